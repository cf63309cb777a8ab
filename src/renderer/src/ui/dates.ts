import { messages } from '../../../shared/messages.ts'
import { lazily } from '../../../shared/words/grammar.ts'
import { region } from './region.ts'

// Each is made when it is first needed: the first takes 20 ms, which a start shall not wait for.
const months = written({ month: 'long', year: 'numeric', timeZone: 'UTC' })
const days = written({ dateStyle: 'long', timeZone: 'UTC' })
const moments = written({ dateStyle: 'medium' })
const shortDays = written({ dateStyle: 'medium', timeZone: 'UTC' })
const shortMonths = written({ month: 'short', year: 'numeric', timeZone: 'UTC' })
const minutes = written({ dateStyle: 'medium', timeStyle: 'short' })

function written(options: Intl.DateTimeFormatOptions): () => Intl.DateTimeFormat {
  return lazily(() => new Intl.DateTimeFormat(region(), options))
}

/** '2024-11-22' as '22 November 2024' or as the person's country writes it, '2024-11' as 'November 2024', '2024' as it is. */
export function readableDate(date: string): string {
  const time = Date.parse(date)
  if (Number.isNaN(time)) return date
  if (date.length === 7) return months().format(time)
  return date.length === 10 ? days().format(time) : date
}

/** The same where there is little room: '22 Nov 2024', 'Nov 2024', '2024'. */
export function shortDate(date: string): string {
  const time = Date.parse(date)
  if (Number.isNaN(time)) return date
  if (date.length === 7) return shortMonths().format(time)
  return date.length === 10 ? shortDays().format(time) : date
}

/**
 * When something was last edited, in the words of a glance: 'edited now', 'edited today', '3 May
 * 2024'.
 *
 * @param momentText ISO 8601
 * @param now in ms since 1970
 */
export function editedWhen(momentText: string, now = Date.now()): string {
  const time = Date.parse(momentText)
  if ((now - time) / 60_000 < 2) return messages.library.editedNow
  const isToday = new Date(time).toDateString() === new Date(now).toDateString()
  return isToday ? messages.library.editedToday : moments().format(time)
}

/** The day of a moment in ISO 8601, where the person is: '3 May 2024'. */
export function dayOf(moment: string): string {
  return moments().format(Date.parse(moment))
}

/** A moment in ISO 8601 to the minute, where the person is: '3 May 2024, 14:05'. */
export function minuteOf(moment: string): string {
  return minutes().format(Date.parse(moment))
}
