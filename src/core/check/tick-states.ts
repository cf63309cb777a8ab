import type { Tick, TickedWords } from '../model/tick.ts'
import { isSameWords } from './words-key.ts'
import { writtenAnew } from './written-anew.ts'

/** Why a tick does not hold any more. */
type Fallen =
  /** The claim said something else then. */
  | { readonly what: 'claim'; readonly before: string }
  /** A passage said something else then; null: it was, or is now, nowhere to be found. */
  | {
      readonly what: 'passage'
      readonly passageId: string
      readonly before: string | null
      readonly now: string | null
    }
  /** Other passages were cited then. */
  | { readonly what: 'citations' }

/** Whether a claim is checked: by whom and when, or by whom it was, and what has changed since. */
export type TickState =
  | { readonly is: 'none' }
  | { readonly is: 'ticked'; readonly tick: Tick }
  | { readonly is: 'fallen'; readonly tick: Tick; readonly why: Fallen }

/** A claim as it is now. */
export interface NowClaim extends TickedWords {
  readonly key: string
}

/**
 * What the ticks of a note say of its claims as they are now, in their order. A tick whose words are in no
 * claim any more has fallen from the one that is most like it, if none else was ticked there.
 */
export function tickStates(claims: readonly NowClaim[], ticks: readonly Tick[]): TickState[] {
  const held = new Map(ticks.filter(({ removed }) => !removed).map((tick) => [tick.key, tick]))
  const keys = new Set(claims.map(({ key }) => key))
  const astray = [...held.values()].filter(({ key }) => !keys.has(key))
  const states = claims.map((claim) => stateOf(claim, held.get(claim.key)))
  const open = claims.map(({ words }, index) => (states[index]!.is === 'none' ? words : null))
  for (const [index, tick] of writtenAnew(astray, open)) {
    states[index] = { is: 'fallen', tick, why: { what: 'claim', before: tick.words } }
  }
  return states
}

function stateOf(claim: NowClaim, tick: Tick | undefined): TickState {
  if (!tick) return { is: 'none' }
  const why = changeSince(tick, claim)
  return why ? { is: 'fallen', tick, why } : { is: 'ticked', tick }
}

function changeSince(tick: Tick, claim: NowClaim): Fallen | null {
  // A key is short, and two claims may have one; then their words tell.
  if (!isSameWords(tick.words, claim.words)) return { what: 'claim', before: tick.words }
  const before = new Map(tick.cited.map((one) => [one.passageId, one.words]))
  const now = new Set(claim.cited.map(({ passageId }) => passageId))
  if (before.size !== now.size || [...now].some((id) => !before.has(id))) {
    return { what: 'citations' }
  }
  for (const { passageId, words: said } of claim.cited) {
    const then = before.get(passageId) ?? null
    const isSame = said === then || (said !== null && then !== null && isSameWords(said, then))
    if (!isSame) return { what: 'passage', passageId, before: then, now: said }
  }
  return null
}
