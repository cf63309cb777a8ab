import { sourceName } from '../../../core/model/summary.ts'
import { lookUp } from '../../../core/model/look-up.ts'
import { messages } from '../../../shared/messages.ts'
import { comparedPairs, shownOnly, useCompared } from '../state/stores/comparison-store.ts'
import { useLibrary } from '../state/stores/library-store.ts'
import { useWorkspace } from '../state/stores/workspace-store.ts'
import { CompareProgress } from './CompareProgress.tsx'
import { useChosenCount } from './use-match-count.ts'

const words = messages.compare

/** The count of matches at the window's foot: how many, how sure, and what was not found elsewhere. */
export function CompareStatus() {
  const comparison = useCompared()
  const panes = useWorkspace((state) => state.panes)
  const articles = useLibrary((state) => state.articles)
  const at = useChosenCount()
  const pairs = comparedPairs(comparison)
  if (pairs.length === 0) return <CompareProgress />

  const matches = pairs.flatMap((pair) => pair.matches)
  const figures = matches.filter(({ kind }) => kind === 'figures-differ').length
  const rest = matches.filter(({ kind }) => kind !== 'figures-differ')
  const strong = rest.filter(({ band }) => band === 'strong').length
  const only = panes.flatMap(({ articleId }) => {
    const article = lookUp(articles, articleId)
    const count = shownOnly(comparison, articleId).length
    const name = article && sourceName(article)
    return count > 0 && name ? [words.onlyIn(count, name)] : []
  })
  return (
    <>
      <CompareProgress />
      {at && <span data-match-count>{words.matchOf(at)}</span>}
      <span>{words.count(strong, rest.length - strong, figures)}</span>
      {only.length > 0 && <span title={words.onlyExplained}>{words.onlyCount(only)}</span>}
    </>
  )
}
