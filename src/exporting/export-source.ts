import type { Source } from '../core/markdown/surroundings.ts'
import { type Field, isStandIn } from '../core/model/article.ts'
import { lookUp } from '../core/model/look-up.ts'
import type { Citation, Note } from '../core/model/note.ts'
import type { Annotations, ColorNames, Highlight } from '../core/model/passage.ts'
import { citationsIn } from '../core/note/walk.ts'
import { mergedSpans, type Span } from '../core/text/spans.ts'

/** What an export reads of a library. */
export interface ExportSource {
  list(): {
    articles: readonly ({ id: string } & Record<'title' | 'outlet' | 'date' | 'author', Field>)[]
    notes: readonly { id: string; title: string; trashedAt?: string | undefined }[]
    dossiers: readonly { id: string; name: string }[]
  }
  readonly info: { readonly colorNames: ColorNames }
  readonly notes: { read(id: string): Promise<{ note: Note }> }
  readonly annotations: { read(articleId: string): Promise<Annotations> }
}

export interface ExportedNote {
  id: string
  note: Note
}

/** An article that a note cites, and what the person marked in it. */
export interface Cited {
  article: Source
  annotations: Annotations
}

/** What is known of where something is from. */
export function sourceOf({
  title,
  outlet,
  date,
  author,
}: Record<'title' | 'outlet' | 'date' | 'author', Field>): Source {
  return {
    ...(isStandIn(title) ? { title: '', standIn: title.value } : { title: title.value }),
    outlet: outlet.value,
    date: date.value,
    author: author.value,
  }
}

/** The articles that notes cite and the library has, in the order of first mention, by their ids. */
export async function readCited(
  notes: readonly ExportedNote[],
  source: ExportSource,
): Promise<Map<string, Cited>> {
  const articles = new Map(source.list().articles.map((article) => [article.id, article]))
  const cited = new Map<string, Cited>()
  for (const { articleId } of notes.flatMap(({ note }) => citationsIn(note.tree))) {
    const article = articles.get(articleId)
    if (article === undefined || cited.has(articleId)) continue
    const annotations = await source.annotations.read(articleId)
    cited.set(articleId, { article: sourceOf(article), annotations })
  }
  return cited
}

/** A note's own tags, and those of the highlights that it quotes, in alphabetical order. */
export function tagsOf(note: Note, cited: ReadonlyMap<string, Cited>): string[] {
  const tags = citationsIn(note.tree).flatMap(({ articleId, passageId }) =>
    highlightsOf(cited.get(articleId))
      .filter((highlight) => highlight.passageId === passageId)
      .flatMap((highlight) => highlight.tags),
  )
  return [...new Set([...(note.tags ?? []), ...tags])].sort()
}

/**
 * What other highlights cover of a citation's words, when these still are its passage's and both are
 * placed in the same text: UTF-16 offsets into the quote, in order, apart from each other. One that
 * covers all of it says nothing.
 */
export function marksIn(citation: Citation, from: Cited | undefined): Span[] {
  const passages = from?.annotations.passages ?? {}
  const quoted = lookUp(passages, citation.passageId)
  if (quoted?.selectors.quote.exact !== citation.quote) return []
  const { textHash, position: whole } = quoted.selectors
  const spans = highlightsOf(from).flatMap(({ passageId }): Span[] => {
    const passage = lookUp(passages, passageId)
    if (passage?.selectors.textHash !== textHash) return []
    const { position } = passage.selectors
    const start = Math.max(position.start, whole.start)
    const end = Math.min(position.end, whole.end)
    const isAll = start === whole.start && end === whole.end
    if (isAll || start >= end) return []
    return [{ start: start - whole.start, end: end - whole.start }]
  })
  return mergedSpans(spans)
}

function highlightsOf(from: Cited | undefined): Highlight[] {
  const highlights = Object.values(from?.annotations.highlights ?? {})
  return highlights.filter(({ trashedAt }) => trashedAt === undefined)
}
