import type { Background } from './background.ts'
import { GramIds } from './grams.ts'
import { Packed } from './packed.ts'
import type { PreparedArticle, PreparedSentence } from './prepare.ts'
import { RelatedSentences, type RelatedTerm } from './related-terms.ts'
import { TOO_COMMON } from './related-words.ts'

/** What of two articles is compared: all words, or, between languages, only names and figures. */
export type Basis = 'words' | 'names-and-figures'

/** One side of a pair: for each sentence the things it holds, as ids that both sides share. */
export interface Side {
  readonly sentences: readonly PreparedSentence[]
  /** Distinct terms of each sentence, the acronyms of its names among them. */
  readonly terms: readonly Int32Array[]
  /** The terms in the order of the sentence, with repetitions, as in `PreparedSentence.terms`. */
  readonly sequence: readonly Int32Array[]
  /** Distinct character 4-grams of each sentence. */
  readonly grams: readonly Int32Array[]
}

/** Two articles with the weights that their terms have between them. */
export interface Pair {
  readonly a: Side
  readonly b: Side
  readonly basis: Basis
  /** By term id: how much it tells of a sentence that it holds the term. */
  readonly weight: Float64Array
  /**
   * By term id: `weight` as a share among the pairs of sentences that share the term. A word that one
   * sentence here and one there hold ties these two; one in three here and four there says a twelfth
   * of that of each pair.
   */
  readonly tie: Float64Array
  /** The mean of `weight`: the unit in which masses are measured. */
  readonly meanWeight: number
  readonly gramWeight: Float64Array
  /** By term id: rarity in general, 0 to 1. */
  readonly rarity: Float64Array
  /** By term id: 1 for a number, a date or a time. */
  readonly isFigure: Uint8Array
  /** The terms that say nearly the same. */
  readonly related: RelatedSentences
}

/**
 * What is left of a word's weight if it is the commonest there is. At 0 function words are lost, which
 * hold short quotations together; at 1 the background is not used. Measured flat from .1 to .5.
 */
const FLOOR = 0.25

/**
 * Brings two articles together. A term weighs more the fewer sentences of the two hold it (inverse
 * sentence frequency, `ln((n + 1) / (sf + .5))`, within the pair) and the rarer it is in general: what
 * every sentence of this event says, and what every English sentence says, tells no passage apart.
 */
export function pairOf(
  a: PreparedArticle,
  b: PreparedArticle,
  background: Background,
  basis: Basis,
): Pair {
  const terms = new Ids<string>()
  const grams = new GramIds()
  const sides = [sideOf(a, b, basis, terms, grams), sideOf(b, a, basis, terms, grams)] as const
  const rarity = new Float64Array(terms.size)
  const isFigure = new Uint8Array(terms.size)
  terms.keys.forEach((term, id) => {
    rarity[id] = background.rarity(term)
    isFigure[id] = Number(FIGURE_SIGNS.has(term[0]!))
  })
  const held = sides.map((side) => frequencies(side.terms, terms.size)) as [
    Float64Array,
    Float64Array,
  ]
  const inGrams = sides.map((side) => frequencies(side.grams, grams.size))
  const sentences = a.sentences.length + b.sentences.length
  const isf = inverseFrequency(held[0], held[1], sentences)
  const inNames = new Set(namesOf(a, terms).concat(namesOf(b, terms)))
  const parts = partsOfNames(sides, inNames, terms.size)
  // The root: two words of a name are more than one, and less than two.
  const weight = isf.map(
    (value, id) => (value * (FLOOR + (1 - FLOOR) * rarity[id]!)) / Math.sqrt(parts[id]!),
  )
  return {
    a: sides[0],
    b: sides[1],
    basis,
    weight,
    tie: weight.map((value, id) => value / Math.max(1, held[0][id]! * held[1][id]!)),
    meanWeight: mean(weight),
    gramWeight: inverseFrequency(inGrams[0]!, inGrams[1]!, sentences),
    rarity,
    isFigure,
    related: new RelatedSentences(
      sides[0].terms,
      sides[1].terms,
      basis === 'words' && a.english && b.english
        ? relatedBetween(
            terms,
            background,
            (id) => rarity[id]! > TOO_COMMON && !inNames.has(id),
            held[1],
          )
        : new Map(),
      weight,
    ),
  }
}

