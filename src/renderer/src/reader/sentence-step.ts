import type { TextSpan } from '../state/comparison/comparison.ts'

/**
 * While Compare is on the arrows up and down go from sentence to sentence. With Shift they select, and with
 * Alt they go by lines, as they do without Compare.
 *
 * @returns null for other keys
 */
export function sentenceStep(event: KeyboardEvent): 1 | -1 | null {
  if (event.shiftKey || event.ctrlKey || event.metaKey || event.altKey) return null
  switch (event.key) {
    case 'ArrowDown':
      return 1
    case 'ArrowUp':
      return -1
    default:
      return null
  }
}

/**
 * The sentence a step leads to.
 *
 * @param sentences in order; between them may lie what is no sentence
 * @param caret an offset in the text; null when there is no caret yet
 * @param firstInView gives the first offset in view, where a first step begins
 * @returns null when there is none that way
 */
export function stepFrom(
  sentences: readonly TextSpan[],
  caret: number | null,
  firstInView: () => number,
  step: 1 | -1,
): TextSpan | null {
  if (caret === null) {
    const from = firstInView()
    return sentences.find(({ end }) => end > from) ?? sentences.at(-1) ?? null
  }
  const at = sentences.findIndex(({ start, end }) => start <= caret && caret < end)
  if (at !== -1) return sentences[at + step] ?? null
  const next = sentences.findIndex(({ start }) => start > caret)
  if (step > 0) return sentences[next] ?? null
  return (next === -1 ? sentences.at(-1) : sentences[next - 1]) ?? null
}
