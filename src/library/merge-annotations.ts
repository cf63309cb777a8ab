import type { Annotations, Highlight } from '../core/model/passage.ts'
import { canonicalJson } from './text-hash.ts'

/**
 * Two machines' annotations of one article as one. Every passage and highlight of either is in it;
 * of a highlight that both have, the one changed last by the library's counter (`rev`) counts. When
 * both wrote a comment, both are kept. Merging again what was merged changes nothing.
 */
export function mergeAnnotations(ours: Annotations, theirs: Annotations): Annotations {
  const highlights = { ...theirs.highlights, ...ours.highlights }
  for (const [id, highlight] of Object.entries(theirs.highlights)) {
    const own = ours.highlights[id]
    if (own) highlights[id] = mergeHighlight(own, highlight)
  }
  return { ...theirs, ...ours, passages: { ...theirs.passages, ...ours.passages }, highlights }
}

function mergeHighlight(a: Highlight, b: Highlight): Highlight {
  const [later, earlier] = isLater(a, b) ? [a, b] : [b, a]
  const isKept = later.comment.includes(earlier.comment)
  return isKept ? later : { ...later, comment: `${later.comment}\n\n${earlier.comment}` }
}

function isLater(a: Highlight, b: Highlight): boolean {
  const [left, right] = [revOf(a), revOf(b)]
  // Equal counts say nothing; any order will do that is the same on every machine.
  return left === right ? canonicalJson(a) >= canonicalJson(b) : left > right
}

/** The library's counter when the highlight was last changed. */
export function revOf(highlight: Highlight): number {
  return typeof highlight['rev'] === 'number' ? highlight['rev'] : 0
}
