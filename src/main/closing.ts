import { app, dialog, type BrowserWindow } from 'electron'
import { messages } from '../shared/messages.ts'
import { sendEvent } from './events.ts'
import { log } from './log.ts'

// Longer than a slow disk takes to save a note. A window that has not answered by then may hang, or
// have crashed: what it has is not known to be saved, and the person is asked.
const ANSWER_WITHIN_MS = 5000

/** What the page says when it is asked to save; 'none' when it says nothing in time. */
type Answer = 'saved' | 'unsaved' | 'none'

/**
 * Lets a window close only when what was typed is on the disk: asks the page to save, waits for
 * its answer and for `finish`, and asks the person when something could not be written.
 *
 * @param page `isDrawn`: whether there is a page yet in which something can have been typed
 * @returns the function that takes the page's answer
 */
export function saveBeforeClosing(
  window: BrowserWindow,
  page: { isDrawn: () => boolean },
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
    const answer = page.isDrawn() ? await pageHasSaved() : 'saved'
    if (answer !== 'saved' && !(await personGivesItUp(window, answer))) return
    await finish().catch((error: unknown) => log.error('Closing the library failed', error))
    mayClose = true
    window.destroy()
    app.quit()
  }

  function pageHasSaved(): Promise<Answer> {
    return new Promise((resolve) => {
      const timer = setTimeout(() => {
        log.warn('The window did not answer when it was closed')
        resolve('none')
      }, ANSWER_WITHIN_MS)
      answered = (saved) => {
        clearTimeout(timer)
        resolve(saved ? 'saved' : 'unsaved')
      }
      sendEvent('window:closing', undefined)
    })
  }

  return (saved) => answered(saved)
}

const QUESTIONS = {
  unsaved: {
    message: messages.closing.unsaved,
    detail: messages.closing.unsavedDetail,
  },
  none: {
    message: messages.closing.silent,
    detail: messages.closing.silentDetail,
  },
}

async function personGivesItUp(
  window: BrowserWindow,
  answer: keyof typeof QUESTIONS,
): Promise<boolean> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    ...QUESTIONS[answer],
    buttons: [messages.closing.keepOpen, messages.closing.closeAnyway],
    defaultId: 0,
    cancelId: 0,
  })
  return response === 1
}
