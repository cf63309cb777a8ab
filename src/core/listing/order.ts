import type { SavedSearchSummary } from '../model/saved-search.ts'
import type { ArticleSummary, DossierSummary, NoteSummary } from '../model/summary.ts'
import type { ArticleOrder } from '../model/article-list.ts'
import type { Order } from './listing.ts'
import { alphabetical, sortedByName } from './alphabetical.ts'

type Compare = Order<ArticleSummary>

/** Turned round it is -1. */
type Way = 1 | -1

/**
 * The orders of articles that a person chooses among, and each turned round. What is not known, as a date or
 * an outlet, comes last in both; among equals the last added is first, so that the same list always looks the
 * same.
 */
const ORDERS: Record<ArticleOrder, (way: Way) => Compare> = {
  added: (way) => (a, b) => way * newestFirst(a, b),
  date: known(
    ({ date }) => date.value,
    (one, two) => (one < two ? 1 : -1),
  ),
  title: byTitle,
  outlet: known(({ outlet }) => outlet.value, alphabetical),
  author: known(({ author }) => author.value, alphabetical),
  words: (way) => thenNewest((a, b) => way * (b.words - a.words)),
  highlights: (way) => thenNewest((a, b) => way * (b.highlights - a.highlights)),
  tags: known(({ tags }) => tags.join(', '), alphabetical),
}

/** By both of what is chosen; each is one function for ever, by which a list knows what it has sorted. */
const COMPARES = new Map(
  Object.entries(ORDERS).map(([order, towards]) => [
    order,
    { there: towards(1), back: towards(-1) },
  ]),
)

/** The order of articles that a person chose. */
export function articleOrder(order: ArticleOrder, isReversed: boolean): Compare {
  const { there, back } = COMPARES.get(order)!
  return isReversed ? back : there
}

function known(
  textOf: (article: ArticleSummary) => string,
  compare: (a: string, b: string) => number,
): (way: Way) => Compare {
  return (way) =>
    thenNewest((a, b) => unknownLast(textOf(a), textOf(b), (one, two) => way * compare(one, two)))
}

function byTitle(way: Way): Compare {
  const titleOf = ({ title }: ArticleSummary) => title.value
  const compare = thenNewest((a, b) => way * alphabetical(titleOf(a), titleOf(b)))
  return Object.assign(compare, {
    sorted: (all: readonly ArticleSummary[]) => sortedByName(all, titleOf, way, newestFirst),
  })
}

function thenNewest(compare: Compare): Compare {
  return (a, b) => compare(a, b) || newestFirst(a, b)
}

/** Dossiers: the last made first. */
export function dossierOrder(a: DossierSummary, b: DossierSummary): number {
  return newestFirst(a, b)
}

/** Saved searches: the last made first. */
export function searchOrder(a: SavedSearchSummary, b: SavedSearchSummary): number {
  if (a.createdAt !== b.createdAt) return a.createdAt < b.createdAt ? 1 : -1
  return byId(a, b)
}

/** Notes: the last written first. */
export function noteOrder(a: NoteSummary, b: NoteSummary): number {
  return b.rev - a.rev || byId(a, b)
}

function unknownLast(a: string, b: string, compare: (a: string, b: string) => number): number {
  if (a === b) return 0
  if (a === '' || b === '') return a === '' ? 1 : -1
  return compare(a, b)
}

interface Made {
  id: string
  born: number
}

function newestFirst(a: Made, b: Made): number {
  return b.born - a.born || byId(a, b)
}

// Two machines can make two things at one count.
function byId(a: { id: string }, b: { id: string }): number {
  if (a.id === b.id) return 0
  return a.id < b.id ? -1 : 1
}
