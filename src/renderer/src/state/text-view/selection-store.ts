import { create } from 'zustand'
import { lookUp } from '../../../../core/model/look-up.ts'
import { useShownTexts } from './shown-texts.ts'

/** The selected passage of an article, or the reading caret where start and end are one. */
export interface TextSelection {
  articleId: string
  start: number
  end: number
}

/** The card that is open over a highlight. */
export interface HighlightCard {
  articleId: string
  highlightId: string
  /** Whether the comment is being written. */
  writing: boolean
}

/** A highlight that is to cover what is selected, once that is confirmed. */
export interface MovingHighlight {
  articleId: string
  highlightId: string
  /** Which end of the selection Shift with the arrow keys moves. */
  edge: 'start' | 'end'
}

/** A passage whose place was lost, for which another is sought. */
export interface AttachedPassage {
  articleId: string
  passageId: string
  quote: string
}

interface SelectionStore {
  selection: TextSelection | null
  moving: MovingHighlight | null
  attaching: AttachedPassage | null
  /** While the pointer is down the selection is still being made. */
  selecting: boolean
  card: HighlightCard | null
}

export const useSelection = create<SelectionStore>(() => ({
  selection: null,
  moving: null,
  attaching: null,
  selecting: false,
  card: null,
}))

/** Those that read an article's selection from the page. */
const readers = new Set<() => void>()

/** Called by each open article; gives its undo. */
export function registerSelectionReader(read: () => void): () => void {
  readers.add(read)
  return () => readers.delete(read)
}

/**
 * What is selected, or where the caret stands. Read from the page at this moment: its own event may
 * come after the key that acts on it.
 */
export function currentSelection(): TextSelection | null {
  for (const read of readers) read()
  return useSelection.getState().selection
}

/** The selected passage, or null when nothing or only a caret is there. */
export function selectedPassage(): TextSelection | null {
  const selection = currentSelection()
  return selection && selection.end > selection.start ? selection : null
}

/** The selected passage if it is this article's, else null: what `useSelection` is asked with. */
export function selectionIn(articleId: string) {
  return ({ selection }: SelectionStore) =>
    selection?.articleId === articleId && selection.end > selection.start ? selection : null
}

/** Puts the reading caret before a character of an open article, and the focus into its text. */
export function putCaret(articleId: string, offset: number): void {
  const { map, sheet } = lookUp(useShownTexts.getState().texts, articleId) ?? {}
  const range = map?.rangeOf(offset, offset)
  if (!sheet || !range) return clearSelection()
  sheet.querySelector('article')?.focus({ preventScroll: true })
  window.getSelection()?.collapse(range.startContainer, range.startOffset)
  currentSelection()
}

/** Selects nothing, in the page too. */
export function clearSelection(): void {
  window.getSelection()?.removeAllRanges()
  useSelection.setState({ selection: null })
}

/** Selects a range of an open article, so that Shift with the arrow keys moves one of its ends. */
export function selectPassage(
  { articleId, start, end }: TextSelection,
  edge: MovingHighlight['edge'],
): void {
  putCaret(articleId, start)
  const range = lookUp(useShownTexts.getState().texts, articleId)?.map.rangeOf(start, end)
  if (!range) return
  const from = [range.startContainer, range.startOffset] as const
  const to = [range.endContainer, range.endOffset] as const
  const [fixed, moved] = edge === 'end' ? [from, to] : [to, from]
  window.getSelection()?.setBaseAndExtent(...fixed, ...moved)
  currentSelection()
}

export function openCard(card: HighlightCard): void {
  useSelection.setState({ card })
}

/** Closes the card over a highlight, if one is open. */
export function closeCard(): void {
  if (useSelection.getState().card) useSelection.setState({ card: null })
}
