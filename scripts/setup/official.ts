import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { capture } from './command.mjs'
import { CACHE, installed, say, versionOf } from './project.ts'

export const OFFICIAL_VERSION = versionOf('electron')

/** Where the electron package unpacks what it downloads. */
export const officialFolder = installed('electron', 'dist')

/** A download is given up when no byte has come for this long; a slow one may take its time. */
const STALLED_MS = 15_000

/** After a failure the next tries go straight to the fallback; a day later the network is asked again. */
const RETRY_AFTER_MS = 24 * 60 * 60 * 1000

const failureFile = join(CACHE, `electron-${OFFICIAL_VERSION}-failed.txt`)

/**
 * Makes sure that the official Electron lies in `officialFolder`.
 *
 * @param rememberFailure answer with the last failure for a day, without trying again
 * @returns undefined when it is there, else why it could not be downloaded, in a few words
 */
export async function ensureOfficial({ rememberFailure }: { rememberFailure: boolean }) {
  if (isUnpacked()) return undefined
  const remembered = rememberFailure ? recentFailure() : undefined
  if (remembered !== undefined) return remembered

  say(`Downloading Electron ${OFFICIAL_VERSION}…`)
  const failure = (await download()) ?? (await unpack())
  if (failure === undefined) {
    rmSync(failureFile, { force: true })
  } else {
    mkdirSync(dirname(failureFile), { recursive: true })
    writeFileSync(failureFile, failure)
  }
  return failure
}

/** The two files that the electron package itself writes last and goes by. */
function isUnpacked(): boolean {
  const version = join(officialFolder, 'version')
  if (!existsSync(version) || !existsSync(installed('electron', 'path.txt'))) return false
  return readFileSync(version, 'utf8').replace(/^v/, '') === OFFICIAL_VERSION
}

function recentFailure(): string | undefined {
  if (!existsSync(failureFile)) return undefined
  const age = Date.now() - statSync(failureFile).mtimeMs
  return age < RETRY_AFTER_MS ? readFileSync(failureFile, 'utf8') : undefined
}

/** Brings the archive into Electron's own cache, its checksum verified; says why when it fails. */
async function download(): Promise<string | undefined> {
  // The electron package brings its downloader along; asked for here to bound how long it waits.
  const electron = createRequire(installed('electron', 'package.json'))
  const { downloadArtifact } = await import(pathToFileURL(electron.resolve('@electron/get')).href)
  const stalled = new AbortController()
  const timer = setTimeout(() => stalled.abort(), STALLED_MS)
  try {
    await downloadArtifact({
      version: OFFICIAL_VERSION,
      artifactName: 'electron',
      platform: process.platform,
      arch: process.arch,
      checksums: electron('./checksums.json'),
      downloadOptions: { signal: stalled.signal, getProgressCallback: () => void timer.refresh() },
    })
    return undefined
  } catch (error) {
    return stalled.signal.aborted ? 'no answer' : reasonOf(error)
  } finally {
    clearTimeout(timer)
  }
}

/** Unpacks the archive from the cache, by the electron package's own script. */
async function unpack(): Promise<string | undefined> {
  const { code, output } = await capture(process.execPath, [installed('electron', 'install.js')])
  return code === 0 ? undefined : output.trim().split('\n')[0]
}

function reasonOf(error: unknown): string {
  // fetch says why in the cause: "fetch failed" alone tells nobody anything.
  const { cause = error } = error as Error
  return (cause instanceof Error ? cause.message : String(cause)).split('\n')[0]!
}
