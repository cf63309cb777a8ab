import { type RefObject, useEffect, useRef } from 'react'
import { RELATION_WORDS } from '../../../core/model/relation.ts'
import { isField } from '../state/actions/is-field.ts'
import { useOff } from '../ui/off.ts'
import { digitOf, isWithModifier } from '../ui/plain-key.ts'
import { OWN_KEY } from './WordChoice.tsx'

interface Acts {
  choose: (word: string) => void
  write: () => void
  turn: () => void
  remove?: () => void
}

/**
 * The keys of a card: digits choose the word, T turns the relation round, Delete removes it. In a field
 * they are typed.
 *
 * @returns for what they belong to; the card itself has the focus as it opens, so its first one hears
 *   them too
 */
export function useWordKeys(acts: Acts): RefObject<HTMLDivElement | null> {
  const element = useRef<HTMLDivElement>(null)
  const off = useOff().disabled === true
  useEffect(() => {
    const own = element.current
    const card = own?.closest<HTMLElement>('[role="dialog"]')
    const onKey = (event: KeyboardEvent) => {
      const target = event.target as Element
      const isOurs = own?.contains(target) || (target === card && own === firstIn(card))
      if (!isOurs || isWithModifier(event) || off || isField(event.target)) return
      const act = actOf(event, acts)
      if (!act) return
      event.preventDefault()
      act()
    }
    card?.addEventListener('keydown', onKey)
    return () => card?.removeEventListener('keydown', onKey)
  })
  return element
}

function firstIn(card: Element | null | undefined): Element | null | undefined {
  return card?.firstElementChild
}

function actOf(event: KeyboardEvent, acts: Acts): (() => void) | undefined {
  const { key } = event
  const digit = digitOf(event)
  const word = digit && RELATION_WORDS[Number(digit) - 1]
  if (word) return () => acts.choose(word)
  if (digit === OWN_KEY) return acts.write
  if (key.toUpperCase() === 'T') return acts.turn
  return key === 'Delete' ? acts.remove : undefined
}
