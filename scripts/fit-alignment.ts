/**
 * Fits the weights of src/core/alignment/weights.ts to labelled pairs, and prints them.
 *
 *   node scripts/fit-alignment.ts FILE.json…            the weights, fitted to all pairs
 *   node scripts/fit-alignment.ts --held-out FILE.json…  precision and recall, each pair judged by
 *                                                        weights fitted to all other pairs
 *
 * Logistic regression: links graded S are true, those graded P are left out, all other candidates are
 * false; so are all candidates of pairs of Reuters stories drawn by chance, which count less.
 */
import { bandOf, thresholdsFor } from '../src/core/alignment/bands.ts'
import { Surroundings } from '../src/core/alignment/context.ts'
import { GENERAL_ENGLISH } from '../src/core/alignment/general-english.ts'
import { pairOf } from '../src/core/alignment/pair.ts'
import { prepareArticle } from '../src/core/alignment/prepare.ts'
import { plainBlocks } from '../src/core/text/blocks.ts'
import {
  overlapping,
  readPairs,
  reutersStories,
  type LabelledPair,
  type LabelledSide,
} from './labelled-pairs.ts'
import { Random } from './torture/random.ts'

/** Pairs of stories drawn by chance, to learn what unrelated articles share. */
const UNRELATED = 200
/** A candidate of theirs counts this much: there are many, and all are alike. */
const UNRELATED_WEIGHT = 0.3
/** Strength of the ridge penalty on standardised weights; 1 to 10 measured the same. */
const RIDGE = 3
const STEPS = 600
/** Thresholds to print figures for. */
const THRESHOLDS = [0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8]

interface Sample {
  readonly x: readonly number[]
  readonly truth: 'S' | 'P' | 'no'
  readonly edge: string
}

interface Sampled {
  readonly file: string
  readonly samples: readonly Sample[]
  readonly wanted: number
  readonly weight: number
}

let names: readonly string[] = []
const args = process.argv.slice(2)
const heldOut = args[0] === '--held-out'
const files = heldOut ? args.slice(1) : args
const labelled = files.flatMap((path) => readPairs(path).map((pair) => sampled(pair, path, 1)))
const unrelated = drawn(UNRELATED).map((pair) => sampled(pair, 'unrelated', UNRELATED_WEIGHT))

if (heldOut) judge()
else {
  const { weights, bias } = fit([...labelled, ...unrelated])
  names.forEach((name, k) => console.log(`  ${name}: ${weights[k]!.toFixed(3)},`))
  console.log(`  bias: ${bias.toFixed(3)}`)
}

function sampled(pair: LabelledPair, path: string, weight: number): Sampled {
  const [a, b] = [prepareArticle(pair.a.version), prepareArticle(pair.b.version)]
  const between = pairOf(a, b, GENERAL_ENGLISH, 'words')
  const inA = overlapping(a.sentences, pair.a.sentences)
  const inB = overlapping(b.sentences, pair.b.sentences)
  const grades = new Map(pair.edges.map((edge) => [`${edge.a}-${edge.b}`, edge.grade]))
  const samples: Sample[] = []
  for (const surrounded of new Surroundings(between).rows()) {
    const { i, candidates, size } = surrounded.row
    for (const j of candidates.subarray(0, size)) {
      const features = surrounded.at(j)
      names = Object.keys(features)
      const edge = `${inA[i]}-${inB[j]}`
      samples.push({ x: Object.values(features), truth: grades.get(edge) ?? 'no', edge })
    }
  }
  const wanted = pair.edges.filter(({ grade }) => grade === 'S').length
  return { file: path.split('/').at(-1)!, samples, wanted, weight }
}

/** Pairs of stories of 150 words and more, always the same ones. */
function drawn(count: number): LabelledPair[] {
  const stories = [...reutersStories().values()].filter((text) => text.split(/\s+/).length >= 150)
  const random = new Random(7)
  const next = (): LabelledSide => {
    const text = random.pick(stories)
    return { text, version: { text, blocks: plainBlocks(text), spans: [] }, sentences: [] }
  }
  return Array.from({ length: count }, (_, i) => ({
    name: `unrelated ${i}`,
    a: next(),
    b: next(),
    edges: [],
  }))
}

