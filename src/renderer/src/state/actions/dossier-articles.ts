import type { DossierSummary } from '../../../../core/model/summary.ts'
import { lookUp } from '../../../../core/model/look-up.ts'
import { useLibrary } from '../stores/library-store.ts'

// What is put into a dossier or taken out is that alone: what came or went since, here or on another machine,
// stays as it is.

/** A dossier as it is now; as it was, where the list does not know it. */
export function asItIs(dossier: DossierSummary): DossierSummary {
  return lookUp(useLibrary.getState().dossiers, dossier.id) ?? dossier
}

/**
 * The ids of a dossier's articles with others, but those that are in it.
 *
 * @param at the index of the first of them; they come last without it
 */
export function withArticles(
  dossier: DossierSummary,
  articleIds: readonly string[],
  at = Infinity,
): string[] {
  const now = asItIs(dossier).articleIds
  const missing = articleIds.filter((id) => !now.includes(id))
  return now.toSpliced(Math.min(at, now.length), 0, ...missing)
}

/** The ids of a dossier's articles without some, in their order. */
export function withoutArticles(dossier: DossierSummary, articleIds: readonly string[]): string[] {
  return asItIs(dossier).articleIds.filter((id) => !articleIds.includes(id))
}
