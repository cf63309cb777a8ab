import { execFile } from 'node:child_process'
import { basename, dirname, resolve } from 'node:path'
import { promisify } from 'node:util'
import { messages } from '../shared/messages.ts'

const run = promisify(execFile)

/** A program and its arguments. */
type CommandLine = [program: string, ...args: string[]]

const OPENS = ['.txt', '.md']

/**
 * What the installer for Windows (Squirrel) asks of the application when it has installed, updated
 * or is about to remove it: shortcuts, links to passages, and "Open with". It starts the executable
 * for that, which must do it and end.
 *
 * @param argv as in `process.argv`
 * @param executable absolute; Squirrel keeps each version in a folder of its own, and beside them
 *   Update.exe and a small executable of the same name that starts the latest
 * @returns the commands to run, or null when this is an ordinary start
 */
export function squirrelCommands(
  argv: readonly string[],
  executable: string,
): CommandLine[] | null {
  const home = resolve(dirname(executable), '..')
  const update = resolve(home, 'Update.exe')
  const name = basename(executable)
  switch (argv[1]) {
    case '--squirrel-install':
    case '--squirrel-updated':
      return [[update, '--createShortcut', name], ...registration(resolve(home, name))]
    case '--squirrel-uninstall':
      return [[update, '--removeShortcut', name], ...removal(name)]
    case '--squirrel-obsolete':
      return []
    default:
      return null
  }
}

/**
 * Runs them one after another; one that fails goes to the console and does not keep the installer
 * from going on.
 */
export async function runAll(commands: readonly CommandLine[]): Promise<void> {
  for (const [program, ...args] of commands) {
    await run(program, args).catch((error: unknown) => console.error(String(error)))
  }
}

const CLASSES = 'HKCU\\Software\\Classes'

function registration(executable: string): CommandLine[] {
  const opens = `"${executable}" "%1"`
  const application = `${CLASSES}\\Applications\\${basename(executable)}`
  return [
    set(`${CLASSES}\\collate`, `URL:${messages.app.link}`),
    set(`${CLASSES}\\collate`, '', 'URL Protocol'),
    set(`${CLASSES}\\collate\\shell\\open\\command`, opens),
    set(`${application}\\shell\\open\\command`, opens),
    ...OPENS.map((extension) => set(`${application}\\SupportedTypes`, '', extension)),
    ...OPENS.map((extension) => set(openWith(extension, basename(executable)), '')),
  ]
}

function removal(name: string): CommandLine[] {
  const keys = [
    `${CLASSES}\\collate`,
    `${CLASSES}\\Applications\\${name}`,
    ...OPENS.map((extension) => openWith(extension, name)),
  ]
  return keys.map((key) => ['reg', 'delete', key, '/f'])
}

function openWith(extension: string, name: string): string {
  return `${CLASSES}\\${extension}\\OpenWithList\\${name}`
}

/** @param value its name; the key's own without one */
function set(key: string, data: string, value?: string): CommandLine {
  return ['reg', 'add', key, ...(value === undefined ? ['/ve'] : ['/v', value]), '/d', data, '/f']
}
