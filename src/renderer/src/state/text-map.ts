import type { Block } from '../../../core/model/article.ts'

/** A block and the element that shows it. */
export interface ShownBlock {
  block: Block
  element: HTMLElement
}

/**
 * The way between offsets into an article's text and places in the page. Each block's element
 * holds exactly the block's characters, so a place is its block's start and the characters before
 * it; nothing else of the page matters.
 */
export class TextMap {
  readonly #blocks: readonly ShownBlock[]
  readonly #byElement: WeakMap<Element, Block>

  constructor(blocks: readonly ShownBlock[]) {
    this.#blocks = blocks
    this.#byElement = new WeakMap(blocks.map(({ block, element }) => [element, block]))
  }

  get blocks(): readonly ShownBlock[] {
    return this.#blocks
  }

  /** The UTF-16 offset of a place in the page; null when it lies outside of the text. */
  offsetOf(node: Node, offset: number): number | null {
    const inside = this.#blockAround(node)
    if (inside) {
      const before = document.createRange()
      before.setStart(inside.element, 0)
      before.setEnd(node, offset)
      return inside.block.start + Math.min(before.toString().length, length(inside.block))
    }
    return this.#offsetBetween(node, offset)
  }

  /** The range of the page that shows [start, end) of the text; null when nothing shows it. */
  rangeOf(start: number, end: number): Range | null {
    const from = this.#placeOf(start)
    const to = this.#placeOf(end)
    if (!from || !to) return null
    const range = document.createRange()
    range.setStart(from.node, from.offset)
    range.setEnd(to.node, to.offset)
    return range
  }

  #blockAround(node: Node): ShownBlock | null {
    for (let at: Node | null = node; at; at = at.parentNode) {
      const block = at instanceof HTMLElement ? this.#byElement.get(at) : undefined
      if (block) return { block, element: at as HTMLElement }
    }
    return null
  }

  /** A triple click ends its selection before the next block: such a place is that block's start. */
  #offsetBetween(node: Node, offset: number): number | null {
    const next = node.childNodes[offset] ?? null
    for (const { block, element } of this.#blocks) {
      if (next && (element === next || next.contains(element))) return block.start
    }
    const last = this.#blocks.at(-1)
    return last && node.contains(last.element) && next === null ? last.block.end : null
  }

  #placeOf(offset: number): { node: Node; offset: number } | null {
    const shown = this.#blockAt(offset)
    if (!shown) return null
    let left = Math.min(Math.max(0, offset - shown.block.start), length(shown.block))
    const texts = document.createTreeWalker(shown.element, NodeFilter.SHOW_TEXT)
    let last: Node = shown.element
    for (let text = texts.nextNode(); text; text = texts.nextNode()) {
      const size = (text as Text).length
      if (left <= size) return { node: text, offset: left }
      left -= size
      last = text
    }
    return { node: last, offset: last instanceof Text ? last.length : 0 }
  }

  /** The block an offset lies in, or the one before it when it lies between two. */
  #blockAt(offset: number): ShownBlock | null {
    let low = 0
    let high = this.#blocks.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((this.#blocks[middle]?.block.start ?? 0) <= offset) low = middle
      else high = middle - 1
    }
    return this.#blocks[low] ?? null
  }
}

function length(block: Block): number {
  return block.end - block.start
}
