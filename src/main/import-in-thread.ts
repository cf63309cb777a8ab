import { join } from 'node:path'
import type { importFiles as Import } from '../importing/import-files.ts'
import { ReadingThread } from '../importing/reading-thread.ts'

/** Built beside the main process's own script. */
const SCRIPT = join(import.meta.dirname, 'reading-worker.js')

/** Imports files as `importFiles` does, and reads them in a thread that ends with the import. */
export const importInThread: typeof Import = async (library, sources, options) => {
  // Loaded when it is needed: the start shall not wait for the formats.
  const { importFiles } = await import('../importing/import-files.ts')
  const thread = new ReadingThread(SCRIPT)
  try {
    const read = (bytes: Uint8Array, name: string) => thread.read(bytes, name)
    return await importFiles(library, sources, { ...options, read })
  } finally {
    await thread.close()
  }
}
