import { CodeNode } from '@lexical/code-core'
import { AutoLinkNode, LinkNode } from '@lexical/link'
import { ListItemNode, ListNode } from '@lexical/list'
import { HeadingNode, QuoteNode } from '@lexical/rich-text'
import { TableCellNode, TableNode, TableRowNode } from '@lexical/table'
import { CitationNode } from './citation-node.ts'
import { InlineCitationNode } from './inline-citation-node.ts'
import { NoteLinkNode } from './note-link-node.tsx'
import { OpaqueBlockNode, OpaqueInlineNode } from './opaque-nodes.ts'
import { ThematicBreakNode } from './thematic-break-node.ts'

/** Everything that can stand in the editor, beside paragraphs, text and line breaks. */
export const NOTE_NODES = [
  HeadingNode,
  QuoteNode,
  ListNode,
  ListItemNode,
  CodeNode,
  TableNode,
  TableRowNode,
  TableCellNode,
  LinkNode,
  AutoLinkNode,
  ThematicBreakNode,
  CitationNode,
  InlineCitationNode,
  NoteLinkNode,
  OpaqueBlockNode,
  OpaqueInlineNode,
]
