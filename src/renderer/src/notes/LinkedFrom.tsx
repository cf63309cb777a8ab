import { useState } from 'react'
import type { LinkedFrom as From, NamedIn } from '../../../core/model/linked.ts'
import { lookUp } from '../../../core/model/look-up.ts'
import type { LinkTarget } from '../../../core/note/links.ts'
import { messages } from '../../../shared/messages.ts'
import { linkMention } from '../state/actions/link-mention.ts'
import { writeIn } from '../state/actions/open-note.ts'
import { visitNote } from '../state/actions/visits.ts'
import { noteTitle, useLibrary } from '../state/stores/library-store.ts'
import { attempt } from '../state/stores/messages-store.ts'
import { useFromNotes } from '../state/stores/use-from-notes.ts'
import { Button } from '../ui/Button.tsx'
import { Name } from '../ui/Name.tsx'
import { useOff } from '../ui/off.ts'
import styles from './LinkedFrom.module.css'

const words = messages.links

/** Under a note: the notes that link to it, each with its sentences, and those that only name it. */
export function LinkedFrom({ noteId }: { noteId: string }) {
  const target: LinkTarget = { kind: 'note', id: noteId }
  const linked = useFromNotes('links:to', target, noteId) ?? []
  const hasTitle = useLibrary(({ notes }) => (lookUp(notes, noteId)?.title ?? '') !== '')
  return (
    <>
      {linked.length > 0 && (
        <section className={styles['linked']} aria-label={words.from}>
          <h2>{words.from}</h2>
          <ul>
            {linked.map((from) => (
              <Linking key={from.noteId} from={from} target={target} />
            ))}
          </ul>
        </section>
      )}
      {hasTitle && <Unlinked noteId={noteId} />}
    </>
  )
}

function Linking({ from: { noteId, sentences }, target }: { from: From; target: LinkTarget }) {
  return (
    <li>
      <NoteTitle noteId={noteId} />
      {sentences.map((sentence) => (
        <button
          key={sentence.nth}
          type="button"
          className={styles['sentence']}
          onClick={() => attempt(() => visitNote(noteId, { target, nth: sentence.nth }))}
        >
          <Marked {...sentence} />
        </button>
      ))}
    </li>
  )
}

/** Looked for when it is opened: it takes reading every note. */
function Unlinked({ noteId }: { noteId: string }) {
  const [isOpen, setOpen] = useState(false)
  return (
    <details className={styles['unlinked']} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{words.unlinked}</summary>
      {isOpen && <Mentions noteId={noteId} />}
    </details>
  )
}

function Mentions({ noteId }: { noteId: string }) {
  const named = useFromNotes('links:naming', { noteId }, noteId)
  if (named === null) return null
  if (named.found.length === 0) return <p className={styles['none']}>{words.noUnlinked}</p>
  return (
    <>
      <ul>
        {named.found.map((one) => (
          <Naming key={one.noteId} named={one} target={{ kind: 'note', id: noteId }} />
        ))}
      </ul>
      {named.more && <p className={styles['none']}>{words.unlinkedMore}</p>}
    </>
  )
}

function Naming({ named: { noteId, places }, target }: { named: NamedIn; target: LinkTarget }) {
  const off = useOff()
  const title = useTitle(noteId)
  return (
    <li>
      <NoteTitle noteId={noteId} />
      {places.map((place) => (
        <div key={`${place.path} ${place.inText.start}`} className={styles['mention']}>
          <p>
            <Marked {...place} />
          </p>
          <Button
            aria-label={words.linkHere(title)}
            onClick={() => attempt(() => linkMention(noteId, place, target))}
            {...off}
          >
            {words.link}
          </Button>
        </div>
      ))}
    </li>
  )
}

function NoteTitle({ noteId }: { noteId: string }) {
  const title = useTitle(noteId)
  return (
    <button
      type="button"
      className={styles['title']}
      onClick={() => attempt(() => writeIn(noteId))}
    >
      <Name of={title} />
    </button>
  )
}

function useTitle(noteId: string): string {
  return useLibrary(({ notes }) => noteTitle(notes, noteId))
}

function Marked({ sentence, start, end }: { sentence: string; start: number; end: number }) {
  return (
    <bdi>
      {sentence.slice(0, start)}
      <b>{sentence.slice(start, end)}</b>
      {sentence.slice(end)}
    </bdi>
  )
}
