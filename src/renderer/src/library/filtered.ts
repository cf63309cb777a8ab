import type { ArticleSummary, DossierSummary, NoteSummary } from '../../../core/model/summary.ts'
import type { ListFilter } from '../state/stores/list-filter.ts'

/**
 * The articles that a filter leaves, in their order.
 *
 * @param dossier the open one; null: none is, and nothing is left out for not being in it
 */
export function filteredArticles(
  articles: readonly ArticleSummary[],
  { inDossier, tag, outlet, read }: ListFilter,
  dossier: DossierSummary | null,
): readonly ArticleSummary[] {
  const inside = inDossier && dossier ? new Set(dossier.articleIds) : null
  if (inside === null && tag === null && outlet === null && read === null) return articles
  return articles.filter(
    (one) =>
      (inside === null || inside.has(one.id)) &&
      (tag === null || one.tags.includes(tag) || one.highlightTags.includes(tag)) &&
      (outlet === null || one.outlet.value === outlet) &&
      !read?.has(one.id),
  )
}

/** The same of notes, which have no outlet. */
export function filteredNotes(
  notes: readonly NoteSummary[],
  { inDossier, tag }: ListFilter,
  dossier: DossierSummary | null,
): readonly NoteSummary[] {
  const inside = inDossier && dossier ? new Set(dossier.noteIds) : null
  if (inside === null && tag === null) return notes
  return notes.filter(
    (one) => (inside === null || inside.has(one.id)) && (tag === null || one.tags.includes(tag)),
  )
}

/** Those values that most have, the most frequent first; without what is empty. */
export function mostFrequent<T>(
  all: readonly T[],
  valuesOf: (one: T) => readonly string[],
  most: number,
): string[] {
  const counts = new Map<string, number>()
  for (const one of all) {
    for (const value of valuesOf(one)) {
      if (value !== '') counts.set(value, (counts.get(value) ?? 0) + 1)
    }
  }
  return [...counts]
    .toSorted(([a, ofA], [b, ofB]) => ofB - ofA || (a < b ? -1 : 1))
    .slice(0, most)
    .map(([value]) => value)
}