/** The same pair with the second article first. */
export function swapped(pair: Pair): Pair {
  const { a, b } = pair
  return { ...pair, a: b, b: a, related: pair.related.swapped(a.terms, b.terms) }
}

/**
 * For each term the related ones that the second article holds. Names are related to nothing: vectors
 * put all ministers, and all towns, beside each other.
 */
function relatedBetween(
  terms: Ids<string>,
  background: Background,
  isTelling: (id: number) => boolean,
  heldByB: Float64Array,
): Map<number, RelatedTerm[]> {
  const between = new Map<number, RelatedTerm[]>()
  terms.keys.forEach((key, id) => {
    if (!isTelling(id)) return
    const related = background.related(key).flatMap(({ stem, nearness }) => {
      const term = terms.known(stem)
      const isHeld = term !== undefined && heldByB[term]! > 0 && isTelling(term)
      return isHeld ? [{ term, nearness }] : []
    })
    if (related.length > 0) between.set(id, related)
  })
  return between
}

function namesOf(article: PreparedArticle, ids: Ids<string>): number[] {
  return article.sentences.flatMap(({ names }) =>
    names.map((name) => ids.of(article.vocabulary[name]!)),
  )
}

/** A name of more parts than this is two names. */
const MOST_PARTS = 4

/**
 * By id, how many words of names always stand in the same sentences: "New Osmark" is one piece of
 * evidence, "Harbour Master Jon Berg" is hardly more. 1 for every other term.
 */
function partsOfNames(
  sides: readonly Side[],
  inNames: ReadonlySet<number>,
  size: number,
): Float64Array {
  const places = new Map<number, string>()
  sides.forEach((side, k) =>
    side.terms.forEach((terms, i) => {
      for (const term of terms) {
        if (inNames.has(term)) places.set(term, `${places.get(term) ?? ''}${k}.${i} `)
      }
    }),
  )
  const together = new Map<string, number>()
  for (const place of places.values()) together.set(place, (together.get(place) ?? 0) + 1)
  const parts = new Float64Array(size).fill(1)
  for (const [term, place] of places) parts[term] = Math.min(MOST_PARTS, together.get(place)!)
  return parts
}

/** Numbers things in the order in which they come. */
class Ids<Key> {
  readonly keys: Key[] = []
  readonly #ids = new Map<Key, number>()

  get size(): number {
    return this.keys.length
  }

  known(key: Key): number | undefined {
    return this.#ids.get(key)
  }

  of(key: Key): number {
    const known = this.#ids.get(key)
    if (known !== undefined) return known
    this.#ids.set(key, this.keys.length)
    return this.keys.push(key) - 1
  }
}

function sideOf(
  article: PreparedArticle,
  other: PreparedArticle,
  basis: Basis,
  termIds: Ids<string>,
  gramIds: GramIds,
): Side {
  const own = new Int32Array(article.vocabulary.length)
  article.vocabulary.forEach((term, i) => {
    own[i] = termIds.of(keyOf(article, basis, term, i))
  })
  const spelled = acronymsOf(article, other, termIds)
  const isKept = keeper(article, basis)
  const packed = new Packed()
  const distinct = new Distinct(termIds.size, packed)
  const { sentences } = article
  const sequence: Int32Array[] = []
  const terms: Int32Array[] = []
  const grams: Int32Array[] = []
  for (const [i, sentence] of sentences.entries()) {
    const line = packed.signed(sentence.terms.length)
    for (let at = 0; at < line.length; at += 1) {
      const term = sentence.terms[at]!
      line[at] = isKept(term, sentence) ? own[term]! : SKIPPED
    }
    sequence.push(line)
    terms.push(distinct.of(line, sentence.attributing, spelled))
    // Letters of other words would only tell that the languages differ.
    if (basis !== 'words') grams.push(NONE)
    // A line of one word shares its 4-grams with its likes.
    else if (sentence.grams === sentences[i - 1]?.grams) grams.push(grams[i - 1]!)
    else grams.push(idsOf(sentence.grams, gramIds, packed))
  }
  return { sentences, sequence, terms, grams }
}

const NONE = new Int32Array()

