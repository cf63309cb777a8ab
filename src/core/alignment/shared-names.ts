import { fold } from '../text/fold.ts'
import { isOfPeople } from '../text/names.ts'
import type { Span } from '../text/spans.ts'
import { isBodyWord, isTitle } from '../text/speaker.ts'
import type { Pair, Side } from './pair.ts'

/** More would be a list. */
const MOST_NAMES = 2
/** A headline that writes every word like a name is no name. */
const LONGEST_NAME = 5

/** A name, or a part of one, in a sentence. */
interface Run {
  readonly words: readonly string[]
  readonly terms: readonly number[]
  /** Where each word stands. */
  readonly at: readonly Span[]
  /**
   * The first of its sentence or of a quotation, where every word has a capital, and nowhere else in the
   * article a name.
   */
  readonly opens: boolean
  /** "Japanese exporters", "the Osmark ferry": it says what kind of thing follows. */
  readonly qualifies: boolean
}

/**
 * The names that two sentences share, at most two, the weightiest first, each as the article that gives
 * it more fully writes it: "Maria Lind" where the other has "Lind".
 */
export function sharedNames(
  pair: Pair,
  texts: readonly [string, string],
  i: number,
  j: number,
): string[] {
  const inA = runsOf(pair.a, texts[0], i)
  const inB = runsOf(pair.b, texts[1], j)
  const found = inA.flatMap((one) =>
    inB.flatMap((other) => sharedOf(pair, texts, one, other) ?? []),
  )
  const names: string[] = []
  for (const { name } of found.toSorted((x, y) => y.weight - x.weight)) {
    const isKnown = names.some((known) => sharesWord(known, name))
    if (!isKnown && names.length < MOST_NAMES) names.push(name)
  }
  return names
}

function sharesWord(one: string, other: string): boolean {
  const words = fold(other).split(/[\s-]+/)
  return fold(one)
    .split(/[\s-]+/)
    .some((word) => words.includes(word))
}

interface Shared {
  readonly name: string
  readonly weight: number
}

function sharedOf(
  pair: Pair,
  texts: readonly [string, string],
  one: Run,
  other: Run,
): Shared | undefined {
  // The last word tells who or what it is: "Jon Berg" and "Berg", but not "Osmark" and "Osmark Harbour".
  if (one.words.at(-1) !== other.words.at(-1) || tooLong(one) || tooLong(other)) {
    return commonPart(pair, texts[0], one, other)
  }
  const isOfAnother =
    one.words.length !== other.words.length && [...one.words, ...other.words].includes('of')
  if (isOfAnother) return undefined
  if (one.qualifies || other.qualifies || (one.opens && other.opens)) return undefined
  return one.words.length >= other.words.length
    ? nameOf(pair, texts[0], one, 0, one.words.length)
    : nameOf(pair, texts[1], other, 0, other.words.length)
}

function tooLong({ words }: Run): boolean {
  return words.length > LONGEST_NAME
}

/** Two words or more that stand side by side in both: of headlines, which write all words like names. */
function commonPart(pair: Pair, text: string, one: Run, other: Run): Shared | undefined {
  for (let length = Math.min(LONGEST_NAME, one.words.length); length >= 2; length -= 1) {
    for (let from = 0; from + length <= one.words.length; from += 1) {
      const part = one.words.slice(from, from + length)
      const isInOther = other.words.some((_, at) =>
        part.every((word, k) => other.words[at + k] === word),
      )
      if (isInOther) return nameOf(pair, text, one, from, length)
    }
  }
  return undefined
}

