/** What a term that is skipped on either side takes away, as a share of the mean weight matched. */
const GAP = 0.35

/**
 * Terms behind so many are left out. The longest sentence that is told apart, 1,500 characters, has some
 * 250 words; only letters without a stop, Chinese or a hostile text, are more, and their table would be
 * of millions.
 */
const MOST_TERMS = 300

/** The best local alignment of two term sequences, and the terms it pairs. */
export interface LocalAlignment {
  /** Weight of the paired terms, less the gaps. */
  readonly score: number
  /** Positions paired, in order: index in the first, index in the second. */
  readonly pairs: readonly (readonly [number, number])[]
}

/**
 * Smith and Waterman's local alignment (1981) on terms: equal terms earn their weight, a skipped term
 * costs a fixed part of a mean weight, unequal terms are never paired. It finds the phrase two
 * sentences share in the same order. O(n·m) time and memory, for sentences.
 */
export function alignLocally(
  wholeA: Int32Array,
  wholeB: Int32Array,
  weight: Float64Array,
  meanWeight: number,
): LocalAlignment {
  const [a, b] = [wholeA.subarray(0, MOST_TERMS), wholeB.subarray(0, MOST_TERMS)]
  if (isSame(a, b)) return wholly(a, weight)
  const gap = GAP * meanWeight
  const width = b.length + 1
  const score = new Float64Array((a.length + 1) * width)
  let best = 0
  let bestAt = 0
  for (let i = 1; i <= a.length; i += 1) {
    const term = a[i - 1]!
    for (let j = 1; j <= b.length; j += 1) {
      const at = i * width + j
      const skipped = Math.max(score[at - width]!, score[at - 1]!) - gap
      const paired = term === b[j - 1]! ? score[at - width - 1]! + weight[term]! : 0
      const value = Math.max(0, skipped, paired)
      score[at] = value
      if (value > best) {
        best = value
        bestAt = at
      }
    }
  }
  return { score: best, pairs: traceBack(a, b, weight, score, width, bestAt, gap) }
}

/** Whether two are one sequence, in which no term is left out of the comparison. */
function isSame(a: Int32Array, b: Int32Array): boolean {
  return a.length === b.length && a.every((term, k) => term >= 0 && term === b[k])
}

/** What a table would give for a sequence and itself: nothing is skipped, as every term weighs something. */
function wholly(terms: Int32Array, weight: Float64Array): LocalAlignment {
  let score = 0
  for (const term of terms) score += weight[term]!
  return { score, pairs: Array.from(terms, (_, k) => [k, k] as const) }
}

function traceBack(
  a: Int32Array,
  b: Int32Array,
  weight: Float64Array,
  score: Float64Array,
  width: number,
  from: number,
  gap: number,
): [number, number][] {
  const pairs: [number, number][] = []
  let at = from
  while (score[at]! > 0) {
    const i = Math.floor(at / width)
    const j = at % width
    const value = score[at]!
    const isPair = a[i - 1] === b[j - 1] && value === score[at - width - 1]! + weight[a[i - 1]!]!
    if (isPair) {
      pairs.push([i - 1, j - 1])
      at -= width + 1
    } else if (value === score[at - width]! - gap) at -= width
    else at -= 1
  }
  return pairs.reverse()
}
