import { $getRoot, type EditorState, type NodeKey } from 'lexical'
import type { RootContent } from 'mdast'
import type { NoteTree } from '../../../../core/model/note.ts'
import { joinLists } from '../../../../core/note/normalize.ts'
import { $readBlock, treeOf } from './from-lexical.ts'

/**
 * Reads an editor's note again after each change, and of it only the blocks that changed: what a
 * keystroke costs does not grow with the note. Gives what `fromLexical` gives.
 */
export class TreeReader {
  #blocks = new Map<NodeKey, RootContent>()

  /** @param changed whether the block of that key, or something in it, changed since last time */
  read(state: EditorState, changed: (key: NodeKey) => boolean): NoteTree {
    const before = this.#blocks
    this.#blocks = new Map()
    return state.read(() => {
      for (const node of $getRoot().getChildren()) {
        const key = node.getKey()
        const known = changed(key) ? undefined : before.get(key)
        this.#blocks.set(key, known ?? treeOf([$readBlock(node)]).children[0] ?? EMPTY)
      }
      const blocks = [...this.#blocks.values()]
      const isNormal = blocks.length > 1 && joinLists(blocks).length === blocks.length
      return isNormal ? { type: 'root', children: blocks } : treeOf(blocks)
    })
  }
}

const EMPTY: RootContent = { type: 'paragraph', children: [] }
