import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import { $getSelection, FORMAT_TEXT_COMMAND } from 'lexical'
import {
  Bold,
  Code,
  Heading,
  Italic,
  Link,
  List,
  ListChecks,
  ListOrdered,
  TextQuote,
} from 'lucide-react'
import { type ReactNode, useEffect, useState } from 'react'
import { messages } from '../../../../shared/messages.ts'
import { IconButton } from '../../ui/Button.tsx'
import {
  $selectedLook,
  $toggleBlocks,
  NOTHING_SELECTED,
  type SelectedLook,
} from './block-commands.ts'
import styles from './FormatToolbar.module.css'
import { OPEN_LINK_CARD_COMMAND } from './LinkCard.tsx'

const words = messages.editor

interface ButtonProps {
  label: string
  icon: ReactNode
  isPressed: boolean
  onClick: () => void
}

/** A look that the selected words or blocks have or not. */
function FormatButton({ label, icon, isPressed, onClick }: ButtonProps) {
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

const MARKS = {
  bold: { label: words.bold, icon: <Bold /> },
  italic: { label: words.italic, icon: <Italic /> },
  code: { label: words.code, icon: <Code /> },
}

const BLOCKS = {
  heading: { label: words.heading, icon: <Heading /> },
  bullet: { label: words.bulleted, icon: <List /> },
  number: { label: words.numbered, icon: <ListOrdered /> },
  check: { label: words.checkList, icon: <ListChecks /> },
  quotation: { label: words.quotation, icon: <TextQuote /> },
}

/** The buttons that show how the selection looks, and give it another look. */
export function useFormatting() {
  const [editor] = useLexicalComposerContext()
  const look = useSelectedLook()

  /** Runs with a selection in the note: the last one, or at its end. */
  const atSelection = (run: () => void) => () => {
    if (editor.read(() => $getSelection()) === null) editor.focus(run)
    else run()
  }
  return {
    mark: (type: keyof typeof MARKS) => (
      <FormatButton
        {...MARKS[type]}
        isPressed={look.formats.has(type)}
        onClick={atSelection(() => editor.dispatchCommand(FORMAT_TEXT_COMMAND, type))}
      />
    ),
    block: (kind: keyof typeof BLOCKS) => (
      <FormatButton
        {...BLOCKS[kind]}
        isPressed={look.kind === kind}
        onClick={atSelection(() => editor.update(() => $toggleBlocks(kind)))}
      />
    ),
    /** @param before called first, as to put away what the card would lie under */
    link: (before = () => {}) => (
      <FormatButton
        label={words.link}
        icon={<Link />}
        isPressed={look.isLink}
        onClick={() => {
          before()
          editor.dispatchCommand(OPEN_LINK_CARD_COMMAND, undefined)
        }}
      />
    ),
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
