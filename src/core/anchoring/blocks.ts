import type { Run } from './common-runs.ts'
import type { Tokens } from './tokens.ts'

/** A seam counts that has so many tokens on either side: a sentence like it may share a word or two more. */
const BESIDE_SEAM = 4

/** Between two runs of what moved together at most so many tokens were changed. */
const CHANGED = 40

/** Of each run whether it, or one that moved together with it, is a block. */
export function blocksOf(a: Tokens, b: Tokens, runs: readonly Run[]): boolean[] {
  const blocks: boolean[] = []
  for (let from = 0; from < runs.length;) {
    let to = from + 1
    while (to < runs.length && isNextTo(runs[to - 1]!, runs[to]!)) to += 1
    const isOne = runs.slice(from, to).some((run) => isBlock(a, b, run))
    for (; from < to; from += 1) blocks.push(isOne)
  }
  return blocks
}

function isNextTo(one: Run, next: Run): boolean {
  const [inA, inB] = [next.a - one.a - one.length, next.b - one.b - one.length]
  return inA <= CHANGED && inB >= 0 && inB <= CHANGED
}

/** Whether a run goes over the seam of two sentences, or is all of a paragraph in both texts. */
function isBlock(a: Tokens, b: Tokens, run: Run): boolean {
  for (let at = run.a + BESIDE_SEAM; at <= run.a + run.length - BESIDE_SEAM; at += 1) {
    if (isSeam(a, at)) return true
  }
  return (
    isParagraphsEdge(a, run.a) &&
    isParagraphsEdge(b, run.b) &&
    isParagraphsEdge(a, run.a + run.length) &&
    isParagraphsEdge(b, run.b + run.length)
  )
}

/** Whether a sentence ends before a token. */
function isSeam(tokens: Tokens, at: number): boolean {
  if (isParagraphsEdge(tokens, at)) return true
  const { text, starts, ends } = tokens
  if (starts[at] === ends[at - 1]) return false
  const end = ends[at - 1]!
  // A quotation mark may stand behind the full stop.
  return /[.?!…。！？]["”»’]?$/u.test(text.slice(end - 2, end))
}

/** Whether a blank line, or the text's own edge, is before a token. */
export function isParagraphsEdge({ text, starts, ends }: Tokens, at: number): boolean {
  if (at === 0 || at === starts.length) return true
  return /\n\s*\n/.test(text.slice(ends[at - 1], starts[at]))
}
