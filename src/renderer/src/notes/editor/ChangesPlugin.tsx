import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import type { HistoryState } from '@lexical/react/LexicalHistoryPlugin'
import {
  $getRoot,
  type EditorState,
  HISTORIC_TAG,
  HISTORY_MERGE_TAG,
  PASTE_TAG,
  type UpdateListenerPayload,
} from 'lexical'
import { type Ref, useEffect, useImperativeHandle, useRef } from 'react'
import type { NoteTree } from '../../../../core/model/note.ts'
import type { TextChange } from '../note-steps.ts'
import { MOVE_TAG } from './moving/move-blocks.ts'
import { QUOTATION_TAG } from './quoting/insert-citation.ts'
import { TreeReader } from './tree-reader.ts'

/** Reads what has not been read yet, however that came. */
export type CatchUp = () => void

interface Props {
  /** Of this editor; its plugin comes before this one, so that it has heard of a change by then. */
  history: HistoryState
  catchUp: Ref<CatchUp>
  /** @param change null when the history set the text */
  onChange: (tree: NoteTree, change: TextChange | null) => void
  /**
   * What is in the editor could not be read: it is on no way to the disk. Until the next `onChange`.
   *
   * @param words the words alone, as far as these can be read
   */
  onUnreadable: (error: unknown, words: string) => void
}

/**
 * Tells of every change that the person made. What could not be read, or was not heard of because
 * another listener failed, is read whole at the next change or when it is asked for.
 */
export function ChangesPlugin({ history, catchUp, onChange, onUnreadable }: Props): null {
  const [editor] = useLexicalComposerContext()
  const latest = useRef({ onChange, onUnreadable })
  latest.current = { onChange, onUnreadable }
  const read = useRef<CatchUp>(() => {})
  useImperativeHandle(catchUp, () => () => read.current(), [])

  useEffect(() => {
    // Without a beginning Lexical's history would not take back the first thing that is written.
    history.current ??= { editor, editorState: editor.getEditorState() }
    let reader = new TreeReader()
    let known = editor.getEditorState()
    let steps = history.undoStack.length

    const readAs = (
      state: EditorState,
      changed: UpdateListenerPayload | null,
      tell: (tree: NoteTree) => void,
    ) => {
      try {
        tell(reader.read(state, changed))
        known = state
      } catch (error) {
        reader = new TreeReader()
        latest.current.onUnreadable(error, wordsIn(state))
      }
    }

    reader.read(known, null)
    read.current = () => {
      const state = editor.getEditorState()
      if (state === known) return
      readAs(state, null, (tree) => latest.current.onChange(tree, { begins: true, kind: 'typing' }))
    }
    const hear = (update: UpdateListenerPayload) => {
      const { editorState, prevEditorState, dirtyElements, dirtyLeaves, tags } = update
      // The first is of what was read when this began.
      if (editorState === known) return
      const begins = history.undoStack.length > steps
      steps = history.undoStack.length
      // An undone state is set whole, with nothing said of what in it differs.
      const isSet = tags.has(HISTORIC_TAG)
      const isBehind = known !== prevEditorState
      if (!isSet && !isBehind && dirtyElements.size === 0 && dirtyLeaves.size === 0) {
        known = editorState
        return
      }
      readAs(editorState, isSet || isBehind ? null : update, (tree) => {
        if (isSet) return latest.current.onChange(tree, null)
        // What the editor does by itself, as making links of the addresses it was given, is kept
        // with the next change; merely opening a note does not change it.
        const isItsOwn = tags.has(HISTORY_MERGE_TAG) && !isBehind
        if (!isItsOwn) latest.current.onChange(tree, { begins, kind: kindOf(tags) })
      })
    }
    const listen = (update: UpdateListenerPayload) => {
      try {
        hear(update)
      } catch (error) {
        latest.current.onUnreadable(error, wordsIn(update.editorState))
      }
    }
    return editor.registerUpdateListener(listen)
  }, [editor, history])
  return null
}

/** By Lexical's own means, which need nothing of what has just failed. */
function wordsIn(state: EditorState): string {
  try {
    return state.read(() => $getRoot().getTextContent())
  } catch {
    return ''
  }
}

function kindOf(tags: ReadonlySet<string>): TextChange['kind'] {
  if (tags.has(QUOTATION_TAG)) return 'quotation'
  if (tags.has(MOVE_TAG)) return 'move'
  return tags.has(PASTE_TAG) ? 'paste' : 'typing'
}
