import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import type { LexicalEditor } from 'lexical'
import { Ellipsis } from 'lucide-react'
import { type RefObject, useEffect, useState } from 'react'
import { messages } from '../../../../../shared/messages.ts'
import { IconButton } from '../../../ui/Button.tsx'
import { onLayoutChange } from '../../../ui/on-layout-change.ts'
import { useEditorProps } from '../editor-props.ts'
import { $selectedTable } from './table-commands.ts'
import styles from './TableHandle.module.css'

/** Beside the table that the caret is in, what can be done with it. */
export function TableHandle({ sheet }: { sheet: RefObject<HTMLElement | null> }) {
  const [editor] = useLexicalComposerContext()
  const { onTableMenu } = useEditorProps()
  const key = useSelectedTable(editor)
  const [top, setTop] = useState<number | null>(null)
  useEffect(() => {
    const table = key === null ? null : editor.getElementByKey(key)
    const box = sheet.current
    if (!table || !box) return setTop(null)
    const measure = () => table.getBoundingClientRect().top - box.getBoundingClientRect().top
    return onLayoutChange(measure, setTop, [], [table, box])
  }, [editor, key, sheet])
  if (key === null || top === null || !editor.isEditable()) return null
  return (
    <div className={styles['handle']} style={{ top }}>
      <IconButton
        label={messages.contextMenus.table}
        icon={<Ellipsis size={15} aria-hidden />}
        onClick={(event) =>
          onTableMenu(event.nativeEvent, event.currentTarget.getBoundingClientRect())
        }
      />
    </div>
  )
}

/** The key of the table that the caret is in, or null. */
function useSelectedTable(editor: LexicalEditor): string | null {
  const [key, setKey] = useState<string | null>(null)
  useEffect(
    () =>
      editor.registerUpdateListener(({ editorState }) => {
        setKey(editorState.read(() => $selectedTable()?.getKey() ?? null))
      }),
    [editor],
  )
  return key
}
