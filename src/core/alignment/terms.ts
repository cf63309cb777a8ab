import type { CalledSentence } from '../text/attribution.ts'
import { figures, type Figure } from '../text/figures.ts'
import { fold } from '../text/fold.ts'
import type { Span } from '../text/spans.ts'
import type { SentenceSpeech } from '../text/speech.ts'
import { stem } from '../text/stems.ts'
import { isSmall } from './figures.ts'
import { gramsOf } from './grams.ts'
import { Packed } from './packed.ts'

/** What of a sentence is compared. Its arrays may be other sentences' too: none is ever written to. */
export interface Terms {
  /** The terms in order: stems, "#1500" for a number, "@1128" for a date; indexes into `vocabulary`. */
  readonly terms: Uint32Array
  /** Where each term stands: start and end, in turn. */
  readonly places: Uint32Array
  /** Hashes of the folded sentence's character 4-grams, sorted, each once. */
  readonly grams: Uint32Array
  readonly figures: readonly Figure[]
  /** Terms that belong to names; indexes into `vocabulary`, each once. */
  readonly names: readonly number[]
  /** Which terms are quoted: 1 inside quotation marks, 0 outside. */
  readonly quoted: Uint8Array
  /** Which terms only say who spoke: 1 there, 0 elsewhere. */
  readonly attributing: Uint8Array
}

/**
 * Reads the terms of a text's sentences. A text made to take long has some hundred thousand sentences, so
 * a sentence takes as few objects as it can.
 */
export class TermReader {
  /** The terms that were read, each once. */
  readonly vocabulary: string[] = []
  /** Terms that stand in names, by index into `vocabulary`: as written, folded, without an ending. */
  readonly nameForms = new Map<number, string>()
  readonly #text: string
  readonly #english: boolean
  readonly #indexes = new Map<string, number>()
  readonly #packed = new Packed()
  /** By term what a sentence of that word alone holds. */
  readonly #ofOne: Pick<Terms, 'terms' | 'grams'>[] = []

  constructor(text: string, english: boolean) {
    this.#text = text
    this.#english = english
  }

  /** @param folded the sentence's words */
  read(
    sentence: CalledSentence,
    { quoted, attribution }: SentenceSpeech,
    folded: readonly string[],
  ): Terms {
    const { words, called } = sentence
    const stated = figures(this.#text, words, this.#english, folded)
    if (words.length === 1 && stated.length + called.length + quoted.length === 0 && !attribution) {
      return this.#readOne(words[0]!)
    }
    const terms = this.#packed.unsigned(words.length)
    const places = this.#packed.unsigned(2 * words.length)
    const written: string[] = []
    let names: Set<number> | undefined
    // Figures and names are in the order of the words.
    let [figureAt, nameAt, size] = [0, 0, 0]
    for (let i = 0; i < words.length; i += 1) {
      const { start, end } = words[i]!
      while (figureAt < stated.length && stated[figureAt]!.end < end) figureAt += 1
      const next = stated[figureAt]
      const figure = next && next.start <= start ? next : undefined
      // A number of several words is one term, at its first word.
      if (figure && figure.start < start) continue
      const word = this.#text.slice(start, end)
      const term = figure ? figureTerm(figure) : stem(word, this.#english)
      const index = this.#indexOf(term)
      terms[size] = index
      places[2 * size] = start
      places[2 * size + 1] = figure ? figure.end : end
      size += 1
      written.push(term)
      while (nameAt < called.length && called[nameAt]!.last < i) nameAt += 1
      const name = called[nameAt]
      if (figure || !name || name.first > i) continue
      names = (names ?? new Set()).add(index)
      this.nameForms.set(index, fold(word).replace(/['’]s?$/, ''))
    }
    const inQuotes = marked(places, size, quoted)
    return {
      terms: size === words.length ? terms : terms.subarray(0, size),
      places: size === words.length ? places : places.subarray(0, 2 * size),
      grams: gramsOf(written, this.#packed),
      figures: stated,
      names: names ? [...names] : NO_NAMES,
      quoted: inQuotes,
      // What is quoted inside is no attribution.
      attributing: attribution ? marked(places, size, [attribution], inQuotes) : zeros(size),
    }
  }

  /** A line of one word, of which there may be hundreds of thousands: what it holds it shares with its likes. */
  #readOne({ start, end }: Span): Terms {
    const term = stem(this.#text.slice(start, end), this.#english)
    const index = this.#indexOf(term)
    const places = this.#packed.unsigned(2)
    places[0] = start
    places[1] = end
    const { terms, grams } = (this.#ofOne[index] ??= {
      terms: Uint32Array.of(index),
      grams: gramsOf([term], this.#packed),
    })
    return {
      terms,
      places,
      grams,
      figures: NO_FIGURES,
      names: NO_NAMES,
      quoted: zeros(1),
      attributing: zeros(1),
    }
  }

  #indexOf(term: string): number {
    const known = this.#indexes.get(term)
    if (known !== undefined) return known
    this.#indexes.set(term, this.vocabulary.length)
    return this.vocabulary.push(term) - 1
  }
}

const NO_NAMES: readonly number[] = []
const NO_FIGURES: readonly Figure[] = []

/** For each of so many terms 1 where it begins in one of the ranges, and is not among `others`. */
function marked(
  places: Uint32Array,
  size: number,
  ranges: readonly Span[],
  others?: Uint8Array,
): Uint8Array {
  if (ranges.length === 0) return zeros(size)
  const marks = new Uint8Array(size)
  for (let i = 0; i < size; i += 1) {
    const start = places[2 * i]!
    const isInside = ranges.some((range) => start >= range.start && start < range.end)
    if (isInside && others?.[i] !== 1) marks[i] = 1
  }
  return marks
}

const ZEROS: Uint8Array[] = []

/** So many zeros: the same array each time, as most sentences quote nothing and attribute nothing. */
function zeros(size: number): Uint8Array {
  return (ZEROS[size] ??= new Uint8Array(size))
}

/** Equal numbers give equal terms, however written: "$3 million", "3 mln dlrs", "three million". */
function figureTerm(figure: Figure): string {
  if (figure.kind === 'date') return `@${figure.value}`
  if (figure.kind === 'time') return `:${figure.value}`
  return isSmall(figure) && figure.unit !== ''
    ? `#${figure.value} ${figure.unit}`
    : `#${figure.value}`
}
