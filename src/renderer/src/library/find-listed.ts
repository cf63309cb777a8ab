import type { SavedSearchSummary } from '../../../core/model/saved-search.ts'
import type { ArticleSummary, DossierSummary, NoteSummary } from '../../../core/model/summary.ts'
import type { ArticleOrder } from '../../../core/model/article-list.ts'
import { alive, inOrder } from '../state/stores/library-store.ts'
import type { ById } from '../../../core/listing/listing.ts'
import { FoldedTexts } from '../../../core/text/fits.ts'
import { articleOrder, dossierOrder, noteOrder, searchOrder } from '../../../core/listing/order.ts'

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

/** The articles that the library lists for the words that were typed, in an order. */
export function findArticles(
  articles: ById<ArticleSummary>,
  query: string,
  order: ArticleOrder,
  isReversed: boolean,
): readonly ArticleSummary[] {
  return articleNames.fitting(query, inOrder(articles, articleOrder(order, isReversed)))
}

/** Makes ready what `findArticles` compares, as long as there is time; whether all of it is ready. */
export function foldArticlesAhead(articles: ById<ArticleSummary>, goesOn: () => boolean): boolean {
  return articleNames.foldAhead(alive(articles), goesOn)
}

export function findDossiers(dossiers: ById<DossierSummary>, query: string) {
  return dossierNames.fitting(query, inOrder(dossiers, dossierOrder))
}

export function findSearches(searches: ById<SavedSearchSummary>, query: string) {
  return searchNames.fitting(query, inOrder(searches, searchOrder))
}

export function findNotes(notes: ById<NoteSummary>, query: string) {
  return noteNames.fitting(query, inOrder(notes, noteOrder))
}
