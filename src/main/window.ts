import { join } from 'node:path'
import { app, BrowserWindow, nativeTheme, screen, type Rectangle } from 'electron'
import type { AppState } from './app-state.ts'
import { log } from './log.ts'
import { PAGE_URL } from './page-protocol.ts'

// The look is drawn at 1560 × 900; below 1024 × 640 two columns no longer fit.
const FIRST_SIZE = { width: 1560, height: 900 }
const LEAST = { width: 480, height: 400 }

// The paper of each theme (ui/tokens.css), so that the window never flashes white.
const PAPER = { light: '#fbfaf7', dark: '#1b1a18' }

/** Makes the window where it last stood, and shows it as soon as it has something to show. */
export function openWindow(state: AppState): BrowserWindow {
  const place = state.windowPlace()
  const window = new BrowserWindow({
    ...(place && isOnAScreen(place.bounds) ? place.bounds : FIRST_SIZE),
    minWidth: LEAST.width,
    minHeight: LEAST.height,
    show: false,
    title: app.name,
    backgroundColor: nativeTheme.shouldUseDarkColors ? PAPER.dark : PAPER.light,
    autoHideMenuBar: true,
    webPreferences: {
      preload: join(import.meta.dirname, '../preload/index.cjs'),
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      spellcheck: false,
    },
  })
  if (place?.maximized) window.maximize()
  window.once('ready-to-show', () => window.show())
  window.webContents.on('render-process-gone', (_event, details) => {
    log.error('The window’s process ended', details)
    if (details.reason !== 'clean-exit') window.reload()
  })
  rememberPlace(window, state)
  window.loadURL(PAGE_URL).catch((error: unknown) => log.error('The page did not load', error))
  return window
}

/** True when enough of a remembered window would be seen: a screen may have gone since. */
function isOnAScreen(bounds: Rectangle): boolean {
  const area = screen.getDisplayMatching(bounds).workArea
  const width = Math.min(bounds.x + bounds.width, area.x + area.width) - Math.max(bounds.x, area.x)
  const height =
    Math.min(bounds.y + bounds.height, area.y + area.height) - Math.max(bounds.y, area.y)
  return width >= 100 && height >= 100 // Enough of the title bar to drag it back.
}

function rememberPlace(window: BrowserWindow, state: AppState): void {
  const remember = () =>
    state
      .saveWindowPlace({ bounds: window.getNormalBounds(), maximized: window.isMaximized() })
      .catch((error: unknown) => log.warn('The window’s place was not saved', error))
  window.on('close', remember)
}
