import { lookUp } from '../../../core/model/look-up.ts'
import { messages } from '../../../shared/messages.ts'
import type { SourceName } from '../../../shared/check-words.ts'
import { useLibrary } from '../state/stores/library-store.ts'

/** What articles are called beside each other: by their outlet, else their title. */
export function useSourceNames(): SourceName {
  const articles = useLibrary((state) => state.articles)
  return (articleId) => {
    const article = lookUp(articles, articleId)
    return article ? article.outlet.value || article.title.value : messages.check.gone
  }
}
