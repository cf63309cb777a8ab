import type { Blockquote, List, ListItem, Nodes, Paragraph, PhrasingContent, Table } from 'mdast'
import type { NoteTree } from '../model/note.ts'
import { fromRuns, toRuns, type Run } from './phrasing.ts'

/**
 * The one form of a note's tree among all that mean the same: positions in a source are dropped,
 * words and marks stand as `fromRuns` says, a line end in words is a space, lists of one kind in a
 * row are one list. Nodes that are not plain Markdown writing (citations, what a later
 * version adds) are kept as they are. Normalising twice changes nothing more.
 */
export function normalizeTree(tree: NoteTree): NoteTree {
  return { type: 'root', children: normalizeBlocks(tree.children) }
}

function normalizeBlocks<N extends Block>(blocks: readonly N[]): N[] {
  return joinLists(blocks).map((block) => normalizeBlock(block))
}

type Block = NoteTree['children'][number]

function normalizeBlock<N extends Block>(node: N): N
function normalizeBlock(node: Block): Block {
  switch (node.type) {
    case 'paragraph':
      return { type: 'paragraph', children: normalizePhrasing(node.children) }
    case 'heading':
      return {
        type: 'heading',
        depth: node.depth,
        children: normalizePhrasing(node.children.map(breakToSpace)),
      }
    case 'blockquote':
      return { type: 'blockquote', children: normalizeQuote(normalizeBlocks(node.children)) }
    case 'list':
      return normalizeList(node)
    case 'code':
      return {
        type: 'code',
        lang: node.lang ?? null,
        meta: node.meta ?? null,
        value: node.value.replace(/\r\n?/g, '\n'),
      }
    case 'table':
      return normalizeTable(node)
    case 'thematicBreak':
      return { type: 'thematicBreak' }
    default:
      return node
  }
}

/** A column without an alignment says so. A table whose rows have not as many cells is kept as it is. */
function normalizeTable(table: Table): Table {
  const columns = table.children[0]?.children.length ?? 0
  if (table.children.some(({ children }) => children.length !== columns)) return table
  return {
    type: 'table',
    align: Array.from({ length: columns }, (_, column) => table.align?.[column] ?? null),
    children: table.children.map((row) => ({
      type: 'tableRow',
      children: row.children.map((cell) => ({
        type: 'tableCell',
        children: normalizePhrasing(cell.children.map(breakToSpace)),
      })),
    })),
  }
}

/** In a list where one item has a box to tick, every item has one. */
function normalizeList(node: List): List {
  const hasBoxes = isCheckList(node)
  return {
    type: 'list',
    ordered: node.ordered === true,
    start: node.ordered ? (node.start ?? 1) : null,
    spread: false,
    children: joinItems(node.children).map((item) => ({
      type: 'listItem',
      spread: needsBlankLines(item),
      checked: hasBoxes ? item.checked === true : null,
      children: item.children.length === 0 ? [emptyParagraph()] : normalizeBlocks(item.children),
    })),
  }
}

/** Whether a list has boxes to tick. */
export function isCheckList(list: List): boolean {
  return list.children.some((item) => typeof item.checked === 'boolean')
}

/** Lists of one kind in a row as one list. */
export function joinLists<N extends Block>(blocks: readonly N[]): N[] {
  const joined: N[] = []
  // Of the last block, where that is a list; a copy, so that more can be added to it.
  let items: ListItem[] = []
  let kind: string | null = null
  for (const block of blocks) {
    const kindBefore: string | null = kind
    kind = block.type === 'list' ? kindOfList(block) : null
    if (block.type !== 'list') joined.push(block)
    else if (kind === kindBefore) for (const item of block.children) items.push(item)
    else joined.push({ ...block, children: (items = [...block.children]) })
  }
  return joined
}

function kindOfList(list: List): string {
  return `${list.ordered === true} ${isCheckList(list)}`
}

/** A list alone in an item stands under the item before it, as it looks. */
function joinItems(items: readonly ListItem[]): ListItem[] {
  const joined: ListItem[] = []
  for (const item of items) {
    const last = joined.at(-1)
    if (last !== undefined && item.children.length > 0 && item.children.every(isList)) {
      for (const child of item.children) last.children.push(child)
    } else {
      joined.push({ ...item, children: [...item.children] })
    }
  }
  return joined.map((item) => ({ ...item, children: joinLists(item.children) }))
}

function isList(node: Nodes): boolean {
  return node.type === 'list'
}

function emptyParagraph(): Paragraph {
  return { type: 'paragraph', children: [] }
}

/** Whether an item holds more than a paragraph and a list under it. */
function needsBlankLines(item: ListItem): boolean {
  const [first, second, ...more] = item.children.map((child) => child.type)
  if (second === undefined) return false
  return !(first === 'paragraph' && second === 'list' && more.length === 0)
}

/** Inline content in its one form; see `fromRuns`. */
export function normalizePhrasing(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  return fromRuns(toRuns(nodes).map((run) => ({ ...run, leaf: normalizeLeaf(run.leaf) })))
}

// Spaces are looked at from where they begin: from each of them it would be as often as there are any.
const LINE_END = /(?:(?<![ \t])[ \t]+)?[\r\n]+[ \t]*/g

function normalizeLeaf<N extends Nodes>(leaf: N): N
function normalizeLeaf(leaf: Nodes): Nodes {
  if (leaf.type === 'text' || leaf.type === 'inlineCode') {
    return { type: leaf.type, value: leaf.value.replace(LINE_END, ' ') }
  }
  return leaf.type === 'break' ? { type: 'break' } : leaf
}

/**
 * The paragraphs of a quotation: two breaks in a row begin the next one. A quotation that holds
 * anything but paragraphs is kept as it is.
 */
function normalizeQuote(blocks: Blockquote['children']): Blockquote['children'] {
  if (blocks.length === 0) return [emptyParagraph()]
  if (!blocks.every((block) => block.type === 'paragraph')) return blocks
  return splitParagraphs(joinParagraphs(blocks)).map((runs) => ({
    type: 'paragraph',
    children: fromRuns(runs),
  }))
}

/** The words of some paragraphs as one list, with two breaks between each and the next. */
export function joinParagraphs(paragraphs: readonly Paragraph[]): Run[] {
  return paragraphs.flatMap(({ children }, index) =>
    index === 0 ? toRuns(children) : [LINE_BREAK, LINE_BREAK, ...toRuns(children)],
  )
}

/** Undoes `joinParagraphs`. */
export function splitParagraphs(runs: readonly Run[]): Run[][] {
  const paragraphs: Run[][] = [[]]
  for (let at = 0; at < runs.length; at += 1) {
    if (isBreak(runs[at]) && isBreak(runs[at + 1])) {
      paragraphs.push([])
      at += 1
    } else {
      paragraphs.at(-1)!.push(runs[at]!)
    }
  }
  return paragraphs
}

function isBreak(run: Run | undefined): boolean {
  return run?.leaf.type === 'break'
}

const LINE_BREAK: Run = { leaf: { type: 'break' }, marks: new Set(), link: null }

/** A heading is one line in Markdown. */
function breakToSpace(node: PhrasingContent): PhrasingContent {
  if (node.type === 'break') return { type: 'text', value: ' ' }
  if (!('children' in node)) return node
  return {
    ...node,
    children: (node.children as PhrasingContent[]).map(breakToSpace),
  } as typeof node
}
