import { HeartPulse, History, Trash2 } from 'lucide-react'
import { messages } from '../../../shared/messages.ts'
import { runCommand } from '../state/actions/commands.ts'
import { countTrashed, useLibrary } from '../state/stores/library-store.ts'
import { Button } from '../ui/Button.tsx'
import styles from './PanelFoot.module.css'

/** The foot of the library: what was deleted, what was before, and whether all is well. */
export function PanelFoot() {
  const inTrash = useLibrary(
    ({ articles, notes, dossiers }) =>
      countTrashed(articles) + countTrashed(notes) + countTrashed(dossiers),
  )
  return (
    <div className={styles['foot']}>
      <Button look="plain" onClick={() => runCommand('trash.open')}>
        <Trash2 size={14} aria-hidden /> {messages.trash.open(inTrash)}
      </Button>
      <Button look="plain" onClick={() => runCommand('history.open')}>
        <History size={14} aria-hidden /> {messages.backups.open}
      </Button>
      <Button look="plain" title={messages.health.name} onClick={() => runCommand('health.open')}>
        <HeartPulse size={14} aria-hidden /> {messages.health.open}
      </Button>
    </div>
  )
}
