import type { Figure } from '../text/figures.ts'

/**
 * Below this a count is the same only if it counts the same: "three days" is not "three weeks". From
 * two figures on, and with a point in it ("a magnitude of 5.9"), a number tells by itself.
 */
const SMALL = 10
/** From here on a count is the same whatever it seems to count: nothing else is 155,221. */
const LARGE = 1000

/** A year stands in so many sentences that sharing one says a third of what another number says. */
const YEAR = 0.3

/** The share of the figures of the side with fewer that the other side states too, 0 to 1. */
export function sharedFigures(a: readonly Figure[], b: readonly Figure[]): number {
  if (a.length === 0 || b.length === 0) return 0
  if (b.length === 1) return sharedWithOne(a, b[0]!)
  const taken = new Uint8Array(b.length)
  // What is taken is mostly what comes first: of hundreds of figures it is not looked through again.
  let from = 0
  let shared = 0
  for (const one of a) {
    while (taken[from] === 1) from += 1
    for (let at = from; at < b.length; at += 1) {
      if (taken[at] === 1 || !isSameFigure(one, b[at]!)) continue
      taken[at] = 1
      shared += one.kind === 'year' ? YEAR : 1
      break
    }
  }
  return shared / Math.min(a.length, b.length)
}

/** As most sentences state one: it takes a part of the time. */
function sharedWithOne(a: readonly Figure[], b: Figure): number {
  for (const one of a) if (isSameFigure(one, b)) return one.kind === 'year' ? YEAR : 1
  return 0
}

/** Whether a figure says nothing without what it counts. */
export function isSmall({ kind, value }: Figure): boolean {
  return kind === 'count' && value < SMALL && Number.isInteger(value)
}

/** Whether two figures state one number of one thing. */
export function isSameFigure(a: Figure, b: Figure): boolean {
  if (a.value !== b.value || a.kind !== b.kind) return false
  if (a.unit === b.unit) return true
  const open = a.unit === '' || b.unit === ''
  return a.value >= LARGE || (open && !isSmall(a))
}

/** All figures of an article, to be asked for one among them without a look at each. */
export class StatedFigures {
  /** By kind and value the units in which it is stated. */
  readonly #units = new Map<string, Set<string>>()

  constructor(figures: Iterable<Figure>) {
    for (const figure of figures) {
      const units = this.#units.get(keyOf(figure))
      if (units) units.add(figure.unit)
      else this.#units.set(keyOf(figure), new Set([figure.unit]))
    }
  }

  /** Whether one of them is the same figure, as `isSameFigure` tells. */
  has(figure: Figure): boolean {
    const units = this.#units.get(keyOf(figure))
    if (!units) return false
    if (units.has(figure.unit) || figure.value >= LARGE) return true
    return !isSmall(figure) && (figure.unit === '' || units.has(''))
  }
}

function keyOf({ kind, value }: Figure): string {
  return `${kind} ${value}`
}
