import { app, session, shell } from 'electron'
import { PAGE_ORIGIN } from './page-protocol.ts'

/** Refuses everything that a page could ask for and Collate never needs. */
export function guardSession(): void {
  const ours = session.defaultSession
  ours.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  ours.setPermissionCheckHandler(() => false)
  // The spell checker would fetch dictionaries from the network.
  ours.setSpellCheckerEnabled(false)
  // Nothing leaves the computer: whatever is not a page of ours is not loaded.
  ours.webRequest.onBeforeRequest((details, answer) => {
    const allowed =
      details.url.startsWith(PAGE_ORIGIN) ||
      details.url.startsWith('blob:') ||
      details.url.startsWith('devtools:')
    answer({ cancel: !allowed })
  })
}

/** Refuses navigation, new windows and embedded views in every window there will be. */
export function guardContents(): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.on('will-navigate', (event) => event.preventDefault())
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
  if (!URL.canParse(address)) return false
  const url = new URL(address)
  if (!OUTSIDE.has(url.protocol)) return false
  await shell.openExternal(url.href)
  return true
}
