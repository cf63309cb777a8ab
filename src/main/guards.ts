import { app, session, shell } from 'electron'
import { plainMail } from '../core/text/link-doubts.ts'
import { PAGE_ORIGIN } from './page-protocol.ts'

/** Chromium connects to no port 9, on no machine: the request ends before it leaves the process. */
const NOWHERE = 'http://127.0.0.1:9/'

/** Refuses everything that a page could ask for and Collate never needs. */
export function guardSession(): void {
  const ours = session.defaultSession
  ours.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  ours.setPermissionCheckHandler(() => false)
  // Chromium's spelling checker fetches the dictionaries that it lacks, past `webRequest`, and it asks
  // for the system's language as soon as there is a session. What it may read is put in its way later.
  ours.setSpellCheckerDictionaryDownloadURL(NOWHERE)
  ours.setSpellCheckerLanguages([])
  // Nothing leaves the computer: whatever is not a page of ours is not loaded.
  ours.webRequest.onBeforeRequest((details, answer) => {
    const allowed =
      details.url.startsWith(`${PAGE_ORIGIN}/`) ||
      details.url.startsWith('blob:') ||
      details.url.startsWith('devtools:')
    answer({ cancel: !allowed })
  })
}

/** Refuses navigation, new windows and embedded views in every window there will be. */
export function guardContents(): void {
  app.on('web-contents-created', (_event, contents) => {
    // Of the window's own page and of frames in it.
    contents.on('will-frame-navigate', (event) => event.preventDefault())
    contents.on('will-attach-webview', (event) => event.preventDefault())
    contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  })
}

const OUTSIDE = new Set(['http:', 'https:', 'mailto:'])

/**
 * Opens a web or mail address in the person's own browser.
 *
 * @returns false when the address is none of these and was refused
 */
export async function openOutside(address: string): Promise<boolean> {
  const url = URL.parse(address)
  if (url === null || !OUTSIDE.has(url.protocol)) return false
  await shell.openExternal(url.protocol === 'mailto:' ? plainMail(url) : url.href)
  return true
}
