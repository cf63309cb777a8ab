import type { SavedSearchSummary } from '../../../core/model/saved-search.ts'
import type { ArticleSummary, DossierSummary, NoteSummary } from '../../../core/model/summary.ts'
import type { ArticleOrder } from '../../../shared/settings.ts'
import { inOrder } from '../state/stores/library-store.ts'
import { FoldedTexts } from '../ui/fits.ts'
import { articleOrder, dossierOrder, noteOrder, searchOrder } from './order.ts'

interface Lists {
  articles: Readonly<Record<string, ArticleSummary>>
  notes: Readonly<Record<string, NoteSummary>>
  dossiers: Readonly<Record<string, DossierSummary>>
  searches: Readonly<Record<string, SavedSearchSummary>>
}

const dossierNames = new FoldedTexts(({ name }: DossierSummary) => [name])
const articleNames = new FoldedTexts(({ title, outlet, author, date, tags }: ArticleSummary) => [
  title.value,
  outlet.value,
  author.value,
  date.value,
  ...tags,
])
const noteNames = new FoldedTexts(({ title, tags }: NoteSummary) => [title, ...tags])

const searchNames = new FoldedTexts(({ name, query }: SavedSearchSummary) => [name, query])

/** What the library lists for the words that were typed, each list in its order. */
export function findListed(
  { articles, notes, dossiers, searches }: Lists,
  query: string,
  order: ArticleOrder,
  isReversed: boolean,
) {
  return {
    dossiers: dossierNames.fitting(query, inOrder(dossiers, dossierOrder)),
    articles: articleNames.fitting(query, inOrder(articles, articleOrder(order, isReversed))),
    searches: searchNames.fitting(query, inOrder(searches, searchOrder)),
    notes: noteNames.fitting(query, inOrder(notes, noteOrder)),
  }
}
