import { join } from 'node:path'
import type { TextInBlocks } from '../core/model/article.ts'
import { CollateError } from '../core/model/errors.ts'
import type { importFiles as Import } from '../importing/import-files.ts'
import { ImportProblem } from '../importing/problem.ts'
import { type ReadFile, ReadingThread } from '../importing/reading-thread.ts'

/** Built beside the main process's own script. */
const SCRIPT = join(import.meta.dirname, 'reading-worker.js')

/** Imports files, and reads them in a thread that ends with the import. */
export const importInThread: typeof Import = async (...given) => {
  // Loaded when it is needed: the start shall not wait for the formats.
  const importing = await import('../importing/import-in-thread.ts')
  return importing.importInThread(SCRIPT)(...given)
}

/**
 * Makes an article of a file in the encoding that a person chose, in a thread that ends with it.
 *
 * @throws CollateError when no article can be made of it so
 */
export async function readAs(bytes: Uint8Array, name: string, encoding: string): Promise<ReadFile> {
  const thread = new ReadingThread(SCRIPT)
  try {
    return await thread.read(bytes, name, { encoding })
  } catch (error) {
    if (!(error instanceof ImportProblem)) throw error
    throw new CollateError('invalid-request', [...error.said, { says: 'article-as-it-was' }])
  } finally {
    thread.close()
  }
}

/**
 * Reads a draft that is to be checked, in a thread that ends with it. It becomes no article.
 *
 * @throws CollateError when it can't be read
 */
export async function readDraft(bytes: Uint8Array, name: string): Promise<TextInBlocks> {
  const thread = new ReadingThread(SCRIPT)
  try {
    return (await thread.read(bytes, name, { draft: true })).article.version
  } catch (error) {
    if (!(error instanceof ImportProblem)) throw error
    throw new CollateError('invalid-request', error.said)
  } finally {
    thread.close()
  }
}
