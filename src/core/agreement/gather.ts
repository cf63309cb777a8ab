import type { PlacedDecision } from '../alignment/place-decision.ts'
import type { PreparedArticle } from '../alignment/prepare.ts'
import { telling } from '../alignment/telling.ts'
import { exactPlaces } from '../check/exact-places.ts'
import { patternOf } from '../check/pattern.ts'
import { Sources } from '../check/sources.ts'
import type { Decisions } from '../model/decision.ts'
import type { PlacedRelation } from '../model/relation.ts'
import { areTouching, type Span, wholeSpan } from '../text/spans.ts'
import { decidedEvidence, placedDecisions, relatedEvidence } from './by-hand.ts'
import { type Evidence, overlaps } from './evidence.ts'
import { answersBetween, claimsAsText, type FoundAnswer, turned } from './found.ts'
import type { ClaimRow } from './rows.ts'
import { type ArticleOfTable, citedEvidence, type Seed } from './seeds.ts'

/** What a table is filled from. */
export interface ToGather {
  readonly rows: readonly ClaimRow[]
  readonly articles: readonly ArticleOfTable[]
  readonly relations: readonly PlacedRelation[]
  readonly decisions: Decisions
  /** Where the person judged that an article says a claim. */
  readonly judged: readonly Seed[]
}

/** How articles are read and compared: whoever asks may keep what was made before. */
export interface Engine {
  prepare: (article: ArticleOfTable) => Generator<number, PreparedArticle, void>
  compare: (near: PreparedArticle, far: PreparedArticle) => Generator<1, FoundAnswer[], void>
}

/** How much of the work is to prepare the articles. */
const PREPARING = 0.4

/**
 * Finds what each article has that bears on each claim: what the person said first, then what comparing
 * found. In steps that tell how far it is, of 0 to 1.
 *
 * @returns several for one cell, or none; of what comparing found, only the likeliest of a cell
 */
export function* gatherInSteps(
  { rows, articles, relations, decisions, judged }: ToGather,
  { prepare, compare }: Engine,
): Generator<number, Evidence[], void> {
  const byId = new Map(articles.map((article) => [article.id, article]))
  const cited = citedEvidence(rows, byId)
  const seeds: Seed[] = [
    ...cited.flatMap(({ row, articleId, place }) => (place ? [{ row, articleId, place }] : [])),
    ...judged,
  ]
  const placed = placedDecisions(decisions, byId)
  const said = [...relatedEvidence(seeds, relations, byId), ...decidedEvidence(seeds, placed, byId)]
  const prepared = new Map<string, PreparedArticle>()
  for (const [index, article] of articles.entries()) {
    prepared.set(
      article.id,
      yield* telling((PREPARING * index) / articles.length, prepare(article)),
    )
  }
  const same = sameWords(seeds, byId, prepared)
  const answers = yield* answersOf(rows, seeds, prepared, compare)
  const known = [...cited, ...said, ...same].map((one) => withDifferences(one, answers))
  return [...known, ...offers(answers, known, placed, byId)]
}

/** So few words stand in any article. */
const FEWEST_WORDS = 8

/** Where the words of what a claim cites stand in other articles too, as in copies of one text. */
function sameWords(
  seeds: readonly Seed[],
  articles: ReadonlyMap<string, ArticleOfTable>,
  prepared: ReadonlyMap<string, PreparedArticle>,
): Evidence[] {
  const sources = new Sources([...prepared].map(([id, article]) => ({ id, article })))
  return seeds.flatMap(({ row, articleId, place }) => {
    const pattern = patternOf(articles.get(articleId)!.text.slice(place.start, place.end))
    if (pattern.tokens.length < FEWEST_WORDS) return []
    return sources.all.flatMap((source): Evidence[] => {
      const [first] = source.id === articleId ? [] : exactPlaces(pattern, sources, source)
      if (!first || first.interrupted) return []
      const there = wholeSpan(first.positions.map((word) => source.at[word]!))
      const quote = source.article.text.slice(there.start, there.end)
      const about = { row, articleId: source.id, place: there, quote, word: null }
      const plain = { figures: [], speaker: null, score: 1 }
      return [{ ...about, ...plain, basis: 'same-words', stance: 'says' }]
    })
  })
}

/** An answer to a claim in one article. */
interface Answer extends FoundAnswer {
  readonly row: string
  readonly articleId: string
  /** The article of the passage that stands for the claim; null where its own words were compared. */
  readonly nearId: string | null
  /** How likely it answers the claim, 0 to 1. */
  readonly score: number
}

/** A seed, and how likely the claim stands there. */
type LikelySeed = Seed & { readonly score: number }

/**
 * What answers the claims: by their own words first, then what answers, in each other article, the passages
 * that stand for them. A claim of which no passage is known goes by the one that is likeliest.
 */
function* answersOf(
  rows: readonly ClaimRow[],
  seeds: readonly Seed[],
  prepared: ReadonlyMap<string, PreparedArticle>,
  compare: Engine['compare'],
): Generator<number, Answer[], void> {
  const byWords = yield* answersToWords(rows, prepared)
  const known = new Set(seeds.map(({ row }) => row))
  const likely: LikelySeed[] = [
    ...seeds.map((seed) => ({ ...seed, score: 1 })),
    ...best(
      byWords.filter(({ row }) => !known.has(row)),
      ({ row }) => row,
    ).map(({ row, articleId, far, score }) => ({ row, articleId, place: far, score })),
  ]
  return [...byWords, ...(yield* answersToSeeds(likely, prepared, compare))]
}

