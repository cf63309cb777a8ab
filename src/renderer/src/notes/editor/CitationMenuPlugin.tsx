import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import type { NodeKey } from 'lexical'
import { useEffect } from 'react'
import { isByKey } from '../../ui/context-menu.ts'
import { $selectedNode } from './selected-node.ts'
import { useEditorProps } from './editor-props.ts'
import { $isCited, type CitedNode } from './nodes/cited.ts'
import { $selectWhole, $wholeNodeAt } from './WholeNodesPlugin.tsx'

/** The quotation that is selected as a whole, or null. */
export function $selectedCitation(): CitedNode | null {
  const node = $selectedNode()
  return $isCited(node) ? node : null
}

/**
 * The menu of a quotation: of the one under the pointer or around the focused link, which is selected
 * then; else the menu key asks for that of the selected one, since the note has the focus.
 */
export function CitationMenuPlugin(): null {
  const [editor] = useLexicalComposerContext()
  const { onCitationMenu } = useEditorProps()
  useEffect(() => {
    const onMenu = (event: MouseEvent) => {
      let key: NodeKey | undefined
      editor.update(
        () => {
          const node = $wholeNodeAt(event.target)
          if ($isCited(node)) $selectWhole(editor, node)
          else if (!isByKey(event)) return
          key = $selectedCitation()?.getKey()
        },
        { discrete: true },
      )
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
