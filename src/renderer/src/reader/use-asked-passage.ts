import { useEffect } from 'react'
import { useReports } from '../state/stores/reports-store.ts'
import type { TextMap } from '../state/text-view/text-map.ts'
import { paintAsked } from './painted.ts'

/** Keeps the passage of this article painted that is being looked for in others. */
export function useAskedPassage(articleId: string, map: TextMap | null): void {
  const passage = useReports(({ search }) =>
    search?.asked.articleId === articleId ? search.asked.passage : null,
  )
  useEffect(() => {
    if (!map || !passage) return
    paintAsked(map.rangeOf(passage.start, passage.end))
    return () => paintAsked(null)
  }, [map, passage])
}
