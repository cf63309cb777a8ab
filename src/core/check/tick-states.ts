import type { Tick, TickedWords } from '../model/tick.ts'
import { fold } from '../text/fold.ts'
import { words } from '../text/words.ts'
import { isSameWords } from './words-key.ts'

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

/** From this share of their words in common on, a claim is one that was ticked and written anew. */
const ALIKE = 0.5

/**
 * What the ticks of a note say of its claims as they are now, in their order. A tick whose words are in no
 * claim any more has fallen from the one that is most like it, if none else was ticked there.
 */
export function tickStates(claims: readonly NowClaim[], ticks: readonly Tick[]): TickState[] {
  const held = new Map(ticks.filter(({ removed }) => !removed).map((tick) => [tick.key, tick]))
  const keys = new Set(claims.map(({ key }) => key))
  const astray = [...held.values()].filter(({ key }) => !keys.has(key))
  const states = claims.map((claim) => stateOf(claim, held.get(claim.key)))
  const pairs = astray.flatMap((tick) => {
    const own = wordsOf(tick.words)
    return claims.flatMap((claim, index) => {
      const likeness = states[index]!.is === 'none' ? likenessOf(own, wordsOf(claim.words)) : 0
      return likeness >= ALIKE ? [{ tick, index, likeness }] : []
    })
  })
  const given = new Set<Tick>()
  for (const { tick, index } of pairs.toSorted((a, b) => b.likeness - a.likeness)) {
    if (given.has(tick) || states[index]!.is !== 'none') continue
    given.add(tick)
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

function wordsOf(text: string): ReadonlySet<string> {
  return new Set(words(text).map(({ start, end }) => fold(text.slice(start, end))))
}

/** The share of the words of both that they have in common, 0 to 1 (Dice's coefficient). */
function likenessOf(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = [...a].filter((word) => b.has(word)).length
  return (2 * shared) / (a.size + b.size || 1)
}
