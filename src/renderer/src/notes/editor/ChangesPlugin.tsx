import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import type { HistoryState } from '@lexical/react/LexicalHistoryPlugin'
import { HISTORIC_TAG, HISTORY_MERGE_TAG, PASTE_TAG } from 'lexical'
import { useEffect, useRef } from 'react'
import type { NoteTree } from '../../../../core/model/note.ts'
import type { TextChange } from '../note-steps.ts'
import { QUOTATION_TAG } from './insert-citation.ts'
import { TreeReader } from './tree-reader.ts'

interface Props {
  /** Of this editor; its plugin comes before this one, so that it has heard of a change by then. */
  history: HistoryState
  /** @param change null when the history set the text */
  onChange: (tree: NoteTree, change: TextChange | null) => void
}

/** Tells of every change that the person made. */
export function ChangesPlugin({ history, onChange }: Props): null {
  const [editor] = useLexicalComposerContext()
  const latest = useRef(onChange)
  latest.current = onChange

  useEffect(() => {
    // Without a beginning Lexical's history would not take back the first thing that is written.
    history.current ??= { editor, editorState: editor.getEditorState() }
    const reader = new TreeReader()
    reader.read(editor.getEditorState(), () => true)
    let steps = history.undoStack.length
    return editor.registerUpdateListener(({ editorState, dirtyElements, dirtyLeaves, tags }) => {
      const begins = history.undoStack.length > steps
      steps = history.undoStack.length
      // An undone state is set whole, with nothing said of what in it differs.
      const isWhole = tags.has(HISTORIC_TAG)
      if (!isWhole && dirtyElements.size === 0 && dirtyLeaves.size === 0) return
      const tree = reader.read(
        editorState,
        (key) => isWhole || dirtyElements.has(key) || dirtyLeaves.has(key),
      )
      if (isWhole) return latest.current(tree, null)
      // What the editor does by itself, as making links of the addresses it was given, is kept
      // with the next change; merely opening a note does not change it.
      if (!tags.has(HISTORY_MERGE_TAG)) latest.current(tree, { begins, kind: kindOf(tags) })
    })
  }, [editor, history])
  return null
}

function kindOf(tags: ReadonlySet<string>): TextChange['kind'] {
  if (tags.has(QUOTATION_TAG)) return 'quotation'
  return tags.has(PASTE_TAG) ? 'paste' : 'typing'
}
