import type { NoteSummary } from '../../../core/model/summary.ts'
import { messages } from '../../../shared/messages.ts'
import { exportNotes, trashNote } from '../state/library-actions.ts'
import { attempt } from '../state/messages-store.ts'
import { writeIn } from '../state/open-note.ts'
import { useWorkspace } from '../state/workspace-store.ts'
import { editedWhen } from '../ui/dates.ts'
import { ActionMenu } from '../ui/ActionMenu.ts'
import { type MenuAction, openContextMenu } from '../ui/context-menu.ts'
import { useOff } from '../ui/off.ts'
import styles from './List.module.css'

export function NoteList({ notes }: { notes: readonly NoteSummary[] }) {
  return (
    <ul aria-label={messages.library.notes} className={styles['list']}>
      {notes.map((note) => (
        <NoteItem key={note.id} note={note} />
      ))}
    </ul>
  )
}

function NoteItem({ note }: { note: NoteSummary }) {
  const { id, quotations, changedAt } = note
  const title = note.title || messages.note.untitled
  const open = useWorkspace((state) => state.noteId === id)
  const off = useOff()
  const actions: MenuAction[] = [
    { id: 'open', label: messages.library.open, run: () => attempt(() => writeIn(id)) },
    {
      id: 'export',
      label: messages.note.exportNote,
      run: () => attempt(() => exportNotes([id])),
    },
    {
      id: 'trash',
      label: messages.note.trash,
      run: () => attempt(() => trashNote(note)),
      ...off,
    },
  ]
  return (
    <li
      className={`${styles['item']} ${open ? styles['open'] : ''}`}
      onContextMenu={(event) => {
        const of = event.currentTarget.getBoundingClientRect()
        openContextMenu(event, of, messages.library.more(title), actions)
      }}
    >
      <button
        type="button"
        className={styles['button']}
        aria-current={open ? 'true' : undefined}
        onClick={() => attempt(() => writeIn(id))}
        onKeyDown={(event) => event.key === 'Delete' && attempt(() => trashNote(note))}
      >
        <span className={styles['title']}>{title}</span>
        <span className={styles['meta']}>
          {messages.library.noteMeta(quotations, editedWhen(changedAt))}
        </span>
      </button>
      <ActionMenu label={messages.library.more(title)} actions={actions} />
    </li>
  )
}
