import { $isListItemNode, $isListNode, type ListItemNode } from '@lexical/list'
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import { $findMatchingParent } from '@lexical/utils'
import {
  $addUpdateTag,
  $getSelection,
  $isRangeSelection,
  COMMAND_PRIORITY_HIGH,
  HISTORY_PUSH_TAG,
  KEY_ENTER_COMMAND,
  KEY_SPACE_COMMAND,
  mergeRegister,
} from 'lexical'
import { useEffect } from 'react'

/**
 * The keys of check lists beyond Lexical's own. `- [ ] task` makes one: by then the bullet is a list,
 * in which Lexical looks for no Markdown. Ctrl+Enter ticks the item one writes in, and takes it back.
 */
export function CheckListKeysPlugin(): null {
  const [editor] = useLexicalComposerContext()
  useEffect(
    () =>
      mergeRegister(
        editor.registerCommand(
          KEY_SPACE_COMMAND,
          (event) => {
            const isMade = $makeCheckList()
            if (isMade) event.preventDefault()
            return isMade
          },
          COMMAND_PRIORITY_HIGH,
        ),
        editor.registerCommand(
          KEY_ENTER_COMMAND,
          (event) => {
            if (!event || event.shiftKey || !(event.ctrlKey || event.metaKey)) return false
            const item = $selectedItem()
            if (item?.getChecked() === undefined) return false
            event.preventDefault()
            item.toggleChecked()
            return true
          },
          COMMAND_PRIORITY_HIGH,
        ),
      ),
    [editor],
  )
  return null
}

// What stands before the caret when the space after the box is typed.
const BOX = /^\[([ x]?)\]$/i

/** Makes a bulleted list a check list when a box was typed at the beginning of an item. */
function $makeCheckList(): boolean {
  const selection = $getSelection()
  const item = $selectedItem()
  if (!$isRangeSelection(selection) || !selection.isCollapsed() || item === null) return false
  const words = item.getFirstChild()
  const list = item.getParent()
  if (!$isListNode(list) || list.getListType() === 'number') return false
  if (!words?.is(selection.anchor.getNode())) return false
  const box = BOX.exec(words.getTextContent().slice(0, selection.anchor.offset))
  if (box === null) return false
  $addUpdateTag(HISTORY_PUSH_TAG)
  selection.anchor.set(words.getKey(), 0, 'text')
  selection.removeText()
  list.setListType('check')
  item.setChecked(box[1]?.toLowerCase() === 'x')
  return true
}

function $selectedItem(): ListItemNode | null {
  const selection = $getSelection()
  if (!$isRangeSelection(selection)) return null
  return $findMatchingParent(selection.anchor.getNode(), $isListItemNode)
}
