import { isBrief } from './brief.ts'
import type { Alignment, Match } from './match.ts'
import type { PreparedArticle } from './prepare.ts'

/**
 * Whether a match shows that the second article reports what the first does. A passage that one book
 * quotes of another does not; nor does what says little by itself, unless both head their article with
 * it, or somebody who is named said it.
 */
export function isEvidence(
  { isOneEvent }: Pick<Alignment, 'isOneEvent'>,
  { a, b, reason }: Match,
  first: PreparedArticle,
  second: PreparedArticle,
): boolean {
  if (!isOneEvent) return false
  if (reason.headlines) return true
  const isSaid = reason.kind === 'same-quotation' && (reason.voices.a ?? reason.voices.b)
  const saysMuch = ({ sentences }: PreparedArticle, indexes: readonly number[]) =>
    indexes.some((index) => !isBrief(sentences[index]!))
  return Boolean(isSaid) || (saysMuch(first, a) && saysMuch(second, b))
}
