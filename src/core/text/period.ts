import { ENGLISH_MONTHS } from './months.ts'
import type { Span } from './spans.ts'

/** For what time a figure is stated, as far as its sentence says so; folded, "" where it doesn't. */
export interface Period {
  /** "1986", or as it is said from the day of writing: "this year". */
  readonly year: string
  /** The month's number, "2" for February. */
  readonly month: string
  /** "third quarter". */
  readonly part: string
}

/** A place in a sentence that names a time, by the index of its word. */
interface NamedTime {
  readonly at: number
  readonly time: string
}

/** The times that a sentence names, of each sort in order. */
export type NamedTimes = Readonly<Record<keyof Period, readonly NamedTime[]>>

const RELATIVE = new Set(['this', 'last', 'next', 'previous', 'coming'])
const PARTS = new Set(['quarter', 'half'])
const ORDER = new Set(['first', 'second', 'third', 'fourth', 'last'])

/**
 * The times that the words of one sentence name: years, and in English months ("in May", never "may"),
 * "this year", "the third quarter". `at` are the words as ranges of `text`, `tokens` the same folded.
 */
export function namedTimes(
  text: string,
  at: readonly Span[],
  tokens: readonly string[],
  english: boolean,
): NamedTimes {
  const year: NamedTime[] = []
  const month: NamedTime[] = []
  const part: NamedTime[] = []
  for (const [i, token] of tokens.entries()) {
    if (/^(?:1[5-9]|20)\d{2}$/.test(token)) year.push({ at: i, time: token })
    if (!english) continue
    const before = tokens[i - 1] ?? ''
    const named = ENGLISH_MONTHS.get(token)
    if (token === 'year' && RELATIVE.has(before)) year.push({ at: i, time: `${before} year` })
    else if (PARTS.has(token) && ORDER.has(before)) part.push({ at: i, time: `${before} ${token}` })
    else if (named && /\p{Lu}/u.test(text[at[i]!.start]!))
      month.push({ at: i, time: String(named) })
  }
  return { year, month, part }
}

/**
 * The time that a figure is stated for, by the index of its first word: the nearest of each sort, of two
 * as near the earlier.
 */
export function periodOf(times: NamedTimes, index: number): Period {
  const nearest = (named: readonly NamedTime[]) => {
    const later = firstFrom(named, index)
    const [before, behind] = [named[later - 1], named[later]]
    if (!before || !behind) return (before ?? behind)?.time ?? ''
    return behind.at - index < index - before.at ? behind.time : before.time
  }
  return { year: nearest(times.year), month: nearest(times.month), part: nearest(times.part) }
}

/** The place of the first that stands at a word or behind it; they are in order. */
function firstFrom(named: readonly NamedTime[], index: number): number {
  let [low, high] = [0, named.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (named[middle]!.at < index) low = middle + 1
    else high = middle
  }
  return low
}

/**
 * Whether two figures are stated for two times, which makes them two amounts. "This year" may be 1986:
 * who can't say counts as two, so that nothing is said of it.
 */
export function areApart(a: Period, b: Period): boolean {
  const differs = (names: keyof Period) =>
    a[names] !== '' && b[names] !== '' && a[names] !== b[names]
  return differs('year') || differs('month') || differs('part')
}
