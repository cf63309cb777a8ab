import { $createLinkNode, $isAutoLinkNode, $toggleLink, type LinkNode } from '@lexical/link'
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import {
  $createTextNode,
  $getSelection,
  $isRangeSelection,
  COMMAND_PRIORITY_EDITOR,
  createCommand,
  type LexicalEditor,
} from 'lexical'
import { ExternalLink, Unlink } from 'lucide-react'
import { type FormEvent, type RefObject, useEffect, useState } from 'react'
import { Button, IconButton } from '../../ui/Button.tsx'
import { anchorAt } from '../../ui/anchor-at.ts'
import { type Anchor, Floating } from '../../ui/Floating.tsx'
import { useEditorProps } from './editor-props.ts'
import styles from './LinkCard.module.css'
import { $selectedLink, toAddress } from './links.ts'
import { messages } from '../../../../shared/messages.ts'

const words = messages.editor

/** Opens the card for the link, or the words, that are selected. */
export const OPEN_LINK_CARD_COMMAND = createCommand<undefined>('OPEN_LINK_CARD_COMMAND')

interface Open {
  anchor: Anchor
  /** Address of the link there is; empty for a new one. */
  url: string
}

/** A small card to give words an address, to change it, to open it or to take it away. */
export function LinkCard({ sheet }: { sheet: RefObject<HTMLElement | null> }) {
  const [editor] = useLexicalComposerContext()
  const [open, setOpen] = useState<Open | null>(null)

  useEffect(
    () =>
      editor.registerCommand(
        OPEN_LINK_CARD_COMMAND,
        () => {
          const anchor = sheet.current && selectionAnchor(editor, sheet.current)
          if (!anchor || !editor.isEditable()) return false
          setOpen({ anchor, url: $selectedLink()?.getURL() ?? '' })
          return true
        },
        COMMAND_PRIORITY_EDITOR,
      ),
    [editor, sheet],
  )

  if (open === null) return null
  const close = () => {
    setOpen(null)
    editor.focus()
  }
  return (
    <Floating anchor={open.anchor} prefer="below" className={styles['card']}>
      <LinkForm url={open.url} onClose={close} onLeave={() => setOpen(null)} />
    </Floating>
  )
}

interface FormProps {
  url: string
  onClose: () => void
  /** The focus went elsewhere by itself. */
  onLeave: () => void
}

function LinkForm({ url, onClose, onLeave }: FormProps) {
  const [editor] = useLexicalComposerContext()
  const { onOpenLink } = useEditorProps()
  const [written, setWritten] = useState(url)
  const [isWrong, setWrong] = useState(false)
  const isNew = url === ''

  const keep = (event: FormEvent) => {
    event.preventDefault()
    const address = toAddress(written)
    if (address === null) return setWrong(true)
    editor.update(() => $setLink(address))
    onClose()
  }
  const remove = () => {
    editor.update($removeLink)
    onClose()
  }
  return (
    <form
      role="dialog"
      aria-label={words.link}
      className={styles['form']}
      onSubmit={keep}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose()
      }}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) onLeave()
      }}
    >
      <input
        autoFocus
        className={styles['address']}
        aria-label={words.linkAddress}
        aria-invalid={isWrong}
        placeholder={words.linkHint}
        value={written}
        onChange={(event) => {
          setWritten(event.target.value)
          setWrong(false)
        }}
      />
      {!isNew && (
        <>
          <IconButton
            className={styles['icon']}
            label={words.openLink}
            icon={<ExternalLink />}
            onClick={() => onOpenLink(url, url)}
          />
          <IconButton
            className={styles['icon']}
            label={words.removeLink}
            icon={<Unlink />}
            onClick={remove}
          />
        </>
      )}
      <Button type="submit">{words.keepLink}</Button>
      {isWrong && (
        <p role="alert" className={styles['wrong']}>
          {words.wrongAddress}
        </p>
      )}
    </form>
  )
}

/** Where the selection is drawn, in the coordinates of the sheet. */
function selectionAnchor(editor: LexicalEditor, sheet: HTMLElement): Anchor | null {
  const selection = window.getSelection()
  const range = selection !== null && selection.rangeCount > 0 ? selection.getRangeAt(0) : null
  if (range === null || !editor.getRootElement()?.contains(range.startContainer)) return null
  // A caret in an empty paragraph has no rectangle of its own.
  const element = range.startContainer
  const drawn = range.getClientRects()[0]
  const box =
    drawn ?? (element instanceof Element ? element : element.parentElement!).getBoundingClientRect()
  return anchorAt(sheet, box)
}

function $setLink(url: string): void {
  const link = $selectedLink()
  const selection = $getSelection()
  if (link !== null) $replaceLink(link, url)
  else if ($isRangeSelection(selection) && selection.isCollapsed()) {
    selection.insertNodes([$createLinkNode(url).append($createTextNode(url))])
  } else $toggleLink(url)
}

/** A link that was made by itself from an address would change back with it; this one stays. */
function $replaceLink(link: LinkNode, url: string): void {
  if (!$isAutoLinkNode(link)) {
    link.setURL(url)
    return
  }
  const kept = $createLinkNode(url).append(...link.getChildren())
  link.replace(kept)
  kept.selectEnd()
}

function $removeLink(): void {
  const link = $selectedLink()
  if (link === null) return
  if ($isAutoLinkNode(link)) {
    link.setIsUnlinked(true)
    return
  }
  for (const child of link.getChildren()) link.insertBefore(child)
  link.remove()
}
