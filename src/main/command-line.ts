import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

/** What a start of the application was asked to do. */
export interface StartRequest {
  /** Folder of the library to open, absolute; null for the one used last. */
  library: string | null
  /** Files to import and open, absolute. */
  files: string[]
  /** collate:// links to follow, as they were written. */
  links: string[]
}

const LIBRARY_FLAG = '--library='

/**
 * Reads a start's arguments.
 *
 * @param argv as in `process.argv`
 * @param cwd folder that relative paths are relative to
 * @param isDefaultApp true when Electron runs the source folder: then the first argument that is
 *   no flag is that folder, not a file to open
 */
export function readCommandLine(argv: string[], cwd: string, isDefaultApp: boolean): StartRequest {
  const request: StartRequest = { library: null, files: [], links: [] }
  let toSkip = isDefaultApp ? 1 : 0
  for (const argument of argv.slice(1)) {
    if (argument.startsWith(LIBRARY_FLAG)) {
      request.library = resolve(cwd, argument.slice(LIBRARY_FLAG.length))
    } else if (argument.startsWith('-')) {
      continue // Chromium's and Electron's own flags
    } else if (toSkip > 0) {
      toSkip -= 1
    } else if (/^collate:/i.test(argument)) {
      request.links.push(argument)
    } else {
      request.files.push(toPath(argument, cwd))
    }
  }
  return request
}

/** File managers name a file by its path, or by its address where the desktop entry takes links. */
function toPath(argument: string, cwd: string): string {
  if (!/^file:\/\//i.test(argument)) return resolve(cwd, argument)
  try {
    return fileURLToPath(argument)
  } catch {
    // An address of another machine; as a path it will not be found, and the import says so.
    return resolve(cwd, argument)
  }
}
