import { lookUp } from '../../../core/model/look-up.ts'
import { useLibrary } from '../state/stores/library-store.ts'
import { useSourceNames } from '../state/stores/source-names.ts'
import { readableDate } from '../ui/dates.ts'

/** What the articles are called in the table, and when they were published. */
export function useTableNames(): Record<'nameOf' | 'dateOf', (articleId: string) => string> {
  const articles = useLibrary((state) => state.articles)
  return {
    nameOf: useSourceNames(),
    dateOf: (id) => readableDate(lookUp(articles, id)?.date.value ?? ''),
  }
}
