import { join } from 'node:path'
import { app, type BrowserWindow } from 'electron'
import { allHandlers } from './all-handlers.ts'
import type { AppState } from './app-state.ts'
import { BackupPlaces } from './backup-places.ts'
import { saveBeforeClosing } from './closing.ts'
import type { StartRequest } from './command-line.ts'
import { CommandChannel, commandsOfProfile } from './command-channel.ts'
import { CurrentLibrary } from './current-library.ts'
import { sendEvent } from './events.ts'
import { toFailure } from './failure.ts'
import { tellFieldMenus } from './field-menus.ts'
import { Imports } from './handlers/imports.ts'
import { registerHandlers } from './ipc.ts'
import { startLog } from './log.ts'
import { setMenu } from './menu.ts'
import type { LaterStarts, RequestsFromOutside } from './requests-from-outside.ts'
import { SpellChecking } from './spell-checking.ts'
import { takeRequest } from './take-request.ts'
import { watchWindow } from './watch-window.ts'

interface Start {
  window: BrowserWindow
  state: AppState
  /** What this start was asked for. */
  request: StartRequest
  outside: RequestsFromOutside
  later: LaterStarts
}

/** Opens the library, and answers from then on all that the window and other starts ask for. */
export function serveWindow({ window, state, request, outside, later }: Start): void {
  startLog()
  const places = new BackupPlaces(state)
  const current = new CurrentLibrary(places, state.indexes, state.catalogues)
  // The window says what is wrong with a library that does not open, and offers another.
  const { folder, create } = folderToOpen(request, state)
  const opened = current
    .open(folder, create)
    .then(() => (request.library === null ? state.rememberLibrary(folder) : undefined))
    .catch(() => {}) // Logged where it happened, and kept as what `current.get` throws.

  const imports = new Imports(current)
  const spelling = new SpellChecking(state)
  let isDrawn = false
  let pageAnswered: (saved: boolean) => void = () => {}
  const handlers = allHandlers(
    { current, state, places, imports, spelling, page: window.webContents },
    {
      onReady: () => {
        isDrawn = true
        outside.deliver((asked) => takeRequest(asked, current, imports))
        current.windowListens()
        setMenu(current.colorNames)
        current.onColorNames = setMenu
        // By then the window can be used: dictionaries may take their time.
        void spelling.begin()
      },
      onMayClose: (saved) => pageAnswered(saved),
    },
  )
  registerHandlers(handlers, opened)

  const channel = CommandChannel.open(
    app.getPath('userData'),
    commandsOfProfile((argv, cwd) => later.take(argv, cwd)),
  )
  const close = async (): Promise<void> => {
    // What is asked for from now on waits until this process has ended, and starts anew.
    await (await channel)?.close()
    await opened
    await current.close()
  }
  // What a page had not saved is gone with it: there is nothing to wait for until it is drawn again.
  window.webContents.on('render-process-gone', () => {
    isDrawn = false
    pageAnswered(true)
  })
  pageAnswered = saveBeforeClosing(window, { isDrawn: () => isDrawn }, close)
  watchWindow(window, state, () => current.id())
  tellFieldMenus(window.webContents)
}

/** A remembered folder that is not there is a drive that is not there: no library is made in it. */
function folderToOpen(asked: StartRequest, state: AppState): { folder: string; create: boolean } {
  if (asked.library !== null) return { folder: asked.library, create: true }
  const remembered = state.lastLibrary()
  if (remembered !== null) return { folder: remembered, create: false }
  return { folder: join(app.getPath('documents'), 'Collate'), create: true }
}

process.on('unhandledRejection', (error) => {
  const { message } = toFailure('Something nobody waited for', error)
  sendEvent('error:happened', { message })
})
