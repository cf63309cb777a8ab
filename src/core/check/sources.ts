import { GENERAL_ENGLISH } from '../alignment/general-english.ts'
import type { PreparedArticle, PreparedSentence } from '../alignment/prepare.ts'
import { fold } from '../text/fold.ts'
import type { Span } from '../text/spans.ts'
import { stem } from '../text/stems.ts'
import { words } from '../text/words.ts'

/** An article in which quotations are looked for, and its words as numbers: the same word has the same one. */
export interface Source {
  readonly id: string
  readonly article: PreparedArticle
  readonly at: readonly Span[]
  readonly ids: Int32Array
  /** By word 1 where it stands between quotation marks. */
  readonly quoted: Uint8Array
  /** Where each word stands, in order, by its number. */
  readonly places: ReadonlyMap<number, readonly number[]>
}

/** The articles that a quotation is looked for in. */
export class Sources {
  readonly all: readonly Source[]
  readonly #ids = new Map<string, number>()
  readonly #weights: number[] = []

  constructor(articles: readonly { id: string; article: PreparedArticle }[]) {
    this.all = articles.map(({ id, article }) => this.#read(id, article))
  }

  /** The numbers of some words of a text. */
  idsOf(text: string, spans: readonly Span[]): Int32Array {
    return Int32Array.from(spans, ({ start, end }) => this.#idOf(text.slice(start, end)))
  }

  /** By word how much it tells, more than 0 and about 1 at most. */
  weights(): Float64Array {
    return Float64Array.from(this.#weights)
  }

  #read(id: string, article: PreparedArticle): Source {
    const { text, sentences } = article
    const at = words(text)
    const places = new Map<number, number[]>()
    const ids = this.idsOf(text, at)
    ids.forEach((word, index) => {
      const known = places.get(word)
      if (known) known.push(index)
      else places.set(word, [index])
    })
    return { id, article, at, ids, quoted: quotedIn(sentences, at), places }
  }

  #idOf(written: string): number {
    const word = fold(written).replaceAll('’', "'")
    const known = this.#ids.get(word)
    if (known !== undefined) return known
    const id = this.#ids.size
    this.#ids.set(word, id)
    this.#weights.push(LEAST_WEIGHT + GENERAL_ENGLISH.rarity(stem(word, true)))
    return id
  }
}

/** "the" tells next to nothing, and is a word of the quotation all the same. */
const LEAST_WEIGHT = 0.05

function quotedIn(sentences: readonly PreparedSentence[], at: readonly Span[]): Uint8Array {
  const quoted = new Uint8Array(at.length)
  let index = 0
  // Both are in the order of the text.
  for (const span of sentences.flatMap(({ speech }) => speech.quoted)) {
    while (index < at.length && at[index]!.start < span.start) index += 1
    while (index < at.length && at[index]!.end <= span.end) quoted[index++] = 1
  }
  return quoted
}
