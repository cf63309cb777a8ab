import { useEffect, useRef, useState } from 'react'
import { lookUp } from '../../../core/model/look-up.ts'
import { messages } from '../../../shared/messages.ts'
import { useLibrary } from '../state/stores/library-store.ts'
import { dropArticle, readArticle, useOpenArticles } from '../state/stores/open-articles.ts'
import { focusPane, useWorkspace } from '../state/stores/workspace-store.ts'
import { Button } from '../ui/Button.tsx'
import { ArticleHead } from './ArticleHead.tsx'
import styles from './ArticlePane.module.css'
import { ArticleText } from './ArticleText.tsx'

interface Props {
  articleId: string
  /** A, B, C…: what an article is called whose outlet is not known. */
  letter: string
  /** The scroll bar stands on the left, whichever way the text runs. */
  barAtStart: boolean
}

/** One article in a pane: where it is from, and its text. */
export function ArticlePane({ articleId, letter, barAtStart }: Props) {
  const summary = useLibrary((state) => lookUp(state.articles, articleId))
  const entry = useOpenArticles((state) => lookUp(state.entries, articleId))
  const scroller = useRef<HTMLDivElement>(null)

  const section = useRef<HTMLElement>(null)
  const focused = useWorkspace((state) => state.focused === articleId)
  useEffect(() => {
    // With many panes the row scrolls sideways: the one in use is to be seen.
    if (focused) section.current?.scrollIntoView({ inline: 'nearest', block: 'nearest' })
  }, [focused])

  useEffect(() => {
    void readArticle(articleId) // What fails is shown below, with a way to try again.
    return () => dropArticle(articleId)
  }, [articleId])

  // No `:has()` in the style: with every change in a long text the page would look through all of it.
  const [hasCaret, setHasCaret] = useState(false)
  const lookForCaret = () =>
    setHasCaret(document.activeElement?.matches('article:focus-visible') ?? false)

  if (!summary) return null
  return (
    <section
      ref={section}
      className={styles['pane']}
      aria-label={summary.title.value}
      data-pane={articleId}
      data-has-caret={hasCaret ? '' : undefined}
      onFocus={() => {
        focusPane(articleId)
        lookForCaret()
      }}
      onKeyUp={lookForCaret}
      onBlur={() => setHasCaret(false)}
      onPointerDown={() => focusPane(articleId)}
    >
      <div
        ref={scroller}
        className={styles['scroller']}
        data-scroller
        data-bar-at-start={barAtStart ? '' : undefined}
      >
        <ArticleHead
          summary={summary}
          letter={letter}
          content={entry?.status === 'open' ? entry.content : null}
        />
        {entry?.status === 'open' && <ArticleText content={entry.content} scroller={scroller} />}
        {entry?.status === 'failed' && (
          <div className={styles['failed']} role="alert">
            <p>{messages.reader.couldNotOpen}</p>
            <p>{entry.message}</p>
            <Button onClick={() => void readArticle(articleId)}>{messages.reader.tryAgain}</Button>
          </div>
        )}
      </div>
    </section>
  )
}
