import { useEffect } from 'react'
import { type ShownMatch, sidesFor } from '../state/comparison/comparison.ts'
import {
  closeMatchCard,
  findMatch,
  type Focus,
  focusAt,
  focusedIds,
  focusOn,
  openMatchCard,
  hoverMatch,
  useComparison,
} from '../state/stores/comparison-store.ts'
import { useSelection } from '../state/text-view/selection-store.ts'
import { surroundingsOf } from '../state/text-view/places.ts'
import { type ShownText, useShownTexts } from '../state/text-view/shown-texts.ts'
import { useWorkspace } from '../state/stores/workspace-store.ts'
import { levelOther } from './level.ts'
import { onLayoutChange } from '../ui/on-layout-change.ts'

/**
 * Isolates the match whose passage or ribbon is pointed at, shows its card when the pointer rests on the
 * passage, brings its other side level on a click, and fades all others in the text. The attributes are put on the
 * page alone: nothing is drawn anew.
 */
export function usePointedMatch(): void {
  const on = useComparison((state) => state.on)
  const focused = useComparison(focusedIds)
  const texts = useShownTexts((state) => state.texts)

  useEffect(() => {
    if (!on) return
    document.addEventListener('pointerover', onOver)
    document.addEventListener('pointermove', onMove)
    document.addEventListener('pointerdown', onDown)
    document.addEventListener('click', onClick)
    return () => {
      clearTimeout(timer)
      document.removeEventListener('pointerover', onOver)
      document.removeEventListener('pointermove', onMove)
      document.removeEventListener('pointerdown', onDown)
      document.removeEventListener('click', onClick)
    }
  }, [on])

  useEffect(() => {
    const marked = focused.flatMap((id) => [
      ...document.querySelectorAll(`article [data-match-id~='${id}']`),
    ])
    for (const element of marked) element.toggleAttribute('data-match-focused', true)
    return () => {
      for (const element of marked) element.toggleAttribute('data-match-focused', false)
    }
  }, [focused, texts])

  // From one match to the next the others stay faded: none of them is styled anew.
  const isolates = focused.length > 0
  useEffect(() => (isolates ? fadeOthers(Object.values(texts)) : undefined), [isolates, texts])
}

/**
 * Fades the words of all other matches, in those blocks that are near the view: the style of a whole
 * long article takes longer to change than a person waits.
 */
function fadeOthers(texts: readonly ShownText[]): () => void {
  let faded = new Set<HTMLElement>()
  const fade = (blocks: readonly HTMLElement[]) => {
    const before = faded
    faded = new Set(blocks)
    for (const element of before) {
      if (!faded.has(element)) delete element.dataset['matchIsolated']
    }
    for (const element of faded) {
      if (!before.has(element)) element.dataset['matchIsolated'] = ''
    }
  }
  const stop = onLayoutChange(
    () => texts.flatMap((shown) => shown.map.blocksWithin(surroundingsOf(shown))),
    fade,
    texts.map(({ scroller }) => scroller),
  )
  return () => {
    stop()
    fade([])
  }
}

// A pointer on its way over other words means none of them; one that rests here 60 ms does.
const MEANS_MS = 60
// Long enough to reach the card or an edge arrow across plain text.
const LEAVES_MS = 400
// A card that comes at once would be in the way of reading along with the pointer.
const CARD_AFTER_MS = 500

let timer: ReturnType<typeof setTimeout> | undefined
let lastPlace = ''

function onMove({ clientX, clientY }: PointerEvent): void {
  lastPlace = `${clientX} ${clientY}`
}

function onOver(event: PointerEvent): void {
  // Text that scrolls under a resting pointer is not pointed at.
  if (lastPlace === `${event.clientX} ${event.clientY}`) return
  onMove(event)
  clearTimeout(timer)
  const target = event.target as Element
  if (target.closest('[data-keeps-match]')) return
  const pointed = focusUnder(target)
  const isText = ribbonUnder(target) === null
  if (pointed) timer = setTimeout(() => mean(pointed, isText), MEANS_MS)
  else timer = setTimeout(leave, LEAVES_MS)
}

/** What the pointer rests on means nothing until it moves on: something was pressed there. */
export function stopPointing(): void {
  clearTimeout(timer)
}

/** @param opensCard a ribbon is followed with the eye, and opens its card when it is pressed */
function mean(focus: Focus, opensCard: boolean): void {
  hoverMatch(focus)
  const { card } = useComparison.getState()
  if (card?.pinned) return
  if (card && focus.at && JSON.stringify(card.at) !== JSON.stringify(focus.at)) closeMatchCard()
  if (!opensCard) return
  timer = setTimeout(() => {
    const { selecting, card: highlightCard } = useSelection.getState()
    if (focus.at && !selecting && !highlightCard) openMatchCard(focus.at, false)
  }, CARD_AFTER_MS)
}

function leave(): void {
  hoverMatch(null)
  if (!useComparison.getState().card?.pinned) closeMatchCard()
}

/** With two panes one match; with more, where ribbons are for a sentence, all that answers it. */
function focusUnder(target: Element): Focus | null {
  const ribbon = ribbonUnder(target)
  if (ribbon) return focusOn(ribbon)
  const match = matchUnder(target)
  const articleId = paneUnder(target)
  const here = match && articleId && sidesFor(match, articleId)?.here
  if (!match || !articleId || !here) return null
  const at = { articleId, ...here.passage }
  const many = useWorkspace.getState().panes.length > 2
  return many ? focusAt(at) : { ...focusOn(match), at }
}

function onDown(event: PointerEvent): void {
  if ((event.target as Element).closest('[data-keeps-match]')) return
  clearTimeout(timer)
  closeMatchCard()
}

function onClick(event: MouseEvent): void {
  const target = event.target as Element
  // A highlight's card opens on a click; the words of a match in it stay the card's.
  if (target.closest('mark') || !window.getSelection()?.isCollapsed) return
  const match = matchUnder(target)
  const articleId = paneUnder(target)
  if (match && articleId) levelOther(match, articleId)
}

function matchUnder(target: Element) {
  const element = target.closest<HTMLElement>('article [data-match-id]')
  return findMatch(useComparison.getState(), (element && idsOf(element)[0]) ?? null)
}

/** The match whose ribbon or sign is at a place in the page; null when none is. */
export function ribbonUnder(target: Element): ShownMatch | null {
  const ribbon = target.closest<HTMLElement | SVGElement>('[data-ribbon]')
  return findMatch(useComparison.getState(), ribbon?.dataset['ribbon'] ?? null)
}

function paneUnder(target: Element): string | undefined {
  return target.closest<HTMLElement>('[data-pane]')?.dataset['pane']
}

function idsOf(element: HTMLElement): string[] {
  return element.dataset['matchId']?.split(' ') ?? []
}
