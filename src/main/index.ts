import { join } from 'node:path'
import { app, BrowserWindow, Menu, nativeTheme } from 'electron'
import { argumentsForCli } from '../cli/arguments.ts'
import { messages } from '../shared/messages.ts'
import { AppState } from './app-state.ts'
import { readCommandLine } from './command-line.ts'
import { guardContents, guardSession } from './guards.ts'
import { registerPageScheme, servePages } from './page-protocol.ts'
import { becomeTheOnlyOne } from './only-one.ts'
import { LaterStarts, RequestsFromOutside } from './requests-from-outside.ts'
import { openWindow } from './window.ts'

// The window is what a person waits for: this module brings along what it takes to open one, and the
// rest of the application, with all that answers the window, is loaded while the page begins.

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
  const readingWorker = join(import.meta.dirname, 'reading-worker.js')
  const around = { stdout, stderr, cwd: startedIn, folders, readingWorker }
  process.exit(await runCli(cliArguments, around))
}

// Electron would make a menu of its own, which ours takes the place of.
Menu.setApplicationMenu(null)
registerPageScheme()
guardContents()

const request = readCommandLine(process.argv, startedIn, process.defaultApp === true)
const outside = new RequestsFromOutside(request)

const later = new LaterStarts(outside, showWindow)

// A second start hands its files and links to the first and ends.
const profile = app.getPath('userData')
becomeTheOnlyOne(profile, { argv: process.argv, cwd: startedIn })
  .then(async (isFirst) => {
    if (!isFirst) return app.exit()
    const [state] = await Promise.all([AppState.open(profile), app.whenReady()])
    return start(state)
  })
  .catch(failToStart)

async function start(state: AppState): Promise<void> {
  guardSession()
  let letPageAsk = () => {}
  const mayAsk = new Promise<void>((resolve) => (letPageAsk = resolve))
  const pageBegins = servePages(join(import.meta.dirname, '../renderer'), mayAsk)

  nativeTheme.themeSource = state.settings().theme
  const window = openWindow(state)
  // Its process takes a while to come up; until it has its page this one has nothing better to do.
  await pageBegins
  const { serveWindow } = await import('./serve-window.ts')
  serveWindow({ window, state, request, outside, later })
  letPageAsk()
}

function showWindow(): void {
  const window = BrowserWindow.getAllWindows()[0]
  if (window?.isMinimized()) window.restore()
  window?.focus()
}

async function failToStart(error: unknown): Promise<void> {
  process.stderr.write(`${messages.cli.couldNotStart(String(error))}\n`)
  const { log } = await import('./log.ts')
  log.error('Collate could not start', error)
  app.exit(1)
}
