import { fold } from '../text/fold.ts'
import type { SourceGroup } from './sources.ts'

/** As much as is known of an article that says something. */
export interface Sayer {
  readonly id: string
  /** '' where nobody knows it. */
  readonly outlet: string
  /** Of its publication, YYYY-MM-DD with or without a time behind it; '' where nobody knows. */
  readonly date: string
}

/** How many say a claim. */
export interface Agreed {
  /** How many outlets; of articles whose outlets are not all known, how many articles. */
  readonly outlets: number
  /** Whether the outlet of each is known. */
  readonly areNamed: boolean
  readonly sources: number
  /** Those with the earliest day; several where it is one day. Empty where fewer than two can be ordered. */
  readonly first: readonly string[]
  /** How many of them have no date, so that they may have been before the first. */
  readonly undated: number
}

const DAY = 'YYYY-MM-DD'.length

/** Counts the articles that say a claim, by outlets and by sources, and tells who was first. */
export function agreedOf(sayers: readonly Sayer[], groups: readonly SourceGroup[]): Agreed {
  const areNamed = sayers.every(({ outlet }) => outlet !== '')
  const outlets = new Set(sayers.map(({ id, outlet }) => (areNamed ? fold(outlet) : id)))
  const sources = groups.filter(({ articleIds }) =>
    sayers.some(({ id }) => articleIds.includes(id)),
  )
  const dated = sayers.filter(({ date }) => /^\d{4}-\d\d-\d\d/.test(date))
  const days = dated.map(({ date }) => date.slice(0, DAY)).toSorted()
  const isOrdered = dated.length > 1
  return {
    outlets: outlets.size,
    areNamed,
    sources: sources.length,
    first: isOrdered
      ? dated.filter(({ date }) => date.startsWith(days[0]!)).map(({ id }) => id)
      : [],
    undated: sayers.length - dated.length,
  }
}
