import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import { $getSelection, FORMAT_TEXT_COMMAND, type TextFormatType } from 'lexical'
import { Bold, Heading, Italic, Link, List, ListChecks, ListOrdered, TextQuote } from 'lucide-react'
import { type ReactNode, useEffect, useState } from 'react'
import { IconButton } from '../../ui/Button.tsx'
import { Toolbar } from '../../ui/Toolbar.tsx'
import {
  $selectedLook,
  $toggleBlocks,
  type BlockKind,
  NOTHING_SELECTED,
  type SelectedLook,
} from './block-commands.ts'
import styles from './FormatToolbar.module.css'
import { OPEN_LINK_CARD_COMMAND } from './LinkCard.tsx'
import { messages } from '../../../../shared/messages.ts'

const words = messages.editor

/** The looks that words and blocks can have. The keys and Markdown do the same. */
export function FormatToolbar() {
  const [editor] = useLexicalComposerContext()
  const look = useSelectedLook()

  /** Runs with a selection in the note: the last one, or at its end. */
  const atSelection = (run: () => void) => () => {
    if (editor.read(() => $getSelection()) === null) editor.focus(run)
    else run()
  }
  const format = (type: TextFormatType) =>
    atSelection(() => editor.dispatchCommand(FORMAT_TEXT_COMMAND, type))
  const block = (kind: BlockKind) => atSelection(() => editor.update(() => $toggleBlocks(kind)))

  const button = (label: string, icon: ReactNode, isPressed: boolean, onClick: () => void) => (
    <IconButton
      className={styles['button']}
      label={label}
      icon={icon}
      aria-pressed={isPressed}
      // The note keeps the focus, and with it the selection that is drawn.
      onMouseDown={(event) => event.preventDefault()}
      onClick={onClick}
    />
  )
  const { kind, formats } = look
  return (
    <Toolbar label={words.toolbar} className={styles['toolbar']}>
      {button(words.heading, <Heading />, kind === 'heading', block('heading'))}
      {button(words.bold, <Bold />, formats.has('bold'), format('bold'))}
      {button(words.italic, <Italic />, formats.has('italic'), format('italic'))}
      {button(words.bulleted, <List />, kind === 'bullet', block('bullet'))}
      {button(words.numbered, <ListOrdered />, kind === 'number', block('number'))}
      {button(words.checkList, <ListChecks />, kind === 'check', block('check'))}
      {button(words.quotation, <TextQuote />, kind === 'quotation', block('quotation'))}
      {button(words.link, <Link />, look.isLink, () =>
        editor.dispatchCommand(OPEN_LINK_CARD_COMMAND, undefined),
      )}
    </Toolbar>
  )
}

function useSelectedLook(): SelectedLook {
  const [editor] = useLexicalComposerContext()
  const [look, setLook] = useState(NOTHING_SELECTED)
  useEffect(
    () =>
      editor.registerUpdateListener(({ editorState }) => {
        const next = editorState.read($selectedLook)
        setLook((before) => (isSame(before, next) ? before : next))
      }),
    [editor],
  )
  return look
}

function isSame(a: SelectedLook, b: SelectedLook): boolean {
  const sameFormats =
    a.formats.size === b.formats.size && [...a.formats].every((format) => b.formats.has(format))
  return a.kind === b.kind && a.isLink === b.isLink && sameFormats
}
