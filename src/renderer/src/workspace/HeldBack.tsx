import { X } from 'lucide-react'
import { lookUp } from '../../../core/model/look-up.ts'
import { messages } from '../../../shared/messages.ts'
import { useLibrary } from '../state/stores/library-store.ts'
import { useWorkspace } from '../state/stores/workspace-store.ts'
import { Button, IconButton } from '../ui/Button.tsx'
import styles from './HeldBack.module.css'
import {
  giveUpHeldBack,
  openAllHeldBack,
  openHeldBackArticle,
  openHeldBackNote,
} from './opening.ts'

const words = messages.heldBack

/**
 * Says that what was open when the window stopped was not opened again, and offers it: together, or one
 * by one, by which a person finds what stops the window.
 */
export function HeldBack() {
  const heldBack = useWorkspace((state) => state.heldBack)
  const articles = useLibrary((state) => state.articles)
  const notes = useLibrary((state) => state.notes)
  if (!heldBack) return null
  const { panes, noteId } = heldBack.layout
  const note = noteId === null ? undefined : lookUp(notes, noteId)
  return (
    <section className={styles['bar']} aria-label={words.name}>
      <p role="status">{words.text}</p>
      <Button onClick={openAllHeldBack}>{words.openAll}</Button>
      {panes.map(({ articleId }) => {
        const title = lookUp(articles, articleId)?.title.value ?? ''
        return (
          <Button
            key={articleId}
            look="plain"
            className={styles['one'] ?? ''}
            title={title}
            onClick={() => openHeldBackArticle(articleId)}
          >
            <span>{words.open(title)}</span>
          </Button>
        )
      })}
      {noteId !== null && (
        <Button
          look="plain"
          className={styles['one'] ?? ''}
          title={note?.title}
          onClick={() => openHeldBackNote(noteId)}
        >
          <span>{words.open(note?.title || messages.note.untitled)}</span>
        </Button>
      )}
      <IconButton
        label={words.giveUp}
        icon={<X size={14} aria-hidden />}
        onClick={giveUpHeldBack}
      />
    </section>
  )
}
