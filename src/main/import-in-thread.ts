import { join } from 'node:path'
import { CollateError } from '../core/model/errors.ts'
import type { ImportedArticle } from '../core/model/imported.ts'
import type { importFiles as Import } from '../importing/import-files.ts'
import { ImportProblem } from '../importing/problem.ts'
import { ReadingThread } from '../importing/reading-thread.ts'

/** Built beside the main process's own script. */
const SCRIPT = join(import.meta.dirname, 'reading-worker.js')

/** Imports files as `importFiles` does, and reads them in a thread that ends with the import. */
export const importInThread: typeof Import = async (library, sources, options) => {
  // Loaded when it is needed: the start shall not wait for the formats.
  const { importFiles } = await import('../importing/import-files.ts')
  const thread = new ReadingThread(SCRIPT)
  try {
    return await importFiles(library, sources, {
      ...options,
      read: (bytes, name, { signal }) => thread.read(bytes, name, { signal }),
    })
  } finally {
    thread.close()
  }
}

/**
 * Makes an article of a file in the encoding that a person chose, in a thread that ends with it.
 *
 * @throws CollateError when no article can be made of it so
 */
export async function readAs(
  bytes: Uint8Array,
  name: string,
  encoding: string,
): Promise<ImportedArticle> {
  const thread = new ReadingThread(SCRIPT)
  try {
    const { article } = await thread.read(bytes, name, { encoding })
    return article
  } catch (error) {
    if (!(error instanceof ImportProblem)) throw error
    throw new CollateError('invalid-request', [...error.said, { says: 'article-as-it-was' }])
  } finally {
    thread.close()
  }
}
