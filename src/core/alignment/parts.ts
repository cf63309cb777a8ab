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
  const isFurnishing = knownOfShort(isFurniture)
  let headlines = 0
  let begun = false
  return sentences.map(({ start, end, words, block }) => {
    const sentence = text.slice(start, end)
    if (furnished[block] || isFurnishing(sentence)) return 'furniture'
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

/** What is longer hardly comes again. */
const SHORT = 12

/** The same test, which asks of a short line once: a text made to take long has the same one without end. */
function knownOfShort(test: (line: string) => boolean): (line: string) => boolean {
  const known = new Map<string, boolean>()
  return (line) => {
    if (line.length > SHORT) return test(line)
    const before = known.get(line)
    if (before !== undefined) return before
    const found = test(line)
    known.set(line, found)
    return found
  }
}
