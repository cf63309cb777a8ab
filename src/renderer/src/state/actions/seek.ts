import { lookUp } from '../../../../core/model/look-up.ts'
import type { Sought } from '../../../../core/search/sought.ts'
import { attempt } from '../stores/messages-store.ts'
import { focusPane, scrollPlace, useWorkspace } from '../stores/workspace-store.ts'
import { currentSelection } from '../text-view/selection-store.ts'
import { useShownTexts } from '../text-view/shown-texts.ts'
import {
  countIn,
  firstOf,
  type Here,
  look,
  nextAfter,
  noteText,
  type Origin,
  textsOf,
  THE_NOTE,
  useSought,
} from '../text-view/sought-store.ts'
import { shownNote } from './open-note.ts'

/**
 * Looking for something in the texts that are open: `seek` says what, and where one is; its hits are then
 * painted and in the minimap, `goOn` goes to the next (F3 does), `endSeeking` ends it. The bar over the texts
 * (`finding/FindBar.tsx`) seeks what is typed, a search of the library what its query asks for:
 *
 *     seek({ kind: 'asked', wanted: wantedIn(query) }, { text: articleId, offset: passage.start })
 *
 * The article need not be read yet: what is opened while something is sought is looked through too, and what is
 * looked at is then the first hit from there on.
 */

/** @param from where one is; without it where one was when it was given last */
export function seek(sought: Sought, from: Origin | null = useSought.getState().origin): void {
  const found = look(sought)
  useSought.setState({ sought, ...found, origin: from, here: nextAfter(found, from) })
  showHere()
}

/** Nothing is sought any more; where one is stays as it is. */
export function endSeeking(): void {
  useSought.setState(useSought.getInitialState())
}

/** Goes to the next hit or the one before, from one text on into the next, round the end. */
export function goOn(by: 1 | -1): void {
  const found = useSought.getState()
  const here = found.here ?? firstOf(found)
  if (here === null) return
  if (found.here === null) return goTo(here)
  const texts = textsOf(found).filter((text) => countIn(found, text) > 0)
  const at = here.at + by
  if (at >= 0 && at < countIn(found, here.text)) return goTo({ text: here.text, at })
  const text = texts[(texts.indexOf(here.text) + by + texts.length) % texts.length]
  if (text !== undefined) goTo({ text, at: by === 1 ? 0 : countIn(found, text) - 1 })
}

/** Goes to the first hit in a text. */
export function goToFirstIn(text: string): void {
  if (countIn(useSought.getState(), text) > 0) goTo({ text, at: 0 })
}

function goTo(here: Here): void {
  useSought.setState({ here, origin: originOf(here) })
  showHere()
}

/** Puts the caret where the hit is that is looked at; whether there is one. */
export function stayAtFound(): boolean {
  const { here, inArticles, inNote } = useSought.getState()
  if (here === null) return false
  if (here.text === THE_NOTE) {
    const hit = inNote[here.at]
    if (hit) noteText()?.select(hit)
    return hit !== undefined
  }
  const shown = lookUp(useShownTexts.getState().texts, here.text)
  const hit = inArticles.get(here.text)?.[here.at]
  const range = hit && shown?.map.rangeOf(hit.start, hit.end)
  if (!shown || !range) return false
  shown.sheet.querySelector('article')?.focus({ preventScroll: true })
  window
    .getSelection()
    ?.setBaseAndExtent(range.startContainer, range.startOffset, range.endContainer, range.endOffset)
  currentSelection()
  return true
}

/** Where one is: in the note with the caret in it, or in the article that was used last. */
export function presentOrigin(): Origin | null {
  const active = document.activeElement
  if (active?.closest('[data-note-text]')) {
    const selection = window.getSelection()
    return {
      text: THE_NOTE,
      range: selection?.rangeCount ? selection.getRangeAt(0).cloneRange() : null,
    }
  }
  const { focused } = useWorkspace.getState()
  if (focused === null) return { text: THE_NOTE, range: null }
  const selection = currentSelection()
  const isHere = selection?.articleId === focused
  return { text: focused, offset: isHere ? selection.start : scrollPlace(focused) }
}

function originOf({ text, at }: Here): Origin {
  const { inArticles, inNote } = useSought.getState()
  if (text === THE_NOTE) return { text: THE_NOTE, range: inNote[at]?.range.cloneRange() ?? null }
  return { text, offset: inArticles.get(text)?.[at]?.start ?? 0 }
}

/** Brings the hit that is looked at into view, in the text it is in. */
function showHere(): void {
  const { here, inArticles, inNote } = useSought.getState()
  if (here === null) return
  if (here.text === THE_NOTE) {
    const hit = inNote[here.at]
    if (hit) attempt(() => showInNote(here))
    return
  }
  const shown = lookUp(useShownTexts.getState().texts, here.text)
  const hit = inArticles.get(here.text)?.[here.at]
  const range = hit && shown?.map.rangeOf(hit.start, hit.end)
  if (!shown || !range) return
  focusPane(here.text)
  const rect = range.getBoundingClientRect()
  const box = shown.scroller.getBoundingClientRect()
  const isInView = rect.top >= box.top && rect.bottom <= box.bottom
  if (!isInView) shown.scroller.scrollTop += rect.top - box.top - box.height / 3
}

/** The note may be behind another tab, or hidden. */
async function showInNote(here: Here): Promise<void> {
  const { noteId } = useWorkspace.getState()
  if (noteId === null) return
  await shownNote(noteId)
  const now = useSought.getState()
  const hit = now.here === here ? now.inNote[here.at] : undefined
  if (hit) noteText()?.show(hit)
}
