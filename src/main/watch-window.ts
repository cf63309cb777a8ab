import type { BrowserWindow } from 'electron'
import type { AppState } from './app-state.ts'
import { log } from './log.ts'

/** Remembers where the window stands, and draws it again after a crash. */
export function watchWindow(window: BrowserWindow, state: AppState): void {
  window.on('close', () => {
    state
      .saveWindowPlace({ bounds: window.getNormalBounds(), maximized: window.isMaximized() })
      .catch((error: unknown) => log.warn('The window’s place was not saved', error))
  })
  window.webContents.on('render-process-gone', (_event, details) => {
    log.error('The window’s process ended', details)
    if (details.reason !== 'clean-exit') window.reload()
  })
}