/** How much of the work it is to compare the claims with the articles. */
const BY_WORDS = 0.15

function* answersToWords(
  rows: readonly ClaimRow[],
  prepared: ReadonlyMap<string, PreparedArticle>,
): Generator<number, Answer[], void> {
  const claims = yield* telling(PREPARING, claimsAsText(rows))
  const found: Answer[][] = []
  let index = 0
  for (const [articleId, article] of prepared) {
    const done = PREPARING + (BY_WORDS * index) / prepared.size
    const between = yield* telling(done, answersBetween(claims.prepared, article))
    for (const [row, place] of claims.places) {
      const own = between.filter(({ near }) => areTouching(near, place))
      found.push(
        own.map((one) => ({ ...one, row, articleId, nearId: null, score: one.match.score })),
      )
    }
    index += 1
  }
  return found.flat()
}

function* answersToSeeds(
  seeds: readonly LikelySeed[],
  prepared: ReadonlyMap<string, PreparedArticle>,
  compare: Engine['compare'],
): Generator<number, Answer[], void> {
  const ids = [...prepared.keys()]
  const seeded = ids.filter((id) => seeds.some(({ articleId }) => articleId === id))
  // Two that both have seeds are compared once.
  const pairs = seeded.flatMap((near) =>
    ids
      .filter((far) => far !== near && !(seeded.includes(far) && far < near))
      .map((far) => [near, far] as const),
  )
  const found: Answer[][] = []
  for (const [index, [near, far]] of pairs.entries()) {
    const done = PREPARING + BY_WORDS + ((1 - PREPARING - BY_WORDS) * index) / pairs.length
    const between = yield* telling(done, compare(prepared.get(near)!, prepared.get(far)!))
    found.push(ofSeeds(seeds, near, far, between))
    if (seeded.includes(far)) found.push(ofSeeds(seeds, far, near, turned(between)))
  }
  return found.flat()
}

/**
 * The answers to seeds: those that some words of the passage carry. It may be half of a sentence whose other half
 * the answer is for.
 */
function ofSeeds(
  seeds: readonly LikelySeed[],
  nearId: string,
  articleId: string,
  between: readonly FoundAnswer[],
): Answer[] {
  return seeds
    .filter((seed) => seed.articleId === nearId)
    .flatMap(({ row, place, score }) =>
      between
        .filter(
          ({ near, words }) =>
            overlaps(near, place) && words.some((word) => areTouching(word, place)),
        )
        .map((one) => ({ ...one, row, articleId, nearId, score: one.match.score * score })),
    )
}

/** Of the answers that have one name the likeliest. */
function best(answers: readonly Answer[], nameOf: (answer: Answer) => string): Answer[] {
  const found = new Map<string, Answer>()
  for (const answer of answers) {
    const other = found.get(nameOf(answer))
    if (!other || answer.score > other.score) found.set(nameOf(answer), answer)
  }
  return [...found.values()]
}

/**
 * What is known of a cell, with what comparing found to differ there: figures, or who says the words. What
 * differs so does not say the claim, whatever speaks for it.
 */
function withDifferences(known: Evidence, answers: readonly Answer[]): Evidence {
  const { place, row, articleId, basis, stance } = known
  if (!place) return known
  const there = answers
    .filter((one) => one.row === row && one.articleId === articleId && overlaps(one.far, place))
    // Beside a cited passage it is the claim's own words that count.
    .filter(({ nearId }) => basis !== 'cited' || nearId === null)
  const figures = there.flatMap((one) => one.figures)
  const speaker = there.map((one) => one.speaker).find((one) => one !== null) ?? null
  if (figures.length === 0 && speaker === null) return known
  return { ...known, figures, speaker, stance: stance === 'says' ? 'differs' : stance }
}

/** The likeliest answer of each cell of which nothing else is known, but what the person dismissed. */
function offers(
  answers: readonly Answer[],
  known: readonly Evidence[],
  decisions: readonly PlacedDecision[],
  articles: ReadonlyMap<string, ArticleOfTable>,
): Evidence[] {
  const cellOf = ({ row, articleId }: { row: string; articleId: string }) => `${row} ${articleId}`
  const settled = new Set(known.map(cellOf))
  const dismissed = decisions.filter(({ verdict }) => verdict === 'dismissed')
  const open = answers.filter(
    (answer) =>
      !settled.has(cellOf(answer)) && !dismissed.some(({ sides }) => isAmong(sides, answer)),
  )
  return best(open, cellOf).map(({ row, articleId, far, figures, speaker, score }) => ({
    row,
    articleId,
    basis: 'alike',
    stance: null,
    place: far,
    quote: articles.get(articleId)!.text.slice(far.start, far.end),
    figures,
    speaker,
    word: null,
    score,
  }))
}

function isAmong(
  [one, other]: PlacedDecision['sides'],
  { nearId, near, articleId, far }: Answer,
): boolean {
  const is = (side: typeof one, id: string | null, span: Span) =>
    side.articleId === id && overlaps(side.passage, span)
  return (
    (is(one, nearId, near) && is(other, articleId, far)) ||
    (is(other, nearId, near) && is(one, articleId, far))
  )
}
