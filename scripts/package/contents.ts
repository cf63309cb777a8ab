import { copyFile, readdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { PROJECT } from '../setup/project.ts'

/** Chromium's own words in the only language Collate speaks. */
const LOCALE = 'en-US.pak'

/** What Electron and the installers read of package.json. */
const MANIFEST_FIELDS = [
  'name',
  'productName',
  'version',
  'description',
  'author',
  'license',
  'type',
  'main',
  'desktopName',
]

/**
 * Whether a file of the project stays out of the package: all but the build and package.json do,
 * since the build has everything in it.
 *
 * @param path as @electron/packager gives it: from the project's folder on, with a slash before it
 */
export function isLeftOut(path: string): boolean {
  if (path === '' || path === '/package.json' || path === '/out') return false
  if (!path.startsWith('/out/')) return true
  return path.endsWith('.map') || path === '/out/.made-from'
}

/** Leaves of package.json what an installed application has a use for. */
export function trimmedManifest(manifest: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(MANIFEST_FIELDS.map((field) => [field, manifest[field]]))
}

/**
 * Removes Chromium's words in other languages from an unpacked Electron for Linux or Windows. What
 * the languages' rules are (dates, sentences, sorting) is in icudtl.dat, and stays.
 */
export async function removeLocales(electron: string): Promise<void> {
  const folder = join(electron, 'locales')
  for (const file of await readdir(folder)) {
    if (file !== LOCALE) await rm(join(folder, file))
  }
}

/** Puts Collate's licence where Electron's was, and Electron's beside it under its own name. */
export async function placeLicences(folder: string, platform: string): Promise<void> {
  await rename(join(folder, 'LICENSE'), join(folder, 'LICENSE.electron.txt'))
  await copyFile(join(PROJECT, 'LICENSE'), join(folder, 'LICENSE'))
  if (platform !== 'darwin') return
  // A disk image takes the bundle alone.
  const resources = join(folder, 'Electron.app/Contents/Resources')
  for (const name of ['LICENSE.electron.txt', 'LICENSES.chromium.html']) {
    await copyFile(join(folder, name), join(resources, name))
  }
}
