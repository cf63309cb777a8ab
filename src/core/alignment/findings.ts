import type { Speaker } from '../text/speaker.ts'
import { mergedSpans, type Span } from '../text/spans.ts'
import { carriedBy } from './carried.ts'
import { kindOf } from './kinds.ts'
import type { Match } from './match.ts'
import type { Pair, Side } from './pair.ts'
import type { PreparedSentence } from './prepare.ts'
import { reasonOf } from './reason-of.ts'
import { isNearby } from './speaker-of.ts'

type Found = Pick<Match, 'kind' | 'words' | 'reason'>

/**
 * What is told of two sentences that answer each other: kind, words and reason. Of sentences that come
 * again word by word it is found once and moved to where they stand: a text made to take long is one
 * sentence a hundred thousand times, each with eight answers.
 */
export class Findings {
  readonly #pair: Pair
  readonly #texts: readonly [string, string]
  readonly #wordings: readonly [Wordings, Wordings]
  /** By the first two sentences met that are so worded. */
  readonly #known = new Map<number, { readonly i: number; readonly j: number; found: Found }>()

  constructor(pair: Pair, texts: readonly [string, string]) {
    this.#pair = pair
    this.#texts = texts
    this.#wordings = [new Wordings(pair.a, texts[0]), new Wordings(pair.b, texts[1])]
  }

  /** What is told of the i-th sentence of the first article and the j-th of the second. */
  of(i: number, j: number): Found {
    const { a, b } = this.#pair
    const [inA, inB] = this.#wordings
    if (!inA.comesAgain(i) && !inB.comesAgain(j)) return this.#find(i, j)
    const key = inA.firstLike(i) * b.sentences.length + inB.firstLike(j)
    const known = this.#known.get(key)
    if (known) {
      const { kind, words, reason } = known.found
      const moved = {
        a: movedBy(words.a, a.sentences[i]!.start - a.sentences[known.i]!.start),
        b: movedBy(words.b, b.sentences[j]!.start - b.sentences[known.j]!.start),
      }
      return { kind, words: moved, reason }
    }
    const found = this.#find(i, j)
    this.#known.set(key, { i, j, found })
    return found
  }

  #find(i: number, j: number): Found {
    const found = kindOf(this.#pair, this.#texts, i, j)
    const carried = carriedBy(this.#pair, i, j)
    const reason = reasonOf(this.#pair, this.#texts, i, j, found, carried.related)
    const { kind, differing } = found
    // The words that carry it, and the figures that differ: these are what one looks for first.
    const words = {
      a: mergedSpans([...carried.a, ...differing.map(([one]) => one)]),
      b: mergedSpans([...carried.b, ...differing.map(([, other]) => other)]),
    }
    return { kind, words, reason }
  }
}

function movedBy(spans: readonly Span[], by: number): readonly Span[] {
  return by === 0 ? spans : spans.map(({ start, end }) => ({ start: start + by, end: end + by }))
}

/** Which sentences of an article are worded alike. */
class Wordings {
  readonly #side: Side
  readonly #text: string
  /** By sentence whether another writes the same. */
  readonly #again: Uint8Array
  /** By wording the first sentence met, and the same by sentence, as far as it was asked for. */
  readonly #first = new Map<string, number>()
  readonly #firstLike = new Map<number, number>()

  constructor(side: Side, text: string) {
    this.#side = side
    this.#text = text
    this.#again = comingAgain(side, text)
  }

  /** Whether other sentences write the same; hardly any of an article does. */
  comesAgain(i: number): boolean {
    return this.#again[i] === 1
  }

  /** The first sentence met of which the very same is told, it may be itself. */
  firstLike(i: number): number {
    const known = this.#firstLike.get(i)
    if (known !== undefined) return known
    const wording = wordingOf(this.#side, this.#text, this.#side.sentences[i]!)
    const first = this.#first.get(wording) ?? i
    this.#first.set(wording, first)
    this.#firstLike.set(i, first)
    return first
  }
}

/** By sentence 1 where another writes the very same. */
function comingAgain({ sentences }: Side, text: string): Uint8Array {
  const again = new Uint8Array(sentences.length)
  const first = new Map<string, number>()
  for (let i = 0; i < sentences.length; i += 1) {
    const { start, end } = sentences[i]!
    const written = text.slice(start, end)
    const met = first.get(written)
    if (met === undefined) first.set(written, i)
    else again[i] = again[met] = 1
  }
  return again
}

/** So much before a sentence or a name, and behind a figure, is looked at to tell of it, in UTF-16 units. */
const BEFORE = 4
const BEHIND = 80

/** All that is looked at to tell kind, words and reason of a sentence's answer, the same wherever it stands. */
function wordingOf(side: Side, text: string, sentence: PreparedSentence): string {
  const { start, end, speech, figures, part } = sentence
  const { terms, names, quoted, attributing } = sentence
  const { speaker, acting, attribution, reported } = speech
  const speaking = speaker && [...sayingOf(text, speaker), isNearby(side.sentences, sentence)]
  const acts = acting && [...sayingOf(text, acting.who), acting.end - start]
  const attributed = attribution && [attribution.start - start, attribution.end - start]
  const stated = figures.map((figure) => {
    return { ...figure, start: figure.start - start, end: figure.end - start }
  })
  const read = [part, reported, speaking, acts, attributed, stated]
  const marks = [terms, names, quoted, attributing].map((all) => all.join()).join(';')
  const around = text.slice(Math.max(0, start - BEFORE), end + BEHIND)
  return `${Math.min(start, BEFORE)} ${end - start} ${around}\n${marks}\n${JSON.stringify(read)}`
}

function sayingOf(text: string, { start, name, words, named, sort, office }: Speaker): unknown[] {
  return [text.slice(Math.max(0, start - BEFORE), start), name, words, named, sort, office]
}
