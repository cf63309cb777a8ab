import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import { $getSelection, $isNodeSelection } from 'lexical'
import { useEffect } from 'react'
import { isByKey } from '../../ui/context-menu.ts'
import { useEditorProps } from './editor-props.ts'
import { $isCitationNode, type CitationNode } from './nodes/citation-node.tsx'

/** The quotation that is selected as a whole, or null. */
export function $selectedCitation(): CitationNode | null {
  const selection = $getSelection()
  if (!$isNodeSelection(selection)) return null
  const [node, ...others] = selection.getNodes()
  return $isCitationNode(node) && others.length === 0 ? node : null
}

/** The menu key asks for the selected quotation's menu: the note has the focus, not the quotation. */
export function CitationMenuPlugin(): null {
  const [editor] = useLexicalComposerContext()
  const { onCitationMenu } = useEditorProps()
  useEffect(() => {
    const onMenu = (event: MouseEvent) => {
      if (!isByKey(event)) return
      const key = editor.read(() => $selectedCitation()?.getKey())
      const element = key === undefined ? null : editor.getElementByKey(key)
      if (element) onCitationMenu(event, element.getBoundingClientRect())
    }
    return editor.registerRootListener((root, before) => {
      before?.removeEventListener('contextmenu', onMenu)
      root?.addEventListener('contextmenu', onMenu)
    })
  }, [editor, onCitationMenu])
  return null
}
