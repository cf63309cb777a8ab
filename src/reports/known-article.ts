import type { ReadText } from '../library/catalogue/catalogue.ts'
import type { KnownArticle } from './protocol.ts'

/** What the search has to know of an article of the library. */
export function knownArticle({ id, textHash, date, addedAt }: ReadText): KnownArticle {
  const published = Date.parse(date)
  return { id, textHash, time: Number.isNaN(published) ? Date.parse(addedAt) : published }
}
