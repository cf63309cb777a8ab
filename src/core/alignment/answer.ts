import type { Answer } from '../model/report.ts'
import { wholeSpan, type Span } from '../text/spans.ts'
import type { Match } from './match.ts'
import type { PreparedArticle } from './prepare.ts'

/** From the first to the last of some sentences of an article, given by index. */
export function spanOf({ sentences }: PreparedArticle, indexes: readonly number[]): Span {
  return wholeSpan(indexes.flatMap((index) => sentences[index] ?? []))
}

/** A match as the other article's answer, which can be shown without either article. */
export function answerOf(match: Match, asked: PreparedArticle, other: PreparedArticle): Answer {
  const { kind, band, score, reason } = match
  const place = spanOf(other, match.b)
  const speaker = reason.voices.b?.name
  return {
    asked: spanOf(asked, match.a),
    place,
    text: other.text.slice(place.start, place.end),
    words: match.words.b.map(({ start, end }) => ({
      start: start - place.start,
      end: end - place.start,
    })),
    kind,
    band,
    score,
    ...(speaker !== undefined && { speaker }),
    reason,
  }
}
