import type { SearchableArticle } from '../search/searchable.ts'
import type { KnownArticle } from './protocol.ts'

/** What the search has to know of an article of the library. */
export function knownArticle(article: SearchableArticle): KnownArticle {
  const published = Date.parse(article.date)
  const time = Number.isNaN(published) ? Date.parse(article.addedAt) : published
  return { ...article, time }
}
