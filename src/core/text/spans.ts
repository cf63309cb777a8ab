/** A range of a text, in UTF-16 offsets; `end` is exclusive. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** The same ranges in order and apart: those that overlap or touch are one. */
export function mergedSpans(spans: readonly Span[]): Span[] {
  const merged: { start: number; end: number }[] = []
  for (const { start, end } of spans.toSorted((a, b) => a.start - b.start)) {
    const last = merged.at(-1)
    if (last && start <= last.end) last.end = Math.max(last.end, end)
    else merged.push({ start, end })
  }
  return merged
}

/** A range of a text without the white space at its ends; empty where it is nothing else. */
export function trimmedSpan(text: string, { start, end }: Span): Span {
  const words = text.slice(start, end)
  const first = start + (words.length - words.trimStart().length)
  return { start: first, end: Math.max(first, start + words.trimEnd().length) }
}

/** From where the first begins to where the last ends, of one range at least. */
export function wholeSpan(spans: readonly Span[]): Span {
  return spans.reduce((whole, { start, end }) => ({
    start: Math.min(whole.start, start),
    end: Math.max(whole.end, end),
  }))
}

/** How many characters of one text two ranges have in common. */
export function commonLength(a: Span, b: Span): number {
  return Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start))
}

/** Whether two ranges of one text share a character. */
export function areTouching(a: Span, b: Span): boolean {
  return a.start < b.end && a.end > b.start
}
