import { Trash2 } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { type Color, COLORS, type Highlight } from '../../../core/model/passage.ts'
import { messages } from '../../../shared/messages.ts'
import { runCommand } from '../state/actions/commands.ts'
import { commentOn, recolor, removeHighlight } from '../state/actions/highlight-actions.ts'
import { useColorNames } from '../state/stores/color-names.ts'
import { addTag, removeTag } from '../state/actions/tag-actions.ts'
import { announce, attempt, attempted } from '../state/stores/messages-store.ts'
import type { OpenArticle } from '../state/stores/open-articles.ts'
import {
  highlightsAt,
  placedHighlight,
  type PlacedHighlight,
} from '../state/text-view/placed-highlights.ts'
import { closeCard, openCard, putCaret, useSelection } from '../state/text-view/selection-store.ts'
import { Button, IconButton } from '../ui/Button.tsx'
import { Floating } from '../ui/Floating.tsx'
import { Name } from '../ui/Name.tsx'
import { useOff } from '../ui/off.ts'
import { TagField } from '../ui/tags/TagField.tsx'
import { anchorOf } from './anchor.ts'
import { CheckPlace } from './CheckPlace.tsx'
import { ColorButton } from './ColorButton.tsx'
import styles from './HighlightCard.module.css'
import { RelationsHere } from './RelationsHere.tsx'
import { QuotedInNotes } from './QuotedIn.tsx'
import type { TextMap } from '../state/text-view/text-map.ts'

const words = messages.passage

/**
 * The card of one highlight: its colour, its comment, and its removal. Opened by a click its comment
 * takes what is typed; walking from one to the next it is only shown, and keys act on the highlight.
 */
export function HighlightCard({ content, map }: { content: OpenArticle; map: TextMap }) {
  const card = useSelection((state) => state.card)
  if (card?.articleId !== content.id) return null
  const placed = placedHighlight(content, card.highlightId)
  const range = placed && map.rangeOf(placed.start, placed.end)
  const anchor = range && anchorOf(range)
  if (!placed || !anchor) return null
  return (
    <Floating anchor={anchor} prefer="below" className={styles['card']} data-keeps-selection>
      <CardBody key={card.highlightId} content={content} placed={placed} writing={card.writing} />
    </Floating>
  )
}

interface BodyProps {
  content: OpenArticle
  placed: PlacedHighlight
  writing: boolean
}

