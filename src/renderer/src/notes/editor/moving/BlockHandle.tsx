import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import { $getNodeByKey } from 'lexical'
import { GripVertical } from 'lucide-react'
import type { RefObject } from 'react'
import { messages } from '../../../../../shared/messages.ts'
import { IconButton } from '../../../ui/Button.tsx'
import { useEditorProps } from '../editor-props.ts'
import styles from './BlockHandle.module.css'
import { $selectedBlocks } from './blocks.ts'
import { $selectBlock } from './move-blocks.ts'
import { useDrag } from './use-drag.ts'
import { usePointedBlock } from './use-pointed-block.ts'

/** Beside the block under the pointer: drags it, and offers what else can be done with it. */
export function BlockHandle({ sheet }: { sheet: RefObject<HTMLElement | null> }) {
  const [editor] = useLexicalComposerContext()
  const { onBlockMenu } = useEditorProps()
  const { line, isDragging, start, wasDrag } = useDrag(editor, sheet)
  const pointed = usePointedBlock(editor, sheet, isDragging)
  if (pointed === null || !editor.isEditable()) return null

  const selectPointed = () => {
    editor.getRootElement()?.focus({ preventScroll: true })
    editor.update(
      () => {
        const block = $getNodeByKey(pointed.key)
        if (block && !$selectedBlocks().some((one) => one.is(block))) $selectBlock(block)
      },
      { discrete: true },
    )
  }
  return (
    <>
      <IconButton
        className={`${styles['handle']} ${isDragging ? styles['dragging'] : ''}`}
        style={{ top: pointed.top }}
        label={messages.contextMenus.block}
        title={messages.editor.handle}
        icon={<GripVertical size={14} aria-hidden />}
        // By key there are commands: a stop here would be another one at each block.
        tabIndex={-1}
        // The note keeps the focus, and with it the selection that is drawn.
        onMouseDown={(event) => event.preventDefault()}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId)
          start(event.nativeEvent, pointed.key)
        }}
        onClick={(event) => {
          if (wasDrag()) return
          selectPointed()
          onBlockMenu(event.nativeEvent, event.currentTarget.getBoundingClientRect())
        }}
      />
      {line && <div className={styles['line']} data-drop-line style={line} />}
    </>
  )
}
