import type { ArticleGrouping, ArticleOrder } from '../model/article-list.ts'
import type { ArticleSummary, DossierSummary } from '../model/summary.ts'
import { alphabetical } from './alphabetical.ts'

/** Articles that belong together. */
export interface ArticleGroup {
  /** The outlet, the month as a date says it, or the dossier's id; empty: of what is in none. */
  readonly key: string
  readonly articles: readonly ArticleSummary[]
}

interface By {
  grouping: ArticleGrouping
  /** Groups go as their articles do, where these are ordered by what they are grouped by. */
  order: ArticleOrder
  isReversed: boolean
  /** Those that may have articles, in their order. */
  dossiers: readonly DossierSummary[]
}

/**
 * Articles in groups, in each of which they stay in their order; null: they are not to be grouped. Groups of
 * nothing are left out; what is in none comes last.
 */
export function groupsOf(
  articles: readonly ArticleSummary[],
  by: By,
): readonly ArticleGroup[] | null {
  const isTurned = (order: ArticleOrder) => by.order === order && by.isReversed
  switch (by.grouping) {
    case 'outlet': {
      const way = isTurned('outlet') ? -1 : 1
      const groups = groupedBy(articles, ({ outlet }) => outlet.value)
      return ordered(groups, (a, b) => way * alphabetical(a, b))
    }
    case 'month': {
      const way = isTurned('date') ? -1 : 1
      const groups = groupedBy(articles, ({ date }) => date.value.slice(0, MONTH))
      return ordered(groups, (a, b) => (a < b ? way : -way))
    }
    case 'dossier':
      return byDossier(articles, by.dossiers)
    case 'none':
      return null
  }
}

/** As many characters of a date as say its month. */
const MONTH = 7

function groupedBy(
  articles: readonly ArticleSummary[],
  keyOf: (article: ArticleSummary) => string,
): Map<string, ArticleSummary[]> {
  const groups = new Map<string, ArticleSummary[]>()
  for (const article of articles) {
    const key = keyOf(article)
    const group = groups.get(key)
    if (group) group.push(article)
    else groups.set(key, [article])
  }
  return groups
}

function ordered(
  groups: ReadonlyMap<string, readonly ArticleSummary[]>,
  order: (a: string, b: string) => number,
): ArticleGroup[] {
  const keys = [...groups.keys()].filter(Boolean).toSorted(order)
  if (groups.has('')) keys.push('')
  return keys.map((key) => ({ key, articles: groups.get(key) ?? [] }))
}

/** An article that is in two dossiers stands in both. */
function byDossier(
  articles: readonly ArticleSummary[],
  dossiers: readonly DossierSummary[],
): ArticleGroup[] {
  const dossiersOf = new Map<string, ArticleSummary[][]>()
  const groups = dossiers.map(({ id, articleIds }) => {
    const within: ArticleSummary[] = []
    for (const articleId of articleIds) {
      const known = dossiersOf.get(articleId)
      if (known) known.push(within)
      else dossiersOf.set(articleId, [within])
    }
    return { key: id, articles: within }
  })
  const inNone: ArticleSummary[] = []
  for (const article of articles) {
    for (const within of dossiersOf.get(article.id) ?? [inNone]) within.push(article)
  }
  groups.push({ key: '', articles: inNone })
  return groups.filter((group) => group.articles.length > 0)
}
