import { useEffect, useRef, useState } from 'react'
import { messages } from '../../../shared/messages.ts'
import { CollateError } from '../../../core/model/errors.ts'
import type { NoteTree } from '../../../core/model/note.ts'
import { changeOfTree } from '../../../core/note/tree-change.ts'
import { logError, sayError, sentenceFor } from '../state/stores/messages-store.ts'
import { readNote } from '../state/stores/read-note.ts'
import { request } from '../state/stores/request.ts'
import { beginSaving, registerFlush, useSaving } from '../state/stores/saving-store.ts'
import { keepWords } from './keep-words.ts'
import { type NoteContent, NoteDraft } from './note-draft.ts'
import { withShortTitle } from './short-title.ts'
import { blocksText, treeText } from './tree-text.ts'

export type OpenNote =
  | { status: 'reading' }
  | { status: 'failed'; message: string; retry: () => void }
  | {
      status: 'open'
      content: NoteContent
      change: (part: Partial<NoteContent>) => void
      /** What is in the editor cannot be read, and so not be saved. */
      unreadable: (error: unknown, words: string) => void
      /** Called before each save, for what was not told. */
      readBy: (catchUp: () => void) => void
    }

/** Reads a note, and saves what is written in it as it is written. */
export function useNote(noteId: string): OpenNote {
  const [note, setNote] = useState<OpenNote>({ status: 'reading' })
  const [attempts, setAttempts] = useState(0)
  const draft = useRef<NoteDraft | null>(null)

  useEffect(() => {
    let wanted = true
    let unregister = () => {}
    const read = async () => {
      try {
        const { note: stored, base } = await readNote(noteId)
        if (!wanted) return
        const content = withShortTitle(stored)
        let catchUp = () => {}
        const opened = makeDraft(noteId, content, base, () => catchUp())
        draft.current = opened
        unregister = registerFlush(() => opened.flush())
        setNote({
          status: 'open',
          content,
          change: (part) => opened.change(part),
          unreadable: (error, words) => opened.unreadable(new Unreadable({ cause: error }), words),
          readBy: (read) => (catchUp = read),
        })
      } catch (error) {
        const message = sentenceFor(error)
        if (wanted) setNote({ status: 'failed', message, retry: () => setAttempts((n) => n + 1) })
      }
    }
    void read()
    return () => {
      wanted = false
      const leaving = draft.current
      draft.current = null
      if (!leaving) return
      // What is not on the disk yet stays registered until it is: closing the window waits for it.
      void saveOrKeep(leaving).then((saved) => saved && unregister())
    }
  }, [noteId, attempts])

  return note
}

/** Of a text that cannot be read the words are kept in a note of their own: its editor is gone now. */
async function saveOrKeep(draft: NoteDraft): Promise<boolean> {
  if (await draft.flush()) return true
  if (draft.unread === null) return false
  try {
    await keepWords(draft.unread)
  } catch (error) {
    sayError(error)
    return false
  }
  draft.leave()
  return true
}

/** The text in the editor could not be read. */
class Unreadable extends Error {
  constructor(options: ErrorOptions) {
    super(messages.saving.unreadable, options)
  }
}

/** Sends what changed alone; null when there is no saying it, or it was no change of what the note says. */
async function saveChange(
  about: { id: string; title: string; base: string },
  before: NoteTree,
  now: NoteTree,
): Promise<{ base: string } | null> {
  const change = changeOfTree(before, now)
  if (change === null) return null
  const sent = { ...change, blocks: blocksText(change.blocks) }
  return request('note:save-change', { ...about, change: sent })
}

/** @param readAs names the content as it was read; each save names what the next one changes */
function makeDraft(
  noteId: string,
  content: NoteContent,
  readAs: string,
  catchUp: () => void,
): NoteDraft {
  let base = readAs
  /** What the note on the disk says as `base`; null when that is not known for certain. */
  let saved: NoteTree | null = null
  const draft: NoteDraft = new NoteDraft(content, {
    catchUp,
    async save({ title, tree }) {
      const before = saved
      saved = null
      const about = { id: noteId, title, base }
      const answer =
        (before && (await saveChange(about, before, tree))) ??
        (await request('note:save', { ...about, tree: treeText(tree) }))
      base = answer.base
      saved = tree
    },
    onUnsaved: beginSaving,
    onFailure(error) {
      if (error === null) return useSaving.setState({ failed: null })
      if (!(error instanceof CollateError))
        logError(error instanceof Unreadable ? error.cause : error)
      const isTold = error instanceof CollateError || error instanceof Unreadable
      const message = isTold ? error.message : messages.errors.unexpected
      useSaving.setState({ failed: { message, retry: () => void draft.flush() } })
    },
  })
  return draft
}
