import { lookUp } from '../../../core/model/look-up.ts'
import { useLibrary } from '../state/stores/library-store.ts'
import { useOpenArticles } from '../state/stores/open-articles.ts'
import { type PlacedEnd, placeRelations } from '../state/text-view/placed-relations.ts'

const NONE: readonly PlacedEnd[] = []

/** Where passages of relations stand in an article; none while it is not open. */
export function useEnds(articleId: string): readonly PlacedEnd[] {
  const entry = useOpenArticles((state) => lookUp(state.entries, articleId))
  const relations = useLibrary((state) => state.relations)
  return entry?.status === 'open' ? placeRelations(entry.content, relations).placed : NONE
}
