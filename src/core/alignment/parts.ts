import type { Span } from '../text/paragraphs.ts'
import { isFurniture } from './furniture.ts'

/**
 * What a sentence is in its article: `furniture` is no statement (a date line, a by-line, "Read more", "CHAPTER X."),
 * so nothing answers it; the `headline` and the lines beneath it, where a text has one; the `lead`, the
 * first sentence after that; and the `body`.
 */
export type Part = 'furniture' | 'headline' | 'lead' | 'body'

/** A longer line without a stop is an unfinished sentence, not a headline. */
const LONGEST_HEADLINE = 18
/** A text without any stops is no list of headlines: a headline and its decks are not more lines. */
const MOST_HEADLINES = 3

const STOP = /[.!?…。！？]["'”’»)]*$/u

/**
 * The part of each sentence of a text.
 *
 * @param furnished of each paragraph whether it is furniture; see `furnished`
 */
export function partsOf(
  text: string,
  sentences: readonly (Span & { readonly words: readonly Span[]; readonly paragraph: number })[],
  furnished: readonly boolean[],
): Part[] {
  let headlines = 0
  let begun = false
  return sentences.map(({ start, end, words, paragraph }) => {
    const sentence = text.slice(start, end)
    if (furnished[paragraph] || isFurniture(sentence)) return 'furniture'
    if (begun) return 'body'
    const isLine = !STOP.test(sentence) && words.length <= LONGEST_HEADLINE
    if (isLine && headlines < MOST_HEADLINES) {
      headlines += 1
      return 'headline'
    }
    begun = true
    return 'lead'
  })
}
