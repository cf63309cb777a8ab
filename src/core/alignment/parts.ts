import { bookFurniture } from '../furniture/book-furniture.ts'
import { isFurniture } from '../furniture/furniture.ts'
import type { TextInBlocks } from '../model/article.ts'
import { endsSentence } from '../text/blocks-lines.ts'
import type { Span } from '../text/spans.ts'

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

/** The part of each sentence of a text; `block` is the index of its block. */
export function partsOf(
  { text, blocks }: TextInBlocks,
  sentences: readonly (Span & { readonly words: readonly Span[]; readonly block: number })[],
): Part[] {
  const furnished = bookFurniture(text, blocks)
  let headlines = 0
  let begun = false
  return sentences.map(({ start, end, words, block }) => {
    const sentence = text.slice(start, end)
    if (furnished[block] || isFurniture(sentence)) return 'furniture'
    if (begun) return 'body'
    const isLine = !endsSentence(sentence) && words.length <= LONGEST_HEADLINE
    const isHeading = blocks[block]!.kind === 'heading'
    if ((isHeading || isLine) && headlines < MOST_HEADLINES) {
      headlines += 1
      return 'headline'
    }
    begun = true
    return 'lead'
  })
}
