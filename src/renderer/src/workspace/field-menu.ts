import type { FieldEdit, FieldMenu } from '../../../shared/field-menu.ts'
import { messages } from '../../../shared/messages.ts'
import { pasteNext } from '../notes/editor/paste/plain-paste.ts'
import { menuOf } from '../state/actions/commands.ts'
import { attempt } from '../state/stores/messages-store.ts'
import { currentNote } from '../state/actions/open-note.ts'
import { request } from '../state/stores/request.ts'
import { learnWord } from '../state/actions/learn-word.ts'
import { type MenuAction, showContextMenu } from '../ui/context-menu.ts'
import { replaceAtCaret } from './replace-at-caret.ts'

const words = messages.fieldMenu

/** Opens the menu of the field that is being written in; main asks for it, who knows the spelling. */
export function openFieldMenu(asked: FieldMenu): void {
  const isNote = document.activeElement?.matches('[data-note-text]') === true
  const { x, y, byKey, misspelled } = asked
  showContextMenu({ x, y, byKey }, isNote ? words.note : words.field, [
    ...(misspelled ? corrections(misspelled) : []),
    ...edits(asked, isNote),
    ...(isNote ? ofNote(asked) : []),
  ])
}

function corrections({ word, suggestions }: NonNullable<FieldMenu['misspelled']>): MenuAction[] {
  return [
    ...suggestions.map((suggestion) => ({
      id: `correct ${suggestion}`,
      label: suggestion,
      run: () => replaceAtCaret(word, suggestion),
    })),
    ...(suggestions.length === 0
      ? [{ id: 'none', label: words.noSuggestion, run: () => {}, disabled: true }]
      : []),
    {
      id: 'learn',
      label: words.learn(word),
      run: () => attempt(() => learnWord(word)),
      beginsGroup: true,
    },
  ]
}

function edits({ hasSelection, canPaste }: FieldMenu, isNote: boolean): MenuAction[] {
  const edit = (how: FieldEdit, whyOff: string | null): MenuAction => ({
    id: how,
    label: words[how],
    run: () => {
      pasteNext(how === 'pastePlain' ? 'plain' : 'rich')
      attempt(() => request('field:edit', { edit: how }))
    },
    ...(whyOff !== null && { disabled: true, title: whyOff }),
  })
  const unlessSelected = hasSelection ? null : words.nothingSelected
  const unlessCopied = canPaste ? null : words.nothingToPaste
  return [
    { ...edit('cut', unlessSelected), beginsGroup: true },
    edit('copy', unlessSelected),
    edit('paste', unlessCopied),
    // Elsewhere words have no looks.
    ...(isNote ? [edit('pastePlain', unlessCopied)] : []),
    edit('selectAll', null),
  ]
}

function ofNote({ hasSelection }: FieldMenu): MenuAction[] {
  const link: MenuAction = {
    id: 'link',
    label: words.link,
    key: 'Mod+Shift+K',
    run: () => currentNote()?.editLink(),
    beginsGroup: true,
    ...(!hasSelection && { disabled: true, title: words.nothingSelected }),
  }
  return [link, ...menuOf(['note.export'])]
}
