import type { BrowserWindow } from 'electron'
import type { AppState } from './app-state.ts'
import { log } from './log.ts'

/**
 * Remembers where the window stands, and draws it again after a crash, without what was open: that may
 * be what it crashed at.
 *
 * @param libraryId of the library that is open, or null
 */
export function watchWindow(
  window: BrowserWindow,
  state: AppState,
  libraryId: () => string | null,
): void {
  window.on('close', () => {
    state
      .saveWindowPlace({ bounds: window.getNormalBounds(), maximized: window.isMaximized() })
      .catch((error: unknown) => log.warn('The window’s place was not saved', error))
  })
  window.webContents.on('render-process-gone', async (_event, details) => {
    log.error('The window’s process ended', details)
    if (details.reason === 'clean-exit') return
    const id = libraryId()
    if (id !== null) await state.openings.begin(id)
    // It may have been closed meanwhile.
    if (!window.isDestroyed()) window.reload()
  })
}
