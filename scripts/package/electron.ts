import { OFFICIAL_VERSION } from '../setup/official.ts'

/**
 * Which Electron goes into a package. A release has the official one of the pinned version, whose
 * archive @electron/packager fetches and whose checksum comes with the npm package `electron`. Any
 * other is good for testing the packaging alone, and the version says so.
 */
export interface PackagedElectron {
  /** Its own version. */
  version: string
  isOfficial: boolean
  /** Folder with the archive to package; null to have the official one fetched. */
  archives: string | null
}

/** By these variables the package task tells Forge's configuration of another Electron. */
const VERSION = 'COLLATE_TESTING_ELECTRON_VERSION'
const ARCHIVES = 'COLLATE_TESTING_ELECTRON_ARCHIVES'

export function testingVariables(version: string, archives: string): Record<string, string> {
  return { [VERSION]: version, [ARCHIVES]: archives }
}

/** Reads what the package task has said; without a word from it, it is the official Electron. */
export function packagedElectron(env: NodeJS.ProcessEnv): PackagedElectron {
  const version = env[VERSION]
  const archives = env[ARCHIVES]
  if (version && archives) return { version, isOfficial: false, archives }
  return { version: OFFICIAL_VERSION, isOfficial: true, archives: null }
}

/**
 * The version of what is packaged: that of Collate, or one before it that names the Electron it is
 * tested on. File names, the About box and package managers show it.
 */
export function versionOn({ version, isOfficial }: PackagedElectron, own: string): string {
  return isOfficial ? own : `${own}-testing.electron${version}`
}

/** The same for dpkg and rpm, where "~" sorts before the release and "-" is no part of a version. */
export function packageVersion(version: string): string {
  return version.replace('-', '~')
}
