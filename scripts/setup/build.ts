import { createHash } from 'node:crypto'
import { existsSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { capture } from './command.mjs'
import { PROJECT, SetupError, installed, say } from './project.ts'

/** All that the built application is made from, from the project's folder on. */
export const SOURCES = [
  'electron.vite.config.ts',
  'package-lock.json',
  'package.json',
  'resources',
  'scripts/package/bundled-packages.ts',
  'scripts/package/log-to-file-only.ts',
  'scripts/package/parts.ts',
  'src',
  'tsconfig.json',
]

const OUT = join(PROJECT, 'out')

/** Inside the build, so that it comes and goes with it: the fingerprint of what it was made from. */
const MADE_FROM = '.made-from'

/**
 * Builds the application into out/ when its sources have changed since the last time.
 *
 * @param env variables that tell electron-vite which Electron there is
 * @throws SetupError with what the build printed; the last good build stays
 */
export async function ensureBuild(env: Record<string, string>): Promise<void> {
  const fingerprint = fingerprintOf(PROJECT, SOURCES)
  if (readIfThere(join(OUT, MADE_FROM)) === fingerprint) return

  say('Building…')
  // Built aside and moved into place: an interrupted build is never taken for a whole one, and an
  // application that still runs from the old one loses its files for a moment only.
  const unfinished = installed('.cache/collate/out')
  await rm(unfinished, { recursive: true, force: true })
  const electronVite = installed('electron-vite/bin/electron-vite.js')
  const args = [electronVite, 'build', '--outDir', unfinished, '--logLevel', 'warn']
  const { code, output } = await capture(process.execPath, args, {
    env: { ...process.env, ...env },
  })
  if (code !== 0) throw new SetupError(`The build failed:\n${output}`)

  writeFileSync(join(unfinished, MADE_FROM), fingerprint)
  await rm(OUT, { recursive: true, force: true })
  await rename(unfinished, OUT)
}

/**
 * A fingerprint of files and folders by their paths and bytes. Tests are left out: they change
 * nothing in the build.
 *
 * @param root folder that the paths start from
 * @param paths files and folders; those that are not there are skipped
 */
export function fingerprintOf(root: string, paths: string[]): string {
  const hash = createHash('sha256')
  for (const file of paths.flatMap((path) => filesUnder(root, path)).toSorted()) {
    const bytes = readFileSync(join(root, file))
    // Path and length before the bytes: no two sets of files give one stream of bytes.
    hash.update(`${file}\0${bytes.length}\0`).update(bytes)
  }
  return hash.digest('hex')
}

function filesUnder(root: string, path: string): string[] {
  const absolute = join(root, path)
  if (!existsSync(absolute)) return []
  if (!statSync(absolute).isDirectory()) return [path]
  return readdirSync(absolute, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
}

function readIfThere(file: string): string | undefined {
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined
}
