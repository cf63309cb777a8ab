import type { List, ListItem, RootContent } from 'mdast'
import type { NoteTree } from '../model/note.ts'

/**
 * How deep lists may stand in lists where a note is written. Nobody reads deeper ones; and a list, its
 * item and its words are three levels of a tree of which a stored note has a hundred at most.
 */
export const MOST_LEVELS = 20

/** A note whose lists are at most `MOST_LEVELS` deep: deeper items follow the one that they stood in. */
export function levelled(tree: NoteTree): { tree: NoteTree; isChanged: boolean } {
  let isChanged = false

  const inBlock = (block: RootContent, level: number): RootContent => {
    if (block.type === 'list') return inList(block, level + 1)
    if (block.type !== 'blockquote') return block
    return {
      ...block,
      children: block.children.map((child) => inBlock(child, level)),
    } as RootContent
  }
  const inList = (list: List, level: number): List => ({
    ...list,
    children: list.children.flatMap((item) => inItem(item, level)),
  })
  const inItem = (item: ListItem, level: number): ListItem[] => {
    if (level < MOST_LEVELS) {
      const children = item.children.map((child) => inBlock(child, level)) as ListItem['children']
      return [{ ...item, children }]
    }
    const deeper = item.children.filter((child) => child.type === 'list')
    if (deeper.length === 0) return [item]
    isChanged = true
    const words = item.children.filter((child) => child.type !== 'list')
    const following = deeper.flatMap((list) => list.children.flatMap((one) => inItem(one, level)))
    return words.length === 0 ? following : [{ ...item, children: words }, ...following]
  }

  const children = tree.children.map((block) => inBlock(block, 0))
  return isChanged ? { tree: { ...tree, children }, isChanged } : { tree, isChanged }
}