/** Counted, as `Int32Array.from` goes through an iterator, and took a third of the whole time. */
function idsOf(hashes: Uint32Array, ids: GramIds, packed: Packed): Int32Array {
  const found = packed.signed(hashes.length)
  for (let at = 0; at < found.length; at += 1) found[at] = ids.of(hashes[at]!)
  return found
}

/** Finds the distinct terms of sentences. */
class Distinct {
  readonly #packed: Packed
  /** By term the last sentence that was seen to hold it; they are counted from 1. */
  readonly #holds: Int32Array
  #sentence = 0

  /** @param terms more than any term's id */
  constructor(terms: number, packed: Packed) {
    this.#packed = packed
    this.#holds = new Int32Array(terms)
  }

  /** Those of a sentence that are stated, in order, then the acronyms of what is spelled out in it. */
  of(line: Int32Array, attributing: Uint8Array, spelled: readonly Spelled[]): Int32Array {
    let stated = 0
    for (let at = 0; at < line.length; at += 1) {
      if (line[at] !== SKIPPED && attributing[at] === 0) stated += 1
    }
    const isAll = stated < LEAST_STATED
    const found: number[] = []
    this.#sentence += 1
    for (let at = 0; at < line.length; at += 1) {
      if (line[at] !== SKIPPED && (isAll || attributing[at] === 0)) this.#add(line[at]!, found)
    }
    for (const { acronym, words } of spelled) {
      if (words.every((word) => this.#holds[word] === this.#sentence)) this.#add(acronym, found)
    }
    const distinct = this.#packed.signed(found.length)
    for (let at = 0; at < found.length; at += 1) distinct[at] = found[at]!
    return distinct
  }

  #add(term: number, found: number[]): void {
    if (this.#holds[term] === this.#sentence) return
    this.#holds[term] = this.#sentence
    found.push(term)
  }
}

/**
 * Who said it, where and to whom is no part of what was said: two statements of one speaker are not
 * one. But a sentence with fewer terms than this left has nothing else to be known by.
 */
const LEAST_STATED = 4

/** With what the term of a figure begins. */
const FIGURE_SIGNS = new Set('#@:')

/** The id of a term that is left out of the comparison. */
const SKIPPED = -1

/** Between languages a name is compared as written: English stems fit no other language's. */
function keyOf(article: PreparedArticle, basis: Basis, term: string, i: number): string {
  return basis === 'words' ? term : (article.nameForms.get(i) ?? term)
}

function keeper(
  article: PreparedArticle,
  basis: Basis,
): (term: number, sentence: PreparedSentence) => boolean {
  if (basis === 'words') return () => true
  const isFigure = article.vocabulary.map((term) => FIGURE_SIGNS.has(term[0]!))
  return (term, sentence) => isFigure[term]! || sentence.names.includes(term)
}

/** A name that is spelled out, by the ids of its acronym and of its words. */
interface Spelled {
  readonly acronym: number
  readonly words: readonly number[]
}

/** The names that one article spells out and the other writes as an acronym (or both do both). */
function acronymsOf(article: PreparedArticle, other: PreparedArticle, ids: Ids<string>): Spelled[] {
  if (article.acronyms.size === 0) return []
  const used = new Set(other.vocabulary)
  return [...article.acronyms]
    .filter(([acronym]) => used.has(acronym))
    .map(([acronym, words]) => ({
      acronym: ids.of(acronym),
      words: words.map((word) => ids.of(word)),
    }))
}

/** By id, how few of all sentences hold it: `ln((n + 1) / (sf + .5))`, never below 0. */
function inverseFrequency(inA: Float64Array, inB: Float64Array, sentences: number): Float64Array {
  return inA.map((sf, id) => Math.max(0, Math.log((sentences + 1) / (sf + inB[id]! + 0.5))))
}

/** By id, how many of the sets hold it. */
function frequencies(sets: readonly Int32Array[], size: number): Float64Array {
  const frequency = new Float64Array(size)
  for (const set of sets) {
    for (let at = 0; at < set.length; at += 1) frequency[set[at]!]! += 1
  }
  return frequency
}

function mean(values: Float64Array): number {
  return values.length === 0
    ? 1
    : values.reduce((sum, value) => sum + value, 0) / values.length || 1
}
