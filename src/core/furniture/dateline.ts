import type { Block } from '../model/article.ts'
import { findDate } from '../text/dates.ts'
import { isCapitalised } from './outlet-name.ts'

/** The place, agency and date before an article's first words: "LONDON, May 3 (Reuters) - ". */
export interface Dateline {
  /** The agency in brackets, '' where there is none. */
  outlet: string
  /** YYYY-MM-DD, '' where it has none with a year. */
  date: string
  /** UTF-16 length up to the first word of the article itself. */
  length: number
}

/** Of the pattern below, in UTF-16 units. */
const LONGEST = 120
const SHORTEST = 4
// A hyphen needs spaces, since it also stands inside words; a dash does not.
const SEPARATED = /^(.{2,90}?)(?:\s+(?:--?|[–—])\s+|\s*[–—]\s*)(?=\S)/u
const AGENCY = /\s*(?:\(([^()]{2,40})\)|\/([^/]{2,40})\/)$/u

/**
 * The dateline that a paragraph begins with, null when it begins with none.
 *
 * @param words the paragraph's beginning, with its line ends as spaces
 */
export function datelineOf(words: string): Dateline | null {
  const separated = SEPARATED.exec(words)
  if (!separated?.[1]) return null
  const [all, head] = separated
  const agency = AGENCY.exec(head)
  const outlet = agencyName(agency?.[1] ?? agency?.[2] ?? '')
  if (agency && outlet === null) return null
  const place = agency ? head.slice(0, agency.index) : head
  if (!isPlace(place, outlet !== '')) return null
  return { outlet: outlet ?? '', date: findDate(place)?.value ?? '', length: all.length }
}

/** Where a block's own words begin, in UTF-16 offsets of the text: behind its dateline, if it has one. */
export function afterDateline(text: string, { kind, start, end }: Block): number {
  if (kind !== 'paragraph' || end - start < SHORTEST) return start
  // Each line end is one space, so that lengths are those of the text.
  const beginning = text.slice(start, Math.min(end, start + LONGEST)).replace(/\s/gu, ' ')
  return start + (datelineOf(beginning)?.length ?? 0)
}

/** '' for none given; null for brackets that hold something else: "(UPDATE 2)", "(again)". */
function agencyName(inBrackets: string): string | null {
  if (inBrackets === '') return ''
  // German agencies add the initials of the desk: "(dpa/lhe)".
  const [name = ''] = inBrackets.split('/')
  const isName = !/\d/.test(name) && (isCapitalised(name) || name === 'dpa')
  return isName ? name.trim() : null
}

/**
 * Whether it is a place in capitals, with region and date after commas. Beside an agency a place
 * need not be in capitals, nor be there at all.
 */
function isPlace(words: string, hasAgency: boolean): boolean {
  const withoutDate = words.replace(findDate(words)?.words ?? '', '')
  const parts = withoutDate.split(',').map((part) => part.trim())
  const [city, ...others] = parts.filter((part) => part !== '')
  if (city === undefined) return hasAgency
  const isCity = hasAgency ? isCapitalised(city) : /^[\p{Lu}\p{M}.'’\-/ ]{3,}$/u.test(city)
  return isCity && countWords(city) <= 4 && others.every(isRegionOrDay)
}

function isRegionOrDay(part: string): boolean {
  return isCapitalised(part.replace(/^\d{1,2}\.?\s/, '')) && countWords(part) <= 3
}

function countWords(words: string): number {
  return words.split(/\s+/).length
}
