import {
  type KeyboardEvent,
  useContext,
  useEffect,
  useId,
  useLayoutEffect,
  useRef,
  useState,
} from 'react'
import { flushSync } from 'react-dom'
import type { TagSummary } from '../../../../core/model/tag.ts'
import { LONGEST_TAG, tidyTag } from '../../../../core/model/tagged.ts'
import { messages } from '../../../../shared/messages.ts'
import { keepFieldKeys } from '../field-keys.ts'
import { Name } from '../Name.tsx'
import { useAfterPress } from '../use-after-press.ts'
import { type Choice, choicesFor, existing, firstChoice } from './completion.ts'
import type { TagFieldProps } from './tag-field-props.ts'
import { TagDot } from './TagLabels.tsx'
import { TagWindow } from './tag-window.ts'
import styles from './Tags.module.css'

const words = messages.tags

interface Props extends Omit<TagFieldProps, 'className'> {
  /** It is done; by key when the focus has not gone elsewhere. */
  onLeave: (byKey: boolean) => void
}

/**
 * The field for another tag, with those that there are under it. Enter takes the one that is marked and
 * waits for the next; in an empty field it is done, as Escape is. Leaving it keeps what was typed.
 */
export function AddTag({ label, tags, onAdd, onRemove, onLeave }: Props) {
  const { load } = useContext(TagWindow)
  const [typed, setTyped] = useState('')
  const [known, setKnown] = useState<readonly TagSummary[]>([])
  const [chosen, setChosen] = useState<number | null>(null)
  const field = useRef<HTMLInputElement>(null)
  const listId = useId()
  const done = useRef(false)
  const afterPress = useAfterPress()
  const choices = choicesFor(typed, known, tags)
  const current = chosen ?? firstChoice(typed, choices)

  useLayoutEffect(() => field.current?.focus({ preventScroll: true }), [])
  // Asked again after each tag that was given: one that is new is among them then.
  useEffect(() => {
    let isWanted = true
    void load().then((all) => isWanted && setKnown(all))
    return () => {
      isWanted = false
    }
  }, [load, tags])

  const type = (text: string) => {
    setTyped(text)
    setChosen(null)
  }
  const add = (tag: string) => {
    if (!tags.includes(tag)) onAdd(tag)
    clear()
  }
  // At once: the next letter may follow within the frame.
  const clear = () => flushSync(() => type(''))
  const finish = (byKey: boolean) => {
    if (done.current) return
    done.current = true
    afterPress(() => onLeave(byKey))
  }
  const step = (by: 1 | -1) => {
    const count = choices.length
    if (count > 0) setChosen((current + by + count) % count)
  }
  const enter = () => {
    // What stands in the field: letters that came right before are drawn only after this.
    const now = field.current?.value ?? ''
    const offered = now === typed ? choices : choicesFor(now, known, tags)
    const choice = offered[now === typed ? current : firstChoice(now, offered)]
    if (choice) add(choice.tag)
    else if (tidyTag(now) === '') finish(true)
    // It is there already.
    else clear()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    keepFieldKeys(event)
    const { key } = event
    if (key === 'ArrowDown' || key === 'ArrowUp') {
      event.preventDefault()
      step(key === 'ArrowDown' ? 1 : -1)
    } else if (key === 'Enter') {
      event.preventDefault()
      enter()
    } else if (key === 'Escape') finish(true)
    else if (key === 'Backspace' && typed === '') {
      const last = tags.at(-1)
      if (last !== undefined) onRemove(last)
    }
  }
  const onBlur = () => {
    const tag = tidyTag(field.current?.value ?? '')
    if (tag !== '' && !done.current) add(existing(tag, known) ?? tag)
    finish(false)
  }

  return (
    <span className={styles['adding']}>
      <input
        ref={field}
        className={styles['input']}
        role="combobox"
        aria-label={`${words.add}: ${label}`}
        aria-expanded={choices.length > 0}
        aria-controls={listId}
        aria-activedescendant={choices[current] ? `${listId}-${current}` : undefined}
        placeholder={words.hint}
        dir="auto"
        maxLength={LONGEST_TAG}
        value={typed}
        size={Math.max(12, typed.length)}
        onChange={(event) => type(event.target.value)}
        onKeyDown={onKeyDown}
        onBlur={onBlur}
        data-tag-field
      />
      {choices.length > 0 && (
        <Choices id={listId} choices={choices} current={current} onChoose={add} />
      )}
    </span>
  )
}

interface ChoicesProps {
  id: string
  choices: readonly Choice[]
  current: number
  onChoose: (tag: string) => void
}

/** Under the field, over everything else: what holds the field may be small, and cut off what is in it. */
function Choices({ id, choices, current, onChoose }: ChoicesProps) {
  const { colors } = useContext(TagWindow)
  const list = useRef<HTMLUListElement>(null)
  useLayoutEffect(() => list.current?.showPopover(), [])
  return (
    <ul
      ref={list}
      id={id}
      role="listbox"
      aria-label={words.name}
      popover="manual"
      className={styles['choices']}
      // The field keeps the focus.
      onPointerDown={(event) => event.preventDefault()}
    >
      {choices.map(({ tag, uses }, index) => (
        <li
          key={uses === null ? 'new' : `tag ${tag}`}
          id={`${id}-${index}`}
          role="option"
          aria-selected={index === current}
          className={styles['choice']}
          data-color={colors.get(tag)}
          onClick={() => onChoose(tag)}
        >
          {uses === null ? (
            <Name of={words.create(tag)} />
          ) : (
            <>
              <TagDot />
              <span>
                <Name of={tag} />
              </span>
              <small>{words.uses(uses)}</small>
            </>
          )}
        </li>
      ))}
    </ul>
  )
}
