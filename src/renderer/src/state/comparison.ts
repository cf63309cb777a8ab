import type { Band } from '../../../core/alignment/bands.ts'
import type { Kind } from '../../../core/alignment/kinds.ts'
import type { Basis } from '../../../core/alignment/pair.ts'

/** What comparing two open articles gave, as the window shows it. Offsets are UTF-16. */

export interface TextSpan {
  readonly start: number
  readonly end: number
}

/** One side of a match: the sentences that answer, and the words in them that carry it. */
export interface MatchSide {
  readonly articleId: string
  readonly passage: TextSpan
  readonly words: readonly TextSpan[]
  /** Who says it, as this article names them. */
  readonly speaker: string | undefined
}

export interface ShownMatch {
  /** Unique among the open articles. */
  readonly id: string
  readonly kind: Kind
  readonly band: Band
  readonly reason: string
  /** The side further left when it was found, and the other. */
  readonly sides: readonly [MatchSide, MatchSide]
}

export interface ComparedPair {
  readonly basis: Basis
  readonly matches: readonly ShownMatch[]
  /** Of each article the sentences that state something: date lines and the like are not among them. */
  readonly statements: Readonly<Record<string, readonly TextSpan[]>>
}

/** The three ways in which matches are filtered and drawn. */
export type MatchGroup = 'quotations' | 'facts' | 'figures'

export function groupOf(kind: Kind): MatchGroup {
  switch (kind) {
    case 'same-quotation':
    case 'same-words-different-speaker':
      return 'quotations'
    case 'same-fact':
      return 'facts'
    case 'figures-differ':
      return 'figures'
  }
}

/** The side of a match that is this article's, and the other; null when neither is. */
export function sidesFor(
  match: ShownMatch,
  articleId: string,
): { here: MatchSide; there: MatchSide } | null {
  const [first, second] = match.sides
  if (first.articleId === articleId) return { here: first, there: second }
  return second.articleId === articleId ? { here: second, there: first } : null
}

/** Sentences of an article that no match touches: what was not found in the others that are open. */
export function notFoundElsewhere(
  articleId: string,
  pairs: readonly ComparedPair[],
): readonly TextSpan[] {
  const found = pairs.flatMap(({ matches }) =>
    matches.flatMap((match) => sidesFor(match, articleId)?.here.passage ?? []),
  )
  const statements = pairs.find((pair) => pair.statements[articleId])?.statements[articleId] ?? []
  return statements.filter(
    ({ start, end }) => !found.some((passage) => passage.start < end && passage.end > start),
  )
}
