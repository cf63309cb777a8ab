import { clausesOf, trimmedToWords } from '../../../../core/text/clauses.ts'
import { areTouching } from '../../../../core/text/spans.ts'
import type { MatchSide, TextSpan } from './comparison.ts'

/** Of what carries a match a clause at its edge holds at least this part, or it is no part of it. */
const LEAST_SHARE = 0.25

/**
 * The stretches of a text to be underlined for one side of a match: of a quotation what is said, else
 * the clauses from the first that carries the match to the last, as one run. A lone word in a clause
 * further out ("…, the road office said") does not draw it in.
 *
 * @param text of the side's article
 * @returns ranges in order, without quotation marks and punctuation at their ends; never none
 */
export function passageRuns(side: MatchSide, text: string): readonly TextSpan[] {
  const found = side.said.length > 0 ? side.said : [carryingClauses(side, text)]
  const runs = found.flatMap((span) => trimmedToWords(text, span) ?? [])
  return runs.length > 0 ? runs : [side.passage]
}

function carryingClauses({ passage, words }: MatchSide, text: string): TextSpan {
  const clauses = clausesOf(text, passage).map((span) => ({
    span,
    carried: carriedIn(span, words),
  }))
  const all = clauses.reduce((sum, { carried }) => sum + carried, 0)
  if (all === 0) return passage
  const telling = clauses.filter(({ carried }) => carried >= LEAST_SHARE * all)
  // Evenly spread over many short clauses no single one tells: then all of them do.
  const within = telling.length > 0 ? telling : clauses.filter(({ carried }) => carried > 0)
  return {
    start: within[0]?.span.start ?? passage.start,
    end: within.at(-1)?.span.end ?? passage.end,
  }
}

/** How many characters of a range carry the match. */
function carriedIn(span: TextSpan, words: readonly TextSpan[]): number {
  return words
    .filter((word) => areTouching(word, span))
    .reduce((sum, { start, end }) => sum + Math.min(end, span.end) - Math.max(start, span.start), 0)
}
