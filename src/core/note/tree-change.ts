import type { RootContent } from 'mdast'
import type { NoteTree } from '../model/note.ts'

/** What a note's tree is now, by what it was: of its blocks some in a row are others. */
export interface TreeChange {
  /** How many blocks before them, and after them, are what they were. */
  before: number
  after: number
  /** How many blocks the tree had. */
  of: number
  /** What stands between them now. */
  blocks: readonly RootContent[]
}

/**
 * What changed in a tree whose blocks stay the same objects where nothing was written. Null when that says no
 * less than the tree, or something but its blocks is another.
 */
export function changeOfTree(was: NoteTree, is: NoteTree): TreeChange | null {
  if (!isOnlyBlocks(was) || !isOnlyBlocks(is)) return null
  const most = Math.min(was.children.length, is.children.length)
  let before = 0
  while (before < most && was.children[before] === is.children[before]) before += 1
  let after = 0
  while (after < most - before && was.children.at(-1 - after) === is.children.at(-1 - after)) {
    after += 1
  }
  if (before + after === 0) return null
  const blocks = is.children.slice(before, is.children.length - after)
  return { before, after, of: was.children.length, blocks }
}

/** The tree that a change makes of another one; null when it is no change of that. */
export function changedTree(was: NoteTree, change: TreeChange): NoteTree | null {
  const { before, after, of, blocks } = change
  if (!isOnlyBlocks(was) || was.children.length !== of || before + after > of) return null
  const kept = was.children
  return {
    type: 'root',
    children: [...kept.slice(0, before), ...blocks, ...kept.slice(of - after)],
  }
}

/** What another version wrote beside the blocks is not known here. */
function isOnlyBlocks(tree: NoteTree): boolean {
  return Object.keys(tree).every((key) => key === 'type' || key === 'children')
}
