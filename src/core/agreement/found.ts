import { alignInSteps } from '../alignment/align.ts'
import { spanOf } from '../alignment/answer.ts'
import { GENERAL_ENGLISH } from '../alignment/general-english.ts'
import type { Match } from '../alignment/match.ts'
import { prepareInSteps, type PreparedArticle } from '../alignment/prepare.ts'
import { telling } from '../alignment/telling.ts'
import type { Reason } from '../alignment/reason.ts'
import { writtenFigure } from '../alignment/stated-figures.ts'
import type { Span } from '../text/spans.ts'
import type { DifferingFigure } from './evidence.ts'
import type { ClaimRow } from './rows.ts'

/** Two passages that answer each other, seen from one that stands for a claim. */
export interface FoundAnswer {
  readonly near: Span
  readonly far: Span
  /** The words at `near` that carry the answer. */
  readonly words: readonly Span[]
  readonly match: Match
  readonly figures: readonly DifferingFigure[]
  /** Who says the words at `far`, where that is somebody else than at `near`; else null. */
  readonly speaker: string | null
}

/** What answers what in two articles, from the first one's side. */
export function* answersBetween(
  near: PreparedArticle,
  far: PreparedArticle,
): Generator<1, FoundAnswer[], void> {
  const { matches } = yield* telling(1, alignInSteps(near, far, GENERAL_ENGLISH))
  return matches.map((match) => ({
    near: spanOf(near, match.a),
    far: spanOf(far, match.b),
    words: match.words.a,
    match,
    figures: figuresOf(match.reason),
    speaker: otherSpeaker(match.reason, 'b'),
  }))
}

/** The same answers from the other side. */
export function turned(answers: readonly FoundAnswer[]): FoundAnswer[] {
  return answers.map(({ near, far, match, figures }) => ({
    near: far,
    far: near,
    words: match.words.b,
    match,
    figures: figures.map(({ claim, here }) => ({ claim: here, here: claim })),
    speaker: otherSpeaker(match.reason, 'a'),
  }))
}

/** "14,000 vehicles a day" beside "11,500"; the claim's side is the match's first. */
function figuresOf({ kind, differing }: Reason): DifferingFigure[] {
  if (kind !== 'figures-differ') return []
  return differing.map(({ a, b }) => ({ claim: writtenFigure(a), here: writtenFigure(b) }))
}

/** Only where both sides name somebody, and these are surely two. */
function otherSpeaker({ kind, voices }: Reason, side: 'a' | 'b'): string | null {
  return kind === 'same-words-different-speaker' ? (voices[side]?.name ?? null) : null
}

/** The claims as one text, so that they can be compared with articles as these are with each other. */
export interface ClaimsAsText {
  readonly prepared: PreparedArticle
  /** By the claim's row. */
  readonly places: ReadonlyMap<string, Span>
}

const BETWEEN = '\n\n'

export function* claimsAsText(rows: readonly ClaimRow[]): Generator<1, ClaimsAsText, void> {
  const places = new Map<string, Span>()
  let start = 0
  for (const { key, words } of rows) {
    places.set(key, { start, end: start + words.length })
    start += words.length + BETWEEN.length
  }
  const text = rows.map(({ words }) => words).join(BETWEEN)
  const blocks = [...places.values()].map((place) => ({ kind: 'paragraph' as const, ...place }))
  return { prepared: yield* telling(1, prepareInSteps({ text, blocks })), places }
}
