import { findDate } from '../text/dates.ts'
import { isOutletName } from './outlet-name.ts'

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
