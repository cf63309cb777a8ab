/**
 * Makes src/importing/charset/language-tables.json: for some forty languages, how seldom one letter
 * follows another, and the commonest characters of Chinese, Japanese and Korean. By these a file's
 * encoding is told: a text reads as a language in the right one only.
 *
 *   node scripts/language-tables.ts FOLDER
 *
 * FOLDER has a text of each language, of 50 KB or more, named by its code (pl.txt). The tables
 * here were made of the test sentences of pemistahl/lingua 1.2.2 (src/accuracyReport/resources/
 * language-testdata/sentences; Apache License 2.0), a thousand sentences each that come from the news
 * collections of the Leipzig Corpora Collection (CC BY). Traditional Chinese is the Chinese ones, put
 * over by opencc-js 1.4.2 (MIT and Apache 2.0), fetched from the npm registry into a cache folder.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import {
  type LanguageTables,
  plainLetter,
  SIGNS,
  STEP,
} from '../src/importing/charset/language-model.ts'
import { fetched } from './labelled-pairs.ts'

const TARGET = new URL('../src/importing/charset/language-tables.json', import.meta.url)

/** Languages in letters, as the folder's files are named. */
const ALPHABETIC =
  'ar be bg bs ca cs da de el en es et fa fi fr ga he hr hu is it lt lv mk nb nl pl pt ro ru sk sl sq sr sv th tr uk'

/** Fewer are slips and foreign names. */
const FEWEST = 8
/** So many characters of a language are kept; the rest of a page are rare. */
const CHARACTERS = 1200

/** Lines of the news that were read in a wrong encoding before they came there. */
const MISREAD: Readonly<Record<string, RegExp>> = {
  cs: /[ăĺľ]/i,
  fi: /ã/i,
  hu: /[õû]/i,
  ro: /[ãþº]/i,
  sl: /è/i,
  tr: /[ýþð]/i,
}

const folder = process.argv[2]
if (!folder) throw new Error('Say in which folder the texts are.')

const letters: Record<string, { letters: string; pairs: string }> = {}
for (const language of ALPHABETIC.split(' ')) letters[language] = pairsOf(textOf(language))
const characters: Record<string, string[]> = {
  ja: commonest(textOf('ja')),
  ko: commonest(textOf('ko')),
  'zh-Hans': commonest(textOf('zh')),
  'zh-Hant': commonest(await traditional(textOf('zh'))),
}
writeFileSync(TARGET, `${JSON.stringify({ letters, characters } satisfies LanguageTables)}\n`)

function textOf(language: string): string {
  const text = readFileSync(join(folder as string, `${language}.txt`), 'utf8').normalize('NFC')
  const misread = MISREAD[language]
  if (!misread) return text
  return text
    .split('\n')
    .filter((line) => !misread.test(line))
    .join('\n')
}

async function traditional(text: string): Promise<string> {
  const url = pathToFileURL(join(fetched('opencc-js', '1.4.2'), 'dist', 'esm', 'cn2t.js'))
  const { Converter } = (await import(url.href)) as {
    Converter(options: { from: string; to: string }): (text: string) => string
  }
  return Converter({ from: 'cn', to: 'tw' })(text)
}

function pairsOf(text: string): { letters: string; pairs: string } {
  const signs = Array.from(text, (sign) => (/[\p{L}\p{M}]/u.test(sign) ? plainLetter(sign) : ''))
  const counts = counted(signs.filter((sign) => sign.length === 1))
  const isLatin = (counts.get('a') ?? 0) + (counts.get('e') ?? 0) > signs.length / 20
  const kept = [...counts]
    .filter(([sign, count]) => count >= FEWEST && (isLatin || sign > '\u007F'))
    .map(([sign]) => sign)
  const alphabet = kept.toSorted((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0))
  const place = new Map(alphabet.map((sign, index) => [sign, index + 1]))
  const size = alphabet.length + 1
  const table = Array.from({ length: size }, () => new Float64Array(size))
  let before = 0
  for (const sign of signs) {
    const here = place.get(sign) ?? 0
    // White space after white space tells nothing.
    if (before !== 0 || here !== 0) (table[before] as Float64Array)[here]! += 1
    before = here
  }
  return { letters: alphabet.join(''), pairs: table.map(costs).join('') }
}

/** Half a one for what did not come up is the usual guess where so little is known. */
function costs(row: Float64Array): string {
  const sum = row.reduce((total, count) => total + count + 0.5, 0)
  return [...row].map((count) => SIGNS[stepOf((count + 0.5) / sum)]).join('')
}

function commonest(text: string): string[] {
  const signs = Array.from(text).filter((sign) => sign > '\u007F')
  const all = [...counted(signs)].toSorted((a, b) => b[1] - a[1]).slice(0, CHARACTERS)
  const groups: string[] = []
  for (const [sign, count] of all) {
    const step = stepOf(count / signs.length)
    while (groups.length <= step) groups.push('')
    groups[step] += sign
  }
  return groups
}

function stepOf(likelihood: number): number {
  return Math.min(SIGNS.length - 1, Math.round(-Math.log(likelihood) / STEP))
}

function counted(signs: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const sign of signs) counts.set(sign, (counts.get(sign) ?? 0) + 1)
  return counts
}
