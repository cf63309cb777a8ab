import { messages } from '../../../shared/messages.ts'
import { runCommand } from '../state/actions/commands.ts'
import { ActionMenu } from '../ui/ActionMenu.ts'
import { useOff, useOffUnreadable } from '../ui/off.ts'

const words = messages.note

export function NoteActions({ noteId }: { noteId: string }) {
  const off = useOff()
  const unreadable = useOffUnreadable()
  return (
    <ActionMenu
      key={noteId}
      label={words.more}
      actions={[
        { id: 'new', label: words.create, run: () => runCommand('note.new'), ...off },
        {
          id: 'check',
          label: messages.check.menu,
          run: () => runCommand('note.check'),
          ...unreadable,
        },
        {
          id: 'export',
          label: words.exportNote,
          run: () => runCommand('note.export'),
          ...unreadable,
        },
        {
          id: 'exportAll',
          label: words.exportAll,
          run: () => runCommand('note.exportAll'),
          ...unreadable,
        },
        { id: 'close', label: words.close, run: () => runCommand('note.close') },
        { id: 'trash', label: words.trash, run: () => runCommand('note.trash'), ...off },
      ]}
    />
  )
}
