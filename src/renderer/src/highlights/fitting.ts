import type { ListedHighlight } from '../../../core/model/listed-highlight.ts'
import type { HighlightFilter } from '../state/stores/highlights-view.ts'

/** The highlights that a filter leaves, in their order. */
export function fitting(
  all: readonly ListedHighlight[],
  { colors, tag, by, state }: HighlightFilter,
): ListedHighlight[] {
  return all.filter((one) => {
    const { highlight } = one
    return (
      (colors.size === 0 || colors.has(highlight.color)) &&
      (tag === null || highlight.tags.includes(tag)) &&
      (by === null || highlight.commentBy === by) &&
      (state === null || IS[state](one))
    )
  })
}

const IS: Record<NonNullable<HighlightFilter['state']>, (one: ListedHighlight) => boolean> = {
  commented: ({ highlight }) => highlight.comment !== '',
  doubtful: ({ place }) => place?.state === 'approximate',
  lost: ({ place }) => place === null,
}

/** Highlights of one article. */
export interface HighlightGroup {
  articleId: string
  highlights: readonly ListedHighlight[]
}

/**
 * Highlights by their articles, each group in the order in which they come; the latest first is one order
 * over all, in which an article may come more than once.
 */
export function groupedHighlights(
  all: readonly ListedHighlight[],
  isLatestFirst: boolean,
): HighlightGroup[] {
  const ordered = isLatestFirst
    ? all.toSorted((a, b) => b.highlight.createdAt.localeCompare(a.highlight.createdAt))
    : all
  const groups: { articleId: string; highlights: ListedHighlight[] }[] = []
  for (const one of ordered) {
    const last = groups.at(-1)
    if (last?.articleId === one.articleId) last.highlights.push(one)
    else groups.push({ articleId: one.articleId, highlights: [one] })
  }
  return groups
}
