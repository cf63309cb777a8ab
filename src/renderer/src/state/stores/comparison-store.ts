import { create } from 'zustand'
import { shallow as isShallowEqual } from 'zustand/shallow'
import type { Decisions } from '../../../../core/model/decision.ts'
import { messages } from '../../../../shared/messages.ts'
import type { ReadingState } from '../../../../shared/reading-state.ts'
import {
  type ArticleSpan,
  type ComparedPair,
  type FoundPair,
  groupOf,
  type MatchGroup,
  matchesAt,
  notFoundElsewhere,
  type ShownMatch,
  statementsOf,
  type TextSpan,
} from '../comparison/comparison.ts'
import { decidedPair } from '../comparison/decided-pair.ts'
import { say } from './messages-store.ts'
import { openTextOf } from './open-articles.ts'

/** Why two texts could not be compared to the end: it took too long, or something is wrong. */
export type Failure = 'too-slow' | 'broken'

/** How far the comparison of two open texts is, and what it has found by then. */
export interface PairState {
  readonly articleIds: readonly [string, string]
  /** 'whole': it was compared to the end; 'stopped': by the person, and what was found stays. */
  readonly status: 'comparing' | 'whole' | 'stopped' | 'failed'
  /** Of one that has failed; null of others. */
  readonly failure: Failure | null
  /** How much of the work is done, in steps; 0 of 0 until that is known. */
  readonly done: number
  readonly total: number
  /** When it began, by `performance.now()`: what is over in a second need not say how far it is. */
  readonly since: number
  /** What was found so far, from the top of the first text on; null before anything was compared. */
  readonly found: FoundPair | null
  /** The same with the person's word on it. */
  readonly pair: ComparedPair | null
}

/** Matches that are isolated, all others fade, and the passage for which they are. */
export interface Focus {
  /** The surest first: keys act on it. None where nothing answers the passage. */
  ids: readonly string[]
  at: ArticleSpan | null
}

/** What is shown besides the four groups of matches. */
export type Filter = MatchGroup | 'only' | 'dismissed'

interface ComparisonStore {
  on: boolean
  /** Keep the passage being read beside its partner. */
  together: boolean
  /** Every two of the open texts, by a key that names both. */
  pairs: Readonly<Record<string, PairState>>
  /** What the person said of matches, in the dossier that is open. */
  decisions: Decisions
  /** What is pointed at: it passes with the pointer. */
  pointed: Focus | null
  /** What was gone to by key, click or caret: it stays. */
  chosen: Focus | null
  /** Which matches are shown; `only` is what was not found elsewhere. */
  shown: Readonly<Record<Filter, boolean>>
  /**
   * How each source puts a passage, in a card beside it; pinned when it was asked for by key, `asked` tells
   * one such asking from the next.
   */
  card: { at: ArticleSpan; pinned: boolean; asked: number } | null
  /** Two passages are being joined by hand; `from` is the first, once it is marked. */
  joining: { from: ArticleSpan | null } | null
}

export const useComparison = create<ComparisonStore>(() => ({
  on: false,
  together: true,
  pairs: {},
  decisions: {},
  pointed: null,
  chosen: null,
  shown: {
    quotations: true,
    facts: true,
    figures: true,
    joined: true,
    only: true,
    dismissed: false,
  },
  card: null,
  joining: null,
}))

/**
 * Marks these two to be compared: `useComparisons` does what is marked so.
 *
 * @param key names both texts, as `PairState`s are kept by
 */
export function beginComparing(key: string, articleIds: readonly [string, string]): void {
  const begun = { status: 'comparing', done: 0, total: 0, since: performance.now() } as const
  setPair(key, { ...begun, articleIds, failure: null, found: null, pair: null })
}

/**
 * Takes in how far a comparison is and what it has found.
 *
 * @param done of `total` steps
 */
export function setProgress(
  key: string,
  done: number,
  total: number,
  found: FoundPair | null,
): void {
  const state = useComparison.getState().pairs[key]
  if (state?.status !== 'comparing') return
  // The same object as before: only the count has gone on.
  const pair = found === state.found ? state.pair : found && decided(found)
  setPair(key, { ...state, done, total, found, pair })
}

/** Takes in that two texts were compared to the end. A pair that is no longer kept is left out. */
export function setWhole(key: string, found: FoundPair): void {
  const state = useComparison.getState().pairs[key]
  if (state) setPair(key, { ...state, status: 'whole', found, pair: decided(found) })
}

/** Takes in that two texts could not be compared to the end; what was found by then stays. */
export function setFailed(key: string, failure: Failure): void {
  const state = useComparison.getState().pairs[key]
  if (state) setPair(key, { ...state, status: 'failed', failure })
}

/** Stops a comparison under way; what it has found stays. */
export function stopComparing(key: string): void {
  const state = useComparison.getState().pairs[key]
  if (state?.status === 'comparing') setPair(key, { ...state, status: 'stopped' })
}

