import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { show } from '../setup/command.mjs'
import { ensureBuild } from '../setup/build.ts'
import { ensurePrograms } from '../setup/libraries.ts'
import { oneAtATime } from '../setup/lock.mjs'
import { OFFICIAL_VERSION } from '../setup/official.ts'
import { PROJECT, SetupError, installed, say } from '../setup/project.ts'
import { ensureRuntime, type Runtime } from '../setup/runtime.ts'
import { testingVariables } from './electron.ts'
import { archiveOf } from './electron-archive.ts'
import { MANIFEST } from './identity.ts'

export const RELEASE = join(PROJECT, 'release')

/** The packaged application before it is put into installers. */
export const PACKAGED = join(RELEASE, `${MANIFEST.productName}-${process.platform}-${process.arch}`)

interface Wanted {
  /** 'folder' stops at the packaged application, without installers; 'deb' makes that alone. */
  what: 'folder' | 'deb' | 'installers'
  /** For people: nothing but the official Electron will do. */
  release: boolean
}

/**
 * Packages the application for the system this runs on, into release/.
 *
 * @throws SetupError when that can't be done, or may not
 */
export async function packageApplication({ what, release }: Wanted): Promise<void> {
  const runtime = await ensureRuntime()
  if (release) refuseUnlessOfficial(runtime)
  if (!runtime.isOfficial) say(`Packaging, for testing alone, ${runtime.description}`)
  const env = {
    ...process.env,
    ...(!runtime.isOfficial && testingVariables(runtime.version, await archivesOf(runtime))),
  }
  await oneAtATime(PROJECT, () => ensureBuild(runtime.env))
  if (what !== 'folder') await rm(join(RELEASE, 'make'), { recursive: true, force: true })
  const forge = installed('@electron-forge/cli/dist/electron-forge.js')
  const task = what === 'folder' ? ['package'] : ['make']
  if (what === 'deb') task.push('--targets=deb')
  const { code } = await show(process.execPath, [forge, ...task], { env })
  if (code !== 0)
    throw new SetupError(`electron-forge ${task.join(' ')} failed; what it says is above.`)
}

/** @throws SetupError: what people install has the Electron that Collate was made for */
export function refuseUnlessOfficial({ isOfficial, description }: Runtime): void {
  if (isOfficial) return
  throw new SetupError(
    `A release is made with the official Electron ${OFFICIAL_VERSION} and no other. Here is ` +
      `${description}. Make it where Electron's releases can be downloaded.`,
  )
}

async function archivesOf(runtime: Runtime): Promise<string> {
  await ensurePrograms([{ name: 'zip', package: 'zip' }])
  return archiveOf(runtime)
}
