import type { Figure } from '../text/figures.ts'
import { areApart } from '../text/period.ts'
import { stem } from '../text/stems.ts'
import { isSameFigure, StatedFigures } from './figures.ts'
import type { Pair, Side } from './pair.ts'

/** Two figures of one unit, said of the same thing, with different values. */
export type Differing = readonly [a: Figure, b: Figure]

/**
 * The figures of two sentences that differ: amounts of one unit, said of the same thing, where neither
 * sentence states the other's value too: "158 ships idle" and "160 ships idle", but not "158 ships
 * idle" and "3 ships sunk". They are said of the same thing if a word near both is shared, or if they
 * count things, nearly as many, and neither account states the other's count anywhere.
 */
export function differingFigures(pair: Pair, i: number, j: number): Differing[] {
  const [inA, inB] = [pair.a.sentences[i]!.figures, pair.b.sentences[j]!.figures]
  if (inA.length === 0 || inB.length === 0) return []
  const freeA = inA.filter((one) => !inB.some((other) => isSameFigure(one, other)))
  const freeB = inB.filter((one) => !inA.some((other) => isSameFigure(one, other)))
  const differing: Differing[] = []
  const taken = new Set<Figure>()
  for (const one of freeA) {
    const [found] = freeB
      .filter((other) => !taken.has(other) && isComparable(one, other))
      .filter((other) => isOfOneThing(pair, i, j, one, other))
      .toSorted((x, y) => timesApart(one, x) - timesApart(one, y))
    if (!found) continue
    taken.add(found)
    differing.push([one, found])
  }
  return differing
}

/**
 * Whether two sentences state only amounts of two times: "the deficit will fall to 19 billion crowns
 * this year" and "the deficit, 34.5 billion crowns in 1986" are two facts, in however like words.
 */
export function areOfTwoTimes({ a, b }: Pair, i: number, j: number): boolean {
  const [inA, inB] = [a.sentences[i]!.figures, b.sentences[j]!.figures]
  const some = (holds: (one: Figure, other: Figure) => boolean) =>
    inA.some((one) => inB.some((other) => holds(one, other)))
  // What they share is found sooner than that they share none.
  return (
    !some(isSameFigure) &&
    some((one, other) => isOfOneUnit(one, other) && areApart(one.period, other.period))
  )
}

function isOfOneThing(pair: Pair, i: number, j: number, a: Figure, b: Figure): boolean {
  return shareContext(pair, i, j, a, b) || isRecount(pair, [a, b])
}

/** Two counts of one thing are no more times apart; "15,000 people" and "31,000 people" are two things. */
const RECOUNTED = 2

/**
 * Whether two accounts seem to count one thing differently: near counts of things (not of tonnes or
 * hours), neither of which the other account states anywhere. That is what tells "158 ships" here and
 * "160 ships" there from two of the many counts that both accounts give.
 */
function isRecount({ a, b }: Pair, [one, other]: Differing): boolean {
  return (
    one.kind === 'count' &&
    !MEASURES.has(one.unit) &&
    timesApart(one, other) <= RECOUNTED &&
    !isStated(b, one) &&
    !isStated(a, other)
  )
}

/** Whether a sentence counts something that another could count anew. */
export function countsThings({ sentences }: Side, i: number): boolean {
  return sentences[i]!.figures.some(({ kind, unit }) => kind === 'count' && unit !== '')
}

/** A pair of sentences, with the chance that a person would link them. */
interface Scored {
  readonly i: number
  readonly j: number
  readonly score: number
}

/**
 * Of the given pairs of sentences those that recount something, in their order. One figure can look
 * like a recount of several ("160 ships" of "158 ships" and of "140 ships"): the value in the
 * likelier pair of sentences is the one recounted.
 */
