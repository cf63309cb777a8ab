import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import {
  COMMAND_PRIORITY_CRITICAL,
  KEY_ARROW_DOWN_COMMAND,
  KEY_ARROW_UP_COMMAND,
  KEY_ENTER_COMMAND,
  KEY_ESCAPE_COMMAND,
  KEY_TAB_COMMAND,
  type LexicalCommand,
  type LexicalEditor,
  mergeRegister,
} from 'lexical'
import { type ReactNode, type RefObject, useEffect, useId, useRef, useState } from 'react'
import { anchorAt } from '../../../ui/anchor-at.ts'
import { type Anchor, Floating } from '../../../ui/Floating.tsx'
import { $typedQuery, type TypedQuery } from './typed-query.ts'
import styles from './Typeahead.module.css'

interface Props<T> {
  /** What asks for the list, to its end at the caret; its first group is what is asked for. */
  pattern: RegExp
  /** Whether the list is for that place; called while the editor is read. Left out where any place will do. */
  $isPlace?: (typed: TypedQuery) => boolean
  /** What is offered, the likeliest first; nothing is drawn where there is nothing. */
  optionsFor: (query: string) => readonly T[]
  /** Puts what was chosen in the place of the words that asked for it; called in an update. */
  $choose: (option: T, typed: TypedQuery) => void
  /** Names the list. */
  label: string
  keyOf: (option: T) => string
  render: (option: T) => ReactNode
  sheet: RefObject<HTMLElement | null>
}

interface Shown {
  query: string
  anchor: Anchor
}

/**
 * A list under the caret of what the words before it ask for. Arrows choose, Enter and Tab take, Escape
 * leaves the words as they are. What a key does is decided by the text as it is when the key comes, drawn
 * or not: who types fast does not wait for a list.
 */
export function Typeahead<T>(props: Props<T>) {
  const [editor] = useLexicalComposerContext()
  const latest = useRef(props)
  latest.current = props
  const [shown, setShown] = useState<Shown | null>(null)
  const [chosen, setChosen] = useState(0)
  const at = useRef(0)
  at.current = chosen
  const id = useId()

  useEffect(() => {
    /** Where a list was left by Escape: it stays away until something else is asked for. */
    let left: string | null = null
    const $asked = () => {
      const found = $typedQuery(latest.current.pattern)
      const typed = found && (latest.current.$isPlace?.(found) ?? true) ? found : null
      const place = typed && placeOf(typed)
      if (place !== left) left = null
      return left === null ? typed : null
    }
    // `editor.read` would end an update that has begun meanwhile, and others would hear of it before
    // they hear of this one.
    const asked = () => {
      if (!editor.isEditable() || editor.isComposing()) return null
      try {
        return editor.getEditorState().read($asked, { editor })
      } catch {
        // Of a text that can't be read it is said that it is not saved.
        return null
      }
    }
    const look = () => {
      const typed = asked()
      const anchor = typed && anchorOf(editor, typed, latest.current.sheet.current)
      setShown((before) => {
        if (!typed || !anchor) return null
        if (before?.query !== typed.query) setChosen(0)
        return { query: typed.query, anchor }
      })
    }
    const onKey = <E extends KeyboardEvent | null>(
      command: LexicalCommand<E>,
      run: (options: readonly T[], typed: TypedQuery) => void,
    ) =>
      editor.registerCommand(
        command,
        (event) => {
          const typed = isPlain(event) ? $asked() : null
          const options = typed ? latest.current.optionsFor(typed.query) : []
          if (!typed || options.length === 0) return false
          event?.preventDefault()
          event?.stopPropagation()
          run(options, typed)
          return true
        },
        COMMAND_PRIORITY_CRITICAL,
      )
    const step = (by: number) => (options: readonly T[]) =>
      setChosen((at.current + by + options.length) % options.length)
    const take = (options: readonly T[], typed: TypedQuery) => {
      const option = options[Math.min(at.current, options.length - 1)]
      if (option !== undefined) latest.current.$choose(option, typed)
    }
    return mergeRegister(
      editor.registerUpdateListener(look),
      editor.registerEditableListener(look),
      onKey(KEY_ARROW_DOWN_COMMAND, step(1)),
      onKey(KEY_ARROW_UP_COMMAND, step(-1)),
      onKey(KEY_ENTER_COMMAND, take),
      onKey(KEY_TAB_COMMAND, take),
      onKey(KEY_ESCAPE_COMMAND, (_, typed) => {
        left = placeOf(typed)
        setShown(null)
      }),
    )
  }, [editor])

  const options = shown ? props.optionsFor(shown.query) : []
  const index = Math.min(chosen, options.length - 1)
  useOwned(editor, options.length === 0 ? null : id, index)
  if (shown === null || options.length === 0) return null
  const choose = (option: T) =>
    editor.update(() => {
      const typed = $typedQuery(props.pattern)
      if (typed) props.$choose(option, typed)
    })
  return (
    <Floating anchor={shown.anchor} prefer="below" className={styles['card']}>
      <ul id={id} role="listbox" aria-label={props.label} className={styles['list']}>
        {options.map((option, place) => (
          <li
            key={props.keyOf(option)}
            id={`${id}-${place}`}
            ref={place === index ? scrollIntoView : undefined}
            role="option"
            aria-selected={place === index}
            className={styles['option']}
            // The focus stays in the note.
            onPointerDown={(event) => event.preventDefault()}
            onPointerMove={() => setChosen(place)}
            onClick={() => choose(option)}
          >
            {props.render(option)}
          </li>
        ))}
      </ul>
    </Floating>
  )
}

/** Ties the list to the text that has the focus, for a screen reader. */
function useOwned(editor: LexicalEditor, listId: string | null, index: number): void {
  useEffect(() => {
    const root = editor.getRootElement()
    if (root === null || listId === null) return
    root.setAttribute('aria-controls', listId)
    root.setAttribute('aria-activedescendant', `${listId}-${index}`)
    return () => {
      root.removeAttribute('aria-controls')
      root.removeAttribute('aria-activedescendant')
    }
  }, [editor, listId, index])
}

function placeOf({ node, start }: TypedQuery): string {
  return `${node.getKey()} ${start}`
}

/** Ctrl+Enter and the like are others' keys. */
function isPlain(event: KeyboardEvent | null): boolean {
  return !event || !(event.ctrlKey || event.metaKey || event.altKey || event.shiftKey)
}

/** Where the words that ask stand, in the coordinates of the sheet; null when they are not drawn. */
function anchorOf(
  editor: LexicalEditor,
  { node, start, end }: TypedQuery,
  sheet: HTMLElement | null,
): Anchor | null {
  const text = editor.getElementByKey(node.getKey())?.firstChild
  if (!sheet || !(text instanceof Text) || text.length < end) return null
  const range = document.createRange()
  range.setStart(text, start)
  range.setEnd(text, end)
  const words = range.getClientRects()[0]
  return words ? anchorAt(sheet, words) : null
}

function scrollIntoView(element: HTMLElement | null): void {
  element?.scrollIntoView({ block: 'nearest' })
}
