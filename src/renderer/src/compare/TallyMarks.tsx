import { type KeyboardEvent, useLayoutEffect, useRef, useState } from 'react'
import { messages } from '../../../shared/messages.ts'
import type { ShownText } from '../state/text-view/shown-texts.ts'
import type { SentenceTally } from '../state/comparison/tally.ts'
import { openTally, textAtHand, useTally } from '../state/stores/tally-store.ts'
import { isWithModifier } from '../ui/plain-key.ts'
import styles from './TallyMarks.module.css'

const words = messages.tally

interface Props {
  tallies: readonly SentenceTally[]
  shown: ShownText
}

/**
 * In the margin beside each sentence that others say: how many do, and how many differ. One stop of
 * the Tab key; the arrow keys go from one to the next.
 */
export function TallyMarks({ tallies, shown }: Props) {
  const tops = useTops(tallies, shown)
  const list = useRef<HTMLUListElement>(null)
  const [current, setCurrent] = useState(0)
  const tabbable = Math.min(current, tallies.length - 1)

  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step === undefined || isWithModifier(event)) return
    event.preventDefault()
    const next = Math.max(0, Math.min(tallies.length - 1, tabbable + step))
    list.current?.querySelectorAll('button')[next]?.focus()
  }
  return (
    <ul ref={list} aria-label={words.name} className={styles['marks']} onKeyDown={onKeyDown}>
      {tallies.map((tally, index) => (
        <li
          key={tally.sentence.start}
          className={styles['place']}
          style={{ top: tops[index] ?? 0 }}
        >
          <Mark tally={tally} tabbable={index === tabbable} onFocus={() => setCurrent(index)} />
        </li>
      ))}
    </ul>
  )
}

interface MarkProps {
  tally: SentenceTally
  tabbable: boolean
  onFocus: () => void
}

function Mark({ tally: { sentence, same, differ }, tabbable, onFocus }: MarkProps) {
  const baseId = useTally((state) => state.baseId)
  const isOpen = useTally((state) => state.open?.start === sentence.start)
  const text = textAtHand(baseId ?? '')?.text.slice(sentence.start, sentence.end) ?? ''
  return (
    <button
      type="button"
      dir="ltr"
      className={styles['mark']}
      data-tally={sentence.start}
      aria-expanded={isOpen}
      tabIndex={tabbable ? 0 : -1}
      title={words.count(same, differ)}
      onFocus={onFocus}
      onClick={() => openTally(isOpen ? null : sentence)}
    >
      {same > 0 && (
        <span>
          {same}
          <span className="visually-hidden">{` ${words.say(same)}${differ > 0 ? ',' : ':'}`}</span>
        </span>
      )}
      {differ > 0 && (
        <span className={styles['differ']}>
          <i aria-hidden>{messages.compare.glyphs['figures-differ']}</i>
          {differ}
          <span className="visually-hidden">{` ${words.differ(differ)}:`}</span>
        </span>
      )}
      <span className="visually-hidden"> {text}</span>
    </button>
  )
}

/** Between two marks whose sentences begin on one line, in CSS pixels. */
const GAP = 2
/** Height of a line of a mark, as in TallyMarks.module.css. */
const LINE = 15

/** How far from the sheet's top each mark stands: level with its sentence, or below the one before. */
function useTops(tallies: readonly SentenceTally[], shown: ShownText): readonly number[] {
  const [tops, setTops] = useState<readonly number[]>([])
  useLayoutEffect(() => {
    const measure = () => {
      const origin = shown.sheet.getBoundingClientRect().top
      let free = -Infinity
      setTops(
        tallies.map(({ sentence, same, differ }) => {
          const range = shown.map.rangeOf(sentence.start, sentence.end)
          const line = range?.getClientRects()[0]
          const top = Math.max((line?.top ?? origin) - origin, free)
          free = top + LINE * (Number(same > 0) + Number(differ > 0)) + 2 + GAP
          return top
        }),
      )
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(shown.sheet)
    return () => observer.disconnect()
  }, [tallies, shown])
  return tops
}
