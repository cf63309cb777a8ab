// Made when they are first needed: the first takes 20 ms, which a start shall not wait for.
const months = lazily({ month: 'long', year: 'numeric', timeZone: 'UTC' })
const days = lazily({ dateStyle: 'long', timeZone: 'UTC' })
const moment = lazily({ dateStyle: 'medium' })

function lazily(options: Intl.DateTimeFormatOptions): () => Intl.DateTimeFormat {
  let format: Intl.DateTimeFormat | undefined
  return () => (format ??= new Intl.DateTimeFormat('en-GB', options))
}

/** '2024-11-22' as '22 November 2024', '2024-11' as 'November 2024', '2024' as it is. */
export function readableDate(date: string): string {
  const time = Date.parse(date)
  if (Number.isNaN(time)) return date
  if (date.length === 7) return months().format(time)
  return date.length === 10 ? days().format(time) : date
}

/** When something was last edited, in the words of a glance: 'edited now', 'today', '3 May 2024'. */
export function editedWhen(momentText: string, now = Date.now()): string {
  const time = Date.parse(momentText)
  const minutes = (now - time) / 60_000
  if (minutes < 2) return 'edited now'
  if (new Date(time).toDateString() === new Date(now).toDateString()) return 'edited today'
  return moment().format(time)
}
