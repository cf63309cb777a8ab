import { create } from 'zustand'
import { messages } from '../../../shared/messages.ts'
import {
  type ComparedPair,
  groupOf,
  type MatchGroup,
  notFoundElsewhere,
  type ShownMatch,
  type TextSpan,
} from './comparison.ts'
import { say } from './messages-store.ts'

type PairState =
  | { status: 'comparing' }
  | { status: 'compared'; pair: ComparedPair }
  | { status: 'failed' }

interface ComparisonStore {
  on: boolean
  /** Keep the passage being read beside its partner. */
  together: boolean
  /** By `pairKey`: every two of the open articles. */
  pairs: Readonly<Record<string, PairState>>
  /** The match that is pointed at or walked to; all others fade. */
  focused: string | null
  /** Which matches are shown; `only` is what was not found elsewhere. */
  shown: Readonly<Record<MatchGroup | 'only', boolean>>
}

export const useComparison = create<ComparisonStore>(() => ({
  on: false,
  together: true,
  pairs: {},
  focused: null,
  shown: { quotations: true, facts: true, figures: true, only: true },
}))

export function pairKey(a: string, b: string): string {
  return `${a} ${b}`
}

export function setPair(key: string, state: PairState): void {
  useComparison.setState(({ pairs }) => ({ pairs: { ...pairs, [key]: state } }))
}

/** Keeps only these pairs: their articles are open. */
export function keepPairs(keys: readonly string[]): void {
  useComparison.setState(({ pairs }) => ({
    pairs: Object.fromEntries(Object.entries(pairs).filter(([key]) => keys.includes(key))),
  }))
}

export function toggleComparison(): void {
  useComparison.setState(({ on }) => ({ on: !on, focused: null }))
}

export function toggleTogether(): void {
  useComparison.setState(({ together }) => ({ together: !together }))
}

export function toggleShown(group: MatchGroup | 'only'): void {
  useComparison.setState(({ shown }) => ({ shown: { ...shown, [group]: !shown[group] } }))
}

export function focusMatch(id: string | null): void {
  if (useComparison.getState().focused !== id) useComparison.setState({ focused: id })
}

const NO_PAIRS: readonly ComparedPair[] = []

/** The pairs that have been compared; none while Compare is off. */
export function comparedPairs({ on, pairs }: ComparisonStore): readonly ComparedPair[] {
  if (!on) return NO_PAIRS
  return Object.values(pairs).flatMap((state) => (state.status === 'compared' ? [state.pair] : []))
}

/** Every match that the filters let through, in the order of the panes and of the text. */
export function visibleMatches(store: ComparisonStore): readonly ShownMatch[] {
  return comparedPairs(store)
    .flatMap((pair) => pair.matches)
    .filter((match) => store.shown[groupOf(match.kind)])
}

export function findMatch(store: ComparisonStore, id: string | null): ShownMatch | null {
  if (id === null) return null
  return visibleMatches(store).find((match) => match.id === id) ?? null
}

/** What was not found elsewhere of one article, when that is shown. */
export function shownOnly(store: ComparisonStore, articleId: string): readonly TextSpan[] {
  return store.shown.only ? notFoundElsewhere(articleId, comparedPairs(store)) : []
}

/** Goes so many matches on, round the end; gives the match. */
export function walkMatches(by: 1 | -1): ShownMatch | null {
  const store = useComparison.getState()
  const matches = visibleMatches(store)
  const at = matches.findIndex((match) => match.id === store.focused)
  const next =
    at === -1 && by < 0 ? matches.at(-1) : matches[(at + by + matches.length) % matches.length]
  if (!next) {
    say(messages.compare.nothingShown)
    return null
  }
  focusMatch(next.id)
  return next
}
