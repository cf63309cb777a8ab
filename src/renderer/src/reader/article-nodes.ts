import { $createLinkNode, LinkNode } from '@lexical/link'
import { $createListItemNode, $createListNode, ListItemNode, ListNode } from '@lexical/list'
import { $createHeadingNode, $createQuoteNode, HeadingNode, QuoteNode } from '@lexical/rich-text'
import {
  $createParagraphNode,
  $createTextNode,
  $getRoot,
  type ElementNode,
  type LexicalNode,
  type NodeKey,
} from 'lexical'
import type { Block, TextVersion } from '../../../core/model/article.ts'
import { controlsReplaced } from '../../../core/text/direction-controls.ts'
import { $createControlNode, ControlNode } from './control-node.ts'
import { $createHighlightNode, HighlightNode } from './highlight-node.ts'
import { $createMatchNode, MatchNode } from './match-node.ts'
import { type Markings, rangesByBlock, type Segment, segmentsOf } from './segments.ts'

/** Builds an article's text, with its highlights, as Lexical nodes. `$` runs inside an update. */

export const ARTICLE_NODES = [
  HeadingNode,
  QuoteNode,
  ListNode,
  ListItemNode,
  LinkNode,
  HighlightNode,
  MatchNode,
  ControlNode,
]

/** What is drawn into each block, in the order of the blocks. */
export function markingsByBlock(version: TextVersion, marked: Markings): Markings[] {
  const highlights = rangesByBlock(version.blocks, marked.highlights)
  const matches = rangesByBlock(version.blocks, marked.matches)
  return version.blocks.map((_block, index) => ({
    highlights: highlights[index] ?? [],
    matches: matches[index] ?? [],
  }))
}

/**
 * Fills the editor with a text, its highlights and its matches.
 *
 * @returns the key of each block's node, in the order of the blocks
 */
export function $buildArticle(version: TextVersion, marked: Markings): NodeKey[] {
  const root = $getRoot().clear()
  const spans = rangesByBlock(version.blocks, version.spans)
  const marks = markingsByBlock(version, marked)
  let list: ListNode | null = null
  return version.blocks.map((block, index) => {
    const node = $createBlock(block)
    node.append(
      ...$createInlines(
        version.text,
        segmentsOf(version.text, block, spans[index] ?? [], marks[index] ?? NOTHING),
      ),
    )
    if (node instanceof ListItemNode) {
      const type = block.ordered ? 'number' : 'bullet'
      if (list?.getListType() !== type) {
        list = $createListNode(type)
        root.append(list)
      }
      list.append(node)
    } else {
      list = null
      root.append(node)
    }
    return node.getKey()
  })
}

/** Draws the inside of one block anew: what a new or changed highlight costs. */
export function $fillBlock(
  node: ElementNode,
  version: TextVersion,
  block: Block,
  marked: Markings,
): void {
  const spans = version.spans.filter((span) => span.start < block.end && span.end > block.start)
  node.clear()
  // As a list: a call can't take as many arguments as a paragraph can have pieces.
  node.splice(0, 0, $createInlines(version.text, segmentsOf(version.text, block, spans, marked)))
}

const NOTHING: Markings = { highlights: [], matches: [] }

function $createBlock(block: Block): ElementNode {
  switch (block.kind) {
    case 'heading':
      return $createHeadingNode(headingTag(block.level))
    case 'quotation':
      return $createQuoteNode()
    case 'listItem':
      return $createListItemNode()
    case 'paragraph':
    case 'code':
    case 'cell':
      return $createParagraphNode()
  }
}

function headingTag(level = 2): 'h1' | 'h2' | 'h3' | 'h4' | 'h5' | 'h6' {
  const tags = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'] as const
  return tags[Math.min(level, tags.length) - 1] ?? 'h2'
}

/**
 * Highlights outside, then matches, links inside them: a highlight over half a link marks just that
 * half.
 */
function $createInlines(text: string, segments: readonly Segment[]): LexicalNode[] {
  const nodes: LexicalNode[] = []
  let mark: HighlightNode | null = null
  let markedBy = ''
  for (const segment of segments) {
    const ids = segment.markings.map((marking) => marking.id).join()
    if (ids !== markedBy) {
      markedBy = ids
      mark = ids === '' ? null : $createHighlightNode(segment.markings)
      if (mark) nodes.push(mark)
    }
    const inline = $createMatched(text, segment)
    if (mark) mark.append(inline)
    else nodes.push(inline)
  }
  return nodes
}

function $createMatched(text: string, segment: Segment): LexicalNode {
  const inline = $createInline(text, segment)
  return segment.matches.length > 0 ? $createMatchNode(segment.matches).append(inline) : inline
}

function $createInline(text: string, segment: Segment): LexicalNode {
  const words = text.slice(segment.start, segment.end)
  const node = $createTextNode(segment.isGarbled ? controlsReplaced(words) : words)
  let link: LinkNode | null = null
  for (const span of segment.spans) {
    if (span.kind === 'emphasis') node.toggleFormat('italic')
    else if (span.kind === 'strong') node.toggleFormat('bold')
    else if (span.kind === 'code') node.toggleFormat('code')
    else if (span.href) link = $createLinkNode(span.href)
  }
  const inline = segment.control ? $createControlNode(segment.control).append(node) : node
  return link ? link.append(inline) : inline
}
