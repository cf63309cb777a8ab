import { ArrowDown, ArrowUp, CaseSensitive, WholeWord, X } from 'lucide-react'
import { type KeyboardEvent, useLayoutEffect, useRef, useState } from 'react'
import { messages } from '../../../shared/messages.ts'
import { closeFindBar, find, findNow } from '../state/actions/find-bar.ts'
import { goOn, goToFirstIn } from '../state/actions/seek.ts'
import { say } from '../state/stores/messages-store.ts'
import { useSourceNames } from '../state/stores/source-names.ts'
import { useFindBar } from '../state/text-view/find-bar-store.ts'
import {
  countIn,
  noteText,
  placeAmongAll,
  textsOf,
  THE_NOTE,
  useSought,
} from '../state/text-view/sought-store.ts'
import { Button, IconButton } from '../ui/Button.tsx'
import styles from './FindBar.module.css'

const words = messages.find

/** Finds words in the open articles and the note at once, and replaces them in the note. */
export function FindBar() {
  const asked = useFindBar((state) => state.asked)
  return asked !== null && <Bar asked={asked} />
}

function Bar({ asked }: { asked: number }) {
  const field = useRef<HTMLInputElement>(null)
  const before = useRef(document.activeElement)
  const { words: typed, matchCase, wholeWords } = useFindBar()
  // Before anything can be typed: what is selected later would be typed over.
  useLayoutEffect(() => {
    field.current?.focus()
    field.current?.select()
  }, [asked])

  const close = () => {
    if (closeFindBar()) return
    // Nothing was found: one is where one was.
    if (before.current instanceof HTMLElement) before.current.focus({ preventScroll: true })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      event.stopPropagation()
      close()
    } else if (event.key === 'Enter' && event.target === field.current) {
      event.preventDefault()
      findNow()
      goOn(event.shiftKey ? -1 : 1)
    }
  }
  return (
    <div role="search" aria-label={words.name} className={styles['bar']} onKeyDown={onKeyDown}>
      <div className={styles['group']}>
        <input
          ref={field}
          data-find
          aria-label={words.find}
          placeholder={words.find}
          value={typed}
          onChange={(event) => find({ words: event.target.value })}
        />
        <Count />
        <IconButton label={words.previous} icon={<ArrowUp size={15} />} onClick={() => goOn(-1)} />
        <IconButton label={words.next} icon={<ArrowDown size={15} />} onClick={() => goOn(1)} />
        <IconButton
          label={words.matchCase}
          aria-pressed={matchCase}
          icon={<CaseSensitive size={16} />}
          onClick={() => find({ matchCase: !matchCase })}
        />
        <IconButton
          label={words.wholeWords}
          aria-pressed={wholeWords}
          icon={<WholeWord size={16} />}
          onClick={() => find({ wholeWords: !wholeWords })}
        />
      </div>
      <Texts />
      <Replacing />
      <IconButton
        className={styles['close']}
        label={words.close}
        icon={<X size={15} />}
        onClick={close}
      />
    </div>
  )
}

/** Which of all hits is looked at. */
function Count() {
  const found = useSought()
  const { nth, all } = placeAmongAll(found)
  const isAsked = found.sought?.kind === 'typed' && found.sought.words !== ''
  return (
    <span role="status" className={styles['count']}>
      {isAsked && words.count(nth, all)}
    </span>
  )
}

/** How many hits each text has, and the way to them. */
function Texts() {
  const found = useSought()
  const nameOf = useSourceNames()
  const texts = textsOf(found)
  if (texts.length < 2) return null
  return (
    <ul className={styles['texts']} aria-label={words.texts}>
      {texts.map((text) => {
        const name = text === THE_NOTE ? words.theNote : nameOf(text)
        const count = countIn(found, text)
        return (
          <li key={text}>
            <button
              type="button"
              className={styles['text']}
              aria-current={found.here?.text === text ? 'true' : undefined}
              disabled={count === 0}
              title={name}
              onClick={() => goToFirstIn(text)}
            >
              <bdi>{name}</bdi> <span>{words.inText(count)}</span>
            </button>
          </li>
        )
      })}
    </ul>
  )
}

/** What stands in the note can be replaced; what it quotes, and articles, keep their words. */
function Replacing() {
  const { here, inNote } = useSought()
  const [by, setBy] = useState('')
  const note = noteText()
  if (note === null || !note.isEditable()) return null
  const own = inNote.filter(({ isKept }) => !isKept)
  const kept = inNote.length - own.length

  const replace = () => {
    const hit = here?.text === THE_NOTE ? inNote[here.at] : undefined
    if (!hit) return goToFirstIn(THE_NOTE)
    if (!hit.isKept) return note.replace([hit], by)
    say(words.kept(1))
    goOn(1)
  }
  const replaceAll = () => {
    note.replace(own, by)
    say([words.replaced(own.length), ...(kept > 0 ? [words.kept(kept)] : [])].join(' '))
  }
  return (
    <div className={styles['group']}>
      <input
        aria-label={words.replaceBy}
        placeholder={words.replaceBy}
        value={by}
        onChange={(event) => setBy(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return
          event.preventDefault()
          replace()
        }}
      />
      <Button disabled={inNote.length === 0} onClick={replace}>
        {words.replace}
      </Button>
      <Button disabled={own.length === 0} onClick={replaceAll}>
        {words.replaceAll}
      </Button>
    </div>
  )
}
