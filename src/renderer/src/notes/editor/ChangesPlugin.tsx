import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import { HISTORIC_TAG, HISTORY_MERGE_TAG } from 'lexical'
import { useEffect, useRef } from 'react'
import type { NoteTree } from '../../../../core/model/note.ts'
import { TreeReader } from './tree-reader.ts'

/** Tells of every change that the person made. */
export function ChangesPlugin({ onChange }: { onChange: (tree: NoteTree) => void }): null {
  const [editor] = useLexicalComposerContext()
  const latest = useRef(onChange)
  latest.current = onChange

  useEffect(() => {
    const reader = new TreeReader()
    reader.read(editor.getEditorState(), () => true)
    return editor.registerUpdateListener(({ editorState, dirtyElements, dirtyLeaves, tags }) => {
      // An undone state is set whole, with nothing said of what in it differs.
      const isWhole = tags.has(HISTORIC_TAG)
      if (!isWhole && dirtyElements.size === 0 && dirtyLeaves.size === 0) return
      const tree = reader.read(
        editorState,
        (key) => isWhole || dirtyElements.has(key) || dirtyLeaves.has(key),
      )
      // What the editor does by itself, as making links of the addresses it was given, is kept
      // with the next change; merely opening a note does not change it.
      if (!tags.has(HISTORY_MERGE_TAG)) latest.current(tree)
    })
  }, [editor])
  return null
}
