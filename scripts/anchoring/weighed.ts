import search from 'approx-string-match'
import type { Selectors } from '../../src/core/model/passage.ts'
import type { Span } from '../../src/core/text/spans.ts'

/**
 * A passage's place by the weights that annotation tools use, to compare with: what is likest to the quotation
 * (50), what stands before (20) and after (20), and how near its old position it is (2), with no minimum.
 * The facts are those of hypothesis/client, `match-quote.ts`; null where nothing is half like it.
 */
export function weighedPlace(text: string, { quote, position }: Selectors): Span | null {
  const { exact, prefix, suffix } = quote
  // As many errors as there: half of the quotation, and 256 at most.
  const matches = likest(text, exact, Math.min(256, exact.length / 2))
  let best: Span | null = null
  let most = -1
  for (const { start, end, errors } of matches) {
    const before = text.slice(Math.max(0, start - prefix.length), start)
    const score =
      50 * (1 - errors / exact.length) +
      20 * likeness(before, prefix) +
      20 * likeness(text.slice(end, end + suffix.length), suffix) +
      2 * (1 - Math.abs(start - position.start) / text.length)
    if (score > most) [best, most] = [{ start, end }, score]
  }
  return best
}

function likest(text: string, words: string, errors: number) {
  const found: { start: number; end: number; errors: number }[] = []
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    found.push({ start: at, end: at + words.length, errors: 0 })
  }
  return found.length > 0 ? found : search(text, words, Math.floor(errors))
}

function likeness(text: string, words: string): number {
  if (words === '') return 1
  if (text === '') return 0
  const [match] = likest(text, words, words.length)
  return match ? 1 - match.errors / words.length : 0
}
