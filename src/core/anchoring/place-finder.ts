import type { Selectors } from '../model/passage.ts'
import type { Span } from '../text/spans.ts'
import type { NamedText } from './named-text.ts'
import { type Placing, placing } from './placing.ts'
import { quotePlaces, WordIndex } from './quote-search.ts'
import { TokenMap } from './token-map.ts'
import { type Tokens, tokensOf, Vocabulary } from './tokens.ts'
import { standsWhole, verbatimPlaces } from './verbatim.ts'

/** Where a passage stands in a text, as UTF-16 offsets, or that its place is lost. */
export type Resolution =
  | { state: 'exact' | 'moved' | 'approximate'; start: number; end: number }
  | { state: 'orphaned' }

const ORPHANED: Resolution = { state: 'orphaned' }

/**
 * How much of a passage's words have to be left, how much may be changed at its ends so that nobody can
 * tell where these are, and how much may be elsewhere, for a place to be shown at all. Chosen on edited
 * texts (docs/anchoring.md): with 0.2 elsewhere twice as many places are wrong, for three passages in a
 * thousand more.
 */
const LEAST_KEPT = 0.75
const MOST_FRAYED = 0.08
const MOST_TORN = 0.03

/** The same without the older text, where all there is to go by are 32 characters on either side. */
const LEAST_SCORE = 0.85
const LEAST_CONTEXT = 0.5
const LEAST_MARGIN = 0.25

/**
 * Finds passages again in one text. What is made of the text for that is made once, when it is first asked
 * for; on a text that has not changed nothing is.
 */
export class PlaceFinder {
  readonly #to: NamedText
  readonly #older: ReadonlyMap<string, string>
  readonly #maps = new Map<string, TokenMap>()
  readonly #vocabulary = new Vocabulary()
  #tokens: Tokens | null = null
  #index: WordIndex | null = null

  /**
   * @param to where passages are sought
   * @param older earlier versions of it, as far as they are at hand: with the one that a passage was made
   *   on, it is carried by what both have in common; without, only its quotation is sought
   */
  constructor(to: NamedText, older: readonly NamedText[] = []) {
    this.#to = to
    this.#older = new Map(older.map(({ text, textHash }) => [textHash, text]))
  }

  /**
   * Where a passage stands:
   * - exact: on the very text it was made on, at its position;
   * - moved: its words stand there as they were (quotation marks, dashes and spaces may look otherwise),
   *   and nowhere else that fits as well;
   * - approximate: words of it were changed, or little tells the place from others: a person has to look;
   * - orphaned: it is gone, or stands in two places that fit as well; or a person has said that it is gone.
   */
  find(selectors: Selectors): Resolution {
    const { position, quote } = selectors
    const { text, textHash } = this.#to
    if (selectors.notIn?.includes(textHash)) return ORPHANED
    if (selectors.textHash === textHash && isAt(text, selectors)) {
      return { state: 'exact', start: position.start, end: position.end }
    }
    if (quote.exact === '') return ORPHANED
    const map = this.#mapFrom(selectors)
    return map ? byMap(map, selectors, text) : this.#byQuote(selectors)
  }

  /** Null where the older text is not at hand, or is not the one that the selectors tell of. */
  #mapFrom(selectors: Selectors): TokenMap | null {
    const known = this.#maps.get(selectors.textHash)
    const before = this.#older.get(selectors.textHash)
    if (before === undefined || !isAt(before, selectors)) return null
    const map = known ?? new TokenMap(tokensOf(before, this.#vocabulary), this.#newTokens())
    this.#maps.set(selectors.textHash, map)
    return map.isWhole ? map : null
  }

  #newTokens(): Tokens {
    this.#tokens ??= tokensOf(this.#to.text, this.#vocabulary)
    return this.#tokens
  }

  #byQuote(selectors: Selectors): Resolution {
    const verbatim = verbatimPlaces(this.#to.text, selectors.quote)
    if (verbatim.isSure) return { state: 'moved', ...verbatim.place }
    if (verbatim.areMany) return ORPHANED
    this.#index ??= new WordIndex(this.#newTokens(), this.#vocabulary)
    const [best, next] = quotePlaces(this.#index, selectors)
    if (!best || best.score < LEAST_SCORE || best.context < LEAST_CONTEXT) return ORPHANED
    if (next && best.score - next.score < LEAST_MARGIN) return ORPHANED
    return isFound(best) ? approximate(best) : ORPHANED
  }
}

/** Where a passage surely stands; null where a person has to look, or its place is lost. */
export function surePlace(found: Resolution): Span | null {
  const isSure = found.state === 'exact' || found.state === 'moved'
  return isSure ? { start: found.start, end: found.end } : null
}

function isAt(text: string, { position, quote }: Selectors): boolean {
  return text.slice(position.start, position.end) === quote.exact
}

function byMap(map: TokenMap, selectors: Selectors, text: string): Resolution {
  const place = placing(map, selectors.position)
  if (place === null || place === 'repeated') return ORPHANED
  if (!place.isWhole) return isFound(place) ? approximate(place) : ORPHANED
  if (!place.isTied) return ORPHANED
  // Nowhere else can it stand better than here, and a search for it goes through the whole text.
  if (standsWhole(text, place.start, selectors.quote)) {
    return { state: 'moved', start: place.start, end: place.end }
  }
  // The second witness: the quotation with all of its context stands somewhere else, and there alone.
  const verbatim = verbatimPlaces(text, selectors.quote)
  const isElsewhere = verbatim.isSure && verbatim.place.start !== place.start
  return isElsewhere ? ORPHANED : { state: 'moved', start: place.start, end: place.end }
}

function isFound({ kept, frayed, torn, isTied }: Placing): boolean {
  return isTied && kept >= LEAST_KEPT && frayed <= MOST_FRAYED && torn <= MOST_TORN
}

function approximate({ start, end }: Span): Resolution {
  return { state: 'approximate', start, end }
}
