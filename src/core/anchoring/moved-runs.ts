import { commonRuns, type Effort, type Run, tiedRuns } from './common-runs.ts'

type Keys = Int32Array

/**
 * Rows of eight tokens tie a paragraph that moved to where it stands now: sentences of two subjects
 * rarely share as many ("the", "a spokesman for the" have fewer).
 */
const ROW = 8

/** Where less than half of a paragraph was found in its old place, it may have gone elsewhere. */
const IN_PLACE = 0.5

/** Between two runs that moved together at most so many tokens were changed: a long sentence. */
const CHANGED = 40

/**
 * What two texts have in common, in order and not: runs that are apart in both, in the order of `a`.
 *
 * What stands in the same order comes first. A paragraph that is elsewhere is one whose rows of tokens
 * stand once in each text, and of which, here and there, next to nothing was found in order.
 */
export function allRuns(a: Keys, b: Keys, effort: Effort): Run[] {
  const whole = { aFrom: 0, aTo: a.length, bFrom: 0, bTo: b.length }
  const inOrder = withoutStrays(commonRuns(a, b, whole, effort), a.length, b.length)
  const [partners, takenInB] = taken(inOrder, a.length, b.length)
  const moved = tiedRuns(a, b, whole, ROW, effort)
    .filter((run) => partners[run.a + (run.length >> 1)] !== run.b + (run.length >> 1))
    .filter(
      ({ a: i, b: j, length }) =>
        share(partners, i, length) < IN_PLACE && share(takenInB, j, length) < IN_PLACE,
    )
    .toSorted((one, other) => other.length - one.length)
  if (moved.length === 0) return inOrder
  for (const run of moved) {
    const part = freePart(run, partners, takenInB)
    if (part) put(part, partners, takenInB)
  }
  fillMoved(a, b, partners, takenInB, effort)
  return runsOf(partners)
}

/**
 * The longest part of a run that no other moved run has taken; what was found in order gives way within it,
 * but not at its ends, where the full stop of the sentence before is like any other.
 */
function freePart(run: Run, partners: Int32Array, takenInB: Int32Array): Run | null {
  let { a, b, length } = run
  const isTaken = (at: number) => partners[a + at]! >= 0 || takenInB[b + at]! >= 0
  while (length > 0 && isTaken(length - 1)) length -= 1
  while (length > 0 && isTaken(0)) {
    a += 1
    b += 1
    length -= 1
  }
  let best: Run | null = null
  let from = 0
  for (let at = 0; at <= length; at += 1) {
    const isFree = at < length && !isMoved(partners, a + at) && !isMoved(takenInB, b + at)
    if (isFree) continue
    if (at - from >= ROW && at - from > (best?.length ?? 0)) {
      best = { a: a + from, b: b + from, length: at - from }
    }
    from = at + 1
  }
  return best
}

// A partner that was moved to is noted as a negative number below -1, so that both can be told apart.
const NONE = -1
const asMoved = (partner: number): number => -2 - partner
const partnerIn = (noted: number): number => (noted < NONE ? -2 - noted : noted)

function isMoved(partners: Int32Array, at: number): boolean {
  return partners[at]! < NONE
}

function put({ a, b, length }: Run, partners: Int32Array, takenInB: Int32Array): void {
  for (let k = 0; k < length; k += 1) {
    const [oldPartner, oldTaken] = [partners[a + k]!, takenInB[b + k]!]
    if (oldPartner >= 0) takenInB[oldPartner] = NONE
    if (oldTaken >= 0) partners[oldTaken] = NONE
    partners[a + k] = asMoved(b + k)
    takenInB[b + k] = asMoved(a + k)
  }
}

