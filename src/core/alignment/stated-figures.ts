import type { Figure } from '../text/figures.ts'
import { CURRENCY } from '../text/figure-words.ts'
import { fold } from '../text/fold.ts'
import { stem } from '../text/stems.ts'
import { isSameFigure, isSmall } from './figures.ts'

/** A figure as a text states it, and what it counts: "14,000" and "vehicles a day". */
export interface Stated {
  readonly figure: string
  /** Empty where the text does not say, or says it before the number: "$3 million". */
  readonly unit: string
  /** "day" where it is so many a day, or on a working day; else empty. */
  readonly per: string
}

/** What a number counts stands no more words behind it. */
const REACH = 5

const PERCENT = /^\s*(?:%|per ?cent\b|percent\b|pct\b)/i
const TIME = 'day|week|month|year|hour|minute|night'
const RATE = new RegExp(`^\\s(?:an?|per|each|every)\\s(${TIME})\\b`, 'i')
/** "use the bridge on a working day". */
const LATER_RATE = new RegExp(`\\s(?:on|in|during)\\san?\\s(?:\\p{L}+\\s)?(${TIME})\\b`, 'iu')

/** A figure with what it counts, as the text writes both. */
export function statedFigure(text: string, { start, end, kind, unit }: Figure): Stated {
  const isSigned = kind === 'money' && CURRENCY.has(text[start - 1] ?? '')
  const digits = text.slice(isSigned ? start - 1 : start, end).replaceAll(/\s+/g, ' ')
  // oxlint-disable-next-line collate/sentences -- the article's own words
  const figure = digits === 'dozen' ? 'a dozen' : digits
  const behind = text.slice(end, end + 80)
  if (kind === 'percent')
    return { figure: figure + (PERCENT.exec(behind)?.[0] ?? ''), unit: '', per: '' }
  if (isSigned || unit === '') return { figure, unit: '', per: '' }
  const words = /^(?:[\s-]+[\p{L}'’.]+){1,5}/u.exec(behind)?.[0]
  if (words === undefined) return { figure, unit: '', per: '' }
  const found = [...words.matchAll(/[\p{L}'’.]+/gu)]
    .slice(0, REACH)
    .find(([word]) => stem(word, true) === unit || (kind === 'money' && CURRENCY.has(fold(word))))
  if (!found) return { figure, unit: '', per: '' }
  const counted = found.index + found[0].length
  const [clause] = behind.slice(counted).split(/[.;,]/)
  const per = RATE.exec(clause!)?.[1] ?? LATER_RATE.exec(clause!)?.[1] ?? ''
  const each = /^\seach\b/.test(clause!) ? ' each' : ''
  return { figure, unit: `${behind.slice(0, counted)}${each}`.trim().replaceAll(/\s+/g, ' '), per }
}

/** No reason is a list. */
const MOST_FIGURES = 2

/** The figures that two sentences share and that tell a reader something by themselves. */
export function sharedStated(text: string, a: readonly Figure[], b: readonly Figure[]): string[] {
  const isTold = ({ kind, unit }: Figure) => kind !== 'ordinal' && (kind !== 'count' || unit !== '')
  const shared = a.filter(
    (one) => isTold(one) && !isSmall(one) && b.some((other) => isSameFigure(one, other)),
  )
  return [...new Set(shared.map((one) => writtenFigure(statedFigure(text, one))))].slice(
    0,
    MOST_FIGURES,
  )
}

/** "14,000 vehicles", "5%". */
export function writtenFigure({ figure, unit }: Pick<Stated, 'figure' | 'unit'>): string {
  if (unit === '') return figure
  return /^[\p{L}\p{N}]/u.test(unit) ? `${figure} ${unit}` : figure + unit
}
