import { fold } from './fold.ts'

/** Whether every word typed occurs in one of the texts, whatever its case, accents and strokes. */
export function fits(query: string, texts: readonly string[]): boolean {
  const where = foldedTogether(texts)
  return typedWords(query).every((word) => where.includes(word))
}

/** The texts by which things are found: those of each are folded once, as long as it stays the same. */
export class FoldedTexts<T extends object> {
  readonly #textsOf: (item: T) => readonly string[]
  readonly #folded = new WeakMap<T, string>()

  constructor(textsOf: (item: T) => readonly string[]) {
    this.#textsOf = textsOf
  }

  /** Those that `fits` tells; the very list where nothing is typed. */
  fitting(query: string, items: readonly T[]): readonly T[] {
    const words = typedWords(query)
    if (words.length === 0) return items
    return items.filter((item) => {
      const where = this.#foldedOf(item)
      return words.every((word) => where.includes(word))
    })
  }

  /**
   * Folds what is not folded yet, so that the first letter typed does not wait for twenty thousand names.
   *
   * @param goesOn asked before each; once it says no, the rest is left for another time
   * @returns whether nothing is left
   */
  foldAhead(items: readonly T[], goesOn: () => boolean): boolean {
    for (const item of items) {
      if (this.#folded.has(item)) continue
      if (!goesOn()) return false
      this.#foldedOf(item)
    }
    return true
  }

  #foldedOf(item: T): string {
    let folded = this.#folded.get(item)
    if (folded === undefined) {
      folded = foldedTogether(this.#textsOf(item))
      this.#folded.set(item, folded)
    }
    return folded
  }
}

function foldedTogether(texts: readonly string[]): string {
  // Each by itself: most are plain, which costs next to nothing, and an outlet is folded once for all.
  return texts.map(fold).join(' \n ')
}

/** How a word typed occurs in a name, the better the lower. */
const WHOLE = 0
const BEGINS = 2
const INSIDE = 4

/** Found only by another word for the thing, which is not what one reads. */
const BY_OTHER_WORD = 1

/**
 * How far a name is from what was typed: 0 when each word typed is a word of it, more when one only
 * begins a word of it, most when one stands inside; a little more where it is another word for the
 * same thing that was typed. Infinity when something typed is not there at all.
 *
 * @param otherWords other words for what has the name, with spaces between them
 */
export function distance(query: string, name: string, otherWords = ''): number {
  const own = wordsOf(name)
  const others = wordsOf(otherWords)
  const folded = fold(name)
  const distances = typedWords(query).map((word) => {
    if (own.includes(word)) return WHOLE
    if (others.includes(word)) return WHOLE + BY_OTHER_WORD
    if (own.some((one) => one.startsWith(word))) return BEGINS
    if (others.some((one) => one.startsWith(word))) return BEGINS + BY_OTHER_WORD
    return folded.includes(word) ? INSIDE : Infinity
  })
  return distances.reduce((most, one) => Math.max(most, one), WHOLE)
}

function typedWords(query: string): string[] {
  return fold(query).split(/\s+/).filter(Boolean)
}

function wordsOf(text: string): string[] {
  return fold(text).match(/[\p{L}\p{N}]+/gu) ?? []
}
