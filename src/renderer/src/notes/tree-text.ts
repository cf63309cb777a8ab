import type { RootContent } from 'mdast'
import type { NoteTree } from '../../../core/model/note.ts'

/** Of each block what it is as JSON: a block that was not written in stays the same object. */
const texts = new WeakMap<RootContent, string>()

/** A note's tree as JSON, as it is sent to be saved. Takes the time of what was changed since last time. */
export function treeText({ children, ...root }: NoteTree): string {
  return `${JSON.stringify(root).slice(0, -1)},"children":${blocksText(children)}}`
}

/** Blocks of a note as JSON. */
export function blocksText(blocks: readonly RootContent[]): string {
  const all = blocks.map((block) => {
    const known = texts.get(block)
    if (known !== undefined) return known
    const text = JSON.stringify(block)
    texts.set(block, text)
    return text
  })
  return `[${all.join(',')}]`
}
