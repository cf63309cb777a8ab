import {
  $createListItemNode,
  $createListNode,
  $isListItemNode,
  $isListNode,
  type ListNode,
} from '@lexical/list'
import {
  $getNodeByKey,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  $isRootNode,
  $setSelection,
  type BaseSelection,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
  type LexicalNode,
} from 'lexical'
import { bringIntoView } from '../bring-into-view.ts'
import { $selectNode } from '../selected-node.ts'
import {
  $isWrapper,
  $next,
  $nodesOf,
  $outer,
  $previous,
  $selectedBlocks,
  type Block,
} from './blocks.ts'

/** Of an update that moves blocks: by this the history knows it. */
export const MOVE_TAG = 'collate-move'

/** Where blocks go: before or after another, on its level. */
export interface Place {
  beside: Block
  side: 'before' | 'after'
}

/** Moves the selected blocks, or the one with the caret, over the one before or after; a step of its own. */
export function moveSelected(editor: LexicalEditor, by: -1 | 1): void {
  moveIn(editor, () => {
    const blocks = $selectedBlocks()
    const place = $placeBy(blocks, by)
    return place !== null && $moveBlocks(blocks, place) ? blocks : []
  })
}

/** Moves blocks, as a step of its own; what was moved is selected, or keeps the caret that it has. */
export function moveIn(editor: LexicalEditor, $move: () => readonly Block[]): void {
  editor.getRootElement()?.focus({ preventScroll: true })
  let key: string | undefined
  editor.update(
    () => {
      const moved = $move()
      const isSelected = $selectedBlocks().some((block) => moved.some((one) => one.is(block)))
      if (moved[0] && !isSelected) $selectBlock(moved[0])
      key = moved[0]?.getKey()
    },
    { discrete: true, tag: [MOVE_TAG, HISTORY_PUSH_TAG] },
  )
  if (key !== undefined) bringIntoView(editor.getElementByKey(key), 'nearest')
}

/** The caret goes to where its words begin; one without is selected whole. */
export function $selectBlock(block: Block): void {
  if ($isElementNode(block)) block.selectStart()
  else $selectNode(block)
}

/**
 * One further up or down. From the first or the last place under an item it goes on before or after that
 * item; null at either end of the note.
 */
export function $placeBy(blocks: readonly Block[], by: -1 | 1): Place | null {
  const edge = by < 0 ? blocks[0] : blocks.at(-1)
  if (!edge) return null
  const beside = (by < 0 ? $previous(edge) : $next(edge)) ?? $outer(edge)
  return beside && { beside, side: by < 0 ? 'before' : 'after' }
}

/**
 * Moves blocks that follow each other on a level, and what stands under them. An item stays of the kind that
 * it is: a list of another kind parts around it, and so does one around what is no item. What is no item
 * goes under none.
 *
 * @returns false when they stand there already, and nothing was done
 */
export function $moveBlocks(blocks: readonly Block[], { beside, side }: Place): boolean {
  const place = { beside: blocks.every($isListItemNode) ? beside : $outermost(beside), side }
  if (blocks.length === 0 || $isAt(blocks, place)) return false
  const selection = $getSelection()?.clone() ?? null
  const { pieces, emptied } = $takeOut(blocks)
  $put(pieces, place)
  // Only now: a block may be put beside an item that stands for such a list alone.
  for (const list of emptied) $removeEmpty(list)
  $selectAgain(selection, blocks[0]!)
  return true
}

function $outermost(block: Block): Block {
  const outer = $outer(block)
  return outer === null ? block : $outermost(outer)
}

function $isAt(blocks: readonly Block[], { beside, side }: Place): boolean {
  const neighbour = side === 'after' ? $previous(blocks[0]!) : $next(blocks.at(-1)!)
  if (beside.is(neighbour)) return true
  return blocks.flatMap($nodesOf).some((node) => node.is(beside) || node.isParentOf(beside))
}

/** Lexical puts the caret elsewhere while a block is in no place. */
function $selectAgain(selection: BaseSelection | null, moved: Block): void {
  const isLost =
    $isRangeSelection(selection) &&
    [selection.anchor, selection.focus].some(({ key }) => {
      const node = $getNodeByKey(key)
      // Among blocks, or items, other ones are counted now.
      return !node?.isAttached() || $isRootNode(node) || $isListNode(node)
    })
  if (isLost) $selectBlock(moved)
  else $setSelection(selection)
}

