import type { Ref } from 'react'
import type { NoteSummary } from '../../../core/model/summary.ts'
import { messages } from '../../../shared/messages.ts'
import { trashNote } from '../state/actions/library-actions.ts'
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
  const off = useOff()
  const unreadable = useOffUnreadable()
  const openId = useWorkspace((state) => state.noteId)
  return (
    <ul
      ref={keys.list}
      aria-label={messages.library.notes}
      className={styles['list']}
      onKeyDown={keys.onKeyDown}
    >
      {notes.map((note) => {
        const { id, quotations, changedAt, tags } = note
        const title = note.title || messages.note.untitled
        return (
          <ListRow
            key={id}
            id={id}
            title={title}
            meta={messages.library.noteMeta(quotations, editedWhen(changedAt))}
            tags={tags}
            isOpen={id === openId}
            isTabStop={keys.isTabStop(id)}
            onFocus={() => keys.onFocusRow(id)}
            onOpen={() => attempt(() => writeIn(id))}
            onKeyDown={(event) => {
              if (event.key !== 'Delete') return
              keys.leaveRow(id)
              attempt(() => trashNote(note))
            }}
            menuLabel={messages.library.more(title)}
            actions={noteActions(note, off, unreadable)}
          />
        )
      })}
    </ul>
  )
}
