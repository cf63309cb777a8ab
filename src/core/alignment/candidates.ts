import { sharedFigures } from './figures.ts'
import type { Pair } from './pair.ts'
import { massOf, Postings } from './similarity.ts'

/** A sentence of each article that share something, and how much, before anything around is looked at. */
export interface Candidate {
  /** Index of the sentence in the first article, and in the second. */
  readonly i: number
  readonly j: number
  /** Cosine of their terms by weight, 0 to 1. */
  readonly cosine: number
  /** Cosine of their character 4-grams, 0 to 1: it sees through endings, misprints, compounds. */
  readonly gram: number
  /** The share of the smaller sentence's mass that the other covers, 0 to 1. */
  readonly cover: number
  /** As `cover`, of words that tie these two sentences and few others (`Pair.tie`), 0 to 1. */
  readonly tied: number
  /** As `cover`, of words that only one of them has and the other says nearly the same with, 0 to 1. */
  readonly related: number
  /** How much they share at all, 0 to 1: two shared words in two long sentences are little. */
  readonly mass: number
  /** The share of the sentence with fewer figures that the other states too, 0 to 1. */
  readonly figures: number
  /** The four in one, for comparing candidates with each other. */
  readonly base: number
}

/**
 * What a sentence must at least have to be covered, in mean weights: two short sentences that share
 * one word are not the same statement.
 */
const LEAST_TERMS = 4

/** In mean weights: `mass` is 1 - 1/e there, so what two full clauses share counts almost whole. */
const ENOUGH_SHARED = 6

/** Below all three, a pair was a true match in 1 of 1,900 labelled cases; leaving it out saves the time. */
const LEAST = { cosine: 0.03, gram: 0.06, cover: 0.08 }

/** The weights of the first measured setting; used only to compare candidates of one sentence. */
const BASE = { cosine: 0.33, gram: 0.38, cover: 0.23, figures: 0.06 }

/**
 * Yields the candidates of one sentence of the first article after the other, so that a caller can
 * stop between them. Time grows with what the sentences share; memory with the second article.
 */
export function* candidateRows(pair: Pair): Generator<Candidate[], void, void> {
  const { a, b, weight, tie, gramWeight, meanWeight } = pair
  const squared = weight.map((value) => value * value)
  const gramSquared = gramWeight.map((value) => value * value)
  const postings = new Postings(b.terms, weight.length)
  const gramPostings = new Postings(b.grams, gramWeight.length)
  const bMass = b.terms.map((terms) => massOf(terms, weight))
  const bNorm = b.terms.map((terms) => Math.sqrt(massOf(terms, squared)))
  const bGramNorm = b.grams.map((grams) => Math.sqrt(massOf(grams, gramSquared)))
  const shared = new Float64Array(b.terms.length)
  const tied = new Float64Array(b.terms.length)
  const product = new Float64Array(b.terms.length)
  const gramProduct = new Float64Array(b.terms.length)
  const related = new Float64Array(b.terms.length)
  for (let i = 0; i < a.terms.length; i += 1) {
    if (a.sentences[i]!.part === 'furniture') {
      yield []
      continue
    }
    const row: Candidate[] = []
    const [terms, grams] = [a.terms[i]!, a.grams[i]!]
    shared.fill(0)
    tied.fill(0)
    product.fill(0)
    gramProduct.fill(0)
    related.fill(0)
    postings.addShared(terms, weight, shared)
    postings.addShared(terms, tie, tied)
    postings.addShared(terms, squared, product)
    gramPostings.addShared(grams, gramSquared, gramProduct)
    pair.related.addMass(i, postings, related)
    const aMass = massOf(terms, weight)
    const aNorm = Math.sqrt(massOf(terms, squared))
    const aGramNorm = Math.sqrt(massOf(grams, gramSquared))
    for (let j = 0; j < shared.length; j += 1) {
      if (shared[j]! + related[j]! === 0 || b.sentences[j]!.part === 'furniture') continue
      const cosine = ratio(product[j]!, aNorm * bNorm[j]!)
      const gram = ratio(gramProduct[j]!, aGramNorm * bGramNorm[j]!)
      const smaller = Math.max(Math.min(aMass, bMass[j]!), LEAST_TERMS * meanWeight)
      const cover = shared[j]! / smaller
      const isLittle = cover + related[j]! / smaller < LEAST.cover
      if (cosine < LEAST.cosine && gram < LEAST.gram && isLittle) continue
      const figures = sharedFigures(a.sentences[i]!.figures, b.sentences[j]!.figures)
      row.push({
        i,
        j,
        cosine,
        gram,
        cover,
        tied: tied[j]! / smaller,
        related: related[j]! / smaller,
        mass: 1 - Math.exp(-shared[j]! / (ENOUGH_SHARED * meanWeight)),
        figures,
        base: BASE.cosine * cosine + BASE.gram * gram + BASE.cover * cover + BASE.figures * figures,
      })
    }
    yield row
  }
}

function ratio(part: number, whole: number): number {
  return whole === 0 ? 0 : Math.min(1, part / whole)
}
