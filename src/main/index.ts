import { join } from 'node:path'
import { app, BrowserWindow, nativeTheme } from 'electron'
import { argumentsForCli } from '../cli/arguments.ts'
import { allHandlers } from './all-handlers.ts'
import { AppState } from './app-state.ts'
import { BackupPlaces } from './backup-places.ts'
import { readCommandLine, type StartRequest } from './command-line.ts'
import { CurrentLibrary } from './current-library.ts'
import { sendEvent } from './events.ts'
import { toFailure } from './failure.ts'
import { guardContents, guardSession } from './guards.ts'
import { Imports } from './handlers/imports.ts'
import { registerHandlers } from './ipc.ts'
import { log, startLog } from './log.ts'
import { setMenu } from './menu.ts'
import { registerPageScheme, servePages } from './page-protocol.ts'
import { becomeTheOnlyOne, RequestsFromOutside } from './requests-from-outside.ts'
import { saveBeforeClosing } from './closing.ts'
import { openWindow } from './window.ts'

// npm changes the folder a script runs in; INIT_CWD is where the person stood.
const startedIn = (!app.isPackaged && process.env['INIT_CWD']) || process.cwd()

if (process.platform === 'win32') {
  const { runAll, squirrelCommands } = await import('./windows-setup.ts')
  const commands = squirrelCommands(process.argv, process.execPath)
  if (commands !== null) {
    await runAll(commands)
    process.exit()
  }
}

// A command is done before there is a window or a display: Electron waits for this module.
const cliArguments = argumentsForCli(process.argv, process.defaultApp === true)
if (cliArguments !== null) {
  const { runCli } = await import('../cli/run.ts')
  const folders = { application: app.getPath('userData'), documents: app.getPath('documents') }
  const { stdout, stderr } = process
  process.exit(await runCli(cliArguments, { stdout, stderr, cwd: startedIn, folders }))
}

startLog()
registerPageScheme()
guardContents()

const request = readCommandLine(process.argv, startedIn, process.defaultApp === true)
const outside = new RequestsFromOutside(request)

// A second start hands its files and links to the first and ends.
if (becomeTheOnlyOne(outside, { argv: process.argv, cwd: startedIn }, showWindow)) {
  app.whenReady().then(start).catch(failToStart)
} else {
  app.quit()
}

async function start(): Promise<void> {
  guardSession()
  servePages(join(import.meta.dirname, '../renderer'))

  const state = await AppState.open(app.getPath('userData'))
  nativeTheme.themeSource = state.settings().theme
  const places = new BackupPlaces(state)
  const current = new CurrentLibrary(places, state.reports)
  // The window says what is wrong with a library that does not open, and offers another.
  const { folder, create } = folderToOpen(request, state)
  const opened = current
    .open(folder, create)
    .then(() => (request.library === null ? state.rememberLibrary(folder) : undefined))
    .catch(() => {}) // Logged where it happened, and kept as what `current.get` throws.

  const imports = new Imports(current)
  let pageAnswered: (saved: boolean) => void = () => {}
  const handlers = allHandlers(
    { current, state, places, imports },
    {
      onReady: () => {
        outside.deliver(current, imports)
        current.windowListens()
      },
      onMayClose: (saved) => pageAnswered(saved),
    },
  )
  registerHandlers(handlers, opened)

  const close = () => opened.then(() => current.close())
  pageAnswered = saveBeforeClosing(openWindow(state), close)
  setMenu()
}

/** A remembered folder that is not there is a drive that is not there: no library is made in it. */
function folderToOpen(asked: StartRequest, state: AppState): { folder: string; create: boolean } {
  if (asked.library !== null) return { folder: asked.library, create: true }
  const remembered = state.lastLibrary()
  if (remembered !== null) return { folder: remembered, create: false }
  return { folder: join(app.getPath('documents'), 'Collate'), create: true }
}

function showWindow(): void {
  const window = BrowserWindow.getAllWindows()[0]
  if (window?.isMinimized()) window.restore()
  window?.focus()
}

function failToStart(error: unknown): void {
  log.error('Collate could not start', error)
  process.stderr.write(`Collate could not start: ${String(error)}\n`)
  app.exit(1)
}

process.on('unhandledRejection', (error) => {
  const { message } = toFailure('Something nobody waited for', error)
  sendEvent('error:happened', { message })
})
