import { useEffect } from 'react'
import { type ShownMatch, sidesFor } from '../state/comparison/comparison.ts'
import {
  pinMatch,
  closeMatchCard,
  focusOn,
  openMatchCard,
  useComparison,
} from '../state/stores/comparison-store.ts'
import { showMatch } from './level.ts'
import { ribbonUnder, stopPointing } from './use-pointed-match.ts'

// A hand that presses moves a little; from here on it drags, in CSS pixels.
const DRAGS_FROM = 4

/**
 * A press on a ribbon or its sign brings both sides level and opens the card of the match; a drag that
 * begins there resizes the panes as anywhere in the gutter. The separator takes hold at the first
 * touch, so it is not told of one before it has become a drag.
 */
export function useRibbonPress(): void {
  const on = useComparison((state) => state.on)
  useEffect(() => {
    if (!on) return
    const listening = new AbortController()
    // Before the separator, which listens at the document.
    const options = { capture: true, signal: listening.signal }
    let pressed: { event: PointerEvent; match: ShownMatch } | null = null

    const onDown = (event: PointerEvent) => {
      pressed = null
      const match = ribbonUnder(event.target as Element)
      if (!match || event.button !== 0 || !event.isTrusted) return
      pressed = { event, match }
      event.stopPropagation()
      event.preventDefault()
    }
    const onMove = (event: PointerEvent) => {
      if (!pressed) return
      const { target, clientX, clientY } = pressed.event
      if (Math.hypot(event.clientX - clientX, event.clientY - clientY) < DRAGS_FROM) return
      const begun = new PointerEvent('pointerdown', pressed.event)
      pressed = null
      target?.dispatchEvent(begun)
    }
    const onUp = () => {
      if (pressed) void goTo(pressed.match, pressed.event)
      pressed = null
    }
    window.addEventListener('pointerdown', onDown, options)
    window.addEventListener('pointermove', onMove, options)
    window.addEventListener('pointerup', onUp, options)
    return () => listening.abort()
  }, [on])
}

/** Levels both sides and, when they rest, opens the card in the pane nearer to the press. */
async function goTo(match: ShownMatch, { target, clientX }: PointerEvent): Promise<void> {
  const gutter = (target as Element).closest<HTMLElement>('[data-gutter]')
  const rect = gutter?.getBoundingClientRect()
  const isLeft = !rect || clientX < (rect.left + rect.right) / 2
  const pane = gutter?.dataset[isLeft ? 'left' : 'right'] ?? ''
  const { articleId, passage } = sidesFor(match, pane)?.here ?? match.sides[0]
  const at = { articleId, ...passage }
  closeMatchCard()
  stopPointing()
  pinMatch({ ...focusOn(match), at })
  await showMatch(match)
  // Meanwhile the person may have gone on to another.
  if (useComparison.getState().chosen?.ids[0] === match.id) openMatchCard(at, true)
}
