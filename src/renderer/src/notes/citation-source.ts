import { paragraphSign } from '../../../core/markdown/citation.ts'
import type { Citation } from '../../../core/model/note.ts'
import { lookUp } from '../../../core/model/look-up.ts'
import { isolated } from '../../../core/model/names.ts'
import { type ArticleSummary, sourceName } from '../../../core/model/summary.ts'
import { messages } from '../../../shared/messages.ts'
import { citedPlace, useCited } from '../state/stores/cited-store.ts'
import { useLibrary } from '../state/stores/library-store.ts'
import { readableDate } from '../ui/dates.ts'
import type { CitationSource, CitationSources } from './editor/citation-sources.ts'

/** Of the articles that citations were drawn from what was known then: what else changes is none of theirs. */
const known = new Map<string, ArticleSummary | undefined>()

/** What citations say of where they are from, as the library calls that now. */
export const citationSources: CitationSources = {
  of(citation) {
    const article = lookUp(useLibrary.getState().articles, citation.articleId)
    known.set(citation.articleId, article)
    if (!article) return { title: messages.passage.missing, line: messages.passage.missing }
    const { title, date } = article
    const shortened = citation.omissions && !citation.bare ? messages.note.shortened : ''
    const parts = [sourceName(article), readableDate(date.value), paragraphSign(citation)]
    const source = [...parts, shortened].filter(Boolean).map(isolated).join(', ')
    const line = citation.speaker ? messages.note.spokenIn(citation.speaker, source) : source
    const changed = changeOf(citation)
    return { title: title.value, line, ...(changed && { changed }) }
  },
  subscribe(changed) {
    const ends = [
      useLibrary.subscribe((now, before) => {
        const { articles } = now
        if (articles === before.articles) return
        const stale = [...known].filter(([id, article]) => lookUp(articles, id) !== article)
        if (stale.length === 0) return
        // One whose citation is deleted since is not drawn, and would be other than it was for each change to come.
        for (const [id] of stale) known.set(id, lookUp(articles, id))
        changed()
      }),
      useCited.subscribe(changed),
    ]
    return () => ends.forEach((end) => end())
  },
}

/** Nothing while the words stand there as they were quoted, or the person keeps them against those there. */
function changeOf(citation: Citation): CitationSource['changed'] {
  const found = citedPlace(citation)
  if (!found || citation.keptFrom === found.textHash) return undefined
  const words = found.place?.words ?? null
  return words === citation.quote ? undefined : { words, textHash: found.textHash }
}
