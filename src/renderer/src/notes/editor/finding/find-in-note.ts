import { type Sought, soughtInBlock } from '../../../../../core/search/sought.ts'
import type { NoteHit } from '../../../state/text-view/sought-store.ts'

const BLOCK = 'p, h1, h2, h3, h4, h5, h6, li, td, th, pre, blockquote'

// What says where a quotation is from, and what is asked of it, are no words of the note.
const NO_WORDS = '[data-source], a[data-passage-id], button'

/** Where words stand in a note, in the order of reading; those that reach over two blocks are not found. */
export function findInNote(root: HTMLElement, sought: Sought): NoteHit[] {
  return blocksOf(root).flatMap((nodes) => {
    const text = nodes.map((node) => node.data).join('')
    // Of other languages hardly a word has the form of another English one.
    return soughtInBlock(text, sought, true).map(({ start, end }): NoteHit => {
      const range = document.createRange()
      range.setStart(...placeIn(nodes, start, false))
      range.setEnd(...placeIn(nodes, end, true))
      return { range, isKept: range.startContainer.parentElement?.closest(KEPT) != null }
    })
  })
}

const KEPT = '[contenteditable="false"]'

/** The texts of each block. */
function blocksOf(root: HTMLElement): Text[][] {
  const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  const blocks: Text[][] = []
  let last: Element | null = null
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const parent = node.parentElement
    if (!(node instanceof Text) || !parent || parent.closest(NO_WORDS)) continue
    const block: Element | null = parent.closest(BLOCK) ?? topLevel(root, parent)
    if (block !== last) blocks.push([])
    blocks.at(-1)!.push(node)
    last = block
  }
  return blocks
}

function topLevel(root: HTMLElement, element: Element): Element {
  let at = element
  while (at.parentElement && at.parentElement !== root) at = at.parentElement
  return at
}

/** The node and the offset in it, of an offset into all; between two nodes the end of one or the start of the next. */
function placeIn(nodes: readonly Text[], offset: number, isEnd: boolean): [Text, number] {
  let rest = offset
  for (const node of nodes) {
    if (rest < node.length || (isEnd && rest === node.length)) return [node, rest]
    rest -= node.length
  }
  const last = nodes.at(-1)!
  return [last, last.length]
}
