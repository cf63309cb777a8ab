import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import { $getSelection, FORMAT_TEXT_COMMAND, type TextFormatType } from 'lexical'
import { type ReactNode, useEffect, useState } from 'react'
import { IconButton } from '../../ui/Button.tsx'
import {
  $selectedLook,
  $toggleBlocks,
  type BlockKind,
  NOTHING_SELECTED,
  type SelectedLook,
} from './block-commands.ts'
import styles from './FormatToolbar.module.css'
import { OPEN_LINK_CARD_COMMAND } from './LinkCard.tsx'

interface ButtonProps {
  label: string
  icon: ReactNode
  isPressed: boolean
  onClick: () => void
}

/** A look that the selected words or blocks have or not. */
export function FormatButton({ label, icon, isPressed, onClick }: ButtonProps) {
  return (
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
}

/** How the selection looks, and what gives it another look. */
export function useFormatting() {
  const [editor] = useLexicalComposerContext()
  const look = useSelectedLook()

  /** Runs with a selection in the note: the last one, or at its end. */
  const atSelection = (run: () => void) => () => {
    if (editor.read(() => $getSelection()) === null) editor.focus(run)
    else run()
  }
  return {
    look,
    format: (type: TextFormatType) =>
      atSelection(() => editor.dispatchCommand(FORMAT_TEXT_COMMAND, type)),
    block: (kind: BlockKind) => atSelection(() => editor.update(() => $toggleBlocks(kind))),
    link: () => void editor.dispatchCommand(OPEN_LINK_CARD_COMMAND, undefined),
  }
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
