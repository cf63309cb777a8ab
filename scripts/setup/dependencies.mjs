// Runs before anything is installed, so on the machine's own Node (20.18 or newer), with nothing
// but what Node brings.

import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { show } from './command.mjs'
import { oneAtATime } from './lock.mjs'

const PROJECT = resolve(import.meta.dirname, '../..')

/** What npm writes when an installation has ended: every package that is there. */
const RECORD = join(PROJECT, 'node_modules/.package-lock.json')

/** The Node that the project's tools run on, an npm package as well. */
export const PROJECT_NODE = join(
  PROJECT,
  'node_modules/node/bin',
  process.platform === 'win32' ? 'node.exe' : 'node',
)

/**
 * Runs `npm ci` unless node_modules already is what package-lock.json says.
 *
 * @throws {Error} when it fails; npm has said why by then
 */
export async function ensureDependencies() {
  if (installed()) return
  await oneAtATime(PROJECT, async () => {
    if (!installed()) await install()
  })
}

function installed() {
  if (!existsSync(RECORD) || !existsSync(PROJECT_NODE)) return false
  const [manifest, lock, record] = ['package.json', 'package-lock.json', RECORD].map((file) =>
    JSON.parse(readFileSync(resolve(PROJECT, file), 'utf8')),
  )
  return isInstalled(manifest, lock, record)
}

/**
 * Whether an installation is the one that is asked for.
 *
 * @param manifest package.json
 * @param lock package-lock.json
 * @param record npm's record of the installation, in the lock file's format
 */
export function isInstalled(manifest, lock, record) {
  const { '': root, ...wanted } = lock.packages
  const asked = (of) => [of.dependencies, of.devDependencies, of.optionalDependencies]
  if (!isDeepStrictEqual(asked(manifest), asked(root))) return false
  if (Object.keys(record.packages).some((path) => !(path in wanted))) return false
  return Object.entries(wanted).every(([path, { version, integrity, optional }]) => {
    const found = record.packages[path]
    // Optional packages are mostly binaries for other systems, which npm leaves out.
    if (found === undefined) return optional === true
    return found.version === version && found.integrity === integrity
  })
}

async function install() {
  console.log('Installing dependencies (npm ci)…')
  // Gone before npm begins, so that an interrupted installation is never taken for a whole one.
  rmSync(RECORD, { force: true })
  // Tools are needed even where NODE_ENV=production leaves development's packages out.
  const args = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error']
  if ((await npm(args)).code !== 0) throw new Error('npm ci failed; what it says is above.')
  if (!existsSync(PROJECT_NODE)) {
    throw new Error(
      'npm ci did not run the install script of the package "node", which puts Node 24 in place. ' +
        'Allow it (npm config get ignore-scripts should say false) and start again.',
    )
  }
}

/** npm as it was called, when it was; on Windows its command is a script that needs a shell. */
function npm(args) {
  const running = process.env.npm_execpath
  if (running?.endsWith('npm-cli.js')) return show(process.execPath, [running, ...args])
  return show('npm', args, { shell: process.platform === 'win32' })
}
