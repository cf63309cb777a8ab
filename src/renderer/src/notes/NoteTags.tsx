import { lookUp } from '../../../core/model/look-up.ts'
import { messages } from '../../../shared/messages.ts'
import { addTag, removeTag } from '../state/actions/tag-actions.ts'
import { useLibrary } from '../state/stores/library-store.ts'
import { attempt, attempted } from '../state/stores/messages-store.ts'
import { TagField } from '../ui/tags/TagField.tsx'
import styles from './NotePane.module.css'

/** What the note is tagged with. */
export function NoteTags({ noteId }: { noteId: string }) {
  const tags = useLibrary(({ notes }) => lookUp(notes, noteId)?.tags)
  const things = [{ kind: 'note' as const, id: noteId }]
  return (
    <TagField
      label={messages.tags.ofNote}
      tags={tags ?? []}
      className={styles['tags']}
      onAdd={(tag) => attempted(() => addTag(things, tag))}
      onRemove={(tag) => attempt(() => removeTag(things, tag))}
    />
  )
}
