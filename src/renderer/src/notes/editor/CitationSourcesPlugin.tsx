import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import { $getNodeByKey, mergeRegister, type NodeKey, type NodeMutation } from 'lexical'
import { useLayoutEffect } from 'react'
import { rememberLine } from './citation-sources.ts'
import { useEditorProps } from './editor-props.ts'
import { drawSource } from './nodes/citation-card.ts'
import { CitationNode } from './nodes/citation-node.ts'
import { $isCited } from './nodes/cited.ts'
import { InlineCitationNode } from './nodes/inline-citation-node.ts'

/** Says at each citation where it is from, as that is called now: articles are renamed meanwhile. */
export function CitationSourcesPlugin(): null {
  const [editor] = useLexicalComposerContext()
  const { citationSources } = useEditorProps()
  // Before the first frame, so that no citation is seen without its source.
  useLayoutEffect(() => {
    const drawn = new Set<NodeKey>()
    const draw = (keys: Iterable<NodeKey>) => {
      editor.getEditorState().read(() => {
        for (const key of keys) {
          const node = $getNodeByKey(key)
          const card = editor.getElementByKey(key)
          if (!$isCited(node) || card === null) continue
          const citation = node.getCitation()
          const source = citationSources.of(citation)
          rememberLine(citation, source.line)
          drawSource(card, source)
        }
      })
    }
    const hear = (changes: ReadonlyMap<NodeKey, NodeMutation>) => {
      for (const [key, change] of changes) {
        if (change === 'destroyed') drawn.delete(key)
        else drawn.add(key)
      }
      draw([...changes.keys()].filter((key) => drawn.has(key)))
    }
    return mergeRegister(
      editor.registerMutationListener(CitationNode, hear),
      editor.registerMutationListener(InlineCitationNode, hear),
      citationSources.subscribe(() => draw(drawn)),
    )
  }, [editor, citationSources])
  return null
}
