import { useEffect, useState } from 'react'
import type { PlacedRelation, RelationScope } from '../../../../core/model/relation.ts'
import { useLibrary } from './library-store.ts'
import { logError } from './messages-store.ts'
import { request } from './request.ts'

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
  const key = JSON.stringify(scopes)
  const [answer, setAnswer] = useState<{ key: string; value: PlacedRelation[] } | null>(null)
  const isFirst = answer?.key !== key
  useEffect(() => {
    let isWanted = true
    const ask = async () => {
      try {
        const asked = JSON.parse(key) as RelationScope[]
        const lists = await Promise.all(asked.map((scope) => request('relation:list', scope)))
        const byId = new Map(lists.flat().map((one) => [one.id, one]))
        if (isWanted) setAnswer({ key, value: [...byId.values()] })
      } catch (error) {
        // Main has said why the library can't be read; what was known of it stays.
        logError(error)
      }
    }
    const timer = setTimeout(() => void ask(), isFirst ? 0 : PAUSE_MS)
    return () => {
      isWanted = false
      clearTimeout(timer)
    }
    // `isFirst` only says how soon.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [key, relations, articles, dossiers])
  return isFirst ? null : answer.value
}
