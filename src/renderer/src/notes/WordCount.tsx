import { type Ref, type RefObject, useEffect, useImperativeHandle, useRef, useState } from 'react'
import type { NoteTree } from '../../../core/model/note.ts'
import { messages } from '../../../shared/messages.ts'
import type { NoteEditorHandle } from './editor/NoteEditor.tsx'
import styles from './NotePane.module.css'
import { type NoteWords, titleOf, WordCounter } from './note-words.ts'

interface Props {
  ref: Ref<WordCountHandle>
  editor: RefObject<NoteEditorHandle | null>
  /** The note when it was opened. */
  tree: NoteTree
}

export interface WordCountHandle {
  /** The note is this now. */
  changed: (tree: NoteTree) => void
}

/** Under a note: how long it is, and how much of it is selected. */
export function WordCount({ ref, editor, tree }: Props) {
  const [words, setWords] = useState<NoteWords | null>(null)
  const latest = useRef(tree)
  const counter = useRef<WordCounter | null>(null)
  useImperativeHandle(ref, () => ({
    changed(tree) {
      latest.current = tree
      counter.current?.changed()
    },
  }))
  useEffect(() => {
    const counting = new WordCounter({
      tree: () => latest.current,
      selected: () => editor.current?.selectedText(titleOf) ?? '',
      counted: setWords,
    })
    counter.current = counting
    const onSelect = () => counting.changed()
    document.addEventListener('selectionchange', onSelect)
    return () => {
      document.removeEventListener('selectionchange', onSelect)
      counting.end()
    }
  }, [editor])

  // The line is there from the first frame on: nothing moves when it has been counted.
  return (
    <p
      className={styles['words']}
      title={words ? messages.note.quotedWords(words.quoted) : undefined}
    >
      {words && messages.note.words(words.all, words.selected)}
    </p>
  )
}
