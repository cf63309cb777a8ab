import { mkdir } from 'node:fs/promises'
import type { Server } from 'node:net'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { realDisk } from '../library/disk/disk.ts'
import { pathInside } from '../library/disk/inside.ts'
import { becomeHolder, socketAddress } from '../library/disk/lock-socket.ts'
import { PRIVATE_FOLDER } from '../library/disk/write-whole.ts'
import { SearchIndex } from './search-index.ts'
import { engineHere } from './sqlite/engine.ts'

/** Whoever has the cache has it for the time of a command, or is just ending. */
const TRIES = 20
const TRY_EVERY_MS = 100

/** An index of which this process is the only one to have its file. */
export interface OpenSearch {
  readonly index: SearchIndex
  /** Why it is in memory alone, in the system's words; null when it is kept. */
  readonly notKept: string | null
  /** Keeps it, and lets others have it. */
  close(): void
}

/**
 * Opens the search index of a library. Where its file can't be had, as when another process has it or the
 * disk is full, it is in memory, and made anew each time: slower, and all is found.
 *
 * @param caches the folder for the indexes of libraries, in the application's own
 * @param log is told when it has to be made anew, and why
 */
export async function openSearch(
  caches: string,
  libraryId: string,
  log: (message: string) => void,
): Promise<OpenSearch> {
  const folder = pathInside(caches, libraryId)
  const engine = await engineHere()
  let holder: Server | null = null
  let notKept = 'EBUSY'
  try {
    await mkdir(folder, { recursive: true, mode: PRIVATE_FOLDER })
    holder = await hold(folder)
    const file = join(folder, 'index.sqlite')
    if (holder) return held(SearchIndex.open({ libraryId, file }, log, engine), holder, null)
  } catch (error) {
    holder?.close()
    notKept = String(error)
  }
  return held(SearchIndex.open({ libraryId, file: ':memory:' }, log, engine), null, notKept)
}

function held(index: SearchIndex, holder: Server | null, notKept: string | null): OpenSearch {
  return {
    index,
    notKept,
    close: () => {
      index.close()
      holder?.close()
    },
  }
}

/** SQLite's own locks would do, but for the folder that the one in WebAssembly leaves when it is killed. */
async function hold(folder: string): Promise<Server | null> {
  const address = await socketAddress(folder, realDisk)
  const self = { host: hostname(), pid: process.pid }
  for (let tries = 1; ; tries += 1) {
    const server = await becomeHolder(address, self, realDisk)
    if (server || tries === TRIES) return server
    await new Promise((resolve) => setTimeout(resolve, TRY_EVERY_MS))
  }
}
