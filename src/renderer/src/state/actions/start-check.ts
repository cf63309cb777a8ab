import { chooseTab } from '../stores/side-panel-store.ts'
import { beginCheck, type Subject } from '../stores/check-store.ts'
import { request } from '../stores/request.ts'

/** What had the focus when the check began. */
let from: Element | null = null

/** Shows the check of a note or of a draft, which takes the focus. */
export function startCheck(subject: Subject): void {
  const { activeElement } = document
  if (!activeElement?.closest('[data-check]')) from = activeElement
  beginCheck(subject)
  chooseTab('check')
}

/** What had the focus when the check began, which it gets back; from then on nothing. */
export function takeOrigin(): Element | null {
  const origin = from
  from = null
  return origin
}

/** Checks a draft that was dropped; it becomes no article. */
export async function checkDropped(file: File): Promise<void> {
  const bytes = new Uint8Array(await file.arrayBuffer())
  const draft = await request('check:read-draft', { name: file.name, bytes })
  startCheck({ kind: 'draft', ...draft })
}

/** Asks for a draft and checks it; false when the person chose none. */
export async function checkChosenDraft(): Promise<boolean> {
  const draft = await request('check:choose-draft', undefined)
  if (draft) startCheck({ kind: 'draft', ...draft })
  return draft !== null
}
