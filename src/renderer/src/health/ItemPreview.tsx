import { useCallback } from 'react'
import type { BackupItem, SnapshotSummary } from '../../../core/model/snapshot.ts'
import { messages } from '../../../shared/messages.ts'
import { request } from '../state/stores/request.ts'
import { Button } from '../ui/Button.tsx'
import { useOff } from '../ui/off.ts'
import { snapshotId } from './history.ts'
import { Name } from '../ui/Name.tsx'
import styles from './HistoryDialog.module.css'
import { usePreview } from './use-preview.ts'
import view from './View.module.css'
import { Words } from '../ui/Words.tsx'

const words = messages.backups

interface Props {
  snapshot: SnapshotSummary
  item: BackupItem
  onRestore: () => void
}

/** What an article or a note said in a snapshot, as plain text. */
export function ItemPreview({ snapshot, item, onRestore }: Props) {
  const { kind, id } = item
  const off = useOff()
  const preview = usePreview(
    useCallback(
      () => request('backup:preview', { snapshot: snapshotId(snapshot), kind, id }),
      [snapshot, kind, id],
    ),
  )
  if (preview.status === 'reading') return <p role="status">{words.reading}</p>
  if (preview.status === 'failed') return <p role="alert">{preview.message}</p>
  const { title, text } = preview
  return (
    <section className={styles['preview']} aria-label={words.preview(title)}>
      <div className={styles['head']}>
        <h4>
          <Name of={title || messages.note.untitled} />
        </h4>
        {/* Also of what is the same: its highlights may be lost. */}
        <Button look={item.now === 'same' ? 'framed' : 'primary'} onClick={onRestore} {...off}>
          {words.restoreItem}
        </Button>
      </div>
      {/* Reachable by Tab, so that the keys can scroll it. */}
      <div
        className={`${view['preview']} ${styles['text']}`}
        role="document"
        aria-label={words.preview(title)}
        tabIndex={0}
      >
        <Words of={text || words.emptyText} />
      </div>
    </section>
  )
}
