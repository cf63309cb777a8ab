import { Fragment, useEffect, useMemo } from 'react'
import type { ArticleSpan } from '../state/comparison/comparison.ts'
import { useLibrary } from '../state/stores/library-store.ts'
import { openArticleContent, useOpenArticles } from '../state/stores/open-articles.ts'
import { openRelationCard, useRelations } from '../state/stores/relations-store.ts'
import { useWorkspace } from '../state/stores/workspace-store.ts'
import { endsAt, placeRelations } from '../state/text-view/placed-relations.ts'
import { currentSelection } from '../state/text-view/selection-store.ts'
import { usePainted } from '../state/text-view/use-painted.ts'
import './painted.css'
import { RelationCard } from './RelationCard.tsx'
import { RelationMarks } from './RelationMarks.tsx'

/** Everything of relations that is drawn into the panes. */
export function RelationLayer() {
  const panes = useWorkspace((state) => state.panes)
  useRelatedPainted()
  useRelatingPainted()
  useRelatedPressed()
  useSignsPressed()
  return (
    <>
      {panes.map(({ articleId }) => (
        <Fragment key={articleId}>
          <RelationMarks articleId={articleId} />
        </Fragment>
      ))}
      <RelationCard />
    </>
  )
}

/** Passages of relations have a line of their own. */
function useRelatedPainted(): void {
  const panes = useWorkspace((state) => state.panes)
  const relations = useLibrary((state) => state.relations)
  // Asked for that the passages are placed anew when an article was read or its passages have changed.
  const entries = useOpenArticles((state) => state.entries)
  const spans = useMemo(
    () =>
      panes.flatMap(({ articleId }): ArticleSpan[] => {
        const content = entries && openArticleContent(articleId)
        if (!content) return []
        return placeRelations(content, relations).placed.map(({ start, end }) => ({
          articleId,
          start,
          end,
        }))
      }),
    [panes, relations, entries],
  )
  usePainted('collate-related', spans)
}

/** What is being related stays seen until it is, or is given up. */
function useRelatingPainted(): void {
  const relating = useRelations((state) => state.relating)
  const card = useRelations((state) => state.card)
  const spans = useMemo(
    () => (relating ? [relating] : card?.kind === 'new' ? card.sides : []),
    [relating, card],
  )
  usePainted('collate-relating', spans)
}

/** The separator, which listens at the document, would take hold of the panes by a sign in the gutter. */
function useSignsPressed(): void {
  useEffect(() => {
    const onDown = (event: PointerEvent) => {
      if ((event.target as Element).closest('[data-relation-ribbon]')) event.stopPropagation()
    }
    window.addEventListener('pointerdown', onDown, { capture: true })
    return () => window.removeEventListener('pointerdown', onDown, { capture: true })
  }, [])
}

/** A click on the words of a related passage opens its card, unless they are a highlight's or a match's. */
function useRelatedPressed(): void {
  useEffect(() => {
    const onClick = ({ target }: MouseEvent) => {
      const article = (target as Element).closest('article')
      const isOthers = (target as Element).closest('mark, a, [data-match-id]') !== null
      const caret = article && !isOthers ? currentSelection() : null
      if (!caret || caret.start !== caret.end) return
      const content = openArticleContent(caret.articleId)
      const [first, ...others] = content
        ? endsAt(content, useLibrary.getState().relations, caret.start)
        : []
      if (!first) return
      const { start, end } = first
      const here = [first, ...others.filter((one) => one.start === start && one.end === end)]
      openRelationCard({
        kind: 'there',
        ids: here.map(({ relation }) => relation.id),
        at: { articleId: caret.articleId, start, end },
      })
    }
    document.addEventListener('click', onClick)
    return () => document.removeEventListener('click', onClick)
  }, [])
}
