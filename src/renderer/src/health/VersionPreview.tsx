import { useCallback } from 'react'
import { messages } from '../../../shared/messages.ts'
import { request } from '../state/stores/request.ts'
import { Name } from '../ui/Name.tsx'
import styles from './HealthDialog.module.css'
import { usePreview } from './use-preview.ts'
import view from './View.module.css'
import { Words } from '../ui/Words.tsx'

const words = messages.health

/** What another version of a document says, so that one knows before using it. */
export function VersionPreview({ id, file }: { id: string; file: string }) {
  const preview = usePreview(
    useCallback(() => request('library:preview-version', { file }), [file]),
  )
  if (preview.status === 'failed') return <p role="alert">{preview.message}</p>
  const { title, text } =
    preview.status === 'read' ? preview : { title: '', text: messages.backups.reading }
  return (
    // Reachable by Tab, so that the keys can scroll it.
    <div
      id={id}
      className={`${view['preview']} ${styles['preview']}`}
      role="document"
      aria-label={words.previewNamed(title)}
      tabIndex={0}
    >
      {title && (
        <strong>
          <Name of={title} />
        </strong>
      )}
      <Words of={text || messages.backups.emptyText} />
    </div>
  )
}