function nameOf(
  { weight }: Pair,
  text: string,
  { at, terms }: Run,
  from: number,
  length: number,
): Shared {
  const { start } = at[from]!
  const name = text
    .slice(start, at[from + length - 1]!.end)
    .replaceAll(/\s+/g, ' ')
    .replace(/['’]s?$/, '')
  const isWhole = from === 0 && length === at.length
  const isAfterThe = isWhole && /\bthe\s$/i.test(text.slice(Math.max(0, start - 4), start))
  return {
    // oxlint-disable-next-line collate/sentences -- the article's own words
    name: isAfterThe ? `the ${name}` : name,
    weight: terms
      .slice(from, from + length)
      .reduce((sum, term) => sum + (term < 0 ? 0 : weight[term]!), 0),
  }
}

/** The names in a sentence outside what only says who spoke: neighbouring terms that stand in names. */
function runsOf(side: Side, text: string, sentence: number): Run[] {
  const { start, places, names, terms, attributing, end } = side.sentences[sentence]!
  if (names.length === 0) return []
  const isName = new Set(names)
  const hasCapital = (k: number) => /\p{Lu}/u.test(text[places[2 * k]!] ?? '')
  const isJoined = (k: number) =>
    isName.has(terms[k - 1] ?? -1) &&
    /^[\s-]+$|^\.\s$/.test(text.slice(places[2 * k - 1], places[2 * k]))
  const runs: number[][] = []
  terms.forEach((term, k) => {
    if (!isName.has(term) || attributing[k] === 1) return
    if (isJoined(k) && runs.at(-1)?.at(-1) === k - 1) runs.at(-1)!.push(k)
    else if (hasCapital(k)) runs.push([k])
  })
  return runs.flatMap((run) => {
    const whole = run.slice(0, run.findLastIndex(hasCapital) + 1)
    const folded = whole.map((k) =>
      fold(text.slice(places[2 * k]!, places[2 * k + 1]!)).replace(/['’]s?$/, ''),
    )
    const isBody = isBodyWord(folded.at(-1)!)
    const from = isBody ? 0 : folded.slice(0, -1).findLastIndex(isTitle) + 1
    const kept = whole.slice(from)
    const at = kept.map((k) => ({ start: places[2 * k]!, end: places[2 * k + 1]! }))
    if (at.at(-1)!.end - at[0]!.start < SHORTEST_NAME || NO_TOPICS.has(folded.at(-1)!)) return []
    const before = text.slice(Math.max(start, at[0]!.start - 4), at[0]!.start)
    const behind = text.slice(at.at(-1)!.end, end)
    // "Osmark-based": half a word.
    if (/^-\p{L}/u.test(behind)) return []
    const isQualifier = /^\s\p{Ll}/u.test(behind)
    return {
      words: folded.slice(from),
      terms: kept.map((k) => side.sequence[sentence]![k]!),
      at,
      opens:
        kept.length === 1 &&
        (before === '' || OPENING.test(before)) &&
        !isNameElsewhere(side, text, terms[kept[0]!]!),
      qualifies:
        kept.length === 1 &&
        isQualifier &&
        (/\bthe\s$/i.test(before) || isOfPeople(folded.at(-1)!)),
    }
  })
}

/** Whether a term stands with a capital where the article writes small letters but for names. */
function isNameElsewhere(side: Side, text: string, term: number): boolean {
  let terms = within.get(side)
  if (terms === undefined) {
    terms = namesWithin(side, text)
    within.set(side, terms)
  }
  return terms.has(term)
}

const within = new WeakMap<Side, ReadonlySet<number>>()

/** The terms that have a capital right after a word without one: names, wherever else they stand. */
function namesWithin(side: Side, text: string): Set<number> {
  const found = new Set<number>()
  for (const { start, names, terms, places } of side.sentences) {
    const isName = new Set(names)
    terms.forEach((term, k) => {
      const at = places[2 * k]!
      if (!isName.has(term) || !/\p{Lu}/u.test(text[at]!)) return
      if (/\p{Ll}[,;]?\s$/u.test(text.slice(Math.max(start, at - 3), at))) found.add(term)
    })
  }
  return found
}

/** What a quotation, a title or a list begins with. */
const OPENING = /["“”‘«:(]\s?$/

/** Agencies that others told something, and the zones of times: written like names. */
const NO_TOPICS = new Set(
  'reuters ap afp upi gmt utc bst cet est edt cst cdt mst mdt pst pdt'.split(' '),
)

/** "A" of a hyphened name is none. */
const SHORTEST_NAME = 2
