import { useEffect, useState } from 'react'
import { messages } from '../../../shared/messages.ts'
import { focusedMatch, useComparison } from '../state/stores/comparison-store.ts'
import { useOpenArticles } from '../state/stores/open-articles.ts'
import { useSelection } from '../state/text-view/selection-store.ts'
import { currentHighlight } from './current-highlight.ts'
import { currentPassage } from './current-passage.ts'
import { keyTarget } from './key-target.ts'
import styles from './StatusBar.module.css'

const words = messages.status.actsOn

/** In the foot: what a letter, a digit or Delete would act on now. */
export function ActsOn() {
  const focus = useFocus()
  const target = keyTarget(focus)
  const things = useThings(target === 'text', target === 'text' || target === 'match')
  if (target === 'field') return <Line text={words.field(labelOf(focus))} />
  if (target !== 'text' && target !== 'match') return <Line text="" />
  return <Line text={things.length > 0 ? words.things(things) : words.nothing} />
}

function Line({ text }: { text: string }) {
  return (
    <span className={styles['actsOn']} title={text} data-acts-on>
      {text}
    </span>
  )
}

/** The element that has the keyboard's focus. */
function useFocus(): Element | null {
  const [focus, setFocus] = useState(document.activeElement)
  useEffect(() => {
    // After the focus has gone on: what loses it is told before what gets it.
    const read = () => queueMicrotask(() => setFocus(document.activeElement))
    document.addEventListener('focusin', read)
    document.addEventListener('focusout', read)
    return () => {
      document.removeEventListener('focusin', read)
      document.removeEventListener('focusout', read)
    }
  }, [])
  return focus
}

function useThings(withPassage: boolean, withMatch: boolean): string[] {
  const selection = useSelection((state) => state.selection)
  useSelection((state) => state.card)
  useOpenArticles((state) => state.entries)
  // Which of them it is stands beside this, with all the matches.
  const isOnMatch = useComparison((state) => focusedMatch(state) !== null)
  useComparison((state) => state.chosen)
  const things: string[] = []
  const isSelected = selection !== null && selection.end > selection.start
  const highlight = withPassage && !isSelected ? currentHighlight()?.highlight : undefined
  if (withPassage && isSelected) things.push(words.passage)
  else if (withPassage && currentPassage(selection)) things.push(words.sentence)
  if (highlight) things.push(words.highlight(highlight.color))
  if (withMatch && isOnMatch) things.push(words.match)
  return things
}

function labelOf(focus: Element | null): string {
  const label = focus?.getAttribute('aria-label') ?? ''
  return label === '' ? words.unnamedField : label
}
