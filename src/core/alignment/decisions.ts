import { commonLength, type Span } from '../text/spans.ts'
import type { DecidedSide, PlacedDecision } from './place-decision.ts'

/** A match as far as decisions concern it. */
export interface Found {
  readonly sides: readonly [DecidedSide, DecidedSide]
}

/** What comparing found, with the person's word on it. */
export interface Decided<M> {
  /** Matches to be shown, each with the decision that confirms it. */
  readonly shown: readonly { readonly match: M; readonly decision: PlacedDecision | null }[]
  /** Confirmed or joined by the person and not found by comparing: to be shown all the same. */
  readonly added: readonly { readonly decision: PlacedDecision; readonly like: M | null }[]
  /** What the person dismissed, with the match it hides; none where it would not be found anyway. */
  readonly dismissed: readonly { readonly decision: PlacedDecision; readonly match: M | null }[]
}

/**
 * Puts the person's word over what comparing found between two articles. It wins:
 * - a dismissed match is not shown, nor is one that covers most of the same text on both sides, so
 *   that an engine which cuts passages a little differently does not bring it back;
 * - a confirmed match stays although it is no longer found;
 * - passages joined by hand are shown as the person drew them; a found match of the same passages
 *   goes up in it (`like`).
 * Of a decision on the same passages made later the earlier is replaced when it is made (see
 * `samePassages`), so two that contradict each other are not among them.
 */
export function decide<M extends Found>(
  found: readonly M[],
  placed: readonly PlacedDecision[],
): Decided<M> {
  const lasting = placed.filter(({ verdict }) => verdict !== 'dismissed')
  const confirming = new Map<M, PlacedDecision>()
  const added = lasting.flatMap((decision) => {
    const like = closest(
      found.filter((match) => !confirming.has(match) && isSamePair(match, decision)),
      decision,
    )
    if (like) confirming.set(like, decision)
    return like && decision.verdict === 'confirmed' ? [] : [{ decision, like }]
  })
  const absorbed = new Set(added.map(({ like }) => like))
  const open = found.filter((match) => !confirming.has(match))
  const dismissed = placed
    .filter(({ verdict }) => verdict === 'dismissed')
    .map((decision) => ({
      decision,
      match: closest(
        open.filter((match) => bringsBack(match, decision)),
        decision,
      ),
    }))
  const isHidden = (match: M) =>
    absorbed.has(match) ||
    (!confirming.has(match) && dismissed.some(({ decision }) => bringsBack(match, decision)))
  const shown = found
    .filter((match) => !isHidden(match))
    .map((match) => ({ match, decision: confirming.get(match) ?? null }))
  return { shown, added, dismissed }
}

/** The decisions on the very passages of `pair`: a new one on it takes their place. */
export function samePassages(
  placed: readonly PlacedDecision[],
  pair: Found,
): readonly PlacedDecision[] {
  return placed.filter((decision) => isSamePair(pair, decision))
}

/** Whether two pairs of passages are the same but for their edges. */
function isSamePair(match: Found, decision: PlacedDecision): boolean {
  return everySide(
    match,
    decision,
    (x, y) => 2 * commonLength(x, y) > Math.max(length(x), length(y)),
  )
}

/** Whether showing the match would show what was dismissed: most of the shorter passage on each side. */
function bringsBack(match: Found, decision: PlacedDecision): boolean {
  return everySide(
    match,
    decision,
    (x, y) => 2 * commonLength(x, y) > Math.min(length(x), length(y)),
  )
}

function everySide(
  match: Found,
  decision: PlacedDecision,
  fits: (x: Span, y: Span) => boolean,
): boolean {
  return match.sides.every(({ articleId, passage }) => {
    const decided = decision.sides.find((side) => side.articleId === articleId)
    return decided !== undefined && fits(passage, decided.passage)
  })
}

function closest<M extends Found>(matches: readonly M[], decision: PlacedDecision): M | null {
  const shared = (match: M) =>
    match.sides.reduce((sum, { articleId, passage }) => {
      const decided = decision.sides.find((side) => side.articleId === articleId)
      return sum + (decided ? commonLength(passage, decided.passage) : 0)
    }, 0)
  return matches.toSorted((x, y) => shared(y) - shared(x))[0] ?? null
}

function length({ start, end }: Span): number {
  return end - start
}
