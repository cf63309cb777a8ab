import type { Span } from './spans.ts'

/**
 * What stands before and after a stretch of a text: whole words, in at most `chars` UTF-16 units each.
 * What is cut off begins or ends with an ellipsis.
 */
export function around(
  text: string,
  { start, end }: Span,
  chars: number,
): { before: string; after: string } {
  if (chars === 0) return { before: '', after: '' }
  const from = Math.max(0, start - chars)
  const to = Math.min(text.length, end + chars)
  // The first word may be the rest of one, the last the beginning.
  const before =
    from === 0 ? text.slice(0, start) : `…${text.slice(from, start).replace(/^\S*/u, '')}`
  const after =
    to === text.length ? text.slice(end) : `${text.slice(end, to).replace(/\S*$/u, '')}…`
  return { before, after }
}
