import { fold } from './fold.ts'
import { monthNames, months } from './months.ts'

/** Dates as articles and people write them. */

export interface FoundDate {
  /** YYYY-MM-DD */
  value: string
  /** The words that say it. */
  words: string
}

/** What is to be made of words that should be a date. */
export type ReadDate =
  /** YYYY-MM-DD; YYYY-MM or YYYY where the words say no more. */
  | { kind: 'date'; value: string }
  /** A date that can be read in several ways, the likeliest first: all as YYYY-MM-DD or YYYY-MM. */
  | { kind: 'unsure'; about: 'order' | 'year'; values: string[] }
  | { kind: 'none' }

/** A month's name, or any other word of its length: which it is says `monthNumber`. */
const MONTH = '(?<month>\\p{L}[\\p{L}\\p{M}]{2,14})'
const YEAR = '(?<year>\\d{4})'
const DAY = '(?<day>\\d{1,2})'
const ORDINAL = '(?:st|nd|rd|th|er|\\.|º|ª)?'

function pattern(source: string, flags = 'giu'): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])${source}(?!\\d)`, flags)
}

/** Dates with day, month and year that can be read in one way only. */
const FORMS = [
  pattern(`${YEAR}-(?<month>\\d{1,2})-${DAY}`),
  pattern(`${YEAR}/(?<month>\\d{1,2})/${DAY}`),
  // 3 May 2024, 3rd of May, 2024, 3. Mai 2024, 3 de mayo de 2024, 3-May-2024
  pattern(`${DAY}${ORDINAL}[\\s-]+(?:(?:of|de)\\s+)?${MONTH}\\.?,?[\\s-]+(?:del?\\s+)?${YEAR}`),
  // May 3, 2024; May-3-2024
  pattern(`${MONTH}\\.?[\\s-]+${DAY}(?:st|nd|rd|th)?,?[\\s-]+${YEAR}`),
  pattern(`${DAY}\\.\\s?(?<month>\\d{1,2})\\.\\s?${YEAR}`),
  pattern(`${YEAR}\\s*年\\s*(?<month>\\d{1,2})\\s*月\\s*${DAY}\\s*日`),
]

// 22/11/2024 can only be November; 3/5/2024 is March in one country and May in another.
const BY_COUNTRY = pattern(
  `(?<one>\\d{1,2})(?<between>[/-])(?<two>\\d{1,2})\\k<between>${YEAR}`,
  'u',
)

/** The first date with day, month and year in some words that can be read in one way only. */
export function findDate(words: string): FoundDate | null {
  // Nearly all lines that are asked about have no year, and the forms take their time.
  if (!/\d{4}/.test(words)) return null
  const found = FORMS.flatMap((form) => {
    for (const match of words.matchAll(form)) {
      const { year, month, day } = match.groups ?? {}
      const value = isoDate(year, monthNumber(month), Number(day))
      if (value) return [{ value, words: match[0], index: match.index }]
    }
    return []
  })
  const [first] = found.toSorted((a, b) => a.index - b.index)
  if (first) return { value: first.value, words: first.words }
  const { values, matched } = datesByCountry(words)
  return values.length === 1 ? { value: values[0]!, words: matched } : null
}

/** Every date that 03/04/2024 can be: none, one, or that of the 3rd of April and that of March 4. */
function datesByCountry(words: string): { values: string[]; matched: string } {
  const match = BY_COUNTRY.exec(words)
  const { year, one, two } = match?.groups ?? {}
  const dayFirst = isoDate(year, Number(two), Number(one))
  const monthFirst = isoDate(year, Number(one), Number(two))
  const values = [dayFirst, monthFirst].filter((value) => value !== null)
  return { values: [...new Set(values)], matched: match?.[0] ?? '' }
}

/**
 * The date that a field states; what can be read in several ways is no guess of ours.
 *
 * @param year of which a day without one, as "Nov 22", is likeliest: the candidates are of that year
 *   and of the two before
 */
export function readDate(words: string, year: number): ReadDate {
  const text = withFullYear(words.trim(), year)
  const date = findDate(text)?.value ?? lessThanADay(text)
  if (date) return { kind: 'date', value: date }
  const { values } = datesByCountry(text)
  if (values.length > 0) return { kind: 'unsure', about: 'order', values }
  const ofYears = daysWithoutYear(text, year)
  return ofYears.length > 0 ? { kind: 'unsure', about: 'year', values: ofYears } : { kind: 'none' }
}

/**
 * The date that a field states: YYYY-MM-DD, or YYYY-MM or YYYY where it says no more; null for what
 * is no date, or none that can be read in one way only.
 */
export function parseDate(words: string): string | null {
  return findDate(words)?.value ?? lessThanADay(words)
}

const LESS = [
  pattern(`^${YEAR}$`, 'u'),
  pattern(`^${YEAR}[-/](?<month>\\d{1,2})$`, 'u'),
  pattern(`^(?<month>\\d{1,2})[./]${YEAR}$`, 'u'),
  pattern(`^${MONTH}\\.?,?\\s+(?:del?\\s+)?${YEAR}$`, 'iu'),
]

/** A month or a year: "May 2024", "2024-05", "05/2024", "2024". */
function lessThanADay(words: string): string | null {
  const match = LESS.map((form) => form.exec(words)).find((found) => found !== null)
  const { year, month } = match?.groups ?? {}
  if (!isYear(year)) return null
  if (month === undefined) return year
  const number = monthNumber(month)
  return number >= 1 && number <= 12 ? `${year}-${twoDigits(number)}` : null
}

const WITHOUT_YEAR = [
  pattern(`^(?:\\p{L}+\\.?,?\\s+)?${DAY}${ORDINAL}[\\s-]+(?:(?:of|de)\\s+)?${MONTH}\\.?$`, 'iu'),
  pattern(`^(?:\\p{L}+\\.?,?\\s+)?${MONTH}\\.?[\\s-]+${DAY}(?:st|nd|rd|th)?$`, 'iu'),
  pattern(`^${DAY}\\.\\s?(?<month>\\d{1,2})\\.?$`, 'u'),
]

// Who leaves the year out means a recent one.
const YEARS = 3

/** "Nov 22" in the last years; and where the number can be a year, that month of it. */
function daysWithoutYear(words: string, year: number): string[] {
  const match = WITHOUT_YEAR.map((form) => form.exec(words)).find((found) => found !== null)
  const { month, day } = match?.groups ?? {}
  if (month === undefined || day === undefined) return []
  const number = monthNumber(month)
  const days = Array.from({ length: YEARS }, (_, back) =>
    isoDate(String(year - back), number, Number(day)),
  ).filter((value) => value !== null)
  const isMonthFirst = match?.[0].startsWith(month) === true
  const ofYear = number >= 1 && isMonthFirst && day.length === 2 ? centuryOf(day, year) : null
  return [...days, ...(ofYear === null ? [] : [`${ofYear}-${twoDigits(number)}`])]
}

/** A year of two digits after day and month, as in 22/11/24, in the century it can only be of. */
function withFullYear(words: string, year: number): string {
  const short = /^(\d{1,2}([./-])\s?\d{1,2}\2\s?)(\d{2})$/.exec(words)
  if (short) return `${short[1]}${centuryOf(short[3]!, year)}`
  return words.replace(/[’'](\d{2})$/, (_, digits: string) => centuryOf(digits, year))
}

/** '24' is 2024, and '97' 1997: a year to come is not what an article is of. */
function centuryOf(digits: string, year: number): string {
  const century = Math.floor(year / 100) * 100
  const full = century + Number(digits)
  return String(full > year ? full - 100 : full)
}

let numbers: ReadonlyMap<string, number> | undefined

/**
 * Languages that write a month's name short in a date, and whose short names are not another
 * month's in one of them, nor a word of another.
 */
const SHORT_NAMES = ['en', 'de', 'fr', 'es', 'it', 'pt', 'nl', 'id']

/** Month from 1 by its name, or by its number; NaN for another word. */
function monthNumber(month: string | undefined): number {
  if (month === undefined) return NaN
  if (/^\d+$/.test(month)) return Number(month)
  numbers ??= namedMonths()
  return numbers.get(fold(month)) ?? NaN
}

function namedMonths(): Map<string, number> {
  const all = new Map(months())
  const forms = SHORT_NAMES.flatMap((language) =>
    (['long', 'short'] as const).map((form) => monthNames(language, { month: form })),
  )
  for (const names of forms) {
    for (const [index, written] of names.entries()) {
      const name = fold(written).replace('.', '')
      if (!all.has(name)) all.set(name, index + 1)
    }
  }
  return all
}

function isoDate(year: string | undefined, month: number, day: number): string | null {
  if (!isYear(year)) return null
  // The 31st of June would become the 1st of July.
  const date = new Date(Date.UTC(Number(year), month - 1, day))
  const isReal = date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  return isReal ? `${year}-${twoDigits(month)}-${twoDigits(day)}` : null
}

// From the first newspapers on; other numbers of four digits are sums and addresses.
function isYear(year: string | undefined): year is string {
  return year !== undefined && Number(year) >= 1600 && Number(year) < 2200
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0')
}