export function recounting<Given extends Scored>(pair: Pair, given: readonly Given[]): Given[] {
  const recounts = given.flatMap((scored) =>
    differingFigures(pair, scored.i, scored.j)
      .filter((figures) => isRecount(pair, figures))
      .map((figures) => ({ scored, figures })),
  )
  const likelier = recounts.toSorted((x, y) => y.scored.score - x.scored.score)
  const recounted = new Map<Figure, number>()
  for (const { figures } of likelier) {
    const [one, other] = figures
    if (!recounted.has(one)) recounted.set(one, other.value)
    if (!recounted.has(other)) recounted.set(other, one.value)
  }
  const isChosen = ([one, other]: Differing) =>
    recounted.get(one) === other.value && recounted.get(other) === one.value
  const chosen = new Set(
    recounts.filter(({ figures }) => isChosen(figures)).map(({ scored }) => scored),
  )
  return given.filter((scored) => chosen.has(scored))
}

function isStated(side: Side, figure: Figure): boolean {
  let stated = within.get(side)
  if (stated === undefined) {
    stated = new StatedFigures(side.sentences.flatMap(({ figures }) => figures))
    within.set(side, stated)
  }
  return stated.has(figure)
}

const within = new WeakMap<Side, StatedFigures>()

/** Two reports of one amount are not this many times apart; then they are two amounts. */
const MOST_APART = 10

function timesApart(a: Figure, b: Figure): number {
  if (a.value === 0 || b.value === 0) return Infinity
  return Math.max(a.value / b.value, b.value / a.value)
}

/** Dates and years differ in any two stories; only amounts of one unit are held against each other. */
function isComparable(a: Figure, b: Figure): boolean {
  return (
    isOfOneUnit(a, b) &&
    a.value !== b.value &&
    !areApart(a.period, b.period) &&
    timesApart(a, b) <= MOST_APART
  )
}

function isOfOneUnit(a: Figure, b: Figure): boolean {
  const isAmount = a.kind === 'count' || a.kind === 'money' || a.kind === 'percent'
  return isAmount && a.kind === b.kind && a.unit !== '' && counted(a.unit) === counted(b.unit)
}

/** Nouns that accounts count for one another, in the plural, each with the first of its line. */
const COUNTED: ReadonlyMap<string, string> = new Map(
  `people residents inhabitants citizens persons passengers
  ships vessels boats
  cars vehicles
  homes houses
  workers employees
  soldiers troops
  planes aircraft
  shops stores`
    .split('\n')
    .flatMap((line) => {
      const [first, ...others] = line
        .trim()
        .split(' ')
        .map((word) => stem(word, true))
      return others.map((other) => [other, first!] as const)
    }),
)

/** Units that say how much, but not of what: "tonnes", "hours". */
const MEASURES = stems(
  `tonnes tons kilos kilograms pounds ounces barrels bushels gallons litres hectares acres
  miles kilometres kilometers km metres meters feet inches degrees points shares times rounds
  seconds minutes hours days weeks months years bpd`,
)

function stems(words: string): ReadonlySet<string> {
  return new Set(words.split(/\s+/).map((word) => stem(word, true)))
}

function counted(unit: string): string {
  return COUNTED.get(unit) ?? unit
}

/** Terms this near a figure are what it is said of. */
const NEAR = 4

function shareContext(pair: Pair, i: number, j: number, a: Figure, b: Figure): boolean {
  const near = contextOf(pair.a, i, a)
  const other = contextOf(pair.b, j, b)
  return [...near].some(
    (term) =>
      other.has(term) && !pair.isFigure[term] && pair.weight[term]! >= pair.meanWeight * 0.5,
  )
}

/** The terms around a figure, without the figure and its unit. */
function contextOf(side: Side, sentence: number, figure: Figure): Set<number> {
  const { places } = side.sentences[sentence]!
  const sequence = side.sequence[sentence]!
  const at = sequence.findIndex((_, k) => places[2 * k]! >= figure.start)
  return new Set(sequence.filter((term, k) => term >= 0 && k !== at && Math.abs(k - at) <= NEAR))
}
