import {
  $getNodeByKey,
  $getRoot,
  $isRootNode,
  type EditorState,
  type LexicalNode,
  type NodeKey,
  type UpdateListenerPayload,
} from 'lexical'
import type { RootContent } from 'mdast'
import type { NoteTree } from '../../../../core/model/note.ts'
import { joinLists } from '../../../../core/note/normalize.ts'
import { $readBlock, treeOf } from './from-lexical.ts'

/** What changed in an editor since its note was read last, as its update says it. */
type Changed = Pick<UpdateListenerPayload, 'dirtyElements' | 'dirtyLeaves'>

/** What was read: the blocks that the editor has, in order. */
interface Known {
  keys: NodeKey[]
  blocks: RootContent[]
  /** Where in both that of a key is. */
  places: Map<NodeKey, number>
  /** Whether the blocks are the note as they are: more than one, and of lists in a row none to be joined. */
  isNormal: boolean
}

/**
 * Reads an editor's note again after each change, and of it only the blocks that changed: what a
 * keystroke costs does not grow with the note. Gives what `fromLexical` gives.
 */
export class TreeReader {
  #known: Known | null = null

  /** @param changed since last time; null when all of it may be another */
  read(state: EditorState, changed: Changed | null): NoteTree {
    return state.read(() => {
      const before = changed && this.#known
      const keys = changed
        ? new Set([...changed.dirtyElements.keys(), ...changed.dirtyLeaves])
        : null
      this.#known = (before && keys && $writtenIn(before, keys)) ?? $readAll(before, keys)
      const { blocks, isNormal } = this.#known
      return isNormal ? { type: 'root', children: blocks } : treeOf(blocks)
    })
  }
}

/** What is known now, when no more was done than to write in blocks that are there; else null. */
function $writtenIn(known: Known, changed: ReadonlySet<NodeKey>): Known | null {
  if (!known.isNormal || $getRoot().getChildrenSize() !== known.keys.length) return null
  const blocks = [...known.blocks]
  for (const key of changed) {
    const node = $getNodeByKey(key)
    const place = known.places.get(key)
    if (place === undefined && !$isRootNode(node?.getParent())) continue
    if (place === undefined || node === null || !$isAt(node, place, known.keys)) return null
    const block = $readOne(node)
    // Lists in a row may have to be joined now.
    if (block.type === 'list' || blocks[place]?.type === 'list') return null
    blocks[place] = block
  }
  return { ...known, blocks }
}

/** Whether a block stands where it stood: of one that comes, goes or is moved, Lexical changes those beside it. */
function $isAt(block: LexicalNode, place: number, keys: readonly NodeKey[]): boolean {
  return (
    $isRootNode(block.getParent()) &&
    block.getPreviousSibling()?.getKey() === keys[place - 1] &&
    block.getNextSibling()?.getKey() === keys[place + 1]
  )
}

/** @param before what is known of the blocks that are not among `changed`; null when that is nothing */
function $readAll(before: Known | null, changed: ReadonlySet<NodeKey> | null): Known {
  const keys: NodeKey[] = []
  const blocks: RootContent[] = []
  const places = new Map<NodeKey, number>()
  for (const node of $getRoot().getChildren()) {
    const key = node.getKey()
    const place = changed?.has(key) ? undefined : before?.places.get(key)
    places.set(key, keys.length)
    keys.push(key)
    blocks.push(place === undefined ? $readOne(node) : before!.blocks[place]!)
  }
  const isNormal = blocks.length > 1 && joinLists(blocks).length === blocks.length
  return { keys, blocks, places, isNormal }
}

function $readOne(node: LexicalNode): RootContent {
  return treeOf([$readBlock(node)]).children[0] ?? EMPTY
}

const EMPTY: RootContent = { type: 'paragraph', children: [] }
