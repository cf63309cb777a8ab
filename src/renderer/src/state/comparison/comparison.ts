import type { Band } from '../../../../core/alignment/bands.ts'
import type { Kind } from '../../../../core/alignment/kinds.ts'
import type { Basis } from '../../../../core/alignment/pair.ts'
import type { Reason } from '../../../../core/alignment/reason.ts'
import type { Verdict } from '../../../../core/model/decision.ts'
import { lookUp } from '../../../../core/model/look-up.ts'
import { areTouching } from '../../../../core/text/spans.ts'

/** What comparing two open articles gave, as the window shows it. Offsets are UTF-16. */

export interface TextSpan {
  readonly start: number
  readonly end: number
}

/** A range of one article. */
export interface ArticleSpan extends TextSpan {
  readonly articleId: string
}

/** A sentence that states something. */
export interface Statement extends TextSpan {
  /** It says so little by itself that it is not missed elsewhere: "He shook his head." */
  readonly isBrief?: boolean
}

/** One side of a match: the sentences that answer, and the words in them that carry it. */
export interface MatchSide {
  readonly articleId: string
  readonly passage: TextSpan
  readonly words: readonly TextSpan[]
  /** Of a quotation the parts that were said, without those that only say who said it. */
  readonly said: readonly TextSpan[]
  /** Who says it, as this article names them. */
  readonly speaker: string | undefined
}

/** What a match is; 'joined' is what the person put together by hand. */
export type ShownKind = Kind | 'joined'

export interface ShownMatch {
  /** Unique among the open articles. */
  readonly id: string
  readonly kind: ShownKind
  readonly band: Band
  /** Why comparing found it; null where it did not. */
  readonly reason: Reason | null
  /** What the person did of it, as a sentence; null where comparing found it by itself. */
  readonly remark: string | null
  /** The side further left when it was found, and the other. */
  readonly sides: readonly [MatchSide, MatchSide]
  /** What the person said of it. */
  readonly decision: { readonly id: string; readonly verdict: Verdict } | null
}

/** What comparing has found so far, before the person's word on it. */
export interface FoundPair {
  readonly articleIds: readonly [string, string]
  readonly basis: Basis
  /**
   * Whether the two tell of one event. Where they do not, only passages that are nearly the same are
   * matches, and nothing is said of what was not found.
   */
  readonly isOneEvent: boolean
  readonly matches: readonly ShownMatch[]
  /** Of each article the sentences that state something: date lines and the like are not among them. */
  readonly statements: Readonly<Record<string, readonly Statement[]>>
  /**
   * Of each article how far it has been compared with the whole of the other, as an offset: of what
   * stands further on it cannot be said yet that it was not found.
   */
  readonly comparedTo: Readonly<Record<string, number>>
}

/** The same with the person's word on it. */
export interface ComparedPair extends FoundPair {
  /** Matches that the person dismissed. */
  readonly dismissed: readonly ShownMatch[]
}

/** The ways in which matches are filtered and drawn. */
export type MatchGroup = 'quotations' | 'facts' | 'figures' | 'joined'

/** The group by which a kind of match is filtered. */
export function groupOf(kind: ShownKind): MatchGroup {
  switch (kind) {
    case 'same-quotation':
    case 'same-words-different-speaker':
      return 'quotations'
    case 'same-fact':
    case 'same-action-different-actor':
      return 'facts'
    case 'figures-differ':
      return 'figures'
    case 'joined':
      return 'joined'
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

/** The matches of a passage, the surest first. */
export function matchesAt(
  matches: readonly ShownMatch[],
  { articleId, ...span }: ArticleSpan,
): ShownMatch[] {
  return matches
    .filter((match) => {
      const here = sidesFor(match, articleId)?.here
      return here !== undefined && areTouching(here.passage, span)
    })
    .toSorted((a, b) => Number(b.band === 'strong') - Number(a.band === 'strong'))
}

/**
 * Sentences of an article that no match touches: what was not found in the others that are open and
 * tell of the same event, as far as they have been compared.
 */
export function notFoundElsewhere(
  articleId: string,
  pairs: readonly ComparedPair[],
): readonly TextSpan[] {
  const found = pairs.flatMap(({ matches }) =>
    matches.flatMap((match) => sidesFor(match, articleId)?.here.passage ?? []),
  )
  const telling = pairs.filter((pair) => pair.isOneEvent && pair.articleIds.includes(articleId))
  if (telling.length === 0) return NO_SPANS
  const comparedTo = telling
    .map((pair) => lookUp(pair.comparedTo, articleId) ?? 0)
    .reduce((least, one) => Math.min(least, one))
  return statementsOf(articleId, pairs).filter(
    (span) =>
      !span.isBrief &&
      span.end <= comparedTo &&
      !found.some((passage) => areTouching(passage, span)),
  )
}

/** The sentences of an article that state something; none before it was compared. */
export function statementsOf(articleId: string, pairs: readonly FoundPair[]): readonly Statement[] {
  const found = pairs.map(({ statements }) => lookUp(statements, articleId))
  return found.find((statements) => statements !== undefined) ?? NO_SPANS
}

const NO_SPANS: readonly TextSpan[] = []
