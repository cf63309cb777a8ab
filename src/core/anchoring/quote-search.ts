import type { Selectors } from '../model/passage.ts'
import { type Placing, placing } from './placing.ts'
import { TokenMap } from './token-map.ts'
import { type Tokens, tokensOf, type Vocabulary } from './tokens.ts'

/**
 * Words that stand in more places than this say little about where a passage is. A row of eight rarer words
 * may still share a few with its neighbours; with less, lookalikes of a passage's own sentence are missed.
 */
const RARE = 64

/** So many of the likeliest places are looked at closely; more than the twins a passage has in real texts. */
const LOOKED_AT = 6

/** Where words stand in a text. */
export class WordIndex {
  readonly tokens: Tokens
  readonly vocabulary: Vocabulary
  /** Of each number of the vocabulary, where its places begin in `#places`. */
  readonly #starts: Int32Array
  readonly #places: Int32Array

  constructor(tokens: Tokens, vocabulary: Vocabulary) {
    this.tokens = tokens
    this.vocabulary = vocabulary
    const { keys } = tokens
    this.#starts = new Int32Array(vocabulary.size + 1)
    for (const key of keys) this.#starts[key + 1]! += 1
    for (let key = 0; key < vocabulary.size; key += 1) this.#starts[key + 1]! += this.#starts[key]!
    const next = this.#starts.slice()
    this.#places = new Int32Array(keys.length)
    for (const [at, key] of keys.entries()) {
      this.#places[next[key]!] = at
      next[key]! += 1
    }
  }

  /** In which tokens of the text a word stands; none for what stands in more than `RARE`. */
  rarePlacesOf(key: number): Int32Array {
    if (key < 0 || key + 1 >= this.#starts.length) return NOWHERE
    const [from, to] = [this.#starts[key]!, this.#starts[key + 1]!]
    return to - from > RARE ? NOWHERE : this.#places.subarray(from, to)
  }
}

const NOWHERE = new Int32Array(0)

/** A place that may be a passage's. */
export interface Candidate extends Placing {
  /** How sure it is, from 0 to 1: how much of its words is kept, and of what stood around them. */
  readonly score: number
}

/**
 * Where the words of a quotation may stand in a text, the likeliest first: by rare words that stand at
 * about the right distances ("seeds"), then by what those places have in common with the quotation and its
 * context.
 */
export function quotePlaces(index: WordIndex, { quote }: Selectors): Candidate[] {
  const { exact, prefix, suffix } = quote
  const pattern = tokensOf(prefix + exact + suffix, index.vocabulary, false)
  const range = { start: prefix.length, end: prefix.length + exact.length }
  const found: Candidate[] = []
  for (const window of windowsOf(index, pattern)) {
    const map = new TokenMap(pattern, partOf(index.tokens, window.from, window.to))
    const place = placing(map, range)
    if (place === null || place === 'repeated') continue
    found.push({ ...place, score: scoreOf(place) })
  }
  return apart(found.toSorted((one, other) => other.score - one.score))
}

/** What a passage's own words weigh beside what stands around them, where both are found in part. */
const WORDS_WEIGH = 0.7

function scoreOf({ kept, context }: Placing): number {
  return WORDS_WEIGH * kept + (1 - WORDS_WEIGH) * context
}

/** Leaves out what overlaps a likelier place. */
function apart(places: readonly Candidate[]): Candidate[] {
  const kept: Candidate[] = []
  for (const place of places) {
    if (kept.every((one) => one.end <= place.start || place.end <= one.start)) kept.push(place)
  }
  return kept
}

/** Tokens of a text as a text of their own, that knows its offsets in the whole. */
function partOf({ text, starts, ends, keys }: Tokens, from: number, to: number): Tokens {
  return {
    text,
    starts: starts.subarray(from, to),
    ends: ends.subarray(from, to),
    keys: keys.subarray(from, to),
  }
}

interface Window {
  from: number
  to: number
  weight: number
}

/** Ranges of tokens where rare words of a pattern stand near each other, the most telling first. */
function windowsOf(index: WordIndex, pattern: Tokens): Window[] {
  const { length } = pattern.keys
  const all = index.tokens.keys.length
  // Where the pattern would begin, had the word at each place stood in it.
  const seeds: { begin: number; weight: number }[] = []
  for (let token = 0; token < length; token += 1) {
    const places = index.rarePlacesOf(pattern.keys[token]!)
    for (const place of places) seeds.push({ begin: place - token, weight: 1 / places.length })
  }
  seeds.sort((one, other) => one.begin - other.begin)
  // Words may have been put in or left out: as many as half of the pattern, and a few in a short one.
  const slack = 8 + (length >> 1)
  const windows: Window[] = []
  let weight = 0
  let first = 0
  for (const seed of seeds) {
    weight += seed.weight
    while (seeds[first]!.begin < seed.begin - slack) {
      weight -= seeds[first]!.weight
      first += 1
    }
    const from = Math.max(0, seeds[first]!.begin - slack)
    const to = Math.min(all, seed.begin + length + slack)
    const last = windows.at(-1)
    const isSame = last && from < last.to - length / 2
    if (isSame && weight > last.weight) windows[windows.length - 1] = { from, to, weight }
    if (!isSame) windows.push({ from, to, weight })
  }
  return windows.toSorted((one, other) => other.weight - one.weight).slice(0, LOOKED_AT)
}
