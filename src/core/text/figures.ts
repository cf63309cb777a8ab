import {
  CENT,
  CURRENCY,
  NOT_A_UNIT,
  ORDINALS,
  PER,
  PERCENT,
  SCALES,
  SCALES_ELSEWHERE,
  SMALL,
  TENS,
} from './figure-words.ts'
import { fold } from './fold.ts'
import { ENGLISH_MONTHS, months } from './months.ts'
import type { Span } from './spans.ts'
import { type NamedTimes, namedTimes, periodOf, type Period } from './period.ts'
import { stem } from './stems.ts'

/**
 * A number as a text states it.
 * - `value`: with its multiplier, "$3 mln" → 3000000; for a date month × 100 + day; for a time of day
 *   minutes since midnight.
 * - `unit`: what is counted: "usd", "%", or the stem of the noun that follows ("ships" → "ship");
 *   empty where none was found.
 * - `period`: for what time it is stated.
 */
export interface Figure extends Span {
  readonly value: number
  readonly kind: 'count' | 'money' | 'percent' | 'year' | 'date' | 'time' | 'ordinal'
  readonly unit: string
  readonly period: Period
}

/**
 * The numbers that the words of one sentence state, digits and words alike. `at` are the sentence's
 * words as ranges of `text`; `tokens` the same folded.
 */
export function figures(
  text: string,
  at: readonly Span[],
  english: boolean,
  tokens: readonly string[] = at.map(({ start, end }) => fold(text.slice(start, end))),
): readonly Figure[] {
  const line: Line = { text, at, tokens, english }
  // Most sentences state none.
  let found: Figure[] | undefined
  let times: NamedTimes | undefined
  for (let i = 0; i < tokens.length;) {
    const next = figureAt(line, i)
    if (next) {
      times ??= namedTimes(text, at, tokens, english)
      found = found ?? []
      found.push({ ...next.figure, period: periodOf(times, i) })
    }
    i = next ? next.after : i + 1
  }
  return found ?? NO_FIGURES
}

const NO_FIGURES: readonly Figure[] = []

/** A sentence to read figures in. */
interface Line {
  readonly text: string
  /** Its words as ranges of `text`, and folded. */
  readonly at: readonly Span[]
  readonly tokens: readonly string[]
  readonly english: boolean
}

interface Found {
  readonly figure: Omit<Figure, 'period'>
  /** Index of the first word after it. */
  readonly after: number
}

function figureAt(line: Line, i: number): Found | undefined {
  const { text, at, tokens } = line
  const dated = dateAt(line, i)
  if (dated) return dated
  const read = numberAt(line, i)
  if (!read) return undefined
  const { start } = at[i]!
  // "A four-by-four car": a name of the thing, and no count of cars.
  const [before, behind] = [text.slice(0, start), text.slice(at[read.after - 1]!.end)]
  if (before.endsWith('-by-') || behind.startsWith('-by-')) return undefined
  const plain = { start, end: at[read.after - 1]!.end, value: read.value }
  const sign = CURRENCY.get(text[start - 1] ?? '')
  if (sign) return { figure: { ...plain, kind: 'money', unit: sign }, after: read.after }
  if (read.kind === 'time' || read.kind === 'ordinal') {
    return { figure: { ...plain, kind: read.kind, unit: '' }, after: read.after }
  }
  const word = tokens[read.after] ?? ''
  const close = text.slice(plain.end, at[read.after]?.start ?? plain.end + 2)
  if (
    close.trimStart().startsWith('%') ||
    PERCENT.has(word) ||
    (PER.has(word) && CENT.has(tokens[read.after + 1] ?? ''))
  ) {
    return { figure: { ...plain, kind: 'percent', unit: '%' }, after: read.after }
  }
  const currency = CURRENCY.get(close.trim().slice(0, 1)) ?? currencyNear(tokens, read.after)
  if (currency) return { figure: { ...plain, kind: 'money', unit: currency }, after: read.after }
  // "1500辆" counts cars; "2024年" is a year.
  const isCount = /^[^\P{L}年년]/u.test(behind)
  if (!isCount && isYear(text.slice(plain.start, plain.end), plain.value)) {
    return { figure: { ...plain, kind: 'year', unit: '' }, after: read.after }
  }
  const unit = unitAfter(line, read.after)
  return { figure: { ...plain, kind: 'count', unit }, after: read.after }
}

interface Read {
  readonly value: number
  readonly kind: 'count' | 'time' | 'ordinal'
  readonly after: number
}

