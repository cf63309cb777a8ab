import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ImportProblem } from '../../src/importing/problem.ts'
import { toImportedArticle } from '../../src/importing/to-imported-article.ts'
import { type Disk, realDisk } from '../../src/library/disk/disk.ts'
import { Library } from '../../src/library/library.ts'
import { reutersStories } from '../labelled-pairs.ts'

/** Libraries of many articles to measure in, and files to import. The articles are Reuters stories. */

/** What is made for a benchmark need not outlive a power cut. */
const UNSYNCED: Disk = {
  ...realDisk,
  async open(...args) {
    const file = await realDisk.open(...args)
    file.sync = () => Promise.resolve()
    return file
  },
}

/** As many as are read at once without a gain by more. */
const AT_ONCE = 200

/** A library of so many stories, as far as there are so many, and a note called "Short". */
export async function makeLibrary(folder: string, size: number): Promise<void> {
  const library = await Library.open(folder, { create: true, disk: UNSYNCED })
  const stories = [...reutersStories()].slice(0, size)
  for (let from = 0; from < stories.length; from += AT_ONCE) {
    const some = stories.slice(from, from + AT_ONCE)
    await Promise.all(some.map(([id, text]) => addStory(library, `${id}.txt`, text)))
  }
  await library.notes.create({ title: 'Short' })
  await library.close()
}

async function addStory(library: Library, name: string, text: string): Promise<void> {
  try {
    await library.articles.add(await toImportedArticle(new TextEncoder().encode(text), name))
  } catch (error) {
    // A few of the collection are no text.
    if (!(error instanceof ImportProblem)) throw error
  }
}

/**
 * Writes so many stories to files.
 *
 * @param before stands at the start of each; another beginning makes another article of it
 * @returns the folder
 */
export async function makeFiles(folder: string, count: number, before = ''): Promise<string> {
  await mkdir(folder)
  const stories = [...reutersStories()].slice(0, count)
  for (const [id, text] of stories) await writeFile(join(folder, `${id}.txt`), before + text)
  return folder
}
