import { type KeyboardEvent, useContext, useId, useLayoutEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { LONGEST_TAG, tidyTag } from '../../../../core/model/tagged.ts'
import { messages } from '../../../../shared/messages.ts'
import { keepFieldKeys } from '../field-keys.ts'
import { Name } from '../Name.tsx'
import { useAfterPress } from '../use-after-press.ts'
import { type Choice, choicesFor, firstChoice, meantBy, sameAs } from './completion.ts'
import type { TagFieldProps } from './tag-field-props.ts'
import { TagDot } from './TagLabels.tsx'
import { TagWindow } from './tag-window.ts'
import { useGiving } from './use-giving.ts'
import { useKnownTags } from './use-known-tags.ts'
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
  const [typed, setTyped] = useState('')
  const [chosen, setChosen] = useState<string | null>(null)
  const { known, whenKnown } = useKnownTags(tags)
  const { taken, give, takeLastAway } = useGiving({ tags, onAdd, onRemove })
  const field = useRef<HTMLInputElement>(null)
  const listId = useId()
  const done = useRef(false)
  const afterPress = useAfterPress()
  const choices = choicesFor(typed, known ?? [], taken)
  // By its name: the choices may come, or change, while one is marked.
  const marked = choices.findIndex(({ tag }) => tag === chosen)
  const current = marked === -1 ? firstChoice(typed, choices) : marked

  useLayoutEffect(() => field.current?.focus({ preventScroll: true }), [])

  const type = (text: string) => {
    setTyped(text)
    setChosen(null)
  }
  const add = (tag: string) => {
    give(() => tag)
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
    if (count > 0) setChosen(choices[(current + by + count) % count]?.tag ?? null)
  }
  const enter = () => {
    // What stands in the field: letters that came right before are drawn only after this.
    const now = field.current?.value ?? ''
    const isMarked = now === typed && marked !== -1
    if (!isMarked && tidyTag(now) === '') return finish(true)
    const choice = isMarked ? choices[marked] : undefined
    if (choice) return add(choice.tag)
    // In a hurry: what it may be completed to is still on its way. What is typed next is another tag.
    void whenKnown((all) => give((has) => meantBy(now, all, has)))
    clear()
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
    // In a hurry: what was given before may wait for what there is.
    else if (key === 'Backspace' && typed === '') void whenKnown(takeLastAway)
  }
  const onBlur = () => {
    const tag = tidyTag(field.current?.value ?? '')
    if (tag !== '' && !done.current) {
      void whenKnown((all) => give((has) => sameAs(tag, all, has) ?? tag))
    }
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