/** Whether a word begins with a digit. */
function hasDigit(token: string): boolean {
  return /^\p{Nd}/u.test(token)
}

/** Reads "155,221", "2.5 mln", "twenty-five", "a dozen", "06:00", "first" from the i-th word on. */
function numberAt(line: Line, i: number): Read | undefined {
  const { text, at, tokens, english } = line
  const token = tokens[i]!
  // Most words hold none, and need not be looked at twice.
  const isNumber = hasDigit(token)
  const time = isNumber ? timeAt(token, tokens[i + 1] ?? '') : undefined
  if (time !== undefined) return { value: time, kind: 'time', after: i + 1 }
  const digits = isNumber && /^(\p{Nd}+(?:[.,]\p{Nd}+)*)(\p{L}{0,2})$/u.exec(token)
  if (digits) {
    const suffix = digits[2]!
    if (/^(?:st|nd|rd|th)$/.test(suffix))
      return { value: decimal(digits[1]!, english), kind: 'ordinal', after: i + 1 }
    const glued = suffix === '' ? 1 : SCALES.get(suffix)
    if (glued === undefined) return undefined
    return scaled(decimal(digits[1]!, english) * glued, tokens, i + 1, english)
  }
  if (!english) return undefined
  const ordinal = ORDINALS.get(token)
  if (ordinal !== undefined && ordinal > 1 && token !== 'second') {
    return { value: ordinal, kind: 'ordinal', after: i + 1 }
  }
  const ten = TENS.get(token)
  if (ten !== undefined && ten > 10) {
    const one = SMALL.get(tokens[i + 1] ?? '')
    const hyphen = text.slice(at[i]!.end, at[i + 1]?.start ?? 0) === '-'
    if (one !== undefined && one < 10 && hyphen) return scaled(ten + one, tokens, i + 2, english)
    return scaled(ten, tokens, i + 1, english)
  }
  const small = SMALL.get(token)
  // "one" is a pronoun more often than a number.
  if (small !== undefined && (small > 1 || SCALES.has(tokens[i + 1] ?? '')))
    return scaled(small, tokens, i + 1, english)
  if (token === 'dozen') return { value: 12, kind: 'count', after: i + 1 }
  return undefined
}

const HALF_OF_DAY = /^([ap])\.?m\.?$/
const ZONES = new Set('gmt utc bst cet est edt cst cdt mst mdt pst pdt hrs'.split(' '))

/** "6:30", "6:30 p.m.", "6 p.m.", "6pm", "1830 GMT": minutes since midnight; undefined for other numbers. */
function timeAt(token: string, next: string): number | undefined {
  const glued = /^(\d{1,2}(?::\d{2})?)([ap]m)$/.exec(token)
  const half = HALF_OF_DAY.exec(glued?.[2] ?? next)?.[1]
  const written = glued?.[1] ?? token
  const [, hour, minute] =
    /^(\p{Nd}{1,2}):(\p{Nd}{2})(?::\p{Nd}{2})?$/u.exec(written) ??
    (half ? /^(\d{1,2})$/.exec(written) : undefined) ??
    (ZONES.has(next) ? /^([01]\d|2[0-3])([0-5]\d)$/.exec(written) : undefined) ??
    []
  if (hour === undefined) return undefined
  const shift =
    half === 'p' && Number(hour) < 12 ? 12 : half === 'a' && Number(hour) === 12 ? -12 : 0
  return (Number(hour) + shift) * 60 + Number(minute ?? 0)
}

function scaled(value: number, tokens: readonly string[], next: number, english: boolean): Read {
  const word = tokens[next] ?? ''
  const scale = english ? SCALES.get(word) : (SCALES_ELSEWHERE.get(word) ?? SCALES.get(word))
  // A lone "m" after a space is metres as often as millions; glued to the number it is millions.
  if (scale === undefined || tokens[next] === 'm' || tokens[next] === 'k') {
    return { value, kind: 'count', after: next }
  }
  return scaled(value * scale, tokens, next + 1, english)
}

/**
 * "1,500" → 1500, "6.0" → 6, "1.500,5" → 1500.5: the last mark is decimal unless three digits follow
 * it. A point before three digits parts thousands too, but not in English.
 */
