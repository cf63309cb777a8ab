import { type LexicalEditor, type NodeKey } from 'lexical'
import { useEffect, useState } from 'react'
import { $headings } from '../headings.ts'
import { headingsChanged } from './headings-changed.ts'

/** A heading of the note. */
export interface Heading {
  key: NodeKey
  words: string
  /** How far it stands under the highest headings of the note, from 0 on. */
  depth: number
}

/** The headings of a note, read anew only when one of them changes. */
export function useHeadings(editor: LexicalEditor): readonly Heading[] {
  const [headings, setHeadings] = useState(() => editor.getEditorState().read($read))
  useEffect(
    () =>
      editor.registerUpdateListener((update) => {
        if (!headingsChanged(update)) return
        const now = update.editorState.read($read)
        setHeadings((before) => (isSame(before, now) ? before : now))
      }),
    [editor],
  )
  return headings
}

function $read(): Heading[] {
  const headings = $headings().map((node) => ({
    key: node.getKey(),
    words: node.getTextContent().trim(),
    depth: Number(node.getTag().slice(1)),
  }))
  const highest = headings.reduce((least, { depth }) => Math.min(least, depth), Infinity)
  return headings.map((heading) => ({ ...heading, depth: heading.depth - highest }))
}

function isSame(before: readonly Heading[], now: readonly Heading[]): boolean {
  return (
    before.length === now.length &&
    before.every(({ key, words, depth }, index) => {
      const other = now[index]!
      return key === other.key && words === other.words && depth === other.depth
    })
  )
}
