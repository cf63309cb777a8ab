import { fold } from './fold.ts'

const ENGLISH =
  `january february march april may june july august september october november december`.split(' ')

/** Month from 1 by its English name, whole or its first three letters; folded. */
export const ENGLISH_MONTHS: ReadonlyMap<string, number> = new Map([
  ...ENGLISH.flatMap((name, i) => [[name, i + 1] as const, [name.slice(0, 3), i + 1] as const]),
  ['sept', 9],
])

/**
 * Languages whose dates give a month by name. No two of them call two months by one name, in any form,
 * which Croatian and Polish do ("listopada" is October there and November here).
 */
const LANGUAGES = 'de fr es it pt nl sv da nb fi pl cs sk hu ro tr ru uk bg el id ar fa hi'.split(
  ' ',
)

let others: ReadonlyMap<string, number> | undefined

/**
 * Month from 1 by its name, as dates write it ("15 марта" is a genitive) and alone, in English and two dozen
 * other languages; folded. Made when it is first asked for: that takes 30 ms.
 */
export function months(): ReadonlyMap<string, number> {
  others ??= new Map([...LANGUAGES.flatMap(monthsIn), ...ENGLISH_MONTHS])
  return others
}

/** As they stand in a date and as they stand alone: "15 października 2024", "październik 2024". */
function monthsIn(language: string): [string, number][] {
  const forms = [
    monthNames(language, { day: 'numeric', month: 'long' }),
    monthNames(language, { month: 'long' }),
  ]
  return forms.flatMap((names) =>
    names.map((name, index): [string, number] => [fold(name), index + 1]),
  )
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
