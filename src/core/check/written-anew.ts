import { fold } from '../text/fold.ts'
import { words } from '../text/words.ts'

/** From this share of their words in common on, a claim is an earlier one written anew. */
const ALIKE = 0.5

/**
 * Finds what became of claims whose words are in no claim any more: the most alike pairs first, each claim of
 * then and of now once.
 *
 * @param then what was said of claims, with the words that these had
 * @param now the words of the claims that there are; null for one that may stand for none of them
 * @returns by the index of a claim of now what was said of it then
 */
export function writtenAnew<Then extends { readonly words: string }>(
  then: readonly Then[],
  now: readonly (string | null)[],
): Map<number, Then> {
  const found = new Map<number, Then>()
  if (then.length === 0) return found
  const read = now.map((text) => (text === null ? null : wordsOf(text)))
  const pairs = then.flatMap((one) => {
    const own = wordsOf(one.words)
    return read.flatMap((other, index) => {
      const likeness = other ? likenessOf(own, other) : 0
      return likeness >= ALIKE ? [{ one, index, likeness }] : []
    })
  })
  const given = new Set<Then>()
  for (const { one, index } of pairs.toSorted((a, b) => b.likeness - a.likeness)) {
    if (given.has(one) || found.has(index)) continue
    given.add(one)
    found.set(index, one)
  }
  return found
}

function wordsOf(text: string): ReadonlySet<string> {
  return new Set(words(text).map(({ start, end }) => fold(text.slice(start, end))))
}

/** The share of the words of both that they have in common, 0 to 1 (Dice's coefficient). */
function likenessOf(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = [...a].filter((word) => b.has(word)).length
  return (2 * shared) / (a.size + b.size || 1)
}
