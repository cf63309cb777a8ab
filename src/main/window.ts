import { join } from 'node:path'
import { app, BrowserWindow, nativeTheme, screen, type Rectangle } from 'electron'
import { LANGUAGES_ARGUMENT } from '../shared/bridge.ts'
import type { AppState } from './app-state.ts'
import { PAGE_URL } from './page-protocol.ts'
import { ICON } from './resources.ts'
import { placeWindow } from './window-place.ts'

// Smaller than this not even one article can be read.
const LEAST = { width: 480, height: 400 }

// The paper of each theme (ui/tokens.css), so that the window never flashes white.
const PAPER = { light: '#fbfaf7', dark: '#1b1a18' }

/** Makes the window where it last stood, and shows it as soon as it has something to show. */
export function openWindow(state: AppState): BrowserWindow {
  const place = state.windowPlace()
  const window = new BrowserWindow({
    ...placeWindow(place?.bounds ?? null, screenOf(place?.bounds ?? null)),
    minWidth: LEAST.width,
    minHeight: LEAST.height,
    show: false,
    title: app.name,
    // Elsewhere the executable or the bundle has it.
    ...(process.platform === 'linux' && { icon: ICON }),
    backgroundColor: nativeTheme.shouldUseDarkColors ? PAPER.dark : PAPER.light,
    autoHideMenuBar: true,
    webPreferences: {
      preload: join(import.meta.dirname, '../preload/index.cjs'),
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      additionalArguments: [`${LANGUAGES_ARGUMENT}${personsLanguages().join(',')}`],
    },
  })
  if (place?.maximized) window.maximize()
  window.once('ready-to-show', () => window.show())
  // From the first page on, which may fail before the rest of this process is loaded.
  window.webContents.on('did-fail-load', async (_event, _code, description, url) => {
    const { log } = await import('./log.ts')
    log.error(`${url} did not load: ${description}`)
  })
  window.loadURL(PAGE_URL).catch(() => {}) // Told by did-fail-load.
  return window
}

/** What windows may fill of the screen nearest to a place, or of the first screen. */
function screenOf(bounds: Rectangle | null): Rectangle {
  return (bounds ? screen.getDisplayMatching(bounds) : screen.getPrimaryDisplay()).workArea
}

/**
 * The languages that the person set, for the page to write dates by: its own `navigator.languages` are
 * those that Chromium has words in, which in an installed Collate is one.
 */
function personsLanguages(): string[] {
  const asked = app.commandLine.getSwitchValue('lang')
  return asked === '' ? app.getPreferredSystemLanguages() : [asked]
}
