import { useLayoutEffect, useRef } from 'react'
import { messages } from '../../../shared/messages.ts'
import styles from './HighlightPanel.module.css'

interface Props {
  comment: string
  /** @param comment null: as it was */
  onDone: (comment: string | null) => void
}

/** The comment of a highlight, written where the list shows it; leaving it, by key or pointer, keeps it. */
export function CommentField({ comment, onDone }: Props) {
  const field = useRef<HTMLTextAreaElement>(null)
  const isDone = useRef(false)
  useLayoutEffect(() => {
    field.current?.focus()
    field.current?.setSelectionRange(comment.length, comment.length)
    // Once, when it comes.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [])
  const done = (byKey: boolean) => {
    if (isDone.current) return
    isDone.current = true
    const typed = field.current?.value.trim() ?? comment
    const row = field.current?.closest('li')
    // Before the field goes, which would leave the focus nowhere.
    if (byKey) row?.querySelector<HTMLElement>('[data-stop]')?.focus()
    onDone(typed === comment ? null : typed)
  }
  return (
    <textarea
      ref={field}
      className={styles['comment']}
      data-comment
      spellCheck
      aria-label={messages.passage.commentLabel}
      placeholder={messages.passage.commentHint}
      rows={3}
      defaultValue={comment}
      onBlur={() => done(false)}
      onKeyDown={(event) => {
        const confirms = event.key === 'Enter' && (event.ctrlKey || event.metaKey)
        if (event.key !== 'Escape' && !confirms) return
        event.preventDefault()
        event.stopPropagation()
        done(true)
      }}
    />
  )
}