/** Compares two texts from the top that were stopped, or could not be compared. */
export function compareAgain(key: string): void {
  const state = useComparison.getState().pairs[key]
  if (state && state.status !== 'comparing') beginComparing(key, state.articleIds)
}

function decided(found: FoundPair): ComparedPair {
  return decidedPair(found, useComparison.getState().decisions, openTextOf)
}

function setPair(key: string, state: PairState): void {
  useComparison.setState(({ pairs }) => ({ pairs: { ...pairs, [key]: state } }))
}

/** Whether these two are being compared just now. */
export function isComparing(
  { pairs }: Pick<ComparisonStore, 'pairs'>,
  a: string,
  b: string,
): boolean {
  return Object.values(pairs).some(
    ({ status, articleIds }) =>
      status === 'comparing' && articleIds.includes(a) && articleIds.includes(b),
  )
}

/** Puts the person's word over what was found. */
export function setDecisions(decisions: Decisions): void {
  useComparison.setState(({ pairs }) => ({
    decisions,
    pairs: Object.fromEntries(
      Object.entries(pairs).map(([key, state]) => [
        key,
        state.found ? { ...state, pair: decidedPair(state.found, decisions, openTextOf) } : state,
      ]),
    ),
  }))
  dropHiddenFromFocus()
}

/** What can no longer be seen is isolated no longer: it would fade all others for nothing. */
function dropHiddenFromFocus(): void {
  const store = useComparison.getState()
  const seen = new Set(visibleMatches(store).map(({ id }) => id))
  const pruned = (focus: Focus | null) =>
    focus && { ...focus, ids: focus.ids.filter((id) => seen.has(id)) }
  useComparison.setState({ pointed: pruned(store.pointed), chosen: pruned(store.chosen) })
}

/** Keeps only these pairs: their articles are open. */
export function keepPairs(keys: readonly string[]): void {
  useComparison.setState(({ pairs }) => ({
    pairs: Object.fromEntries(Object.entries(pairs).filter(([key]) => keys.includes(key))),
  }))
}

/** Lets go of comparisons that are not at an end: they begin anew when Compare is on again. */
export function keepEnded(): void {
  useComparison.setState(({ pairs }) => ({
    pairs: Object.fromEntries(
      Object.entries(pairs).filter(([, { status }]) => status === 'whole' || status === 'stopped'),
    ),
  }))
}

const NOTHING_UNDER_WAY = { pointed: null, chosen: null, card: null, joining: null }

/** Turns Compare on or off; what is isolated, open or being joined is let go. */
export function toggleComparison(): void {
  useComparison.setState(({ on }) => ({ ...NOTHING_UNDER_WAY, on: !on }))
}

/** Turns on or off that matching passages scroll together. */
export function toggleTogether(): void {
  useComparison.setState(({ together }) => ({ together: !together }))
}

/** Shows or hides a group of matches; what is hidden so is isolated no longer. */
export function toggleShown(group: Filter): void {
  useComparison.setState(({ shown }) => ({ shown: { ...shown, [group]: !shown[group] } }))
  dropHiddenFromFocus()
}

/** What the next start finds again. */
export function keptComparison(): NonNullable<ReadingState['comparison']> {
  const { on, together, shown } = useComparison.getState()
  return { on, together, shown }
}

/** Puts it as it was left; at first it is off and shows everything but what was dismissed. */
export function restoreComparison(kept: ReadingState['comparison']): void {
  const { on, together, shown } = useComparison.getInitialState()
  const known = Object.entries(kept?.shown ?? {}).filter(([filter]) => filter in shown)
  useComparison.setState({
    ...NOTHING_UNDER_WAY,
    on: kept?.on ?? on,
    together: kept?.together ?? together,
    shown: { ...shown, ...Object.fromEntries(known) },
  })
}

/** Isolates what is pointed at, until something else is or nothing. */
export function hoverMatch(focus: Focus | null): void {
  if (!isSame(useComparison.getState().pointed, focus)) useComparison.setState({ pointed: focus })
}

/** Isolates what was gone to; what the pointer rests on says nothing until it moves again. */
export function pinMatch(focus: Focus | null): void {
  const { chosen, pointed } = useComparison.getState()
  if (pointed || !isSame(chosen, focus)) useComparison.setState({ chosen: focus, pointed: null })
}

function isSame(a: Focus | null, b: Focus | null): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}

/** One match by itself. */
export function focusOn({ id, sides: [{ articleId, passage }] }: ShownMatch): Focus {
  return { ids: [id], at: { articleId, ...passage } }
}

/** All that answers a passage. */
export function focusAt(at: ArticleSpan): Focus {
  const matches = matchesAt(visibleMatches(useComparison.getState()), at)
  return { ids: matches.map(({ id }) => id), at }
}

/**
 * Shows how each source puts a passage, in a card beside it.
 *
 * @param pinned asked for by key or click: it stays until it is closed, and does not pass with the
 *   pointer
 */
