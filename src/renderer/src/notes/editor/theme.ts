import type { EditorThemeClasses } from 'lexical'
import styles from './NoteEditor.module.css'

const name = (key: string): string => styles[key] ?? ''

/** Class names of what Lexical draws. Most of it is drawn by its element alone. */
export const NOTE_THEME: EditorThemeClasses = {
  blockCursor: name('blockCursor'),
  code: name('code'),
  list: {
    listitemChecked: name('checked'),
    listitemUnchecked: name('unchecked'),
    nested: { listitem: name('nested') },
  },
  table: name('table'),
  tableCell: name('cell'),
  tableCellHeader: name('headerCell'),
  tableCellSelected: name('selectedCell'),
  tableScrollableWrapper: name('tableScroller'),
  tableSelection: name('tableSelection'),
  text: {
    code: name('inlineCode'),
    strikethrough: name('deleted'),
  },
}
