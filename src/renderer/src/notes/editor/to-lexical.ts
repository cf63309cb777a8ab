import { $createCodeNode } from '@lexical/code-core'
import { $createLinkNode } from '@lexical/link'
import { $createListItemNode, $createListNode, type ListNode } from '@lexical/list'
import { $createHeadingNode, $createQuoteNode } from '@lexical/rich-text'
import {
  $createLineBreakNode,
  $createParagraphNode,
  $createTextNode,
  $getRoot,
  $setState,
  createState,
  type ElementNode,
  type LexicalNode,
} from 'lexical'
import type { Blockquote, Code, List, Paragraph, RootContent } from 'mdast'
import type { NoteTree } from '../../../../core/model/note.ts'
import { isCheckList, joinParagraphs, normalizeTree } from '../../../../core/note/normalize.ts'
import { type Run, sameTarget, toRuns } from '../../../../core/note/phrasing.ts'
import { FORMAT_OF } from './marks.ts'
import { CitationNode } from './nodes/citation-node.ts'
import { InlineCitationNode } from './nodes/inline-citation-node.ts'
import { NoteLinkNode } from './nodes/note-link-node.tsx'
import { OpaqueBlockNode, OpaqueInlineNode } from './nodes/opaque-nodes.ts'
import { $createTable, isPlainTable } from './tables/table-tree.ts'
import { ThematicBreakNode } from './nodes/thematic-break-node.ts'

/** What follows the language after a code fence; the editor does not show it. */
export const codeMeta = createState('meta', {
  parse: (value) => (typeof value === 'string' ? value : null),
})

/** Fills the editor with a note. With `fromLexical` the only way between the two. */
export function $toLexical(tree: NoteTree): void {
  const blocks = $createBlocks(tree)
  const root = $getRoot().clear()
  root.append(...(blocks.length === 0 ? [$createParagraphNode()] : blocks))
}

/** A note's blocks as Lexical nodes that stand nowhere yet. */
export function $createBlocks(tree: NoteTree): LexicalNode[] {
  return normalizeTree(tree).children.map($createBlock)
}

function $createBlock(block: RootContent): LexicalNode {
  switch (block.type) {
    case 'paragraph':
      return $withRuns($createParagraphNode(), toRuns(block.children))
    case 'heading':
      return $withRuns($createHeadingNode(`h${block.depth}`), toRuns(block.children))
    case 'blockquote':
      return holdsParagraphs(block)
        ? $withRuns($createQuoteNode(), joinParagraphs(block.children))
        : new OpaqueBlockNode(block)
    case 'list':
      return isPlainList(block) ? $createList(block) : new OpaqueBlockNode(block)
    case 'code':
      return $createCode(block)
    case 'table':
      return isPlainTable(block)
        ? $createTable(block, (paragraph, words) => $withRuns(paragraph, toRuns(words)))
        : new OpaqueBlockNode(block)
    case 'thematicBreak':
      return new ThematicBreakNode()
    case 'citation':
      return new CitationNode(block)
    default:
      return new OpaqueBlockNode(block)
  }
}

function holdsParagraphs(quote: Blockquote): quote is Blockquote & { children: Paragraph[] } {
  return quote.children.every((child) => child.type === 'paragraph')
}

/** Whether every item is a paragraph with lists under it: what Lexical's lists can be. */
function isPlainList(list: List): boolean {
  return list.children.every((item, index) => {
    const [first, ...rest] = item.children
    // Only the first item can be without words: any other is a part of the one before.
    const isFirstPlain = first?.type === 'paragraph' || (index === 0 && first?.type === 'list')
    const lists = first?.type === 'list' ? item.children : rest
    return isFirstPlain && lists.every((child) => child.type === 'list' && isPlainList(child))
  })
}

function $createList(list: List): ListNode {
  const type = list.ordered ? 'number' : isCheckList(list) ? 'check' : 'bullet'
  const node = $createListNode(type, list.start ?? 1)
  for (const item of list.children) {
    for (const child of item.children) {
      const itemNode = $createListItemNode()
      // Lexical keeps a list under an item in an item of its own.
      if (child.type === 'list') itemNode.append($createList(child))
      if (child.type === 'paragraph') {
        $withRuns(itemNode, toRuns(child.children))
        if (typeof item.checked === 'boolean') itemNode.setChecked(item.checked)
      }
      node.append(itemNode)
    }
  }
  return node
}

function $createCode(code: Code): LexicalNode {
  const node = $createCodeNode(code.lang)
  for (const [index, line] of code.value.split('\n').entries()) {
    if (index > 0) node.append($createLineBreakNode())
    if (line !== '') node.append($createTextNode(line))
  }
  if (code.meta) $setState(node, codeMeta, code.meta)
  return node
}

/** Appends words with their marks to a block. */
function $withRuns<Block extends ElementNode>(block: Block, runs: readonly Run[]): Block {
  let at = 0
  while (at < runs.length) {
    const { link } = runs[at]!
    const start = at
    while (at < runs.length && sameTarget(runs[at]!.link, link)) at += 1
    const leaves = runs.slice(start, at).map($createLeaf)
    if (link === null) {
      block.append(...leaves)
    } else {
      block.append($createLinkNode(link.url, { title: link.title }).append(...leaves))
    }
  }
  return block
}

function $createLeaf({ leaf, marks }: Run): LexicalNode {
  switch (leaf.type) {
    case 'text':
    case 'inlineCode': {
      const node = $createTextNode(leaf.value)
      if (leaf.type === 'inlineCode') node.toggleFormat('code')
      for (const mark of marks) node.toggleFormat(FORMAT_OF[mark])
      return node
    }
    case 'break':
      return $createLineBreakNode()
    case 'citation':
      return new InlineCitationNode(leaf).setMarks([...marks])
    case 'noteLink':
      return new NoteLinkNode(leaf).setMarks([...marks])
    default:
      return new OpaqueInlineNode(leaf).setMarks([...marks])
  }
}
