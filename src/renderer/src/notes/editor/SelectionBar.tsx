import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import { COMMAND_PRIORITY_HIGH, KEY_DOWN_COMMAND } from 'lexical'
import { type RefObject, useEffect, useRef } from 'react'
import { messages } from '../../../../shared/messages.ts'
import { Floating } from '../../ui/Floating.tsx'
import { Toolbar } from '../../ui/Toolbar.tsx'
import styles from './FormatToolbar.module.css'
import { useFormatting } from './formatting.tsx'
import { useSelectedPlace } from './use-selected-place.ts'

const words = messages.editor

/**
 * What selected words can be made, beside them. Alt+F10, as in other editors, goes into it, and Escape back.
 */
export function SelectionBar({ sheet }: { sheet: RefObject<HTMLElement | null> }) {
  const [editor] = useLexicalComposerContext()
  const bar = useRef<HTMLDivElement>(null)
  const { anchor, hide } = useSelectedPlace(editor, sheet, bar)
  const { mark, block, link } = useFormatting()

  useEffect(
    () =>
      editor.registerCommand(
        KEY_DOWN_COMMAND,
        (event) => {
          const isKey = event.key === 'F10' && event.altKey && !event.ctrlKey && !event.metaKey
          const first = bar.current?.querySelector('button')
          if (!isKey || !first) return false
          event.preventDefault()
          first.focus()
          return true
        },
        COMMAND_PRIORITY_HIGH,
      ),
    [editor],
  )

  if (anchor === null) return null
  return (
    <Floating anchor={anchor} prefer="above" className={styles['floating']}>
      <div
        ref={bar}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return
          event.stopPropagation()
          editor.focus()
        }}
      >
        <Toolbar label={words.selectionBar} className={styles['bar']}>
          {mark('bold')}
          {mark('italic')}
          {mark('code')}
          {link(hide)}
          <i className={styles['rule']} />
          {block('heading')}
          {block('quotation')}
        </Toolbar>
      </div>
    </Floating>
  )
}
