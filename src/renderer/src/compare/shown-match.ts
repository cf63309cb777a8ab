import { areTouching } from '../../../core/text/spans.ts'
import { isBrief } from '../../../core/alignment/brief.ts'
import { spanOf } from '../../../core/alignment/answer.ts'
import type { Kind } from '../../../core/alignment/kinds.ts'
import type { Match } from '../../../core/alignment/match.ts'
import type { PreparedArticle, PreparedSentence } from '../../../core/alignment/prepare.ts'
import {
  type MatchSide,
  type ShownMatch,
  type Statement,
  type TextSpan,
} from '../state/comparison/comparison.ts'

/** A prepared article by its id in the library. */
export type Named = readonly [articleId: string, article: PreparedArticle]

/**
 * A match of two articles, given in the order in which they were compared, as the window shows it.
 * Its id stays the same while more is found, and if it grows.
 */
export function shownMatch(match: Match, [a, b]: readonly [Named, Named]): ShownMatch {
  const { voices } = match.reason
  return {
    id: `${a[0]}.${b[0]}.${match.a[0]}.${match.b[0]}`,
    kind: match.kind,
    band: match.band,
    reason: match.reason,
    remark: null,
    sides: [
      side(match.kind, a, match.a, match.words.a, voices.a?.name),
      side(match.kind, b, match.b, match.words.b, voices.b?.name),
    ],
    decision: null,
  }
}

function side(
  kind: Kind,
  [articleId, article]: Named,
  indexes: readonly number[],
  words: readonly TextSpan[],
  speaker: string | undefined,
): MatchSide {
  const answering = indexes.flatMap((index) => article.sentences[index] ?? [])
  const isQuotation = kind === 'same-quotation' || kind === 'same-words-different-speaker'
  const said = isQuotation
    ? answering
        .flatMap(withoutAttribution)
        .filter((part) => words.some((word) => areTouching(word, part)))
    : []
  return { articleId, passage: spanOf(article, indexes), words, said, speaker }
}

/** What stands before and behind the part of a sentence that only says who said it. */
function withoutAttribution({ start, end, speech: { attribution } }: PreparedSentence): TextSpan[] {
  if (!attribution) return [{ start, end }]
  const parts = [
    { start, end: attribution.start },
    { start: attribution.end, end },
  ]
  return parts.filter((part) => part.start < part.end)
}

/** The sentences of an article that state something. */
export function statementsOf({ sentences }: PreparedArticle): Statement[] {
  return sentences
    .filter((sentence) => sentence.part !== 'furniture')
    .map((sentence) => {
      const { start, end } = sentence
      return isBrief(sentence) ? { start, end, isBrief: true } : { start, end }
    })
}