/** Finds what is the same between two runs that moved together, and at the ends of what moved. */
function fillMoved(
  a: Keys,
  b: Keys,
  partners: Int32Array,
  takenInB: Int32Array,
  effort: Effort,
): void {
  const runs = runsOf(partners.map((partner) => (partner < NONE ? partnerIn(partner) : NONE)))
  for (const [index, run] of runs.entries()) {
    const next = runs[index + 1]
    const [aFrom, bFrom] = [run.a + run.length, run.b + run.length]
    const follows =
      next && next.b >= bFrom && next.b - bFrom <= CHANGED && next.a - aFrom <= CHANGED
    const aTo = follows ? next.a : freeUntil(partners, aFrom, 1)
    const bTo = follows ? next.b : freeUntil(takenInB, bFrom, 1)
    fill(a, b, { aFrom, aTo, bFrom, bTo }, partners, takenInB, effort)
    const before = runs[index - 1]
    const isFirst =
      !before ||
      before.b + before.length > run.b ||
      run.b - before.b - before.length > CHANGED ||
      run.a - before.a - before.length > CHANGED
    if (!isFirst) continue
    const [aStart, bStart] = [
      freeUntil(partners, run.a - 1, -1) + 1,
      freeUntil(takenInB, run.b - 1, -1) + 1,
    ]
    fill(a, b, { aFrom: aStart, aTo: run.a, bFrom: bStart, bTo: run.b }, partners, takenInB, effort)
  }
}

/** Goes from a token while nothing is found there, and not far. */
function freeUntil(partners: Int32Array, from: number, step: 1 | -1): number {
  let at = from
  while (
    at >= 0 &&
    at < partners.length &&
    partners[at] === NONE &&
    Math.abs(at - from) < CHANGED
  ) {
    at += step
  }
  return at
}

function fill(
  a: Keys,
  b: Keys,
  parts: { aFrom: number; aTo: number; bFrom: number; bTo: number },
  partners: Int32Array,
  takenInB: Int32Array,
  effort: Effort,
): void {
  for (const run of commonRuns(a, b, parts, effort)) {
    let isFree = true
    for (let k = 0; k < run.length; k += 1) {
      isFree &&= !isMoved(partners, run.a + k) && !isMoved(takenInB, run.b + k)
    }
    if (isFree) put(run, partners, takenInB)
  }
}

/** The partner of each token, in both texts; -1 for none. */
function taken(runs: readonly Run[], aLength: number, bLength: number): [Int32Array, Int32Array] {
  const partners = new Int32Array(aLength).fill(NONE)
  const takenInB = new Int32Array(bLength).fill(NONE)
  for (const { a, b, length } of runs) {
    for (let k = 0; k < length; k += 1) {
      partners[a + k] = b + k
      takenInB[b + k] = a + k
    }
  }
  return [partners, takenInB]
}

function share(partners: Int32Array, from: number, length: number): number {
  let count = 0
  for (let at = from; at < from + length; at += 1) if (partners[at] !== NONE) count += 1
  return count / length
}

function runsOf(partners: Int32Array): Run[] {
  const runs: Run[] = []
  for (let at = 0; at < partners.length;) {
    const b = partnerIn(partners[at]!)
    if (partners[at] === NONE) {
      at += 1
      continue
    }
    let length = 1
    while (
      at + length < partners.length &&
      partners[at + length] !== NONE &&
      partnerIn(partners[at + length]!) === b + length
    )
      length += 1
    runs.push({ a: at, b, length })
    at += length
  }
  return runs
}

/**
 * In a sentence that was put in another's place a word here and there is the same by chance. A run of up
 * to so many tokens is one of these where of the tokens around it …
 */
const STRAY = 3
/** … so many on either side … */
const AROUND = 8
/** … less than this share was found. */
const AROUND_FOUND = 0.4

function withoutStrays(runs: readonly Run[], aLength: number, bLength: number): Run[] {
  const [partners, takenInB] = taken(runs, aLength, bLength)
  const isStray = ({ a, b, length }: Run) =>
    length <= STRAY &&
    Math.min(shareAround(partners, a, length), shareAround(takenInB, b, length)) < AROUND_FOUND
  return runs.filter((run) => !isStray(run))
}

function shareAround(partners: Int32Array, at: number, length: number): number {
  const from = Math.max(0, at - AROUND)
  const to = Math.min(partners.length, at + length + AROUND)
  const all = to - from - length
  return all === 0 ? 1 : (share(partners, from, to - from) * (to - from) - length) / all
}
