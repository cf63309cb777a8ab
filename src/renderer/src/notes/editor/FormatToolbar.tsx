import { messages } from '../../../../shared/messages.ts'
import { Toolbar } from '../../ui/Toolbar.tsx'
import styles from './FormatToolbar.module.css'
import { useFormatting } from './formatting.tsx'

/** The looks that words and blocks can have. The keys and Markdown do the same. */
export function FormatToolbar() {
  const { mark, block, link } = useFormatting()
  return (
    <Toolbar label={messages.editor.toolbar} className={styles['toolbar']}>
      {block('heading')}
      {mark('bold')}
      {mark('italic')}
      {block('bullet')}
      {block('number')}
      {block('check')}
      {block('quotation')}
      {link()}
    </Toolbar>
  )
}
