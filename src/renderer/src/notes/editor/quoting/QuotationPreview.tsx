import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import { $getNearestNodeFromDOMNode, $getNodeByKey, type LexicalEditor } from 'lexical'
import { type RefObject, useCallback, useEffect, useState } from 'react'
import type { CitedPlace } from '../../../../../core/model/cited-place.ts'
import type { Citation } from '../../../../../core/model/note.ts'
import { messages } from '../../../../../shared/messages.ts'
import { anchorAt } from '../../../ui/anchor-at.ts'
import { Floating } from '../../../ui/Floating.tsx'
import { Words } from '../../../ui/Words.tsx'
import { useEditorProps } from '../editor-props.ts'
import { PASSAGE_LINK } from '../nodes/citation-card.ts'
import { $isCited } from '../nodes/cited.ts'
import { usePointed } from '../use-pointed.ts'
import styles from './QuotationPreview.module.css'

/** Shows a cited passage where it stands, among its neighbours: while the pointer rests on its source. */
export function QuotationPreview({ sheet }: { sheet: RefObject<HTMLElement | null> }) {
  const [editor] = useLexicalComposerContext()
  const keyAt = useCallback((target: Element) => citedKey(editor, target), [editor])
  const pointed = usePointed(editor, keyAt)
  const citation = pointed === null ? null : citationOf(editor, pointed)
  const drawn =
    pointed === null ? null : editor.getElementByKey(pointed)?.querySelector(PASSAGE_LINK)
  const place = useSurroundings(citation)
  const box = drawn?.getClientRects()[0]
  if (!box || !sheet.current || place === null) return null
  return (
    <Floating
      key={pointed}
      anchor={anchorAt(sheet.current, box)}
      prefer="below"
      className={styles['card']}
    >
      <div role="tooltip" className={styles['body']}>
        {place === 'lost' ? messages.citedChange.lost : <InPlace {...place} />}
      </div>
    </Floating>
  )
}

function InPlace({ before, words, after }: NonNullable<CitedPlace['place']>) {
  return (
    <p dir="auto">
      <Words of={before} />
      <mark>
        <Words of={words} />
      </mark>
      <Words of={after} />
    </p>
  )
}

// A sentence or two on either side, in UTF-16 units.
const CHARS = 220

/** What stands around a citation's passage; null while that is not known. */
function useSurroundings(citation: Citation | null): CitedPlace['place'] | 'lost' {
  const { surroundingsOf } = useEditorProps()
  const [found, setFound] = useState<{ of: Citation; place: CitedPlace['place'] } | null>(null)
  useEffect(() => {
    if (citation === null) return
    let isWanted = true
    void surroundingsOf(citation, CHARS).then((known) => {
      if (isWanted && known) setFound({ of: citation, place: known.place })
    })
    return () => {
      isWanted = false
    }
  }, [citation, surroundingsOf])
  if (citation === null || found?.of !== citation) return null
  return found.place ?? 'lost'
}

function citedKey(editor: LexicalEditor, target: Element): string | null {
  // Over the words of a quotation one reads, and nothing comes between.
  if (!target.closest(`${PASSAGE_LINK}, [data-cited-inline]`)) return null
  return editor.getEditorState().read(
    () => {
      const node = $getNearestNodeFromDOMNode(target)
      return $isCited(node) ? node.getKey() : null
    },
    { editor },
  )
}

function citationOf(editor: LexicalEditor, key: string): Citation | null {
  return editor.getEditorState().read(() => {
    const node = $getNodeByKey(key)
    return $isCited(node) ? node.getCitation() : null
  })
}
