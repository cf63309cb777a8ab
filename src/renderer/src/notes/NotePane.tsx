import { useCallback, useEffect, useRef, useState } from 'react'
import type { Citation } from '../../../core/model/note.ts'
import { messages } from '../../../shared/messages.ts'
import { setOpenNote } from '../state/quoting.ts'
import { useLibrary } from '../state/library-store.ts'
import { attempt } from '../state/messages-store.ts'
import { request } from '../state/request.ts'
import { goToPassage, openNote } from '../state/workspace-store.ts'
import { Button } from '../ui/Button.tsx'
import { citationSource } from './citation-source.ts'
import { NoteEditor, type NoteEditorHandle } from './editor/NoteEditor.tsx'
import { NoteActions } from './NoteActions.tsx'
import styles from './NotePane.module.css'
import { useNote } from './use-note.ts'

const words = messages.note

function noteTitle(noteId: string): string | undefined {
  return useLibrary.getState().notes[noteId]?.title
}

/** One note being written: its title, its text, and what can be done with it. */
export function NotePane({ noteId }: { noteId: string }) {
  const note = useNote(noteId)
  const editor = useRef<NoteEditorHandle>(null)
  const [title, setTitle] = useState<string | null>(null)

  const isOpen = note.status === 'open'
  useEffect(() => {
    if (!isOpen) return
    return setOpenNote({
      insert: (citation) => editor.current?.insertCitation(citation),
      undo: () => editor.current?.undo(),
      redo: () => editor.current?.redo(),
    })
  }, [isOpen])

  const openCitation = useCallback((citation: Citation) => {
    goToPassage(citation.articleId, citation.passageId)
  }, [])
  const openLink = useCallback((url: string) => {
    attempt(() => request('app:open-link', { url }))
  }, [])

  if (note.status === 'reading') return null
  if (note.status === 'failed') {
    return (
      <div className={styles['failed']} role="alert">
        <p>{words.couldNotOpen}</p>
        <p>{note.message}</p>
        <Button onClick={note.retry}>{messages.reader.tryAgain}</Button>
      </div>
    )
  }
  return (
    <div className={styles['pane']}>
      <div className={styles['top']}>
        <textarea
          className={styles['title']}
          aria-label={words.title}
          placeholder={words.titleHint}
          rows={1}
          value={title ?? note.content.title}
          onChange={(event) => {
            const text = event.target.value.replaceAll('\n', ' ')
            setTitle(text)
            note.change({ title: text })
          }}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return
            event.preventDefault()
            editor.current?.focus()
          }}
        />
        <NoteActions noteId={noteId} />
      </div>
      <NoteEditor
        ref={editor}
        tree={note.content.tree}
        placeholder={words.placeholder}
        onChange={(tree) => note.change({ tree })}
        citationSource={citationSource}
        onOpenCitation={openCitation}
        onOpenLink={openLink}
        noteTitle={noteTitle}
        onOpenNote={openNote}
      />
    </div>
  )
}
