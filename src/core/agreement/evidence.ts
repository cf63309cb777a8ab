import type { Stance } from '../model/agreement.ts'
import { commonLength, type Span } from '../text/spans.ts'

/**
 * What says what an article makes of a claim, where the person has not judged it:
 * - cited: the claim cites the passage;
 * - related: the person related the passage to one that the claim cites;
 * - confirmed: the person confirmed that the passage answers one that the claim cites;
 * - same-words: the words of a cited passage stand there too;
 * - joined: the person joined the passages by hand, and has not said how;
 * - alike: comparing found it, and nobody has looked.
 */
export type Basis = 'cited' | 'related' | 'confirmed' | 'same-words' | 'joined' | 'alike'

/** A figure as the claim's side states it, and as the article does. */
export interface DifferingFigure {
  readonly claim: string
  readonly here: string
}

/** A passage of an article that has to do with a claim. */
export interface Evidence {
  /** The key of the claim's row. */
  readonly row: string
  readonly articleId: string
  readonly basis: Basis
  /** What it comes to by itself; null where a person has to say. */
  readonly stance: Exclude<Stance, 'silent'> | null
  /** In UTF-16 offsets of the article's text; null where a citation has lost its place. */
  readonly place: Span | null
  /** The words there, or as they were cited. */
  readonly quote: string
  readonly figures: readonly DifferingFigure[]
  /** Who says the words there, where that is somebody else than on the claim's side; else null. */
  readonly speaker: string | null
  /** What the person calls the relation, where that is a word of their own; else null. */
  readonly word: string | null
  /** How likely it answers the claim, 0 to 1; 1 where a person said so. */
  readonly score: number
}

/** Whether two ranges have half of the shorter one in common. */
export function overlaps(a: Span, b: Span): boolean {
  const common = commonLength(a, b)
  return common > 0 && 2 * common >= Math.min(a.end - a.start, b.end - b.start)
}
