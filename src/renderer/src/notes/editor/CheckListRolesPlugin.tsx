import { $isListNode, ListNode } from '@lexical/list'
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import { $getNodeByKey, type NodeKey } from 'lexical'
import { useEffect } from 'react'

/**
 * Lexical makes the items of a check list checkboxes, which a list may not hold for a screen
 * reader: then it is a group of them.
 */
export function CheckListRolesPlugin(): null {
  const [editor] = useLexicalComposerContext()
  useEffect(() => {
    const isCheckList = (key: NodeKey) => {
      const list = $getNodeByKey(key)
      return $isListNode(list) && list.getListType() === 'check'
    }
    const setRole = (key: NodeKey) => {
      const element = editor.getElementByKey(key)
      if (editor.read(() => isCheckList(key))) element?.setAttribute('role', 'group')
      else element?.removeAttribute('role')
    }
    return editor.registerMutationListener(ListNode, (changes) => {
      for (const key of changes.keys()) setRole(key)
    })
  }, [editor])
  return null
}
