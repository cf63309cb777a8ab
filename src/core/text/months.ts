import { fold } from './fold.ts'

const ENGLISH =
  `january february march april may june july august september october november december`.split(' ')

/** Month from 1 by its English name, whole or its first three letters; folded. */
export const ENGLISH_MONTHS: ReadonlyMap<string, number> = new Map([
  ...ENGLISH.flatMap((name, i) => [[name, i + 1] as const, [name.slice(0, 3), i + 1] as const]),
  ['sept', 9],
])

/**
 * Languages whose dates give a month by name. No two of them call two months by one name, which
 * Croatian and Polish do ("listopada" is October there and November here).
 */
const LANGUAGES = 'de fr es it pt nl sv da nb fi pl cs sk hu ro tr ru uk bg el id ar fa hi'.split(
  ' ',
)

let others: ReadonlyMap<string, number> | undefined

/**
 * Month from 1 by its name as dates write it ("15 марта" is a genitive), in English and two dozen
 * other languages; folded. Made when it is first asked for: that takes 30 ms.
 */
export function months(): ReadonlyMap<string, number> {
  others ??= new Map([...LANGUAGES.flatMap(monthsInDates), ...ENGLISH_MONTHS])
  return others
}

function monthsInDates(language: string): [string, number][] {
  const names = monthNames(language, { day: 'numeric', month: 'long' })
  return names.map((name, index) => [fold(name), index + 1])
}

/**
 * What a language calls the twelve months, from January on.
 *
 * @param style with a day as the month is written in a date, without one as it stands alone
 */
export function monthNames(
  language: string,
  style: { day?: 'numeric'; month: 'long' | 'short' },
): string[] {
  const format = new Intl.DateTimeFormat(language, {
    ...style,
    calendar: 'gregory',
    timeZone: 'UTC',
  })
  return ENGLISH.map((_, month) => {
    const parts = format.formatToParts(Date.UTC(2001, month, 15))
    return parts.find(({ type }) => type === 'month')?.value ?? ''
  })
}
