import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import { COMMAND_PRIORITY_EDITOR } from 'lexical'
import { ArrowDown, ArrowUp, CaseSensitive, WholeWord, X } from 'lucide-react'
import {
  type KeyboardEvent,
  useCallback,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from 'react'
import { messages } from '../../../../../shared/messages.ts'
import { Button, IconButton } from '../../../ui/Button.tsx'
import { useEditorProps } from '../editor-props.ts'
import styles from './FindBar.module.css'
import { FIND_COMMAND } from './find-command.ts'
import { findInNote, type Found } from './find-in-note.ts'
import { paintFound } from './paint-found.ts'
import { replaceFound, selectFound } from './replace-found.ts'

const words = messages.find

/** Finds words in the note and replaces them, over its text while it is asked for. */
export function FindBar() {
  const [editor] = useLexicalComposerContext()
  const [asked, setAsked] = useState<{ step: 1 | -1 | null; at: number } | null>(null)
  useEffect(
    () =>
      editor.registerCommand(
        FIND_COMMAND,
        (step) => {
          setAsked({ step, at: performance.now() })
          return true
        },
        COMMAND_PRIORITY_EDITOR,
      ),
    [editor],
  )
  if (asked === null) return null
  return <Bar asked={asked} onClose={() => setAsked(null)} />
}

interface BarProps {
  /** The last time it was asked for, and how many matches to go on. */
  asked: { step: 1 | -1 | null; at: number }
  onClose: () => void
}

function Bar({ asked, onClose }: BarProps) {
  const [editor] = useLexicalComposerContext()
  const { tell } = useEditorProps()
  const field = useRef<HTMLInputElement>(null)
  const [query, setQuery] = useState(selectedWords)
  const [by, setBy] = useState('')
  const [matchCase, setMatchCase] = useState(false)
  const [wholeWords, setWholeWords] = useState(false)
  const [found, setFound] = useState<readonly Found[]>([])
  const [at, setAt] = useState(0)
  const here = Math.min(at, found.length - 1)
  const current = found[here]

  const look = useCallback(() => {
    const root = editor.getRootElement()
    setFound(root ? findInNote(root, query, { matchCase, wholeWords }) : [])
  }, [editor, query, matchCase, wholeWords])
  useEffect(() => {
    look()
    return editor.registerUpdateListener(({ dirtyElements, dirtyLeaves }) => {
      if (dirtyElements.size > 0 || dirtyLeaves.size > 0) look()
    })
  }, [editor, look])
  useEffect(() => paintFound(found, here), [found, here])
  useEffect(() => {
    current?.range.startContainer.parentElement?.scrollIntoView({ block: 'nearest' })
  }, [current])

  const step = (by: 1 | -1) => {
    if (found.length > 0) setAt((here + by + found.length) % found.length)
  }
  const latestStep = useRef(step)
  latestStep.current = step
  // Before anything can be typed: what is selected later would be typed over.
  useLayoutEffect(() => {
    if (asked.step !== null) return latestStep.current(asked.step)
    field.current?.focus()
    field.current?.select()
  }, [asked])

  const close = () => {
    onClose()
    if (current) selectFound(editor, current.range)
    else editor.focus()
  }
  const replace = () => {
    if (!current) return
    if (current.isKept) {
      tell(words.kept(1))
      return step(1)
    }
    replaceFound(editor, [current.range], by)
  }
  const replaceAll = () => {
    const own = found.filter(({ isKept }) => !isKept)
    const kept = found.length - own.length
    replaceFound(
      editor,
      own.map(({ range }) => range),
      by,
    )
    tell([words.replaced(own.length), ...(kept > 0 ? [words.kept(kept)] : [])].join(' '))
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      event.stopPropagation()
      return close()
    }
    if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement)) return
    event.preventDefault()
    if (event.target !== field.current) replace()
    else step(event.shiftKey ? -1 : 1)
  }
  return (
    <div role="search" aria-label={words.name} className={styles['bar']} onKeyDown={onKeyDown}>
      <input
        ref={field}
        autoFocus
        data-find
        aria-label={words.find}
        placeholder={words.find}
        value={query}
        onChange={(event) => {
          setQuery(event.target.value)
          setAt(0)
        }}
      />
      <span role="status" className={styles['count']}>
        {query !== '' && words.count(here + 1, found.length)}
      </span>
      <IconButton label={words.previous} icon={<ArrowUp size={15} />} onClick={() => step(-1)} />
      <IconButton label={words.next} icon={<ArrowDown size={15} />} onClick={() => step(1)} />
      <IconButton
        label={words.matchCase}
        aria-pressed={matchCase}
        icon={<CaseSensitive size={16} />}
        onClick={() => setMatchCase(!matchCase)}
      />
      <IconButton
        label={words.wholeWords}
        aria-pressed={wholeWords}
        icon={<WholeWord size={16} />}
        onClick={() => setWholeWords(!wholeWords)}
      />
      <IconButton label={words.close} icon={<X size={15} />} onClick={close} />
      {editor.isEditable() && (
        <div className={styles['replace']}>
          <input
            aria-label={words.replaceBy}
            placeholder={words.replaceBy}
            value={by}
            onChange={(event) => setBy(event.target.value)}
          />
          <Button disabled={!current} onClick={replace}>
            {words.replace}
          </Button>
          <Button disabled={!current} onClick={replaceAll}>
            {words.replaceAll}
          </Button>
        </div>
      )}
    </div>
  )
}

// What is longer was not selected to be looked for. In UTF-16 units.
const LONGEST = 100

/** What is selected on one line, to be looked for. */
function selectedWords(): string {
  const selected = window.getSelection()?.toString() ?? ''
  return selected.length > LONGEST || selected.includes('\n') ? '' : selected
}
