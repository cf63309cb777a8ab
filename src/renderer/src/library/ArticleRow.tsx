import type { Ref } from 'react'
import { isGuess } from '../../../core/model/article.ts'
import type { ArticleSummary } from '../../../core/model/summary.ts'
import { messages } from '../../../shared/messages.ts'
import { addToDossier, trashArticle } from '../state/library-actions.ts'
import { useLibrary } from '../state/library-store.ts'
import { attempt } from '../state/messages-store.ts'
import { readHere } from '../state/read-here.ts'
import { useWorkspace } from '../state/workspace-store.ts'
import { readableDate } from '../ui/dates.ts'
import { ActionMenu } from '../ui/ActionMenu.ts'
import { type MenuAction, openContextMenu } from '../ui/context-menu.ts'
import { useOff } from '../ui/off.ts'
import styles from './ArticleGrid.module.css'

const words = messages.library

interface Props {
  article: ArticleSummary
  index: number
  /** Distance from the grid's top in CSS pixels. */
  top: number
  tabbable: boolean
  onFocus: () => void
  ref: Ref<HTMLDivElement>
}

export function ArticleRow({ article, index, top, tabbable, onFocus, ref }: Props) {
  const { id, title, outlet, date, colors, highlights } = article
  const open = useWorkspace((state) => state.panes.some((pane) => pane.articleId === id))
  const focused = useWorkspace((state) => state.focused === id)
  const actions = useRowActions(article)
  const meta = words.articleMeta(outlet.value || words.unknownOutlet, readableDate(date.value))

  return (
    <div
      ref={ref}
      role="row"
      aria-label={title.value}
      aria-rowindex={index + 1}
      aria-current={open ? 'true' : undefined}
      tabIndex={tabbable ? 0 : -1}
      data-index={index}
      data-article-row={id}
      className={`${styles['row']} ${open ? styles['open'] : ''} ${focused ? styles['focus'] : ''}`}
      style={{ transform: `translateY(${top}px)` }}
      onFocus={onFocus}
      onContextMenu={(event) => {
        const of = event.currentTarget.getBoundingClientRect()
        openContextMenu(event, of, words.more(title.value), actions)
      }}
      onClick={(event) => {
        if ((event.target as Element).closest('button') === null) readHere(id)
      }}
    >
      <div role="gridcell" className={styles['cell']}>
        <div className={`${styles['meta']} ${isGuess(outlet) ? styles['guess'] : ''}`}>
          <span>{meta}</span>
          {highlights > 0 && (
            <span className={styles['dots']} role="img" aria-label={words.highlightsOf(highlights)}>
              {colors.map((color) => (
                <i key={color} className={styles['dot']} data-color={color} />
              ))}
            </span>
          )}
        </div>
        <div className={`${styles['title']} ${title.from === 'firstWords' ? styles['thin'] : ''}`}>
          {title.value}
        </div>
      </div>
      <div role="gridcell" className={styles['actions']}>
        <ActionMenu label={words.more(title.value)} actions={actions} />
      </div>
    </div>
  )
}

/** What can be done with an article of the list: in its “…” and in its context menu. */
function useRowActions(article: ArticleSummary): MenuAction[] {
  const off = useOff()
  const dossier = useLibrary(({ dossiers }) => {
    const { dossierId } = useWorkspace.getState()
    return dossierId === null ? undefined : dossiers[dossierId]
  })
  return [
    { id: 'open', label: words.open, run: () => readHere(article.id) },
    ...(dossier
      ? [
          {
            id: 'add',
            label: words.addToDossier,
            run: () => attempt(() => addToDossier(dossier, article)),
            disabled: dossier.articleIds.includes(article.id),
            ...off,
          },
        ]
      : []),
    {
      id: 'trash',
      label: messages.reader.trash,
      run: () => attempt(() => trashArticle(article)),
      ...off,
    },
  ]
}
