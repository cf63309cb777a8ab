import { BrowserWindow } from 'electron'
import { EVENT_CHANNEL } from '../shared/bridge.ts'
import type { EventName, Events } from '../shared/events.ts'

/** Tells the window, when there is one, what has happened. */
export function sendEvent<E extends EventName>(name: E, payload: Events[E]): void {
  for (const window of BrowserWindow.getAllWindows()) {
    if (!window.isDestroyed()) window.webContents.send(EVENT_CHANNEL, name, payload)
  }
}
