import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import { $getSelection, $isRangeSelection, type LexicalNode, type NodeKey } from 'lexical'
import { useEffect } from 'react'

/**
 * Has the block with the caret laid out, in view or not. One that was just made is not before it has been seen
 * to be in view (`content-visibility`), a frame or two later, and Chromium types into the nearest one that is.
 */
export function CaretBlockPlugin(): null {
  const [editor] = useLexicalComposerContext()
  useEffect(() => {
    let last: NodeKey | null = null
    let block: HTMLElement | null = null
    return editor.registerUpdateListener(({ editorState }) => {
      const key = editorState.read(() => $caretBlock()?.getKey() ?? null)
      // A key in a long note has no time to spare: something is to be done only where the caret goes on.
      if (key === last) return
      last = key
      if (block) delete block.dataset['caretBlock']
      block = key === null ? null : editor.getElementByKey(key)
      if (block) block.dataset['caretBlock'] = ''
    })
  }, [editor])
  return null
}

function $caretBlock(): LexicalNode | null {
  const selection = $getSelection()
  return $isRangeSelection(selection) ? selection.focus.getNode().getTopLevelElement() : null
}
