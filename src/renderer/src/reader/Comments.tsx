import { MessageSquare } from 'lucide-react'
import { type RefObject, useEffect, useState } from 'react'
import type { Color } from '../../../core/model/passage.ts'
import { messages } from '../../../shared/messages.ts'
import type { OpenArticle } from '../state/stores/open-articles.ts'
import { placeHighlights } from '../state/text-view/placed-highlights.ts'
import { openCard, useSelection } from '../state/text-view/selection-store.ts'
import type { TextMap } from '../state/text-view/text-map.ts'
import { onLayoutChange } from '../ui/on-layout-change.ts'
import { Words } from '../ui/Words.tsx'
import { marginBeside } from './margin-beside.ts'
import styles from './Comments.module.css'
import { useStackedDown } from './use-stacked-down.ts'

interface Props {
  article: RefObject<HTMLElement | null>
  scroller: RefObject<HTMLElement | null>
  content: OpenArticle
  map: TextMap
}

interface Comment {
  id: string
  words: string
  color: Color
  /** CSS pixels from the top of the text. */
  top: number
}

interface Measured {
  comments: readonly Comment[]
  /** How wide the margin is that they stand in, in CSS pixels; null: too narrow for words. */
  margin: number | null
}

/**
 * What was said of passages, beside them: its words in the margin where there is room for them, else a
 * sign. Nothing of the text moves for it. By keyboard a comment is read and written at its highlight.
 */
export function Comments({ article, scroller, content, map }: Props) {
  const [{ comments, margin }, setMeasured] = useState<Measured>({ comments: [], margin: null })
  const opened = useSelection(({ card }) =>
    card?.articleId === content.id && card.writing ? card.highlightId : null,
  )

  useEffect(() => {
    const [text, view] = [article.current, scroller.current]
    if (!text || !view) return undefined
    const measure = () => ({ comments: commentsIn(content, map), margin: marginBeside(text, view) })
    return onLayoutChange(measure, setMeasured, [], [text, view])
  }, [article, scroller, content, map])

  const list = useStackedDown(comments, margin)
  return (
    <div
      ref={list}
      className={styles['comments']}
      data-in-margin={margin === null ? undefined : ''}
      style={margin === null ? undefined : { width: margin }}
      aria-hidden
    >
      {comments.map(({ id, words, color, top }) => (
        <button
          key={id}
          type="button"
          tabIndex={-1}
          className={styles['comment']}
          data-comment-on={id}
          data-color={color}
          data-open={id === opened ? '' : undefined}
          title={margin === null ? words : messages.passage.openComment}
          style={{ top }}
          onClick={() => openCard({ articleId: content.id, highlightId: id, writing: true })}
        >
          {margin === null ? (
            <MessageSquare size={13} aria-hidden />
          ) : (
            <span>
              <Words of={words} />
            </span>
          )}
        </button>
      ))}
    </div>
  )
}

function commentsIn(content: OpenArticle, map: TextMap): Comment[] {
  return placeHighlights(content).placed.flatMap(({ highlight, start, end }) => {
    const place = highlight.comment === '' ? null : map.placeOf(start, end)
    if (!place) return []
    return [{ id: highlight.id, words: highlight.comment, color: highlight.color, top: place.top }]
  })
}
