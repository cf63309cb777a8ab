import { resolve } from '../anchoring/resolve.ts'
import type { TextInBlocks } from '../model/article.ts'
import type { Selectors } from '../model/passage.ts'
import { shownWords } from '../note/omissions.ts'
import type { Span } from '../text/spans.ts'
import type { Evidence } from './evidence.ts'
import type { ClaimRow } from './rows.ts'

/** An article of the dossier, or one that a claim of its notes cites. */
export interface ArticleOfTable extends TextInBlocks {
  readonly id: string
  readonly textHash: string
  /** Its passages, by id. */
  readonly passages: ReadonlyMap<string, Selectors>
}

/** Where a claim is known to stand: what answers this passage elsewhere answers the claim. */
export interface Seed {
  readonly row: string
  readonly articleId: string
  readonly place: Span
}

/** What the claims cite, in articles of the table; those whose place is lost are no seeds. */
export function citedEvidence(
  rows: readonly ClaimRow[],
  articles: ReadonlyMap<string, ArticleOfTable>,
): Evidence[] {
  return rows.flatMap(({ key, citations }) => {
    const seen = new Set<string>()
    return citations.flatMap((citation): Evidence[] => {
      const { articleId, passageId } = citation
      const article = articles.get(articleId)
      if (!article || seen.has(passageId)) return []
      seen.add(passageId)
      const place = placeOf(article, article.passages.get(passageId))
      return [
        {
          row: key,
          articleId,
          basis: 'cited',
          stance: place ? 'says' : null,
          place,
          quote: place ? article.text.slice(place.start, place.end) : shownWords(citation),
          figures: [],
          speaker: null,
          word: null,
          score: 1,
        },
      ]
    })
  })
}

/** Where a passage stands surely; null where that is not known any more. */
export function placeOf(
  { text, textHash }: { text: string; textHash: string },
  selectors: Selectors | null | undefined,
): Span | null {
  const found = selectors && resolve(text, textHash, selectors)
  const isThere = found?.state === 'exact' || found?.state === 'moved'
  return isThere ? { start: found.start, end: found.end } : null
}
