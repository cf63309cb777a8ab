import { resolve } from '../anchoring/resolve.ts'
import type { Decision, Verdict } from '../model/decision.ts'
import type { Selectors } from '../model/passage.ts'
import { fold } from '../text/fold.ts'
import type { Span } from '../text/spans.ts'
import { words } from '../text/words.ts'

/** A decision whose two passages have been found in the texts of today, in UTF-16 offsets. */
export interface PlacedDecision {
  readonly id: string
  readonly verdict: Verdict
  readonly kind: string | undefined
  readonly sides: readonly [DecidedSide, DecidedSide]
}

export interface DecidedSide {
  readonly articleId: string
  readonly passage: Span
}

/** The text of an article as it is read today, and the hash that names it. */
export interface NamedText {
  readonly text: string
  readonly textHash: string
}

/**
 * Finds a decision's passages again.
 *
 * @param textOf gives an article's text; null for one that is not at hand
 * @returns null when a text is not at hand, or a passage is no longer in it
 */
export function placeDecision(
  id: string,
  { verdict, kind, sides }: Decision,
  textOf: (articleId: string) => NamedText | null,
): PlacedDecision | null {
  const [a, b] = sides.map(({ articleId, selectors }): DecidedSide | null => {
    const named = textOf(articleId)
    const passage = named && placeOf(named, selectors)
    return passage && { articleId, passage }
  })
  return a && b ? { id, verdict, kind, sides: [a, b] } : null
}

/**
 * Where a passage stands. One whose own words were corrected is still what the person meant: here it
 * is enough that the same text stands on both sides of it, and most of its words inside. A highlight
 * would have to ask (it may end up in a note); a decision at the wrong place costs a look.
 */
function placeOf({ text, textHash }: NamedText, selectors: Selectors): Span | null {
  const found = resolve(text, textHash, selectors)
  if (found.state !== 'orphaned') return { start: found.start, end: found.end }
  const { exact, prefix, suffix } = selectors.quote
  const before = onlyPlace(text, prefix)
  if (before === null) return null
  const start = before + prefix.length
  const end = suffix === '' ? text.length : text.indexOf(suffix, start)
  const inside = text.slice(start, Math.max(start, end))
  return isMostly(inside, exact) ? { start, end } : null
}

/** Where these words begin; null when that is nowhere or in more than one place. Nothing begins at 0. */
function onlyPlace(text: string, part: string): number | null {
  const at = text.indexOf(part)
  if (part === '' || at === -1) return part === '' ? 0 : null
  return text.indexOf(part, at + 1) === -1 ? at : null
}

/** Whether over half of the words of either are the other's too. */
function isMostly(now: string, then: string): boolean {
  const [some, others] = [wordsOf(now), wordsOf(then)]
  const shared = [...some].filter((word) => others.has(word)).length
  return shared * 2 > Math.max(some.size, others.size)
}

function wordsOf(text: string): Set<string> {
  return new Set(words(text).map(({ start, end }) => fold(text.slice(start, end))))
}
