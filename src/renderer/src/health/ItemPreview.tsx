import { useEffect, useState } from 'react'
import { CollateError } from '../../../core/model/errors.ts'
import type { BackupItem, Snapshot } from '../../../shared/backups.ts'
import { messages } from '../../../shared/messages.ts'
import { sayError } from '../state/messages-store.ts'
import { request } from '../state/request.ts'
import { Button } from '../ui/Button.tsx'
import { snapshotId } from './history.ts'
import styles from './HistoryDialog.module.css'

const words = messages.backups

type Preview =
  | { status: 'reading' }
  | { status: 'read'; title: string; text: string }
  | { status: 'failed'; message: string }

interface Props {
  snapshot: Snapshot
  item: BackupItem
  onRestore: () => void
}

/** What an article or a note said in a snapshot, as plain text. */
export function ItemPreview({ snapshot, item, onRestore }: Props) {
  const preview = usePreview(snapshot, item)
  if (preview.status === 'reading') return <p role="status">{words.reading}</p>
  if (preview.status === 'failed') return <p role="alert">{preview.message}</p>
  const { title, text } = preview
  return (
    <section className={styles['preview']} aria-label={words.preview(title)}>
      <div className={styles['head']}>
        <h4>{title || messages.note.untitled}</h4>
        {/* Also of what is the same: its highlights may be lost. */}
        <Button look={item.now === 'same' ? 'framed' : 'primary'} onClick={onRestore}>
          {words.restoreItem}
        </Button>
      </div>
      {/* Reachable by Tab, so that the keys can scroll it. */}
      <div
        className={styles['text']}
        role="document"
        aria-label={words.preview(title)}
        tabIndex={0}
      >
        {text || words.emptyText}
      </div>
    </section>
  )
}

function usePreview(snapshot: Snapshot, { kind, id }: BackupItem): Preview {
  const [preview, setPreview] = useState<Preview>({ status: 'reading' })
  useEffect(() => {
    let wanted = true
    request('backup:preview', { snapshot: snapshotId(snapshot), kind, id }).then(
      (read) => wanted && setPreview({ status: 'read', ...read }),
      (error: unknown) => {
        if (!wanted) return
        if (!(error instanceof CollateError)) return sayError(error)
        setPreview({ status: 'failed', message: error.message })
      },
    )
    return () => {
      wanted = false
    }
  }, [snapshot, kind, id])
  return preview
}
