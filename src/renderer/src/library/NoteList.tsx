import { memo, type Ref } from 'react'
import type { NoteSummary } from '../../../core/model/summary.ts'
import { messages } from '../../../shared/messages.ts'
import { attempt } from '../state/stores/messages-store.ts'
import { writeIn } from '../state/actions/open-note.ts'
import { useWorkspace } from '../state/stores/workspace-store.ts'
import { editedWhen } from '../ui/dates.ts'
import { useOff, useOffUnreadable } from '../ui/off.ts'
import styles from './List.module.css'
import { type Leave, type ListHandle, useListKeys } from './list-keys.ts'
import { ListRow } from './ListRow.tsx'
import { noteActions } from './row-actions.ts'

interface Props {
  notes: readonly NoteSummary[]
  onLeave: Leave
  ref: Ref<ListHandle>
}

export function NoteList({ notes, onLeave, ref }: Props) {
  const keys = useListKeys({ ids: notes.map(({ id }) => id), onLeave, ref })
  const openId = useWorkspace((state) => state.noteId)
  return (
    <ul
      ref={keys.list}
      aria-label={messages.library.notes}
      className={styles['list']}
      {...keys.handlers}
    >
      {notes.map((note) => (
        <NoteRow
          key={note.id}
          note={note}
          meta={messages.library.noteMeta(note.quotations, editedWhen(note.changedAt))}
          isOpen={note.id === openId}
          isTabStop={keys.isTabStop(note.id)}
          onFocus={keys.onFocusRow}
          onLeave={keys.leaveRow}
        />
      ))}
    </ul>
  )
}

interface RowProps {
  note: NoteSummary
  /** Given, since it changes with the day. */
  meta: string
  isOpen: boolean
  isTabStop: boolean
  onFocus: (id: string) => void
  onLeave: (id: string) => void
}

/** Drawn anew when its own note has changed, not for each of a thousand others. */
const NoteRow = memo(function NoteRow(props: RowProps) {
  const { note, onFocus, onLeave } = props
  const { id } = note
  const off = useOff()
  const unreadable = useOffUnreadable()
  const title = note.title || messages.note.untitled
  return (
    <ListRow
      id={id}
      title={title}
      meta={props.meta}
      tags={note.tags}
      isOpen={props.isOpen}
      isTabStop={props.isTabStop}
      onFocus={() => onFocus(id)}
      onOpen={() => attempt(() => writeIn(id))}
      leave={() => onLeave(id)}
      menuLabel={messages.library.more(title)}
      actions={noteActions(note, off, unreadable)}
    />
  )
})
