import { decide } from '../../../../core/alignment/decisions.ts'
import {
  type NamedText,
  placeDecision,
  type PlacedDecision,
} from '../../../../core/alignment/place-decision.ts'
import type { Decisions } from '../../../../core/model/decision.ts'
import { messages } from '../../../../shared/messages.ts'
import type { ComparedPair, FoundPair, MatchSide, ShownKind, ShownMatch } from './comparison.ts'

/** What comparing two articles found, with what the person said of it. */
export function decidedPair(
  found: FoundPair,
  decisions: Decisions,
  textOf: (articleId: string) => NamedText | null,
): ComparedPair {
  const placed = placedBetween(found.articleIds, decisions, textOf)
  const { shown, added, dismissed } = decide(found.matches, placed)
  const matches = [
    ...shown.map(({ match, decision }) => (decision ? { ...match, decision } : match)),
    ...added.map(({ decision, like }) => decidedMatch(found, decision, like)),
  ]
  return {
    ...found,
    matches: matches.toSorted((a, b) => startOf(a) - startOf(b)),
    dismissed: dismissed.map(({ decision, match }) => decidedMatch(found, decision, match)),
  }
}

/** The decisions on passages of these two articles that are still in their texts. */
export function placedBetween(
  articleIds: readonly [string, string],
  decisions: Decisions,
  textOf: (articleId: string) => NamedText | null,
): PlacedDecision[] {
  return Object.entries(decisions).flatMap(([id, decision]) => {
    const concerns = decision.sides.every(({ articleId }) => articleIds.includes(articleId))
    return (concerns && placeDecision(id, decision, textOf)) || []
  })
}

function startOf({ sides: [{ passage }] }: ShownMatch): number {
  return passage.start
}

const { byYou } = messages.compare

/** A match as the person decided on it, with what is known of the one that comparing found. */
function decidedMatch(
  { articleIds }: FoundPair,
  decision: PlacedDecision,
  like: ShownMatch | null,
): ShownMatch {
  const { id, verdict } = decision
  const side = (articleId: string | undefined): MatchSide => {
    const { passage } = decision.sides.find((one) => one.articleId === articleId)!
    const known = like?.sides.find((one) => one.articleId === articleId)
    return {
      words: [passage],
      said: [],
      speaker: undefined,
      ...known,
      articleId: articleId!,
      passage,
    }
  }
  return {
    id: `decision.${id}`,
    kind: verdict === 'joined' ? 'joined' : (like?.kind ?? kindOf(decision)),
    band: like && verdict === 'dismissed' ? like.band : 'strong',
    reason: like?.reason ?? null,
    remark: byYou.reasons[verdict],
    sides: [side(articleIds[0]), side(articleIds[1])],
    decision: { id, verdict },
  }
}

const KINDS: readonly ShownKind[] = [
  'same-quotation',
  'same-words-different-speaker',
  'same-fact',
  'same-action-different-actor',
  'figures-differ',
  'joined',
]

/** What the match was taken for; a later Collate may know kinds that this one does not. */
function kindOf({ kind }: PlacedDecision): ShownKind {
  return KINDS.find((known) => known === kind) ?? 'same-fact'
}
