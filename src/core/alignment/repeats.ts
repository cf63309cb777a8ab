import type { Figure } from '../text/figures.ts'
import { isCompared } from './brief.ts'
import type { Side } from './pair.ts'

/**
 * Of each sentence of an article the first that is compared by the very same terms, 4-grams and figures,
 * most often itself: what it shares with a sentence of another article the others share too.
 */
export function firstAlike(side: Side): Int32Array {
  const first = new Int32Array(side.sentences.length)
  // By hash the last sentence that was the first of its kind, and by such a one the one before it.
  const last = new Map<number, number>()
  const before = new Int32Array(first.length)
  for (let i = 0; i < first.length; i += 1) {
    const hash = hashOf(side, i)
    const met = last.get(hash) ?? NONE
    let known = met
    while (known !== NONE && !areAlike(side, known, i)) known = before[known]!
    first[i] = known === NONE ? i : known
    if (known !== NONE) continue
    before[i] = met
    last.set(hash, i)
  }
  return first
}

const NONE = -1

function areAlike({ sentences, terms, grams }: Side, i: number, j: number): boolean {
  const [one, other] = [sentences[i]!, sentences[j]!]
  return (
    isCompared(one) === isCompared(other) &&
    isSame(terms[i]!, terms[j]!) &&
    isSame(grams[i]!, grams[j]!) &&
    one.figures.length === other.figures.length &&
    one.figures.every((figure, at) => countsAsOne(figure, other.figures[at]!))
  )
}

function countsAsOne(one: Figure, other: Figure): boolean {
  return one.kind === other.kind && one.value === other.value && one.unit === other.unit
}

function isSame(a: Int32Array, b: Int32Array): boolean {
  if (a === b) return true
  if (a.length !== b.length) return false
  for (let at = 0; at < a.length; at += 1) if (a[at] !== b[at]) return false
  return true
}

/** FNV-1a over the terms: sentences of the same ones and other 4-grams or figures are few. */
function hashOf({ terms }: Side, i: number): number {
  let hash = 0x811c9dc5
  for (const term of terms[i]!) hash = Math.imul(hash ^ term, 0x01000193)
  return hash
}
