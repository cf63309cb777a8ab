import type { ArticleGroup } from '../../../core/listing/grouping.ts'
import type { ArticleSummary } from '../../../core/model/summary.ts'

/** Articles under one heading of the list. */
export interface Group extends ArticleGroup {
  readonly title: string
}

/** `key` is the row's own: an article that is in two groups has two rows. */
export type ListRow =
  | { readonly kind: 'article'; readonly key: string; readonly article: ArticleSummary }
  | {
      readonly kind: 'group'
      readonly key: string
      readonly group: Group
      readonly isFolded: boolean
    }

/**
 * The rows of the list, which are made when they are asked for: of twenty thousand those in view are drawn.
 */
export interface ListRows {
  readonly count: number
  /** Null where they are not grouped. */
  readonly groups: readonly Group[] | null
  /** All that is listed, each once, also in groups that are folded. */
  readonly articles: readonly ArticleSummary[]
  at(index: number): ListRow | undefined
  isHeading(index: number): boolean
  /**
   * Where a row is: one that is folded away is its heading, and one that was in another group is where its
   * article comes first. -1 for one that is not listed.
   */
  indexOf(key: string): number
  /** The heading that a row is under; itself for a heading, -1 where there are no groups. */
  headingOf(index: number): number
}

/** Between an article's id and its group; no id has a blank. */
const PART = ' '

function articleOf(key: string): string {
  return key.split(PART, 1)[0]!
}

/** The rows of a list without groups. */
export function plainRows(articles: readonly ArticleSummary[]): ListRows {
  return {
    count: articles.length,
    groups: null,
    articles,
    at: (index) => {
      const article = articles[index]
      return article && { kind: 'article', key: article.id, article }
    },
    isHeading: () => false,
    indexOf: (key) => {
      const id = articleOf(key)
      return articles.findIndex((article) => article.id === id)
    },
    headingOf: () => -1,
  }
}

/** The rows of groups, each under its heading. */
export function groupedRows(
  articles: readonly ArticleSummary[],
  groups: readonly Group[],
  folded: ReadonlySet<string>,
): ListRows {
  /** Of each group the index of its heading. */
  const starts: number[] = []
  let count = 0
  for (const { key, articles: under } of groups) {
    starts.push(count)
    count += 1 + (folded.has(key) ? 0 : under.length)
  }
  /** The place among the groups of the one that a row is in. */
  const groupAt = (index: number) => {
    let [low, high] = [0, starts.length - 1]
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if (starts[middle]! <= index) low = middle
      else high = middle - 1
    }
    return low
  }
  const at = (index: number): ListRow | undefined => {
    if (index < 0 || index >= count) return undefined
    const place = groupAt(index)
    const group = groups[place]!
    const within = index - starts[place]! - 1
    const isFolded = folded.has(group.key)
    if (within === -1) return { kind: 'group', key: `${PART}${group.key}`, group, isFolded }
    const article = group.articles[within]!
    return { kind: 'article', key: `${article.id}${PART}${group.key}`, article }
  }
  const indexIn = (place: number, id: string) => {
    const group = groups[place]
    const within = group?.articles.findIndex((article) => article.id === id) ?? -1
    if (!group || within === -1) return -1
    return folded.has(group.key) ? starts[place]! : starts[place]! + 1 + within
  }
  return {
    count,
    groups,
    articles,
    at,
    isHeading: (index) => starts[groupAt(index)] === index,
    indexOf: (key) => {
      const id = articleOf(key)
      const place = groups.findIndex((group) => group.key === key.slice(id.length + 1))
      if (id === '') return starts[place] ?? -1
      const there = indexIn(place, id)
      if (there !== -1) return there
      for (let other = 0; other < groups.length; other += 1) {
        const index = indexIn(other, id)
        if (index !== -1) return index
      }
      return -1
    },
    headingOf: (index) => starts[groupAt(index)] ?? -1,
  }
}
