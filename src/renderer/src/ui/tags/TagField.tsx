import { Plus, X } from 'lucide-react'
import { type KeyboardEvent, useContext, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { messages } from '../../../../shared/messages.ts'
import { Name } from '../Name.tsx'
import { nextPlace } from '../next-place.ts'
import { useOff } from '../off.ts'
import { isWithModifier, plainKey } from '../plain-key.ts'
import { AddTag } from './AddTag.tsx'
import { TagDot } from './TagLabels.tsx'
import type { TagFieldProps } from './tag-field-props.ts'
import { TagWindow } from './tag-window.ts'
import styles from './Tags.module.css'

const words = messages.tags

/**
 * The tags of something, each a button that shows what else bears it, and the field for another. The
 * arrow keys walk them; Delete takes one away.
 */
export function TagField({ label, tags, onAdd, onRemove, className }: TagFieldProps) {
  const [isAdding, setAdding] = useState(false)
  /** The one that Tab comes back to: a tag, or the button for another. */
  const [last, setLast] = useState<string | null>(null)
  const stop = last === ADD || (last !== null && tags.includes(last)) ? last : (tags[0] ?? ADD)
  const group = useRef<HTMLDivElement>(null)
  const from = useRef<Element | null>(null)
  const off = useOff()

  const focusAt = (index: number) => {
    group.current?.querySelectorAll<HTMLElement>(STOPS)[index]?.focus()
  }
  const remove = (tag: string) => {
    // What comes after it takes its place; after the last is the button for another.
    focusAt(tags.indexOf(tag) + 1)
    onRemove(tag)
  }
  const leave = (byKey: boolean) => {
    if (!byKey) return setAdding(false)
    // At once: the next key may follow within the frame.
    flushSync(() => setAdding(false))
    const before = from.current
    const isElsewhere = before instanceof HTMLElement && before.isConnected
    if (isElsewhere && before !== document.body) before.focus()
    else focusAt(tags.length)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const stops = [...(group.current?.querySelectorAll(STOPS) ?? [])]
    const at = stops.indexOf(event.target as Element)
    const to = at === -1 ? null : nextPlace(event.key, at, stops.length)
    if (to === null || isWithModifier(event)) return
    event.preventDefault()
    event.stopPropagation()
    focusAt(to)
  }

  return (
    <div
      ref={group}
      role="group"
      aria-label={label}
      className={`${styles['field']} ${className ?? ''}`}
      onKeyDown={onKeyDown}
      data-tags
    >
      {tags.map((tag) => (
        <Chip
          key={tag}
          tag={tag}
          isStop={tag === stop}
          onFocus={() => setLast(tag)}
          onRemove={off.disabled ? undefined : () => remove(tag)}
        />
      ))}
      {isAdding ? (
        <AddTag label={label} tags={tags} onAdd={onAdd} onRemove={onRemove} onLeave={leave} />
      ) : (
        <button
          type="button"
          className={styles['add']}
          aria-label={words.add}
          title={words.add}
          tabIndex={stop === ADD ? 0 : -1}
          onFocus={() => setLast(ADD)}
          onClick={() => {
            from.current = document.activeElement
            setAdding(true)
          }}
          data-tag-stop
          data-tag-add
          {...off}
        >
          <Plus size={12} aria-hidden />
          {tags.length === 0 && words.addFirst}
        </button>
      )}
    </div>
  )
}

const STOPS = '[data-tag-stop]'

/** Stands for the button for another: no tag is empty. */
const ADD = ''

interface ChipProps {
  tag: string
  isStop: boolean
  onFocus: () => void
  onRemove: (() => void) | undefined
}

function Chip({ tag, isStop, onFocus, onRemove }: ChipProps) {
  const { colors, open } = useContext(TagWindow)
  return (
    <span className={styles['chip']} data-color={colors.get(tag)}>
      <button
        type="button"
        className={styles['name']}
        title={words.show}
        tabIndex={isStop ? 0 : -1}
        onFocus={onFocus}
        onClick={() => open(tag)}
        onKeyDown={(event) => {
          const key = plainKey(event)
          if (key !== 'Delete' && key !== 'Backspace') return
          // Elsewhere these take away a highlight, or an article.
          event.preventDefault()
          event.stopPropagation()
          onRemove?.()
        }}
        data-tag-stop
      >
        <TagDot />
        <Name of={tag} />
      </button>
      {onRemove && (
        <button
          type="button"
          className={styles['remove']}
          aria-label={words.remove(tag)}
          title={words.remove(tag)}
          tabIndex={-1}
          onClick={onRemove}
        >
          <X size={11} aria-hidden />
        </button>
      )}
    </span>
  )
}
