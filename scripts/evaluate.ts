/**
 * Judges the comparison by labelled pairs: precision, recall and F1, whole, by relation and by band,
 * with what was missed and what was wrong.
 *
 *   npm run evaluate -- FILE.json [--quiet]
 *   npm run evaluate -- --books FILE.json [--quiet]   pairs of books that have no event in common
 *
 * Precision is the predicted links graded S of those not graded P; recall the links graded S that were
 * found; both summed over the pairs. A match of several sentences is a link for each pair of them.
 */
import { align } from '../src/core/alignment/align.ts'
import { GENERAL_ENGLISH } from '../src/core/alignment/general-english.ts'
import type { Match } from '../src/core/alignment/match.ts'
import { prepareArticle } from '../src/core/alignment/prepare.ts'
import { reasonInWords } from '../src/shared/reason-in-words.ts'
import { judgeBooks } from './book-pairs.ts'
import {
  overlapping,
  readPairs,
  type Edge,
  type LabelledPair,
  type Relation,
} from './labelled-pairs.ts'

interface Predicted {
  readonly a: number
  readonly b: number
  readonly match: Match
  readonly edge: Edge | undefined
}

/** Which of Collate's kinds each relation of the labels may come out as. */
const KINDS: Readonly<Record<Relation, readonly Match['kind'][]>> = {
  'same-quote': ['same-quotation', 'same-words-different-speaker'],
  'same-fact': ['same-fact'],
  contradiction: ['figures-differ'],
  partial: ['same-quotation', 'same-words-different-speaker', 'same-fact', 'figures-differ'],
}

const quiet = process.argv.includes('--quiet')
const paths = process.argv.slice(2).filter((arg) => !arg.startsWith('--'))
if (paths.length === 0) {
  console.error('Give a file of labelled pairs: npm run evaluate -- FILE.json')
  process.exit(2)
}

function report(path: string): void {
  const judged = readPairs(path).map((pair) => ({ pair, predicted: predict(pair) }))
  console.log(`${path}: ${judged.length} pairs`)
  const predicted = judged.flatMap((one) => one.predicted)
  const wanted = judged.flatMap(({ pair }) => pair.edges.filter(({ grade }) => grade === 'S'))
  const found = judged.map(({ pair, predicted: own }) => hits(pair, own))
  print('all', predicted, found.flat().length, wanted.length)
  for (const band of ['strong', 'likely'] as const) {
    const own = predicted.filter(({ match }) => match.band === band)
    const right = own.filter(({ edge }) => edge?.grade === 'S').length
    print(band, own, right, wanted.length)
  }
  console.log('by relation (recall, and how many of those found have the kind of it):')
  for (const relation of ['same-quote', 'same-fact', 'contradiction', 'partial'] as const) {
    const all = wanted.filter((edge) => edge.relation === relation).length
    const own = found.flat().filter(({ edge }) => edge!.relation === relation)
    const fitting = own.filter(({ match }) => KINDS[relation].includes(match.kind)).length
    console.log(
      `  ${relation.padEnd(14)} found ${own.length} of ${all}, of the right kind ${fitting}`,
    )
  }
  for (const { pair, predicted: own } of judged) {
    const right = hits(pair, own).length
    const all = pair.edges.filter(({ grade }) => grade === 'S').length
    console.log(`${pair.name}: ${figures(own, right, all)}`)
    if (!quiet) listFaults(pair, own)
  }
}

function predict(pair: LabelledPair): Predicted[] {
  const [a, b] = [prepareArticle(pair.a.version), prepareArticle(pair.b.version)]
  const inA = overlapping(a.sentences, pair.a.sentences)
  const inB = overlapping(b.sentences, pair.b.sentences)
  const links = new Map<string, Predicted>()
  for (const match of align(a, b, GENERAL_ENGLISH).matches) {
    for (const i of match.a) {
      for (const j of match.b) {
        const link = { a: inA[i]!, b: inB[j]! }
        const edge = pair.edges.find((one) => one.a === link.a && one.b === link.b)
        const key = `${link.a}-${link.b}`
        const known = links.get(key)
        if (!known || known.match.score < match.score) links.set(key, { ...link, match, edge })
      }
    }
  }
  return [...links.values()]
}

function hits(pair: LabelledPair, predicted: readonly Predicted[]): Predicted[] {
  const wanted = pair.edges.filter(({ grade }) => grade === 'S')
  return wanted.flatMap((edge) => predicted.find((one) => one.edge === edge) ?? [])
}

function print(name: string, predicted: readonly Predicted[], found: number, wanted: number): void {
  console.log(`  ${name.padEnd(8)} ${figures(predicted, found, wanted)}`)
}

function figures(predicted: readonly Predicted[], found: number, wanted: number): string {
  const counted = predicted.filter(({ edge }) => edge?.grade !== 'P')
  const right = counted.filter(({ edge }) => edge?.grade === 'S').length
  const precision = counted.length === 0 ? 1 : right / counted.length
  const recall = wanted === 0 ? 1 : found / wanted
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall)
  const percent = (value: number) => (100 * value).toFixed(1).padStart(5)
  return (
    `precision ${percent(precision)} (${right} of ${counted.length})  ` +
    `recall ${percent(recall)} (${found} of ${wanted})  F1 ${percent(f1)}`
  )
}

function listFaults(pair: LabelledPair, predicted: readonly Predicted[]): void {
  const words = (side: 'a' | 'b', i: number) => {
    const sentence = pair[side].sentences[i]
    if (!sentence) return '(no labelled sentence)'
    return pair[side].text.slice(sentence.start, sentence.end).replaceAll(/\s+/g, ' ').slice(0, 160)
  }
  const show = (title: string, a: number, b: number) =>
    console.log(`  ${title}\n    a${a}: ${words('a', a)}\n    b${b}: ${words('b', b)}`)
  for (const { a, b, match, edge } of predicted) {
    if (edge) continue
    show(
      `wrong, ${match.band} ${match.score.toFixed(2)}: ${reasonInWords(match.reason, { a: 'a', b: 'b' })}`,
      a,
      b,
    )
  }
  for (const edge of pair.edges) {
    if (edge.grade === 'S' && !predicted.some((one) => one.edge === edge)) {
      show(`missed, ${edge.relation}`, edge.a, edge.b)
    }
  }
}

const ofBooks = process.argv.includes('--books')
for (const path of paths) await (ofBooks ? judgeBooks(path, quiet) : report(path))
