import type { ImportedArticle } from '../core/model/imported.ts'
import { countWords } from '../core/text/count-words.ts'
import type { Format } from './formats/format.ts'
import { formatOf } from './formats/registry.ts'
import { bookLanguage } from './guess/book.ts'
import { fieldsOf } from './guess/fields.ts'
import { safeEnding } from './names.ts'
import { ImportProblem } from './problem.ts'

/** More than any article has; a text of this size still opens, slowly. In bytes. */
export const LARGEST_FILE = 50 * 1024 * 1024

/**
 * What the library adds of one file: its bytes, its text with blocks, and its description with the
 * guesses marked as such.
 *
 * @param name file name with its ending, without folders
 * @param encoding the person's word on the file's encoding; without it, it is found out
 * @param as the format to read it as, given which one its bytes and name tell
 * @param more formats that are read here beside those of articles
 * @throws ImportProblem when no article can be made of it
 */
export async function toImportedArticle(
  bytes: Uint8Array,
  name: string,
  encoding?: string,
  as: (its: Format) => Format = (its) => its,
  more: readonly Format[] = [],
): Promise<ImportedArticle> {
  if (bytes.length === 0) throw new ImportProblem('empty', { says: 'file-empty', name })
  if (bytes.length > LARGEST_FILE) throw tooLarge(name)
  const document = await as(formatOf(bytes, name, more)).read(bytes, name, encoding)
  const { version, stated, isGuess } = document
  if (version.blocks.length === 0) {
    throw new ImportProblem('empty', { says: 'file-without-words', name })
  }
  const language = bookLanguage(version.text)
  return {
    original: {
      bytes,
      name,
      ext: safeEnding(name),
      encoding: document.encoding,
      ...(isGuess && { isGuess: true as const }),
    },
    version,
    ...fieldsOf(version, name, stated),
    words: countWords(version.text),
    ...(document.insteadOf !== undefined && { insteadOf: document.insteadOf }),
    ...(language !== null && { language }),
  }
}

export function tooLarge(name: string): ImportProblem {
  const megabytes = LARGEST_FILE / 1024 / 1024
  return new ImportProblem('too-large', { says: 'file-too-large', name, megabytes })
}
