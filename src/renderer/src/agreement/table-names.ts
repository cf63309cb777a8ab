import { lookUp } from '../../../core/model/look-up.ts'
import { messages } from '../../../shared/messages.ts'
import { useLibrary } from '../state/stores/library-store.ts'
import { readableDate } from '../ui/dates.ts'

/** What the articles are called in the table, by outlet, else by title; and when they were published. */
export function useTableNames(): Record<'nameOf' | 'dateOf', (articleId: string) => string> {
  const articles = useLibrary((state) => state.articles)
  return {
    nameOf: (id) => {
      const article = lookUp(articles, id)
      return article ? article.outlet.value || article.title.value : messages.check.gone
    },
    dateOf: (id) => readableDate(lookUp(articles, id)?.date.value ?? ''),
  }
}