function decimal(digits: string, english: boolean): number {
  if (/^[0-9]+$/.test(digits)) return Number(digits)
  const plain = digits.normalize('NFKC').replace(/\p{Nd}/gu, (digit) => String(digitValue(digit)))
  const mark = Math.max(plain.lastIndexOf('.'), plain.lastIndexOf(','))
  if (mark < 0) return Number(plain)
  const isTriple = plain.length - mark - 1 === 3
  const isThousands = isTriple && (plain[mark] === ',' || !english || plain.split('.').length > 2)
  const whole = plain.slice(0, mark).replaceAll(/[.,]/g, '')
  return Number(isThousands ? whole + plain.slice(mark + 1) : `${whole}.${plain.slice(mark + 1)}`)
}

/** Decimal digits of any script stand in runs of ten whose first code point is a digit zero. */
function digitValue(digit: string): number {
  const code = digit.codePointAt(0)!
  if (code < 0x80) return code - 0x30
  let zero = code
  while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1
  return (code - zero) % 10
}

function isYear(written: string, value: number): boolean {
  return /^\d{4}s?$/.test(written) && value >= 1500 && value <= 2100
}

/**
 * "July 21st", "21 July", "21. Juli", "21 de julio", "7月21日": with or without the year, which is read as
 * a figure of its own.
 */
function dateAt(line: Line, i: number): Found | undefined {
  const { text, at, tokens, english } = line
  const names = english ? ENGLISH_MONTHS : months()
  const first = tokens[i]!
  // Between a day and its month: "21 de julio", "το 21 του Ιουλίου" has none.
  const next = !english && DAY_OF.has(tokens[i + 1] ?? '') ? i + 2 : i + 1
  const second = tokens[next] ?? ''
  const month = names.get(first) ?? names.get(second)
  // Only of what stands beside a month is it asked whether it is a day.
  const day = month === undefined ? undefined : dayOf(names.has(first) ? second : first)
  if (month === undefined || day === undefined || names.has(first) === names.has(second)) {
    return english || !hasDigit(first) ? undefined : numberedDateAt(text, at, i)
  }
  return foundDate(at, i, next + 1, month, day)
}

const DAY_OF = new Set(['de', 'di'])

/** Chinese, Japanese and Korean number their months. */
const NUMBERED = /(\p{Nd}{1,2})\s?[月월]\s?(\p{Nd}{1,2})\s?[日일号號]/uy

function numberedDateAt(text: string, at: readonly Span[], i: number): Found | undefined {
  NUMBERED.lastIndex = at[i]!.start
  const written = NUMBERED.exec(text)
  const month = written && Number(written[1])
  const day = dayOf(written?.[2] ?? '')
  if (!written || !month || month > 12 || day === undefined) return undefined
  const end = at[i]!.start + written[0].length
  let after = i + 1
  while (after < at.length && at[after]!.start < end) after += 1
  return foundDate(at, i, after, month, day)
}

function foundDate(
  at: readonly Span[],
  i: number,
  after: number,
  month: number,
  day: number,
): Found {
  const { start } = at[i]!
  const { end } = at[after - 1]!
  return { figure: { start, end, value: month * 100 + day, kind: 'date', unit: '' }, after }
}

function dayOf(token: string): number | undefined {
  const day = /^(\d{1,2})(?:st|nd|rd|th|er|e|o|º)?$/.exec(token)
  return day && Number(day[1]) >= 1 && Number(day[1]) <= 31 ? Number(day[1]) : undefined
}

/** "34.5 billion crowns", "2.5 Canadian dollars": at once or after one adjective. */
function currencyNear(tokens: readonly string[], after: number): string | undefined {
  return CURRENCY.get(tokens[after] ?? '') ?? CURRENCY.get(tokens[after + 1] ?? '')
}

/** How many words after a number may lie before its noun: "1,500 old wooden houses", "124 ferry company staff". */
const UNIT_REACH = 4

/**
 * The noun counted: the first plural before the phrase ends, past "more than" and the like; without a
 * plural ("80 wounded") the first word.
 */
function unitAfter(line: Line, after: number): string {
  const { text, at, tokens, english } = line
  let first = ''
  for (let k = after; k < Math.min(after + UNIT_REACH, tokens.length); k += 1) {
    const between = text.slice(at[k - 1]!.end, at[k]!.start)
    if (/[,;:()"“”]/.test(between) || /^\p{N}/u.test(tokens[k]!)) break
    if (english && NOT_A_UNIT.has(tokens[k]!)) {
      if (first === '') continue
      break
    }
    const unit = stem(text.slice(at[k]!.start, at[k]!.end), english)
    if (first === '') first = unit
    if (!english || PLURAL.test(tokens[k]!)) return unit
  }
  return first
}

const PLURAL = /(?:[^s'’]s|people|men|women|children|feet)$/