/**
 * Takes blocks from where they stand.
 *
 * @returns what is to be put elsewhere, the items in lists of the kind that theirs was; and the lists that
 *   have nothing left in them
 */
function $takeOut(blocks: readonly Block[]): { pieces: LexicalNode[]; emptied: ListNode[] } {
  const pieces: LexicalNode[] = []
  const emptied: ListNode[] = []
  let from: LexicalNode | null = null
  for (const block of blocks) {
    const list = $isListItemNode(block) ? block.getParent() : null
    const last = pieces.at(-1)
    if (!$isListNode(list)) {
      pieces.push(block)
    } else {
      const isSame = list.is(from) && $isListNode(last)
      const piece = isSame ? last : $createListNode(list.getListType())
      if (!isSame) pieces.push(piece)
      piece.append(...$nodesOf(block))
      if (list.isEmpty()) {
        // Whole, it goes on from the number that it had.
        piece.setStart(list.getStart())
        emptied.push(list)
      }
    }
    from = list
  }
  return { pieces, emptied }
}

/** With what it stood in; lists of one kind before and after it become one. */
function $removeEmpty(list: ListNode): void {
  const around = list.getParent()
  if ($isListItemNode(around)) around.remove()
  else list.remove()
}

function $put(pieces: readonly LexicalNode[], place: Place): void {
  const { beside, side } = $besideItem(place)
  const list = beside.getParent()
  if (!$isListItemNode(beside) || !$isListNode(list)) {
    if (side === 'before') for (const piece of pieces) beside.insertBefore(piece)
    else for (const piece of pieces.toReversed()) beside.insertAfter(piece)
    return
  }
  const edge = side === 'before' ? beside : $nodesOf(beside).at(-1)!
  const at = edge.getIndexWithinParent() + (side === 'before' ? 0 : 1)
  const items = pieces.flatMap((piece) => ($isOfKind(piece, list) ? piece.getChildren() : []))
  if (pieces.every((piece) => $isOfKind(piece, list))) list.splice(at, 0, items)
  else $putBetween(pieces, list, at)
}

/** Items that go between a block and a list go into that, which has a number to begin with. */
function $besideItem(place: Place): Place {
  if (place.side === 'before' || $isListItemNode(place.beside)) return place
  const next = $next(place.beside)
  return $isListItemNode(next) ? { beside: next, side: 'before' } : place
}

function $isOfKind(piece: LexicalNode, list: ListNode): piece is ListNode {
  return $isListNode(piece) && piece.getListType() === list.getListType()
}

/** Parts a list before one of its items, and puts something between. */
function $putBetween(pieces: readonly LexicalNode[], list: ListNode, at: number): void {
  const items = list.getChildren()
  const rest = items.slice(at)
  const parts: LexicalNode[] = [...pieces]
  const isBefore = at === 0
  if (!isBefore && rest.length > 0) {
    const counted = items.slice(0, at).filter((item) => !$isWrapper(item)).length
    const start = list.getListType() === 'number' ? list.getStart() + counted : 1
    parts.push($createListNode(list.getListType(), start).append(...rest))
  }
  const around = list.getParent()
  const isUnderItem = $isListItemNode(around)
  const anchor = isUnderItem ? around : list
  const placed = isUnderItem ? parts.map((part) => $createListItemNode().append(part)) : parts
  if (isBefore) for (const part of placed) anchor.insertBefore(part)
  else for (const part of placed.toReversed()) anchor.insertAfter(part)
  // Those in the note itself Lexical joins.
  if (isUnderItem) for (const part of [anchor, ...placed]) $joinAround(part)
}

/** Makes one list of those of one kind that follow each other under an item. */
function $joinAround(wrapper: LexicalNode): void {
  if (!wrapper.isAttached()) return
  for (const [one, two] of [
    [wrapper.getPreviousSibling(), wrapper],
    [wrapper, wrapper.getNextSibling()],
  ] as const) {
    if (!$isWrapper(one) || !$isWrapper(two)) continue
    const [before, after] = [one.getFirstChild(), two.getFirstChild()]
    if (!$isListNode(before) || !$isListNode(after) || !$isOfKind(after, before)) continue
    before.append(...after.getChildren())
    two.remove()
  }
}
