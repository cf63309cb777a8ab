import { lookUp } from '../../../core/model/look-up.ts'
import { messages } from '../../../shared/messages.ts'
import { useOpenArticles } from '../state/stores/open-articles.ts'
import { useWorkspace } from '../state/stores/workspace-store.ts'
import { placeHighlights } from '../state/text-view/placed-highlights.ts'

/** The tab's name with how many highlights the open articles have. */
export function HighlightsTitle() {
  const panes = useWorkspace((state) => state.panes)
  const count = useOpenArticles(({ entries }) =>
    panes.reduce((sum, { articleId }) => {
      const entry = lookUp(entries, articleId)
      return entry?.status === 'open' ? sum + placeHighlights(entry.content).placed.length : sum
    }, 0),
  )
  return (
    <>
      {messages.highlights.name} {count > 0 && count}
    </>
  )
}
