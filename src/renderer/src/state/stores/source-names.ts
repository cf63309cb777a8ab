import { useMemo } from 'react'
import { lookUp } from '../../../../core/model/look-up.ts'
import { sourceName } from '../../../../core/model/summary.ts'
import type { SourceName } from '../../../../shared/check-words.ts'
import { messages } from '../../../../shared/messages.ts'
import { useLibrary } from './library-store.ts'

/** What articles are called beside each other, by their ids; of one that is gone, that it is. */
export function useSourceNames(): SourceName {
  const articles = useLibrary((state) => state.articles)
  return useMemo(() => (articleId) => nameIn(articles, articleId), [articles])
}

/** The same of one article, now. */
export function sourceNameNow(articleId: string): string {
  return nameIn(useLibrary.getState().articles, articleId)
}

function nameIn(
  articles: ReturnType<typeof useLibrary.getState>['articles'],
  articleId: string,
): string {
  const article = lookUp(articles, articleId)
  return article ? sourceName(article) : messages.check.gone
}
