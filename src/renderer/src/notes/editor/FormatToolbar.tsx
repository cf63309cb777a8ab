import { Bold, Heading, Italic, Link, List, ListChecks, ListOrdered, TextQuote } from 'lucide-react'
import type { ReactNode } from 'react'
import { messages } from '../../../../shared/messages.ts'
import { Toolbar } from '../../ui/Toolbar.tsx'
import type { BlockKind } from './block-commands.ts'
import styles from './FormatToolbar.module.css'
import { FormatButton, useFormatting } from './formatting.tsx'

const words = messages.editor

/** The looks that words and blocks can have. The keys and Markdown do the same. */
export function FormatToolbar() {
  const { look, format, block, link } = useFormatting()
  const { kind, formats, isLink } = look
  const blocks = (label: string, icon: ReactNode, of: BlockKind) => (
    <FormatButton label={label} icon={icon} isPressed={kind === of} onClick={block(of)} />
  )
  return (
    <Toolbar label={words.toolbar} className={styles['toolbar']}>
      {blocks(words.heading, <Heading />, 'heading')}
      <FormatButton
        label={words.bold}
        icon={<Bold />}
        isPressed={formats.has('bold')}
        onClick={format('bold')}
      />
      <FormatButton
        label={words.italic}
        icon={<Italic />}
        isPressed={formats.has('italic')}
        onClick={format('italic')}
      />
      {blocks(words.bulleted, <List />, 'bullet')}
      {blocks(words.numbered, <ListOrdered />, 'number')}
      {blocks(words.checkList, <ListChecks />, 'check')}
      {blocks(words.quotation, <TextQuote />, 'quotation')}
      <FormatButton label={words.link} icon={<Link />} isPressed={isLink} onClick={link} />
    </Toolbar>
  )
}
