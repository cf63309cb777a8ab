import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { type Ended, capture } from './command.mjs'
import { SetupError, say } from './project.ts'

// A Linux desktop has all of these; a headless Debian, in a container or on a server, does not.

/** Debian's packages with the libraries that Electron links or opens. */
const LIBRARIES = [
  'libnss3',
  'libgtk-3-0',
  'libasound2',
  'libgbm1',
  'libxss1',
  'libatk-bridge2.0-0',
  'libcups2',
  'libdrm2',
  'libxkbcommon0',
]

/** A program that some uses of the window need, and Debian's package that has it. */
export interface Program {
  name: string
  package: string
}

/** The virtual display of a machine without one. */
export const VIRTUAL_DISPLAY: Program = { name: 'Xvfb', package: 'xvfb' }

/** Types into the system's file dialogs, which no test can reach otherwise. */
export const TYPIST: Program = { name: 'xdotool', package: 'xdotool' }

/**
 * Makes sure that the system has what the window needs. Installs it when run as root on Debian and
 * its kin.
 *
 * @param executable Electron's
 * @param programs those that are needed beside it
 * @throws SetupError when something lacks and is not installed; it holds the command that does it
 */
export async function ensureLibraries(executable: string, programs: Program[]): Promise<void> {
  if (process.platform !== 'linux') return
  const missing = await whatIsMissing(executable, programs)
  if (missing.length === 0) return
  const packages = [...LIBRARIES, ...programs.map((program) => program.package)]

  if (!onPath('apt-get')) {
    throw new SetupError(
      `This system lacks ${missing.join(', ')}. Install what provides them; on Debian these are ` +
        `the packages ${packages.join(' ')}.`,
    )
  }
  await aptInstall(packages)

  const still = await whatIsMissing(executable, programs)
  if (still.length > 0) {
    throw new SetupError(
      `Still missing after installing ${packages.join(' ')}: ${still.join(', ')}.`,
    )
  }
}

/**
 * Makes sure that programs are there, as `ensureLibraries` does; they need no window.
 *
 * @throws SetupError when one lacks and is not installed
 */
export async function ensurePrograms(programs: Program[]): Promise<void> {
  const missing = () => programs.filter(({ name }) => !onPath(name))
  if (missing().length === 0) return
  const packages = missing().map((program) => program.package)
  if (onPath('apt-get')) await aptInstall(packages)
  const still = missing().map(({ name }) => name)
  if (still.length > 0) {
    throw new SetupError(
      `This system lacks ${still.join(', ')}; on Debian: apt-get install ${packages.join(' ')}.`,
    )
  }
}

/** Names of shared libraries and programs, as the loader and the shell look for them. */
async function whatIsMissing(executable: string, programs: Program[]): Promise<string[]> {
  const { output } = await capture('ldd', [executable])
  const libraries = [...output.matchAll(/^\s*(\S+) => not found/gm)].map((line) => line[1]!)
  const absent = programs.map((program) => program.name).filter((name) => !onPath(name))
  return [...libraries, ...absent]
}

async function aptInstall(packages: string[]): Promise<void> {
  if (process.getuid?.() !== 0) {
    const names = (await namesOfThisRelease(packages)).join(' ')
    throw new SetupError(
      'This system lacks something that Collate needs here. Install it, then start again:\n' +
        `  sudo apt-get update && sudo apt-get install --no-install-recommends ${names}`,
    )
  }
  say('Installing the system packages that are needed (apt-get)…')
  // A source that cannot be reached need not be the one with these packages: installing will tell.
  await aptGet('update')
  const names = await namesOfThisRelease(packages)
  const { code, output } = await aptGet(
    'install',
    '-y',
    '--no-upgrade',
    '--no-install-recommends',
    ...names,
  )
  if (code !== 0) throw new SetupError(`apt-get install ${names.join(' ')} failed:\n${output}`)
}

function aptGet(...args: string[]): Promise<Ended> {
  // One retry for a network that stumbles, and patience with another apt that is at work.
  const options = ['-q', '-o', 'Acquire::Retries=1', '-o', 'DPkg::Lock::Timeout=120']
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  return capture('apt-get', [...options, ...args], { env })
}

/** Debian 13 and Ubuntu 24.04 renamed some libraries for 64-bit times: libgtk-3-0t64. */
async function namesOfThisRelease(packages: string[]): Promise<string[]> {
  const { output } = await capture('apt-cache', ['pkgnames', 'lib'])
  const known = new Set(output.split('\n'))
  return packages.map((name) => (known.has(`${name}t64`) ? `${name}t64` : name))
}

/** Whether a program can be started by its name. */
export function onPath(program: string): boolean {
  // An ordinary user's path lacks the folders of the system's own programs.
  const folders = [...(process.env['PATH'] ?? '').split(delimiter), '/usr/sbin', '/sbin']
  return folders.some((folder) => existsSync(join(folder, program)))
}
