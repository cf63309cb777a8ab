import { importFiles } from './import-files.ts'
import { ReadingThread } from './reading-thread.ts'

/**
 * Imports files as `importFiles` does, and reads them in a thread that ends with the import: each file has
 * its limit, and one that never ends holds up no other.
 *
 * @param script `reading-worker.ts` here, or what was built of it
 */
export function importInThread(script: string | URL): typeof importFiles {
  return async (library, sources, options) => {
    const thread = new ReadingThread(script)
    try {
      return await importFiles(library, sources, {
        ...options,
        read: (bytes, name, { signal }) => thread.read(bytes, name, { signal }),
      })
    } finally {
      thread.close()
    }
  }
}