function CardBody({ content, placed, writing }: BodyProps) {
  const { highlight } = placed
  // Then it is asked first whether it stands here.
  const isDoubtful = placed.state === 'approximate'
  const off = useOff()
  const [comment, setComment] = useState(highlight.comment)
  const latest = useRef(comment)
  const box = useRef<HTMLDivElement>(null)
  const field = useRef<HTMLTextAreaElement>(null)
  latest.current = comment

  // Kept here until the article says so: leaving the field and closing the card both save.
  const saved = useRef(highlight.comment)
  const save = () => {
    const text = latest.current.trim()
    if (text === saved.current) return
    saved.current = text
    attempt(() => commentOn(content.id, highlight, text))
  }
  const close = () => {
    save()
    closeCard()
    putCaret(content.id, placed.start)
  }

  // Once: whoever has gone on to write elsewhere is not called back when the comment is saved.
  useEffect(() => {
    if (writing && !isDoubtful) field.current?.focus({ preventScroll: true })
  }, [writing, isDoubtful])
  useEffect(() => {
    if (!writing) announce(highlight.comment)
  }, [writing, highlight.comment])

  // Gone with the highlight, or with its text: the focus that was in it goes back to the text.
  useEffect(() => {
    const card = box.current
    return () => {
      if (card?.contains(document.activeElement)) putCaret(content.id, placed.start)
    }
  }, [content.id, placed.start])

  // The caret that has left the highlight is at another, or at none: keys act on what is there.
  const hasLeft = useSelection(
    ({ selection }) =>
      selection?.articleId === content.id &&
      (selection.start < placed.start || selection.start >= placed.end),
  )
  useEffect(() => {
    if (hasLeft && !writing) closeCard()
  }, [hasLeft, writing])

  useEffect(() => {
    const onPress = (event: PointerEvent) => {
      if (box.current?.parentElement?.contains(event.target as Node)) return
      save()
      closeCard()
    }
    document.addEventListener('pointerdown', onPress)
    return () => document.removeEventListener('pointerdown', onPress)
  })

  return (
    <div
      ref={box}
      role="dialog"
      aria-label={words.popover}
      tabIndex={-1}
      className={styles['body']}
      onKeyDown={(event) => {
        if (event.key === 'Escape') close()
        const confirms = event.key === 'Enter' && (event.ctrlKey || event.metaKey)
        if (confirms) close()
      }}
    >
      {isDoubtful && <CheckPlace content={content} placed={placed} />}
      <div className={styles['colors']}>
        {COLORS.map((color) => (
          <ColorButton
            key={color}
            color={color}
            pressed={color === highlight.color}
            onPress={() => attempt(() => recolor(content.id, highlight, color))}
          />
        ))}
        <OwnName of={highlight.color} />
        <OthersHere content={content} placed={placed} />
        <IconButton
          label={words.remove}
          icon={<Trash2 size={15} aria-hidden />}
          className={styles['remove']}
          onClick={() => {
            closeCard()
            attempt(() => removeHighlight(content.id, highlight))
          }}
          {...off}
        />
      </div>
      <textarea
        ref={field}
        className={styles['comment']}
        data-comment
        spellCheck
        aria-label={words.commentLabel}
        placeholder={words.commentHint}
        rows={3}
        value={comment}
        // Before anything is typed Ctrl+Z is the window's, as everywhere else.
        data-window-undo={comment === highlight.comment ? '' : undefined}
        onChange={(event) => setComment(event.target.value)}
        onBlur={save}
        readOnly={off.disabled}
        title={off.title}
      />
      <HighlightTags articleId={content.id} highlight={highlight} />
      <QuotedInNotes content={content} range={placed} />
      <RelationsHere content={content} range={placed} />
      <div className={styles['foot']}>
        <Button
          look="plain"
          onClick={() => {
            save()
            runCommand('relation.relate')
          }}
          {...off}
        >
          {messages.relations.relate}
        </Button>
        <Button look="plain" onClick={close}>
          {words.done}
        </Button>
      </div>
    </div>
  )
}

/** What the person calls the colour of the highlight; nothing where they have no name for it. */
function OwnName({ of }: { of: Color }) {
  const own = useColorNames()[of]
  if (!own) return null
  return (
    <span className={styles['own']}>
      <Name of={own} />
    </span>
  )
}

function HighlightTags({ articleId, highlight: { id, tags } }: TagsProps) {
  const things = [{ kind: 'highlight' as const, id, articleId }]
  return (
    <TagField
      label={messages.tags.ofHighlight}
      tags={tags}
      className={styles['tags']}
      onAdd={(tag) => attempted(() => addTag(things, tag))}
      onRemove={(tag) => attempt(() => removeTag(things, tag))}
    />
  )
}

interface TagsProps {
  articleId: string
  highlight: Highlight
}

/** "2 of 3" where highlights overlap, and the way to the next of them. */
function OthersHere({ content, placed }: { content: OpenArticle; placed: PlacedHighlight }) {
  const here = highlightsAt(content, placed.start)
  const at = here.findIndex(({ highlight }) => highlight.id === placed.highlight.id)
  const next = here[(at + 1) % here.length]
  if (here.length < 2 || !next) return null
  return (
    <Button
      look="plain"
      title={words.nextOfMany}
      onClick={() =>
        openCard({ articleId: content.id, highlightId: next.highlight.id, writing: true })
      }
    >
      {words.which(at + 1, here.length)}
    </Button>
  )
}
