import { isSameWords } from '../check/words-key.ts'
import { writtenAnew } from '../check/written-anew.ts'
import type { Judgement, Stance } from '../model/agreement.ts'
import type { Span } from '../text/spans.ts'
import { type Basis, type DifferingFigure, type Evidence, overlaps } from './evidence.ts'
import type { ClaimRow } from './rows.ts'
import { placeOf } from './seeds.ts'

/** Why a judgement does not hold any more: the claim, or what the article says there, is not what it was. */
interface FallenJudgement {
  readonly judgement: Judgement
  readonly because: 'claim' | 'text'
}

/** What one article makes of one claim. */
export interface Cell {
  readonly row: string
  readonly articleId: string
  /** Null: nobody has checked it. */
  readonly stance: Stance | null
  /** What the stance rests on, or what is offered where there is none; null where nothing is. */
  readonly basis: 'judged' | Basis | null
  /** The passage, in UTF-16 offsets of the article's text. */
  readonly place: Span | null
  /** The words of the passage, or of a citation that has lost its place; '' for none. */
  readonly quote: string
  readonly figures: readonly DifferingFigure[]
  /** Who says the words there, where that is somebody else than on the claim's side; else null. */
  readonly speaker: string | null
  /** What the person calls a relation that stands here, in a word of their own. */
  readonly word: string | null
  readonly judgement: Judgement | null
  readonly fallen: FallenJudgement | null
}

/** As much of an article as a cell needs. */
interface CellText {
  readonly id: string
  readonly text: string
  readonly textHash: string
}

/** Contradiction before difference before agreement: what is in dispute must not hide behind what is not. */
const WEIGHTS = { contradicts: 3, differs: 2, says: 1 }
/** Of what has no stance, what the person said comes before what was found. */
const ORDER: readonly Basis[] = ['cited', 'related', 'joined', 'confirmed', 'same-words', 'alike']

/** The cells of a table, row by row; in each the articles in their order. The person's own word wins. */
export function cellsOf(
  rows: readonly ClaimRow[],
  articles: readonly CellText[],
  evidence: readonly Evidence[],
  judgements: readonly Judgement[],
): Cell[][] {
  const bearing = Map.groupBy(evidence, ({ row, articleId }) => `${row} ${articleId}`)
  const judged = judgementsByCell(rows, judgements)
  return rows.map((row) =>
    articles.map((article) => {
      const key = `${row.key} ${article.id}`
      return cellOf(row, article, bearing.get(key) ?? [], judged.get(key))
    }),
  )
}

function cellOf(
  { key: row, words }: ClaimRow,
  article: CellText,
  evidence: readonly Evidence[],
  judgement: Judgement | undefined,
): Cell {
  const [first] = evidence.toSorted(
    (a, b) => weightOf(b) - weightOf(a) || ORDER.indexOf(a.basis) - ORDER.indexOf(b.basis),
  )
  const place = judgement && placeOf(article, judgement.selectors)
  const because = judgement && whyFallen(judgement, words, article, place ?? null)
  const about = { row, articleId: article.id }
  if (judgement && because === null) {
    const { stance, selectors } = judgement
    const there = evidence.filter((one) => one.place && place && overlaps(one.place, place))
    return {
      ...about,
      stance,
      basis: 'judged',
      place: place ?? null,
      quote: selectors?.quote.exact ?? '',
      figures: there.flatMap((one) => one.figures),
      speaker: there.map((one) => one.speaker).find((one) => one !== null) ?? null,
      word: null,
      judgement,
      fallen: null,
    }
  }
  return {
    ...about,
    stance: first?.stance ?? null,
    basis: first?.basis ?? null,
    place: first?.place ?? null,
    quote: first?.quote ?? '',
    figures: first?.figures ?? [],
    speaker: first?.speaker ?? null,
    word: first?.word ?? null,
    judgement: null,
    fallen: judgement && because ? { judgement, because } : null,
  }
}

function weightOf({ stance }: Evidence): number {
  return stance === null ? 0 : WEIGHTS[stance]
}

/** Null where it holds: the claim has its words, and so has the passage, or without one the article. */
function whyFallen(
  { words: then, selectors, textHash }: Judgement,
  words: string,
  article: CellText,
  place: Span | null,
): FallenJudgement['because'] | null {
  if (!isSameWords(then, words)) return 'claim'
  const isThere = selectors === null ? textHash === article.textHash : place !== null
  return isThere ? null : 'text'
}

/** What was judged by cell; of a claim that was written anew since, in the row that it has become. */
function judgementsByCell(
  rows: readonly ClaimRow[],
  judgements: readonly Judgement[],
): Map<string, Judgement> {
  const keys = new Set(rows.map(({ key }) => key))
  const here = judgements.filter(({ row }) => keys.has(row))
  const astray = Map.groupBy(
    judgements.filter(({ row }) => !keys.has(row)),
    ({ row }) => row,
  )
  const found = new Map(here.map((one) => [`${one.row} ${one.articleId}`, one]))
  const judgedRows = new Set(here.map(({ row }) => row))
  const then = [...astray.values()].map((all) => ({ words: all[0]!.words, all }))
  const open = rows.map(({ key, words }) => (judgedRows.has(key) ? null : words))
  for (const [index, { all }] of writtenAnew(then, open)) {
    for (const one of all) found.set(`${rows[index]!.key} ${one.articleId}`, one)
  }
  return found
}