export function openMatchCard(at: ArticleSpan, pinned: boolean): void {
  const before = useComparison.getState().card?.asked ?? 0
  useComparison.setState({ card: { at, pinned, asked: before + (pinned ? 1 : 0) } })
}

export function closeMatchCard(): void {
  if (useComparison.getState().card) useComparison.setState({ card: null })
}

const NO_IDS: readonly string[] = []

/** The matches that are isolated, the surest first. */
export function focusedIds({ pointed, chosen }: ComparisonStore): readonly string[] {
  return (pointed ?? chosen)?.ids ?? NO_IDS
}

/** The match that keys act on: the surest of those that are isolated; null when none is. */
export function focusedMatch(store: ComparisonStore): ShownMatch | null {
  return findMatch(store, focusedIds(store)[0] ?? null)
}

/** The passage that is pointed at, or was gone to; null when neither is. */
export function focusedPassage(): ArticleSpan | null {
  const { on, pointed, chosen } = useComparison.getState()
  return on ? ((pointed ?? chosen)?.at ?? null) : null
}

const NO_PAIRS: readonly ComparedPair[] = []

/** The pairs that have been compared, as far as they have; none while Compare is off. */
export function comparedPairs({
  on,
  pairs,
}: Pick<ComparisonStore, 'on' | 'pairs'>): readonly ComparedPair[] {
  if (!on) return NO_PAIRS
  return Object.values(pairs).flatMap(({ pair }) => pair ?? [])
}

type Visible = Pick<ComparisonStore, 'on' | 'pairs' | 'shown'>

/**
 * What is compared and what of it is shown, without what is pointed at and how far a comparison is:
 * those change with the pointer and ten times a second, and what does not read them need not be drawn
 * anew.
 */
export function useCompared(): Visible {
  return useComparison(findingsOf)
}

let findings: Visible | null = null

/** The same as long as what was found and shown is. */
function findingsOf({ on, pairs, shown }: Visible): Visible {
  const isSame = findings?.on === on && findings.shown === shown
  if (findings && isSame && hasSameFindings(findings.pairs, pairs)) return findings
  return (findings = { on, pairs, shown })
}

function hasSameFindings(some: Visible['pairs'], others: Visible['pairs']): boolean {
  const keys = Object.keys(others)
  if (keys.length !== Object.keys(some).length) return false
  return keys.every(
    (key) => some[key]?.status === others[key]?.status && some[key]?.pair === others[key]?.pair,
  )
}

let latest:
  | (Pick<Visible, 'shown'> & { pairs: readonly ComparedPair[]; matches: readonly ShownMatch[] })
  | null = null

/** Every match that the filters let through, in the order of the panes and of the text. */
export function visibleMatches({ on, pairs, shown }: Visible): readonly ShownMatch[] {
  const compared = comparedPairs({ on, pairs })
  // Asked for by everything that draws, and the same until one of them changes: how far a comparison
  // is changes ten times a second.
  if (latest?.shown === shown && isShallowEqual(latest.pairs, compared)) return latest.matches
  const matches = compared
    .flatMap((pair) => pair.matches)
    .filter((match) => shown[groupOf(match.kind)])
  latest = { pairs: compared, shown, matches }
  return matches
}

/** Every match that the person dismissed. */
export function dismissedMatches(store: Visible): readonly ShownMatch[] {
  return comparedPairs(store).flatMap((pair) => pair.dismissed)
}

/** A match that the filters let through, by its id; null when there is none, as for the id null. */
export function findMatch(store: Visible, id: string | null): ShownMatch | null {
  if (id === null) return null
  return visibleMatches(store).find((match) => match.id === id) ?? null
}

/** What was not found elsewhere of one article; none when that is not shown. */
export function shownOnly(store: Visible, articleId: string): readonly TextSpan[] {
  return store.shown.only ? notFoundElsewhere(articleId, comparedPairs(store)) : []
}

/** The sentences of an open article, in order; none before it was compared. */
export function sentencesOf(store: Visible, articleId: string): readonly TextSpan[] {
  return statementsOf(articleId, comparedPairs(store))
}

/** Whether the passage that is marked for joining waits for one of this article. */
export function joinsWith({ joining }: ComparisonStore, articleId: string): boolean {
  return joining?.from != null && joining.from.articleId !== articleId
}

/** Goes so many matches on, round the end; gives the match, null when there is none. */
export function walkMatches(by: 1 | -1): ShownMatch | null {
  const store = useComparison.getState()
  const matches = visibleMatches(store)
  const [focused] = focusedIds(store)
  const at = matches.findIndex((match) => match.id === focused)
  const next =
    at === -1 && by < 0 ? matches.at(-1) : matches[(at + by + matches.length) % matches.length]
  if (!next) {
    // None yet is not none.
    const isUnderWay = Object.values(store.pairs).some(({ status }) => status === 'comparing')
    say(isUnderWay ? messages.compare.noneYet : messages.compare.nothingShown)
    return null
  }
  pinMatch(focusOn(next))
  return next
}
