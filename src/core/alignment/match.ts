import type { Span } from '../text/spans.ts'
import type { Band } from './bands.ts'
import type { Kind } from './kinds.ts'
import type { Basis } from './pair.ts'
import type { Reason } from './reason.ts'

/** Two passages that answer each other. */
export interface Match {
  /** Indexes of the sentences in each article, in order; several where one answers them together. */
  readonly a: readonly number[]
  readonly b: readonly number[]
  readonly kind: Kind
  /** The chance that a person would link them, 0 to 1. */
  readonly score: number
  readonly band: Band
  /** The words that carry it, as ranges of each article's text, in UTF-16 offsets. */
  readonly words: { readonly a: readonly Span[]; readonly b: readonly Span[] }
  readonly reason: Reason
}

/** What comparing two articles gave. */
export interface Alignment {
  readonly matches: readonly Match[]
  /**
   * Whether the two seem to tell of one event. Where they don't, only passages that are nearly the
   * same are matches, and that one has no match says nothing.
   */
  readonly isOneEvent: boolean
  /** "names-and-figures" where the articles seem to be in two languages. */
  readonly basis: Basis
}

/** What comparing two articles has given so far, from the top of the first on. */
export interface AlignmentSoFar extends Omit<Alignment, 'matches'> {
  /** How many sentences of the first article have been compared with all of the second. */
  readonly done: number
  /** Pairs of sentences found so far: it grows whenever a match is found. */
  readonly found: number
  readonly matches: () => readonly Match[]
}
