import type { TimeSpan } from './list-filter.ts'

/** Whether a date, which may be a month or a year, is within a time, or may be. Nobody knows when it was: it is not. */
export function isWithin(date: string, { from, to }: TimeSpan): boolean {
  if (date === '') return false
  const isAfter = from === '' || as(date, from) >= as(from, date)
  return isAfter && (to === '' || as(date, to) <= as(to, date))
}

/** No more of a date than another says. */
function as(date: string, other: string): string {
  return date.slice(0, other.length)
}

/** A time where the person is, as moments in ISO 8601: from one to before the other. */
export function momentsOf({ from, to }: TimeSpan): TimeSpan {
  return {
    from: from === '' ? '' : beginOf(from, 0),
    // After all that there are.
    to: to === '' ? '~' : beginOf(to, 1),
  }
}

/** @param later how many days, months or years later, whichever the date tells */
function beginOf(date: string, later: number): string {
  const [year = 0, month, day] = date.split('-').map(Number)
  const begin =
    month === undefined
      ? new Date(year + later, 0)
      : day === undefined
        ? new Date(year, month - 1 + later)
        : new Date(year, month - 1, day + later)
  return begin.toISOString()
}

/** The day so many days before another one where the person is, as YYYY-MM-DD. */
export function daysBefore(days: number, now = new Date()): string {
  const time = new Date(now.getFullYear(), now.getMonth(), now.getDate() - days)
  return [time.getFullYear(), time.getMonth() + 1, time.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-')
}
