import { ENGLISH_MONTHS } from './months.ts'
import type { Span } from './paragraphs.ts'

/** For what time a figure is stated, as far as its sentence says so; folded, "" where it doesn't. */
export interface Period {
  /** "1986", or as it is said from the day of writing: "this year". */
  readonly year: string
  /** "february". */
  readonly month: string
  /** "third quarter". */
  readonly part: string
}

/** A place in a sentence that names a time, by the index of its word. */
export interface NamedTime {
  readonly at: number
  readonly names: keyof Period
  readonly time: string
}

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
): NamedTime[] {
  return tokens.flatMap((token, i): NamedTime[] => {
    if (/^(?:1[5-9]|20)\d{2}$/.test(token)) return [{ at: i, names: 'year', time: token }]
    if (!english) return []
    const before = tokens[i - 1] ?? ''
    if (token === 'year' && RELATIVE.has(before))
      return [{ at: i, names: 'year', time: `${before} year` }]
    if (PARTS.has(token) && ORDER.has(before))
      return [{ at: i, names: 'part', time: `${before} ${token}` }]
    const month = ENGLISH_MONTHS.get(token)
    const isCapital = /\p{Lu}/u.test(text[at[i]!.start]!)
    return month && isCapital ? [{ at: i, names: 'month', time: String(month) }] : []
  })
}

/** The time that a figure is stated for, by the index of its first word: the nearest of each sort. */
export function periodOf(times: readonly NamedTime[], index: number): Period {
  const nearest = (names: keyof Period) =>
    times
      .filter((one) => one.names === names)
      .toSorted((x, y) => Math.abs(x.at - index) - Math.abs(y.at - index))[0]?.time ?? ''
  return { year: nearest('year'), month: nearest('month'), part: nearest('part') }
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
