import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import { useLexicalNodeSelection } from '@lexical/react/useLexicalNodeSelection'
import { $createNodeSelection, $setSelection } from 'lexical'
import { useCallback } from 'react'

/** Selecting a node that is one thing: by click here, by the arrow keys through Lexical. */
export function useSelectable(nodeKey: string): { isSelected: boolean; select: () => void } {
  const [editor] = useLexicalComposerContext()
  const [isSelected] = useLexicalNodeSelection(nodeKey)
  const select = useCallback(() => {
    // The keys that delete it or move on reach the editor only when it has the focus.
    editor.getRootElement()?.focus({ preventScroll: true })
    editor.update(
      () => {
        const selection = $createNodeSelection()
        selection.add(nodeKey)
        $setSelection(selection)
      },
      { discrete: true },
    )
  }, [editor, nodeKey])
  return { isSelected, select }
}
