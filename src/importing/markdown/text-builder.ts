import type { Block, Span } from '../../core/model/article.ts'
import { canonicalText } from '../../core/text/canonical.ts'

/** How a block is set; see `Block`. */
type BlockLook = Pick<Block, 'kind' | 'level' | 'ordered'>

/** Puts a text together block by block, counting the offsets of its blocks and spans. */
export class TextBuilder {
  readonly blocks: Block[] = []
  readonly spans: Span[] = []
  readonly #parts: string[] = []
  /** Offset where the current block begins. */
  #start = 0
  /** The current block's words so far: in pieces, since a string that grows is copied at each look at it. */
  #words: string[] = []
  /** Of all of them, in UTF-16 units. */
  #length = 0

  get text(): string {
    return this.#parts.join('')
  }

  /**
   * Adds a block with the words and spans that `write` adds. One without words leaves nothing.
   *
   * @param before what parts it from the block before
   */
  block(look: BlockLook, write: () => void, before = '\n\n'): void {
    const last = this.blocks.at(-1)
    this.#start = last ? last.end + before.length : 0
    this.#words = []
    this.#length = 0
    const spansBefore = this.spans.length
    write()
    const words = this.#words.join('').trimEnd()
    if (words === '') return
    this.#parts.push(last ? before + words : words)
    const end = this.#start + words.length
    const keepsLines = words.includes('\n')
    this.blocks.push({ ...look, start: this.#start, end, ...(keepsLines && { keepsLines }) })
    // The white space cut from the block's end takes the ends of its spans with it.
    for (const span of this.spans.slice(spansBefore)) span.end = Math.min(span.end, end)
  }

  /** Adds words to the block as they are; a line end among them is the author's. */
  lines(words: string): void {
    this.#add(canonicalText(words))
  }

  /** Adds words to the block; a line end among them is the file's, and becomes a space. */
  words(words: string): void {
    // Whole runs of white space: a pattern with `\s*` before the line end would begin at each space anew.
    const flowing = canonicalText(words).replace(/\s+/g, (space) =>
      space.includes('\n') ? ' ' : space,
    )
    const beginsLine = this.#words.at(-1)?.endsWith('\n') ?? true
    this.#add(beginsLine ? flowing.trimStart() : flowing)
  }

  /** Marks what `write` adds to the block as a span; where that is only white space, as nothing. */
  span(look: Pick<Span, 'kind' | 'href'>, write: () => void): void {
    const start = this.#start + this.#length
    const pieces = this.#words.length
    const index = this.spans.length
    write()
    if (this.#words.slice(pieces).every((words) => words.trim() === '')) return
    const span = { ...look, start, end: this.#start + this.#length }
    // Before the spans inside it: spans are in the order of their starts.
    this.spans.splice(index, 0, span)
  }

  #add(words: string): void {
    if (words === '') return
    this.#words.push(words)
    this.#length += words.length
  }
}
