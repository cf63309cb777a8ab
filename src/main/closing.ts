import { app, dialog, type BrowserWindow } from 'electron'
import { sendEvent } from './events.ts'
import { log } from './log.ts'

// Longer than a slow disk takes to save a note. A window that has not answered by then may hang, or
// have crashed: what it has is not known to be saved, and the person is asked.
const ANSWER_WITHIN_MS = 5000

/**
 * Lets a window close only when what was typed is on the disk: asks the page to save, waits for
 * its answer and for `finish`, and asks the person when something could not be written.
 *
 * @returns the function that takes the page's answer
 */
export function saveBeforeClosing(
  window: BrowserWindow,
  finish: () => Promise<void>,
): (saved: boolean) => void {
  let mayClose = false
  let isAsked = false
  let answered: (saved: boolean) => void = () => {}

  window.on('close', (event) => {
    if (mayClose) return
    event.preventDefault()
    // A second click while the first is being answered asks for nothing new.
    if (isAsked) return
    isAsked = true
    void askAndClose().finally(() => (isAsked = false))
  })

  async function askAndClose(): Promise<void> {
    const saved = await pageHasSaved()
    if (!saved && !(await personGivesItUp(window))) return
    await finish().catch((error: unknown) => log.error('Closing the library failed', error))
    mayClose = true
    window.destroy()
    app.quit()
  }

  function pageHasSaved(): Promise<boolean> {
    return new Promise((resolve) => {
      const timer = setTimeout(() => {
        log.warn('The window did not answer when it was closed')
        resolve(false)
      }, ANSWER_WITHIN_MS)
      answered = (saved) => {
        clearTimeout(timer)
        resolve(saved)
      }
      sendEvent('window:closing', undefined)
    })
  }

  return (saved) => answered(saved)
}

async function personGivesItUp(window: BrowserWindow): Promise<boolean> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    message: 'Your last changes couldn’t be saved.',
    detail:
      'They are still in the window. Keep it open, free up disk space or reconnect the folder, and press Retry.',
    buttons: ['Keep the window open', 'Close and lose them'],
    defaultId: 0,
    cancelId: 0,
  })
  return response === 1
}
