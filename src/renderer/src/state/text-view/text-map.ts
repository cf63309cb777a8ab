import type { Block } from '../../../../core/model/article.ts'

/** A block and the element that shows it. */
export interface ShownBlock {
  block: Block
  element: HTMLElement
}

/** Where a passage stands, in CSS pixels from the top of the positioned element around the text. */
export interface Place {
  top: number
  bottom: number
}

/**
 * What was measured of a block's passages, relative to the block, as long as the block is as wide and
 * as high: another width or size of the text wraps its lines elsewhere.
 */
interface Measured {
  size: string
  places: Map<string, Place>
}

const measured = new WeakMap<HTMLElement, Measured>()

/** Forgets what was measured of a block: its inside is drawn anew. */
export function forgetPlaces(element: HTMLElement): void {
  measured.delete(element)
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

  /**
   * Where [start, end) stands; null when nothing shows it. Measuring words costs the page a look at
   * each of their lines, so it is done once for as long as the block does not change.
   */
  placeOf(start: number, end: number): Place | null {
    const first = this.#blockAt(start)
    const last = this.#blockAt(Math.max(start, end - 1))
    if (!first || !last) return null
    const top = this.#placeIn(first, start, Math.min(end, first.block.end))
    const bottom = first === last ? top : this.#placeIn(last, last.block.start, end)
    return top && bottom && { top: top.top, bottom: bottom.bottom }
  }

  /** About where it stands, from its share of the block's characters: near enough for a minimap. */
  roughPlaceOf(start: number, end: number): Place | null {
    const first = this.#blockAt(start)
    const last = this.#blockAt(Math.max(start, end - 1))
    if (!first || !last) return null
    return { top: shareOf(first, start), bottom: shareOf(last, end) }
  }

  /** Whether the characters before an offset are the last of their block. */
  isBlockEnd(offset: number): boolean {
    const shown = this.#blockAt(offset - 1)
    return shown !== null && offset >= shown.block.end
  }

  /** The elements of the blocks that reach into [top, bottom]. */
  blocksWithin({ top, bottom }: Place): HTMLElement[] {
    let low = 0
    let high = this.#blocks.length
    while (low < high) {
      const middle = (low + high) >> 1
      const element = this.#blocks[middle]?.element
      if (element && element.offsetTop + element.offsetHeight < top) low = middle + 1
      else high = middle
    }
    const found: HTMLElement[] = []
    for (let at = low; at < this.#blocks.length; at += 1) {
      const element = this.#blocks[at]?.element
      if (!element || element.offsetTop > bottom) break
      found.push(element)
    }
    return found
  }

  /** Whether a place may reach into [top, bottom], by its blocks alone. */
  mayReach(start: number, end: number, { top, bottom }: Place): boolean {
    const first = this.#blockAt(start)?.element
    const last = this.#blockAt(Math.max(start, end - 1))?.element
    if (!first || !last) return false
    return last.offsetTop + last.offsetHeight >= top && first.offsetTop <= bottom
  }

  #placeIn(shown: ShownBlock, start: number, end: number): Place | null {
    const { element } = shown
    const size = `${element.offsetWidth} ${element.offsetHeight}`
    let known = measured.get(element)
    if (known?.size !== size) {
      known = { size, places: new Map() }
      measured.set(element, known)
    }
    const key = `${start - shown.block.start} ${end - shown.block.start}`
    let place = known.places.get(key)
    if (!place) {
      const rect = this.rangeOf(start, end)?.getBoundingClientRect()
      if (!rect) return null
      const origin = element.getBoundingClientRect().top
      place = { top: rect.top - origin, bottom: rect.bottom - origin }
      known.places.set(key, place)
    }
    return { top: element.offsetTop + place.top, bottom: element.offsetTop + place.bottom }
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

function shareOf({ block, element }: ShownBlock, offset: number): number {
  const part = (offset - block.start) / Math.max(1, length(block))
  return element.offsetTop + Math.min(1, Math.max(0, part)) * element.offsetHeight
}
