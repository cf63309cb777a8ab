import { $isCodeNode, type CodeNode } from '@lexical/code-core'
import { $isAutoLinkNode, $isLinkNode } from '@lexical/link'
import { $isListItemNode, $isListNode, type ListItemNode, type ListNode } from '@lexical/list'
import { $isHeadingNode, $isQuoteNode } from '@lexical/rich-text'
import {
  $getRoot,
  $getState,
  $isElementNode,
  $isLineBreakNode,
  $isTextNode,
  type EditorState,
  type ElementNode,
  type LexicalNode,
  type TextNode,
} from 'lexical'
import { $isTableNode } from '@lexical/table'
import type { Code, Heading, List, ListItem, PhrasingContent, RootContent } from 'mdast'
import type { NoteTree } from '../../../../core/model/note.ts'
import { normalizeTree, splitParagraphs } from '../../../../core/note/normalize.ts'
import { fromRuns, type Mark, type Run } from '../../../../core/note/phrasing.ts'
import { FORMAT_OF, MARK_FORMATS } from './marks.ts'
import { CitationNode } from './nodes/citation-node.ts'
import { InlineCitationNode } from './nodes/inline-citation-node.ts'
import { InlineNode } from './nodes/inline-node.ts'
import { $isNoteLinkNode } from './nodes/note-link-node.tsx'
import { OpaqueBlockNode, OpaqueInlineNode } from './nodes/opaque-nodes.ts'
import { ThematicBreakNode } from './nodes/thematic-break-node.ts'
import { $readTable } from './tables/table-tree.ts'
import { codeMeta } from './to-lexical.ts'

/** The note that an editor shows. With `$toLexical` the only way between the two. */
export function fromLexical(state: EditorState): NoteTree {
  return state.read(() => treeOf($getRoot().getChildren().map($readBlock)))
}

/** A note of these blocks, in its one form; an editor with nothing in it is an empty note. */
export function treeOf(blocks: readonly RootContent[]): NoteTree {
  const tree = normalizeTree({ type: 'root', children: [...blocks] })
  const [first, second] = tree.children
  const isEmpty = first?.type === 'paragraph' && first.children.length === 0 && second === undefined
  return isEmpty ? { type: 'root', children: [] } : tree
}

/** One block of the editor. */
export function $readBlock(node: LexicalNode): RootContent {
  if (node instanceof CitationNode) return node.getCitation()
  if (node instanceof OpaqueBlockNode) return node.getContent()
  if (node instanceof ThematicBreakNode) return { type: 'thematicBreak' }
  if ($isCodeNode(node)) return $readCode(node)
  if ($isTableNode(node)) return $readTable(node, $readCell)
  if ($isListNode(node)) return $readList(node)
  if (!$isElementNode(node)) return { type: 'paragraph', children: fromRuns($readLeaf(node, null)) }
  if ($isQuoteNode(node)) {
    const paragraphs = splitParagraphs($readRuns(node, null))
    return {
      type: 'blockquote',
      children: paragraphs.map((runs) => ({ type: 'paragraph', children: fromRuns(runs) })),
    }
  }
  const children = fromRuns($readRuns(node, null))
  if (!$isHeadingNode(node)) return { type: 'paragraph', children }
  return { type: 'heading', depth: Number(node.getTag().slice(1)) as Heading['depth'], children }
}

/** Its words on one line. */
function $readCell(cell: ElementNode): PhrasingContent[] {
  const runs = cell.getChildren().flatMap((child) => $readLeaf(child, null))
  return fromRuns(runs)
}

function $readCode(node: CodeNode): Code {
  return {
    type: 'code',
    lang: node.getLanguage() ?? null,
    meta: $getState(node, codeMeta),
    value: node.getTextContent(),
  }
}

function $readList(node: ListNode): List {
  const ordered = node.getListType() === 'number'
  return {
    type: 'list',
    ordered,
    start: ordered ? node.getStart() : null,
    children: node.getChildren().filter($isListItemNode).map($readListItem),
  }
}

/** An item; where Lexical keeps a list in an item of its own, normalising puts it where it belongs. */
function $readListItem(node: ListItemNode): ListItem {
  const lists = node.getChildren().filter($isListNode).map($readList)
  const runs = node
    .getChildren()
    .filter((child) => !$isListNode(child))
    .flatMap((child) => $readLeaf(child, null))
  const isList = lists.length > 0 && runs.length === 0
  const words: ListItem['children'] = isList
    ? []
    : [{ type: 'paragraph', children: fromRuns(runs) }]
  return { type: 'listItem', checked: node.getChecked() ?? null, children: [...words, ...lists] }
}

function $readRuns(node: ElementNode, link: Run['link']): Run[] {
  return node.getChildren().flatMap((child) => $readLeaf(child, link))
}

function $readLeaf(node: LexicalNode, link: Run['link']): Run[] {
  if ($isTextNode(node)) {
    const type = node.hasFormat('code') ? 'inlineCode' : 'text'
    return [{ leaf: { type, value: node.getTextContent() }, marks: marksOf(node), link }]
  }
  if ($isLineBreakNode(node)) return [{ leaf: { type: 'break' }, marks: new Set(), link }]
  if (node instanceof InlineNode) {
    const marks = new Set(node.getMarks())
    if (node instanceof InlineCitationNode) return [{ leaf: node.getCitation(), marks, link }]
    if ($isNoteLinkNode(node)) return [{ leaf: node.getLink(), marks, link }]
    if (node instanceof OpaqueInlineNode) {
      return [{ leaf: node.getContent() as Run['leaf'], marks, link }]
    }
  }
  if (!$isElementNode(node)) return []
  if (!$isLinkNode(node) || ($isAutoLinkNode(node) && node.getIsUnlinked())) {
    return $readRuns(node, link)
  }
  return $readRuns(node, { url: node.getURL(), title: node.getTitle() || null })
}

function marksOf(node: TextNode): Set<Mark> {
  return new Set([...MARK_FORMATS].filter((mark) => node.hasFormat(FORMAT_OF[mark])))
}