interface Model {
  readonly weights: readonly number[]
  readonly bias: number
}

/** Adam (Kingma and Ba 2015) on standardised features; the weights are given for the plain ones. */
function fit(pairs: readonly Sampled[]): Model {
  const rows = pairs.flatMap(({ samples, weight }) =>
    samples.filter(({ truth }) => truth !== 'P').map((sample) => ({ ...sample, weight })),
  )
  const size = rows[0]!.x.length
  const means = Array.from(
    { length: size },
    (_, k) => sum(rows.map(({ x }) => x[k]!)) / rows.length,
  )
  const spreads = means.map(
    (mean, k) => Math.sqrt(sum(rows.map(({ x }) => (x[k]! - mean) ** 2)) / rows.length) || 1,
  )
  const standard = rows.map(({ x }) => x.map((value, k) => (value - means[k]!) / spreads[k]!))
  const weights = new Float64Array(size + 1)
  const first = new Float64Array(size + 1)
  const second = new Float64Array(size + 1)
  for (let step = 1; step <= STEPS; step += 1) {
    const gradient = new Float64Array(size + 1)
    standard.forEach((x, r) => {
      const chance = sigmoid(
        x.reduce((total, value, k) => total + value * weights[k]!, weights[size]!),
      )
      const error = (chance - (rows[r]!.truth === 'S' ? 1 : 0)) * rows[r]!.weight
      x.forEach((value, k) => (gradient[k]! += error * value))
      gradient[size]! += error
    })
    for (let k = 0; k <= size; k += 1) {
      if (k < size) gradient[k]! += RIDGE * weights[k]!
      first[k] = 0.9 * first[k]! + 0.1 * gradient[k]!
      second[k] = 0.999 * second[k]! + 0.001 * gradient[k]! ** 2
      const rate = 0.05 / (Math.sqrt(second[k]! / (1 - 0.999 ** step)) + 1e-8)
      weights[k]! -= (rate * first[k]!) / (1 - 0.9 ** step)
    }
  }
  const plain = means.map((_, k) => weights[k]! / spreads[k]!)
  return {
    weights: plain,
    bias: weights[size]! - sum(plain.map((weight, k) => weight * means[k]!)),
  }
}

function judge(): void {
  const judged = labelled.map((pair) => {
    const model = fit([...labelled.filter((other) => other !== pair), ...unrelated])
    const chances = pair.samples.map(({ x }) => chanceOf(model, x))
    return { pair, chances }
  })
  for (const name of new Set(labelled.map((pair) => pair.file))) {
    const own = judged.filter(({ pair }) => pair.file === name)
    console.log(name)
    console.log(`  shown ${scoreOf(own, isShown)}`)
    for (const threshold of THRESHOLDS)
      console.log(`  ${threshold.toFixed(2)}  ${scoreOf(own, (chance) => chance >= threshold)}`)
  }
}

function scoreOf(
  own: readonly { readonly pair: Sampled; readonly chances: readonly number[] }[],
  isFound: (chance: number, sample: Sample) => boolean,
): string {
  let [right, wrong, wanted] = [0, 0, 0]
  for (const { pair, chances } of own) {
    const found = new Map<string, string>()
    pair.samples.forEach(({ edge, truth }, k) => {
      if (isFound(chances[k]!, pair.samples[k]!)) found.set(edge, truth)
    })
    right += [...found.values()].filter((truth) => truth === 'S').length
    wrong += [...found.values()].filter((truth) => truth === 'no').length
    wanted += pair.wanted
  }
  const percent = (part: number, whole: number) =>
    ((100 * part) / (whole || 1)).toFixed(0).padStart(3)
  return (
    `precision ${percent(right, right + wrong)} (${right} of ${right + wrong})` +
    `  recall ${percent(right, wanted)} (of ${wanted})`
  )
}

/** What would be shown in accounts of one event; without the rule for figures that differ, which needs the sentences. */
function isShown(chance: number): boolean {
  return bandOf(chance, thresholdsFor(1, 1)) !== undefined
}

function chanceOf({ weights, bias }: Model, x: readonly number[]): number {
  return sigmoid(x.reduce((total, value, k) => total + value * weights[k]!, bias))
}

function sigmoid(value: number): number {
  return 1 / (1 + Math.exp(-value))
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
