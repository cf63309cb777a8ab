import type { WebContents } from 'electron'
import type { FieldEdit } from '../../shared/field-menu.ts'
import type { Handlers } from '../ipc.ts'

/** A page may not read the clipboard: what its menus offer is done from here, as a key would do it. */
export function fieldHandlers(page: WebContents) {
  return {
    'field:edit': ({ edit }) => EDITS[edit](page),
  } satisfies Partial<Handlers>
}

const EDITS: Record<FieldEdit, (page: WebContents) => void> = {
  cut: (page) => page.cut(),
  copy: (page) => page.copy(),
  paste: (page) => page.paste(),
  pastePlain: (page) => page.pasteAndMatchStyle(),
  selectAll: (page) => page.selectAll(),
}
