import type { Found } from '../core/model/found.ts'
import type { ArticleSummary, DossierSummary, NoteSummary } from '../core/model/summary.ts'
import { parseQuery } from '../core/search/parse-query.ts'
import type { Library } from '../library/library.ts'
import { inWords } from '../shared/words/in-words.ts'

/** What a search came to, as `collate search --json` prints it. */
export interface Searched {
  query: string
  articles: FoundAs<ArticleSummary>[]
  notes: FoundAs<NoteSummary>[]
  dossiers: FoundAs<DossierSummary>[]
  /** What could not be taken as what it looks like, in UTF-16 offsets of the query. */
  doubts: { start: number; end: number; message: string }[]
}

/** Where words were found, beside what lists show. */
type FoundAs<Summary> = Summary & Pick<Found, 'passages' | 'comments'>

/** @param found the best first */
export function searchedIn(library: Library, query: string, found: readonly Found[]): Searched {
  const { articles, notes, dossiers } = library.list()
  return {
    query,
    articles: listed('article', articles, found),
    notes: listed('note', notes, found),
    dossiers: listed('dossier', dossiers, found),
    doubts: doubtsOf(query),
  }
}

function listed<Summary extends { id: string }>(
  kind: Found['kind'],
  summaries: readonly Summary[],
  all: readonly Found[],
): FoundAs<Summary>[] {
  const byId = new Map(summaries.map((summary) => [summary.id, summary]))
  return all.flatMap((found) => {
    const summary = found.kind === kind ? byId.get(found.id) : undefined
    const { passages, comments } = found
    return summary ? [{ ...summary, passages, comments }] : []
  })
}

function doubtsOf(typed: string): Searched['doubts'] {
  return parseQuery(typed).doubts.map(({ said, place }) => ({
    start: place.start,
    end: place.end,
    message: inWords([said]),
  }))
}
