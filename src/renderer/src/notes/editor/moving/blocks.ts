import { $isListItemNode, $isListNode, type ListItemNode } from '@lexical/list'
import {
  $getRoot,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  $isRootNode,
  type LexicalNode,
  type PointType,
  type RangeSelection,
} from 'lexical'

/**
 * What a person sees as one block of a note, and moves as one: whatever stands in the note itself, but of a
 * list each item, with the items under it. Lexical keeps a list under an item in an item of its own, which
 * follows that one; here it is a part of it.
 */
export type Block = LexicalNode

/** A block of a note and how many items it stands under. */
export interface Levelled {
  block: Block
  level: number
}

/** The block that a node is in or is; null of the note itself. */
export function $blockOf(node: LexicalNode): Block | null {
  const path = [node, ...node.getParents()]
  const top = path.find((one) => $isRootNode(one.getParent()))
  if (!$isListNode(top)) return top ?? null
  const item = path.find($isListItemNode)
  return item ? $headOf(item) : $firstIn(top)
}

/** The nodes that a block is made of, in order. */
export function $nodesOf(block: Block): LexicalNode[] {
  const nodes = [block]
  if (!$isListItemNode(block)) return nodes
  for (let next = block.getNextSibling(); $isWrapper(next); next = next.getNextSibling()) {
    nodes.push(next)
  }
  return nodes
}

/** The item that a block stands under; null of one that stands in the note itself. */
export function $outer(block: Block): ListItemNode | null {
  const around = block.getParent()?.getParent()
  return $isListItemNode(block) && $isListItemNode(around) ? $headOf(around) : null
}

/** The block that follows on the same level; null after the last. */
export function $next(block: Block): Block | null {
  const after = $nodesOf(block).at(-1)?.getNextSibling() ?? $beside(block, 'getNextSibling')
  return after && $firstIn(after)
}

/** The block before on the same level; null before the first. */
export function $previous(block: Block): Block | null {
  const before = block.getPreviousSibling()
  if (before !== null) return $lastIn(before)
  const beyond = $beside(block, 'getPreviousSibling')
  return beyond && $lastIn(beyond)
}

/** What stands beside the list of an item, on the item's level. */
function $beside(item: Block, way: 'getNextSibling' | 'getPreviousSibling'): LexicalNode | null {
  const list = item.getParent()
  if (!$isListItemNode(item) || list === null) return null
  const around = list.getParent()
  if (!$isListItemNode(around)) return list[way]()
  const beyond = around[way]()
  return $isWrapper(beyond) ? beyond : null
}

/** An item that holds nothing but the list under the item before it. */
export function $isWrapper(node: LexicalNode | null): node is ListItemNode {
  return $isListItemNode(node) && $isListNode(node.getFirstChild())
}

/** The item that one which holds a list belongs to; itself where none is before it. */
function $headOf(item: ListItemNode): ListItemNode {
  const before = item.getPreviousSibling()
  return $isWrapper(item) && $isListItemNode(before) ? $headOf(before) : item
}

function $firstIn(node: LexicalNode): Block {
  const list = $isWrapper(node) ? node.getFirstChild() : node
  return ($isListNode(list) && list.getFirstChild()) || node
}

function $lastIn(node: LexicalNode): Block {
  if ($isListItemNode(node) && !$isWrapper(node)) return node
  const list = $isWrapper(node) ? node.getFirstChild() : node
  const last = $isListNode(list) ? list.getLastChild() : null
  return $isListItemNode(last) ? $headOf(last) : node
}

/** All blocks of the note from top to bottom. */
export function $allBlocks(): Levelled[] {
  return $getRoot()
    .getChildren()
    .flatMap((node) => $blocksIn(node, 0))
}

function $blocksIn(node: LexicalNode, level: number): Levelled[] {
  if (!$isListNode(node)) return [{ block: node, level }]
  return node.getChildren().flatMap((item) => {
    const own = $isListItemNode(item) && $headOf(item).is(item) ? [{ block: item, level }] : []
    const under = $isWrapper(item) ? item.getChildren() : []
    return [...own, ...under.flatMap((list) => $blocksIn(list, level + 1))]
  })
}

/** The blocks of a level that the selection goes over, or the one with the caret; none without either. */
export function $selectedBlocks(): Block[] {
  const selection = $getSelection()
  if (selection === null) return []
  if ($isRangeSelection(selection)) return $selectedInRange(selection)
  const nodes = selection.getNodes()
  return $run(nodes[0] && $blockOf(nodes[0]), nodes.at(-1) && $blockOf(nodes.at(-1)!))
}

function $selectedInRange(selection: RangeSelection): Block[] {
  const { anchor, focus } = selection
  const [start, end] = selection.isBackward() ? [focus, anchor] : [anchor, focus]
  const first = $blockOf($nodeAt(start, 0))
  if (selection.isCollapsed()) return $run(first, first)
  const last = $blockOf($nodeAt(end, 1))
  if (first === null || last === null || last.is(first)) return $run(first, last)
  // Three clicks select a paragraph to where the next one begins.
  return $run(first, $isAtStart(end, last) ? $blockAbove(last) : last)
}

/** @param back how many children before the place: of the end of a selection, what is selected is before it */
function $nodeAt(point: PointType, back: 0 | 1): LexicalNode {
  const node = point.getNode()
  if (!$isElementNode(node)) return node
  const at = Math.min(Math.max(0, point.offset - back), node.getChildrenSize() - 1)
  return node.getChildAtIndex(at) ?? node
}

function $isAtStart({ key, offset }: PointType, block: Block): boolean {
  const first = ($isElementNode(block) && block.getFirstDescendant()) || block
  return offset === 0 && (key === first.getKey() || key === block.getKey())
}

function $blockAbove(block: Block): Block | null {
  const all = $allBlocks()
  return all[all.findIndex((one) => one.block.is(block)) - 1]?.block ?? null
}

/** From one block to another on the level that both have in common. */
export function $run(first: Block | null | undefined, last: Block | null | undefined): Block[] {
  if (!first || !last) return []
  const [from, to] = [$pathTo(first), $pathTo(last)]
  const fork = from.findIndex((block, level) => !block.is(to[level]))
  // One stands under the other, or is it.
  const whole = fork === -1 ? from.at(-1) : to[fork] === undefined ? from[fork - 1] : undefined
  if (whole !== undefined) return [whole]
  const run = [from[fork]!]
  while (!run.at(-1)!.is(to[fork])) {
    const next = $next(run.at(-1)!)
    // Whole nodes are selected in any order.
    if (next === null) return [first]
    run.push(next)
  }
  return run
}

/** The blocks that a block stands under from the outermost on, and itself. */
function $pathTo(block: Block): Block[] {
  const outer = $outer(block)
  return outer === null ? [block] : [...$pathTo(outer), block]
}
