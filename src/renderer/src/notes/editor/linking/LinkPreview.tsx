import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import { $getNodeByKey, type LexicalEditor } from 'lexical'
import { type RefObject, useEffect, useState } from 'react'
import { type LinkTarget, targetOf } from '../../../../../core/note/links.ts'
import { messages } from '../../../../../shared/messages.ts'
import { anchorAt } from '../../../ui/anchor-at.ts'
import { type Anchor, Floating } from '../../../ui/Floating.tsx'
import { Name } from '../../../ui/Name.tsx'
import { useEditorProps } from '../editor-props.ts'
import { $isNoteLinkNode } from '../nodes/note-link-node.tsx'
import { $selectedNode } from '../selected-node.ts'
import { usePointed } from '../use-pointed.ts'
import styles from './LinkPreview.module.css'

interface Shown {
  key: string
  target: LinkTarget
  anchor: Anchor
}

/** Says what a link leads to: while the pointer rests on it, and while it is selected by key. */
export function LinkPreview({ sheet }: { sheet: RefObject<HTMLElement | null> }) {
  const [editor] = useLexicalComposerContext()
  const pointed = usePointed(editor, linkKey)
  const selected = useSelectedLink(editor)
  const key = pointed ?? selected
  const shown = key === null ? null : linkAt(editor, key, sheet.current)
  if (shown === null) return null
  return (
    <Floating key={shown.key} anchor={shown.anchor} prefer="below" className={styles['card']}>
      <Card target={shown.target} />
    </Floating>
  )
}

function Card({ target }: { target: LinkTarget }) {
  const { useLinked, useLinkedLine } = useEditorProps()
  const { title, state } = useLinked(target)
  const line = useLinkedLine(target)
  const aside = messages.links.states[state]
  return (
    <div role="tooltip" className={styles['body']}>
      <p className={styles['kind']}>
        {messages.links.kinds[target.kind]}
        {aside !== '' && ` ${aside}`}
      </p>
      <p className={styles['title']}>
        <Name of={title} />
      </p>
      {line !== '' && <p className={styles['line']}>{line}</p>}
    </div>
  )
}

/** The key of the link that is selected as a whole, or null. */
function useSelectedLink(editor: LexicalEditor): string | null {
  const [selected, setSelected] = useState<string | null>(null)
  useEffect(
    () =>
      editor.registerUpdateListener(({ editorState }) => {
        setSelected(editorState.read(() => $selectedLinkToDocument()?.getKey() ?? null))
      }),
    [editor],
  )
  return selected
}

/** The link to a document that is selected as a whole, or null. */
export function $selectedLinkToDocument() {
  const node = $selectedNode()
  return $isNoteLinkNode(node) ? node : null
}

function linkKey(target: Element): string | null {
  return target.closest('[data-link-key]')?.getAttribute('data-link-key') ?? null
}

function linkAt(editor: LexicalEditor, key: string, sheet: HTMLElement | null): Shown | null {
  const target = editor.read(() => {
    const node = $getNodeByKey(key)
    return $isNoteLinkNode(node) ? targetOf(node.getLink()) : null
  })
  const drawn = editor.getElementByKey(key)?.querySelector('a')?.getClientRects()[0]
  if (target === null || !drawn || sheet === null) return null
  return { key, target, anchor: anchorAt(sheet, drawn) }
}
