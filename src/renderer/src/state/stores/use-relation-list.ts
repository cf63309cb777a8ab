import type { PlacedRelation, RelationScope } from '../../../../core/model/relation.ts'
import { useLibrary } from './library-store.ts'
import { request } from './request.ts'
import { useAskedAgain } from './use-asked-again.ts'

// Several changes come close together: a passage, then the relation that it is for.
const PAUSE_MS = 60

/**
 * Relations with both passages, of some articles, a dossier or the library; each once. Asked again a moment
 * after a relation or an article has changed.
 *
 * @param scopes the same for as long as their JSON is
 * @returns null until they are known
 */
export function useRelationList(scopes: readonly RelationScope[]): PlacedRelation[] | null {
  const relations = useLibrary((state) => state.relations)
  const articles = useLibrary((state) => state.articles)
  const dossiers = useLibrary((state) => state.dossiers)
  const ask = async () => {
    const lists = await Promise.all(scopes.map((scope) => request('relation:list', scope)))
    return [...new Map(lists.flat().map((one) => [one.id, one])).values()]
  }
  return useAskedAgain(JSON.stringify(scopes), ask, [relations, articles, dossiers], PAUSE_MS)
}
