import { useEffect } from 'react'
import { findMatch, focusMatch, useComparison } from '../state/comparison-store.ts'
import { useShownTexts } from '../state/shown-texts.ts'
import { levelOther } from './level.ts'

/**
 * Isolates the match whose words are pointed at, brings its other side level on a click, and fades
 * all others in the text. The attributes are put on the page alone: nothing is drawn anew.
 */
export function usePointedMatch(): void {
  const on = useComparison((state) => state.on)
  const focused = useComparison((state) => state.focused)
  const texts = useShownTexts((state) => state.texts)

  useEffect(() => {
    if (!on) return
    const onOver = (event: PointerEvent) => {
      const id = matchIdAt(event.target)
      if (id) focusMatch(id)
      else if ((event.target as Element).closest('article')) focusMatch(null)
    }
    const onClick = (event: MouseEvent) => {
      const target = event.target as Element
      // A highlight's card opens on a click; the words of a match in it stay the card's.
      if (target.closest('mark') || !window.getSelection()?.isCollapsed) return
      const id = matchIdAt(target)
      const match = findMatch(useComparison.getState(), id)
      const pane = target.closest<HTMLElement>('[data-pane]')?.dataset['pane']
      if (match && pane) levelOther(match, pane)
    }
    document.addEventListener('pointerover', onOver)
    document.addEventListener('click', onClick)
    return () => {
      document.removeEventListener('pointerover', onOver)
      document.removeEventListener('click', onClick)
    }
  }, [on])

  useEffect(() => {
    for (const element of document.querySelectorAll<HTMLElement>('[data-match-id]')) {
      const isIt = idsOf(element).includes(focused ?? '')
      element.toggleAttribute('data-match-focused', isIt)
      element.toggleAttribute('data-match-faded', focused !== null && !isIt)
    }
  }, [focused, texts])
}

function matchIdAt(target: EventTarget | null): string | null {
  const element = (target as Element | null)?.closest<HTMLElement>('article [data-match-id]')
  return (element && idsOf(element)[0]) ?? null
}

function idsOf(element: HTMLElement): string[] {
  return element.dataset['matchId']?.split(' ') ?? []
}
