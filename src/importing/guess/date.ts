import { monthNames } from '../../core/text/months.ts'
import { isOutletName } from './outlet-name.ts'

/**
 * Dates as articles write them. A day needs its year beside it: one without ("May 3") would have to
 * be completed from elsewhere, and is left out.
 */

// Languages whose dates put a month's name between day and year.
const LANGUAGES = ['en', 'de', 'fr', 'es', 'it', 'pt', 'nl', 'id']

/** Month from 1 by its name in lower case, long and short, without the full stop. */
const MONTHS = new Map<string, number>([['sept', 9]])
for (const language of LANGUAGES) {
  for (const month of ['long', 'short'] as const) {
    monthNames(language, { month }).forEach((written, index) => {
      const name = written.toLowerCase().replace('.', '')
      if (!MONTHS.has(name)) MONTHS.set(name, index + 1)
    })
  }
}

const MONTH = `(?<month>${[...MONTHS.keys()].toSorted((a, b) => b.length - a.length).join('|')})`
const YEAR = '(?<year>\\d{4})'
const DAY = '(?<day>\\d{1,2})'

function pattern(source: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])${source}(?!\\d)`, 'iu')
}

const FORMS = [
  pattern(`${YEAR}-(?<month>\\d{2})-(?<day>\\d{2})`),
  pattern(`${YEAR}/(?<month>\\d{1,2})/${DAY}`),
  // 3 May 2024, 3rd of May, 2024, 3. Mai 2024, 3 de mayo de 2024
  pattern(
    `${DAY}(?:st|nd|rd|th|er|\\.|º)?\\s+(?:(?:of|de)\\s+)?${MONTH}\\.?,?\\s+(?:del?\\s+)?${YEAR}`,
  ),
  // May 3, 2024
  pattern(`${MONTH}\\.?\\s+${DAY}(?:st|nd|rd|th)?,?\\s+${YEAR}`),
  pattern(`${DAY}\\.\\s?(?<month>\\d{1,2})\\.\\s?${YEAR}`),
  pattern(`${YEAR}\\s*年\\s*(?<month>\\d{1,2})\\s*月\\s*${DAY}\\s*日`),
]

// 22/11/2024 can only be November; 3/5/2024 is March in one country and May in another.
const SLASHED = pattern(`(?<one>\\d{1,2})/(?<two>\\d{1,2})/${YEAR}`)

export interface FoundDate {
  /** YYYY-MM-DD */
  value: string
  /** The words that say it. */
  words: string
}

/** The first date with day, month and year in some words. */
export function findDate(words: string): FoundDate | null {
  const found = FORMS.flatMap((form) => {
    const match = form.exec(words)
    const { year, month, day } = match?.groups ?? {}
    const value = match && isoDate(year, monthNumber(month), Number(day))
    return value ? [{ value, words: match[0], index: match.index }] : []
  })
  const [first] = found.toSorted((a, b) => a.index - b.index)
  return first ? { value: first.value, words: first.words } : slashedDate(words)
}

function slashedDate(words: string): FoundDate | null {
  const match = SLASHED.exec(words)
  const { year, one, two } = match?.groups ?? {}
  const [a, b] = [Number(one), Number(two)]
  if (!match || (a <= 12 && b <= 12 && a !== b)) return null
  const value = a > 12 ? isoDate(year, b, a) : isoDate(year, a, b)
  return value ? { value, words: match[0] } : null
}

/**
 * The date that a field states: YYYY-MM-DD, or YYYY-MM or YYYY where it says no more; null for what
 * is no date.
 */
export function parseDate(words: string): string | null {
  const date = findDate(words)
  if (date) return date.value
  const match =
    /^(?<year>\d{4})(?:-(?<month>\d{2}))?$/.exec(words) ??
    new RegExp(`^${MONTH}\\.?,?\\s+${YEAR}$`, 'iu').exec(words)
  const { year, month } = match?.groups ?? {}
  if (!isYear(year)) return null
  if (month === undefined) return year
  const number = monthNumber(month)
  return number >= 1 && number <= 12 ? `${year}-${twoDigits(number)}` : null
}

function monthNumber(month: string | undefined): number {
  return MONTHS.get(month?.toLowerCase() ?? '') ?? Number(month)
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

// What stands around a date on a line that is there to give it.
const AROUND_A_DATE =
  /\d{1,2}[:.h]\d{2}(?::\d{2})?|[ap]\.?m\b\.?|\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|mon|tue|wed|thu|fri|sat|sun|published|updated|posted|filed|first|last|modified|edited|date|on|at|in|the|of)\b/giu

// A place or a section before the date; after it perhaps a time zone and an outlet.
const MOST_NAMES_BEFORE = 2
const MOST_NAMES_AFTER = 4

/** The date of a line that gives one and little else ("Updated 3 May 2024, 10:15 BST"). */
export function dateOfLine(line: string): string | null {
  const date = findDate(line)
  if (!date) return null
  const at = line.indexOf(date.words)
  const before = line.slice(0, at).replace(/[\s,|•·–—:-]+$/u, '')
  const after = line.slice(at + date.words.length)
  // A second date is that of an update.
  const update = findDate(after)?.words ?? ''
  const isFraming =
    (isOutletName(before) || areNames(before, MOST_NAMES_BEFORE)) &&
    areNames(after.replace(update, ' '), MOST_NAMES_AFTER)
  return isFraming ? date.value : null
}

function areNames(words: string, most: number): boolean {
  const names = words.replace(AROUND_A_DATE, ' ').match(/[\p{L}\p{N}]\S*/gu) ?? []
  return names.length <= most && names.every((name) => /^[\p{Lu}\p{Lo}\p{N}]/u.test(name))
}
