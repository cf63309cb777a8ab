import { useEffect } from 'react'
import { useLibrary } from '../state/stores/library-store.ts'
import { foldArticlesAhead } from './find-listed.ts'

// A frame has 16; what is left of it is for whatever comes meanwhile.
const LEAST_LEFT_MS = 2

/**
 * Makes ready, while the window has nothing to do, what a word in the search field is compared with: for
 * twenty thousand articles the first letter would take 300 ms longer than the second.
 */
export function useFoldedAhead(): void {
  const articles = useLibrary((state) => state.articles)
  useEffect(() => {
    let asked = 0
    const foldSome = (deadline: IdleDeadline) => {
      const goesOn = () => deadline.timeRemaining() > LEAST_LEFT_MS
      if (!foldArticlesAhead(articles, goesOn)) asked = requestIdleCallback(foldSome)
    }
    asked = requestIdleCallback(foldSome)
    return () => cancelIdleCallback(asked)
  }, [articles])
}
