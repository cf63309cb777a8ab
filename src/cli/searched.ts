import * as v from 'valibot'
import { type Found, foundSchema } from '../core/model/found.ts'
import type { ColorNames } from '../core/model/passage.ts'
import { rangeSchema } from '../core/model/offset.ts'
import {
  articleSummarySchema,
  dossierSummarySchema,
  noteSummarySchema,
} from '../core/model/summary.ts'
import { type Doubt, parseQuery } from '../core/search/parse-query.ts'
import type { Query } from '../core/search/query.ts'
import type { Library } from '../library/library.ts'
import { inWords } from '../shared/words/in-words.ts'

const { passages, comments } = foundSchema.entries
/** Where words were found, beside what lists show. */
const where = { passages, comments }

/** What a search came to, as `collate search --json` prints it. */
export const searchedSchema = v.object({
  query: v.string(),
  articles: v.array(v.object({ ...articleSummarySchema.entries, ...where })),
  notes: v.array(v.object({ ...noteSummarySchema.entries, ...where })),
  dossiers: v.array(v.object({ ...dossierSummarySchema.entries, ...where })),
  /** What could not be taken as what it looks like, in UTF-16 offsets of the query. */
  doubts: v.array(v.object({ ...rangeSchema.entries, message: v.string() })),
})
export type Searched = v.InferOutput<typeof searchedSchema>

/** @param found the best first */
export function searchedIn(library: Library, query: string, found: readonly Found[]): Searched {
  const { articles, notes, dossiers } = library.list()
  return {
    query,
    articles: listed('article', articles, found),
    notes: listed('note', notes, found),
    dossiers: listed('dossier', dossiers, found),
    doubts: doubtsOf(query, library.info.colorNames),
  }
}

function listed<Summary extends { id: string }>(
  kind: Found['kind'],
  summaries: readonly Summary[],
  all: readonly Found[],
): (Summary & Pick<Found, 'passages' | 'comments'>)[] {
  const byId = new Map(summaries.map((summary) => [summary.id, summary]))
  return all.flatMap((found) => {
    const summary = found.kind === kind ? byId.get(found.id) : undefined
    return summary ? [{ ...summary, passages: found.passages, comments: found.comments }] : []
  })
}

function doubtsOf(typed: string, names: ColorNames): Searched['doubts'] {
  const { query, doubts } = parseQuery(typed, names)
  return [...doubts, ...unknownHere(query)].map(({ said, place }) => ({
    start: place.start,
    end: place.end,
    message: inWords([said]),
  }))
}

/** What was read is known to the window alone, and so is not asked for here. */
function unknownHere({ all }: Query): Doubt[] {
  const terms = all.flatMap((part) => (part.kind === 'either' ? part.of : [part]))
  return terms.flatMap((term) => {
    const { kind, place } = term.kind === 'not' ? term.of : term
    return kind === 'is' ? [{ said: { says: 'query-no-data', filter: 'is:unread' }, place }] : []
  })
}
