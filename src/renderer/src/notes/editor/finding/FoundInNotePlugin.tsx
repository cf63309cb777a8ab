import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import {
  COMMAND_PRIORITY_LOW,
  KEY_ESCAPE_COMMAND,
  type LexicalEditor,
  mergeRegister,
} from 'lexical'
import { useEffect } from 'react'
import { endFinding } from '../../../state/actions/find-bar.ts'
import { lookAgain, lookThroughNote, useSought } from '../../../state/text-view/sought-store.ts'
import { bringIntoView } from '../bring-into-view.ts'
import { findInNote } from './find-in-note.ts'
import { replaceFound, selectFound } from './replace-found.ts'

/** Has the note be one of the texts in which is looked for what is sought in the window. */
export function FoundInNotePlugin(): null {
  const [editor] = useLexicalComposerContext()
  useEffect(() => lookThrough(editor), [editor])
  return null
}

// All of the note is looked through again: not between two letters.
const PAUSE_MS = 200

function lookThrough(editor: LexicalEditor): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const unregister = mergeRegister(
    editor.registerUpdateListener(({ dirtyElements, dirtyLeaves }) => {
      if (useSought.getState().sought === null) return
      if (dirtyElements.size === 0 && dirtyLeaves.size === 0) return
      clearTimeout(timer)
      const isWriting = editor.getRootElement()?.contains(document.activeElement) === true
      if (isWriting) timer = setTimeout(lookAgain, PAUSE_MS)
      else lookAgain()
    }),
    // The editor's own Escape leaves the note.
    editor.registerCommand(
      KEY_ESCAPE_COMMAND,
      (event) => {
        if (useSought.getState().sought === null) return false
        event.preventDefault()
        endFinding()
        return true
      },
      COMMAND_PRIORITY_LOW,
    ),
  )
  const leave = lookThroughNote({
    find(sought) {
      const root = editor.getRootElement()
      return root ? findInNote(root, sought) : []
    },
    show: ({ range }) => bringIntoView(range.startContainer.parentElement, 'nearest'),
    select: ({ range }) => selectFound(editor, range),
    replace: (hits, by) =>
      replaceFound(
        editor,
        hits.map(({ range }) => range),
        by,
      ),
    isEditable: () => editor.isEditable(),
  })
  return () => {
    clearTimeout(timer)
    unregister()
    leave()
  }
}
