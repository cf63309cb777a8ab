import type { SavedSearchSummary } from '../../../core/model/saved-search.ts'
import type { ArticleSummary, DossierSummary, NoteSummary } from '../../../core/model/summary.ts'
import type { ArticleOrder } from '../../../shared/settings.ts'
import { alive } from '../state/stores/library-store.ts'
import { fits } from '../ui/fits.ts'
import { orderArticles, orderDossiers, orderNotes } from './order.ts'

interface Lists {
  articles: Readonly<Record<string, ArticleSummary>>
  notes: Readonly<Record<string, NoteSummary>>
  dossiers: Readonly<Record<string, DossierSummary>>
  searches: Readonly<Record<string, SavedSearchSummary>>
}

/** What the library lists for the words that were typed, each list in its order. */
export function findListed(
  { articles, notes, dossiers, searches }: Lists,
  query: string,
  order: ArticleOrder,
) {
  return {
    dossiers: orderDossiers(alive(dossiers).filter(({ name }) => fits(query, [name]))),
    articles: orderArticles(
      alive(articles).filter(({ title, outlet, author, date, tags }) =>
        fits(query, [title.value, outlet.value, author.value, date.value, ...tags]),
      ),
      order,
    ),
    searches: alive(searches)
      .filter(({ name, query: searched }) => fits(query, [name, searched]))
      .toSorted((a, b) => (a.createdAt < b.createdAt ? 1 : -1)),
    notes: orderNotes(alive(notes).filter(({ title, tags }) => fits(query, [title, ...tags]))),
  }
}
