import { $isCodeNode } from '@lexical/code-core'
import { $findMatchingParent } from '@lexical/utils'
import { $getSelection, $isRangeSelection, $isTextNode, type TextNode } from 'lexical'

/** Words before the caret that ask for something, as `[[har`. */
export interface TypedQuery {
  /** The text that they end, and where in it they begin and end, in UTF-16 offsets. */
  node: TextNode
  start: number
  end: number
  /** What is asked for, without the signs. */
  query: string
}

// Nobody types a longer name, and a paragraph may be a hundred thousand letters.
const LONGEST = 120

/**
 * What is asked for at the caret; null when nothing is. To be called while the editor is read.
 *
 * @param pattern matches the whole of it to its end, with what is asked for as its first group
 */
export function $typedQuery(pattern: RegExp): TypedQuery | null {
  const selection = $getSelection()
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return null
  const { offset } = selection.anchor
  const node = selection.anchor.getNode()
  // Code holds no links, and `/` in it is a slash.
  if (!$isTextNode(node) || !node.isSimpleText() || node.hasFormat('code')) return null
  const from = Math.max(0, offset - LONGEST)
  const found = pattern.exec(node.getTextContent().slice(from, offset))
  if (found === null || $findMatchingParent(node, $isCodeNode) !== null) return null
  return { node, start: from + found.index, end: offset, query: found[1] ?? '' }
}

/** Puts words in the place of a query, and the caret after them. */
export function $putInPlace({ node, start, end }: TypedQuery, words: string): void {
  node.spliceText(start, end - start, words, true)
  if (node.getTextContentSize() > 0) return
  const parent = node.getParentOrThrow()
  const at = node.getIndexWithinParent()
  node.remove()
  parent.select(at, at)
}

/** The words of a query as a node of their own, to be replaced. */
export function $cutOut({ node, start, end }: TypedQuery): TextNode {
  const cuts = [start, end].filter((at) => at > 0 && at < node.getTextContentSize())
  const parts = node.splitText(...cuts)
  return parts[start > 0 ? 1 : 0] ?? node
}
