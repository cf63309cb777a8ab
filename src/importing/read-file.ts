import { NotRead, readWhole } from '../library/disk/read-file.ts'
import { aLink, notAFile, type ImportProblem, problemOfFileError } from './problem.ts'
import { LARGEST_FILE, tooLarge } from './to-imported-article.ts'

/**
 * The bytes of a file that is to be imported. It is no link: whoever names one names what it leads
 * to (find-files.ts), and none that lies in a folder is followed.
 *
 * @param name as it is called in the sentence that says why not
 * @throws ImportProblem when it can't be read, is no file, or is too large
 */
export async function readFileToImport(path: string, name: string): Promise<Buffer> {
  try {
    return await readWhole(path, { most: LARGEST_FILE, follow: false })
  } catch (error) {
    throw error instanceof NotRead ? problemOfNotRead(error, name) : problemOfFileError(error, name)
  }
}

function problemOfNotRead({ why }: NotRead, name: string): ImportProblem {
  switch (why) {
    case 'link':
      return aLink(name)
    case 'kind':
      return notAFile(name)
    case 'size':
      return tooLarge(name)
  }
}
