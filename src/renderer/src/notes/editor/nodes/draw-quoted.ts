import type { BlockContent, List, PhrasingContent, Table } from 'mdast'
import type { Citation } from '../../../../../core/model/note.ts'
import { quotedContent } from '../../../../../core/note/quoted.ts'
import { messages } from '../../../../../shared/messages.ts'
import { wordParts } from '../../../ui/word-parts.ts'

/** A quotation's words as elements: paragraphs, lists, tables and code. */
export function drawQuoted(
  citation: Pick<Citation, 'quote' | 'blocks' | 'omissions'>,
): HTMLElement[] {
  return quotedContent(citation).map(drawBlock)
}

function drawBlock(block: BlockContent): HTMLElement {
  switch (block.type) {
    case 'list':
      return drawList(block)
    case 'table':
      return drawTable(block)
    case 'code':
      return element('pre', ...drawWords(block.value))
    case 'paragraph':
      return element('p', ...drawInline(block.children))
    default:
      throw new Error(`A quotation is not made of ${block.type}`)
  }
}

function drawList(list: List): HTMLElement {
  const drawn = element(list.ordered ? 'ol' : 'ul')
  if (drawn instanceof HTMLOListElement) drawn.start = list.start ?? 1
  for (const item of list.children) {
    drawn.append(element('li', ...item.children.map((child) => drawBlock(child as BlockContent))))
  }
  return drawn
}

function drawTable(table: Table): HTMLElement {
  const rows = table.children.map((row, index) =>
    element(
      'tr',
      ...row.children.map((cell) =>
        element(index === 0 ? 'th' : 'td', ...drawInline(cell.children)),
      ),
    ),
  )
  // A row of names without names says nothing.
  const isNamed = table.children[0]?.children.some(({ children }) => children.length > 0)
  return element('table', ...(isNamed ? rows : rows.slice(1)))
}

function drawInline(nodes: readonly PhrasingContent[]): Node[] {
  return nodes.flatMap((node) => {
    if (node.type === 'break') return [document.createElement('br')]
    return node.type === 'text' ? drawWords(node.value) : []
  })
}

/** Words in which what turns the order of letters is seen, and turns nothing. */
export function drawWords(text: string): Node[] {
  return wordParts(text).map((part) => {
    if (typeof part === 'string') return document.createTextNode(part)
    const control = document.createElement('abbr')
    control.dataset['control'] = part.name ?? ''
    if (part.name) control.title = messages.library.control
    control.append(part.character)
    return control
  })
}

function element(name: string, ...children: Node[]): HTMLElement {
  const made = document.createElement(name)
  made.append(...children)
  return made
}
