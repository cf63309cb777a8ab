import type { Nodes, Table } from 'mdast'
import type { Block, BlockKind } from '../model/article.ts'
import type { Citation, NoteTree } from '../model/note.ts'
import type { TitleOf } from '../note/links.ts'
import { inlineText } from '../note/plain-text.ts'
import { childrenOf } from '../note/walk.ts'
import type { Span } from '../text/spans.ts'

/** A part of a note, in the order of reading: words, or a quotation that stands as a block. */
export type NotePart =
  | {
      kind: 'words'
      /** Where they stand in the note's text. */
      block: Block
      /** Citations among the words, and where each stands. */
      cited: readonly { at: number; citation: Citation }[]
      /** Words that are the title of something that is linked to, and not the note's own. */
      titles: readonly Span[]
      /** Where a page or a footnote is named as the source. */
      sources: readonly number[]
    }
  | { kind: 'citation'; citation: Citation }

/** A note as one text, whose blocks stand apart, and its parts; offsets are UTF-16. */
export interface NoteText {
  text: string
  parts: readonly NotePart[]
}

/** The quotations that stand as blocks from a part on, up to the next words. */
export function citationsFrom(parts: readonly NotePart[], from: number): Citation[] {
  const found: Citation[] = []
  for (let at = from; parts[at]?.kind === 'citation'; at += 1) {
    const part = parts[at]!
    if (part.kind === 'citation') found.push(part.citation)
  }
  return found
}

/** Reads a note as a text in blocks, so that it is read as articles are. Code and HTML say nothing in it. */
export function noteText(tree: NoteTree, titleOf: TitleOf): NoteText {
  const reader = new Reader(titleOf)
  for (const block of tree.children) reader.block(block, 'paragraph')
  return { text: reader.text, parts: reader.parts }
}

class Reader {
  /** What is read, put together once at the end: of a long note each block would take the time of all. */
  readonly #read: string[] = []
  #length = 0
  /** Where the block begins that is being read, and what of it is. */
  #start = 0
  #block = ''
  readonly parts: NotePart[] = []
  readonly #titleOf: TitleOf

  constructor(titleOf: TitleOf) {
    this.#titleOf = titleOf
  }

  get text(): string {
    return this.#read.join(BETWEEN_BLOCKS)
  }

  get #end(): number {
    return this.#start + this.#block.length
  }

  block(node: Nodes, kind: BlockKind): void {
    if (node.type === 'citation') this.parts.push({ kind: 'citation', citation: node })
    else if (node.type === 'paragraph') this.#words([node], kind)
    else if (node.type === 'heading') this.#words([node], 'heading')
    else if (node.type === 'table') this.#table(node)
    else if (node.type === 'blockquote') {
      for (const child of childrenOf(node)) this.block(child, 'quotation')
    } else {
      for (const child of childrenOf(node)) this.block(child, kind)
    }
  }

  /** Each row is one statement; the first names the columns. */
  #table({ children: [, ...rows] }: Table): void {
    for (const row of rows) this.#words(row.children, 'cell')
  }

  #words(nodes: readonly Nodes[], kind: BlockKind): void {
    this.#start = this.#length === 0 ? 0 : this.#length + BETWEEN_BLOCKS.length
    this.#block = ''
    const inside = new Inside()
    nodes.forEach((node, index) => {
      if (index > 0) this.#block += BETWEEN_CELLS
      this.#inline(node, inside)
    })
    const block = { kind, start: this.#start, end: this.#end }
    if (this.#end > 0) this.#read.push(this.#block)
    this.#length = this.#end
    if (!/[\p{L}\p{N}]/u.test(this.#block)) {
      // No words: what it cites stands by itself.
      for (const { citation } of inside.cited) this.parts.push({ kind: 'citation', citation })
      return
    }
    this.parts.push({ kind: 'words', block, ...inside })
  }

  #inline(node: Nodes, inside: Inside): void {
    const start = this.#end
    if (node.type === 'citation') {
      // Its words, where they stand in the sentence; a mere reference has none there.
      this.#block += inlineText(node)
      inside.cited.push({ at: start, citation: node })
      return
    }
    if (node.type === 'footnoteReference') inside.sources.push(start)
    const children = childrenOf(node)
    for (const child of children) this.#inline(child, inside)
    if (children.length === 0) this.#block += inlineText(node, this.#titleOf)
    if (node.type === 'link') inside.sources.push(start)
    if (node.type === 'noteLink') inside.titles.push({ start, end: this.#end })
  }
}

const BETWEEN_BLOCKS = '\n\n'

class Inside {
  readonly cited: { at: number; citation: Citation }[] = []
  readonly titles: Span[] = []
  readonly sources: number[] = []
}

const BETWEEN_CELLS = ' | '
