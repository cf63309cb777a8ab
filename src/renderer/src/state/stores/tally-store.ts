import { create } from 'zustand'
import type { NamedText } from '../../../../core/alignment/place-decision.ts'
import { lookUp } from '../../../../core/model/look-up.ts'
import type { FoundPair, TextSpan } from '../comparison/comparison.ts'
import { useComparison } from './comparison-store.ts'
import { decidedPair } from '../comparison/decided-pair.ts'
import { openTextOf } from './open-articles.ts'
import { type SentenceTally, type Source, talliesOf } from '../comparison/tally.ts'

/** The base of the open dossier, compared with all its other articles, open or not. */
interface TallyStore {
  baseId: string | null
  /** The dossier's texts but the base's, earliest first; empty until it is known which are copies. */
  sources: readonly Source[]
  /** Of each source that has been compared so far what was found. */
  found: Readonly<Record<string, FoundPair>>
  /** Texts of the sources, open or not. */
  texts: Readonly<Record<string, NamedText>>
  /** Sources that could not be read or compared. */
  failed: readonly string[]
  /** The sentence of the base whose renderings are shown. */
  open: TextSpan | null
}

const NOTHING: TallyStore = {
  baseId: null,
  sources: [],
  found: {},
  texts: {},
  failed: [],
  open: null,
}

export const useTally = create<TallyStore>(() => NOTHING)

/** Begins anew for a base; null: there is none. */
export function beginTally(baseId: string | null): void {
  useTally.setState({ ...NOTHING, baseId })
}

/** Takes in which articles the base is compared with, copies of one text as one. */
export function setSources(sources: readonly Source[]): void {
  useTally.setState({ sources })
}

/** Takes in what comparing the base with an article found, and the article's text. */
export function addFound(articleId: string, text: NamedText, pair: FoundPair): void {
  useTally.setState(({ found, texts }) => ({
    found: { ...found, [articleId]: pair },
    texts: { ...texts, [articleId]: text },
  }))
}

/** Takes in that the base could not be compared with an article. */
export function addFailed(articleId: string): void {
  useTally.setState(({ failed }) => ({ failed: [...failed, articleId] }))
}

/** Shows how the sources put a sentence of the base; null: no longer. */
export function openTally(sentence: TextSpan | null): void {
  useTally.setState({ open: sentence })
}

/**
 * The text of an article that is open in a pane or was compared for the tally; null of any other.
 */
export function textAtHand(articleId: string): NamedText | null {
  return openTextOf(articleId) ?? lookUp(useTally.getState().texts, articleId) ?? null
}

/** The tallies as they stand, with the person's word on matches; none without a base. */
export function currentTallies(): SentenceTally[] {
  const { baseId, sources, found } = useTally.getState()
  if (baseId === null) return []
  const { decisions } = useComparison.getState()
  const pairs = Object.values(found).map((pair) => decidedPair(pair, decisions, textAtHand))
  return talliesOf(baseId, sources, pairs)
}
