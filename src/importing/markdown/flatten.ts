import type { List, ListItem, Root, RootContent, Table } from 'mdast'
import type { BlockKind, TextVersion } from '../../core/model/article.ts'
import { walk } from '../../core/note/walk.ts'
import { plainHtml } from './html.ts'
import { type Addresses, writeInline } from './inline.ts'
import { TextBuilder } from './text-builder.ts'

/**
 * The canonical text of a Markdown tree: its words without its marks, blocks parted by a blank
 * line, with blocks and spans for what the marks meant. A list item begins with its bullet or
 * number, as in a plain text; cells are parted by a tab and rows by a line end; what HTML there is
 * gives its words.
 */
export function flatten(tree: Root): TextVersion {
  const builder = new TextBuilder()
  const addresses = addressesIn(tree)
  for (const node of tree.children) writeBlock(node, { builder, addresses, kind: 'paragraph' })
  return { text: builder.text, blocks: builder.blocks, spans: builder.spans }
}

interface Place {
  builder: TextBuilder
  addresses: Addresses
  /** What a paragraph here is: quotation inside a block quote, list item inside a list. */
  kind: BlockKind
  /** Of the list around, its depth from 1. */
  level?: number
  ordered?: boolean
  /** What stands before the words of the next paragraph. */
  marker?: string
}

function writeBlock(node: RootContent, place: Place): void {
  const { builder, addresses } = place
  switch (node.type) {
    case 'paragraph':
      writeParagraph(() => writeInline(node.children, builder, addresses), place)
      break
    case 'heading':
      builder.block({ kind: 'heading', level: node.depth }, () =>
        writeInline(node.children, builder, addresses),
      )
      break
    case 'blockquote':
      for (const child of node.children) writeBlock(child, { ...place, kind: 'quotation' })
      break
    case 'list':
      writeList(node, place)
      break
    case 'code':
      builder.block({ kind: 'code' }, () => builder.lines(node.value))
      break
    case 'html':
      writeParagraph(() => builder.lines(plainHtml(node.value).trim()), place)
      break
    case 'table':
      writeTable(node, place)
      break
    case 'thematicBreak':
      builder.block({ kind: 'paragraph' }, () => builder.lines('* * *'))
      break
    case 'footnoteDefinition': {
      const marker = `[${node.label ?? node.identifier}] `
      writeItem(node.children, { ...place, kind: 'paragraph', marker })
      break
    }
    // Definitions are in `addresses`; the other nodes stand in what is handled above.
    default:
      break
  }
}

function writeParagraph(write: () => void, place: Place): void {
  const { builder, kind, level, ordered, marker } = place
  const look = { kind, ...(level && { level }), ...(ordered !== undefined && { ordered }) }
  builder.block(kind === 'listItem' ? look : { kind }, () => {
    if (marker) builder.lines(marker)
    write()
  })
}

function writeList(list: List, place: Place): void {
  const ordered = list.ordered === true
  const level = (place.level ?? 0) + 1
  let number = list.start ?? 1
  for (const item of list.children) {
    const marker = `${ordered ? `${number}.` : '•'} ${boxOf(item)}`
    writeItem(item.children, { ...place, kind: 'listItem', level, ordered, marker })
    number += 1
  }
}

function boxOf(item: ListItem): string {
  if (item.checked === true) return '☑ '
  return item.checked === false ? '☐ ' : ''
}

/** The marker stands before the first paragraph only. */
function writeItem(children: readonly RootContent[], { marker, ...place }: Place): void {
  for (const [index, child] of children.entries()) {
    writeBlock(
      child,
      index === 0 && marker && child.type === 'paragraph' ? { ...place, marker } : place,
    )
  }
}

function writeTable(table: Table, { builder, addresses }: Place): void {
  for (const [index, row] of table.children.entries()) {
    // An empty cell leaves no block, but its tab, which keeps the columns apart.
    let before = index === 0 ? '\n\n' : '\n'
    for (const [column, cell] of row.children.entries()) {
      if (column > 0) before += '\t'
      const blocks = builder.blocks.length
      builder.block({ kind: 'cell' }, () => writeInline(cell.children, builder, addresses), before)
      if (builder.blocks.length > blocks) before = ''
    }
  }
}

function addressesIn(tree: Root): Addresses {
  const addresses = new Map<string, string>()
  walk(tree, (node) => {
    // The first of two definitions with one name counts, as CommonMark says.
    if (node.type === 'definition' && !addresses.has(node.identifier)) {
      addresses.set(node.identifier, node.url)
    }
  })
  return addresses
}
