import type { ArticleSummary, DossierSummary, NoteSummary } from '../../../core/model/summary.ts'
import type { ArticleOrder } from '../../../shared/settings.ts'

/**
 * The articles in an order of the person's choice. What is not known, as a date or an outlet, comes
 * last; among equals the last added is first, so that the same list always looks the same.
 */
export function orderArticles(
  articles: readonly ArticleSummary[],
  order: ArticleOrder,
): ArticleSummary[] {
  const compare = COMPARE[order]
  return articles.toSorted((a, b) => compare(a, b) || newestFirst(a, b))
}

/** The last made first. */
export function orderDossiers(dossiers: readonly DossierSummary[]): DossierSummary[] {
  return dossiers.toSorted(newestFirst)
}

/** The last written first. */
export function orderNotes(notes: readonly NoteSummary[]): NoteSummary[] {
  return notes.toSorted((a, b) => b.rev - a.rev || byId(a, b))
}

type Compare = (a: ArticleSummary, b: ArticleSummary) => number

const COMPARE: Record<ArticleOrder, Compare> = {
  added: () => 0,
  date: (a, b) => unknownLast(a.date.value, b.date.value, (one, two) => (one < two ? 1 : -1)),
  title: (a, b) => alphabetical(a.title.value, b.title.value),
  outlet: (a, b) => unknownLast(a.outlet.value, b.outlet.value, alphabetical),
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
  return a.id < b.id ? -1 : 1
}
