/** What can be done in any field, as by the system's own keys. */
export const FIELD_EDITS = ['cut', 'copy', 'paste', 'pastePlain', 'selectAll'] as const
export type FieldEdit = (typeof FIELD_EDITS)[number]

/** The menu that was asked for in a field, by the pointer or by key. */
export interface FieldMenu {
  /** Where, in CSS pixels of the window. */
  x: number
  y: number
  byKey: boolean
  /** The misspelled word there, with what may have been meant; null where nothing is misspelled. */
  misspelled: { word: string; suggestions: string[] } | null
  hasSelection: boolean
  /** Whether there are words on the clipboard. */
  canPaste: boolean
}
