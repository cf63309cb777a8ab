import type { SavedSearchSummary } from '../../../core/model/saved-search.ts'
import type { ArticleSummary, DossierSummary, NoteSummary } from '../../../core/model/summary.ts'
import type { ArticleOrder } from '../../../shared/settings.ts'

type Compare = (a: ArticleSummary, b: ArticleSummary) => number

/**
 * The orders of articles that a person chooses among. What is not known, as a date or an outlet, comes
 * last; among equals the last added is first, so that the same list always looks the same.
 */
export const ARTICLE_ORDERS: Record<ArticleOrder, Compare> = {
  added: newestFirst,
  date: thenNewest((a, b) =>
    unknownLast(a.date.value, b.date.value, (one, two) => (one < two ? 1 : -1)),
  ),
  title: thenNewest((a, b) => alphabetical(a.title.value, b.title.value)),
  outlet: thenNewest((a, b) => unknownLast(a.outlet.value, b.outlet.value, alphabetical)),
  author: thenNewest((a, b) => unknownLast(a.author.value, b.author.value, alphabetical)),
  words: thenNewest((a, b) => b.words - a.words),
  highlights: thenNewest((a, b) => b.highlights - a.highlights),
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

let collator: Intl.Collator | undefined

/** As a person looks for it: whatever its case and accents, and the quotation mark it begins with. */
function alphabetical(a: string, b: string): number {
  // Made when first needed: that takes longer than the rest of a start may wait for.
  collator ??= new Intl.Collator(undefined, {
    sensitivity: 'base',
    numeric: true,
    ignorePunctuation: true,
  })
  return collator.compare(a, b)
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
