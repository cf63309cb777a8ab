import type { Block } from '../model/article.ts'
import { fold } from '../text/fold.ts'
import { gutenberg } from '../text/gutenberg.ts'
import { isNumbering, ROMAN } from './numbering.ts'

/**
 * Which blocks of a text are the furniture of a book, by their order: Project Gutenberg's header
 * and licence, captions, tables of contents, heads that run over the pages. Nothing answers them.
 */
export function bookFurniture(text: string, blocks: readonly Block[]): boolean[] {
  const written = blocks.map(({ start, end }) => text.slice(start, end))
  const frame = gutenberg(text)
  const around = [frame?.header, frame?.licence].flatMap((range) => range ?? [])
  const rules = [captions(written), contents(written), pageLists(written), runningHeads(written)]
  return blocks.map(
    ({ start, end }, k) =>
      around.some((range) => start < range.end && end > range.start) || rules.some((one) => one[k]),
  )
}

const BRACKETED =
  /^\[\s*_?(?:illustrations?|pictures?|images?|photos?|photographs?|plates?|maps?|music|frontispiece|sidenotes?|decoration|headpiece|tailpiece|transcriber|blank page|page)\b/iu
const NUMBERED = new RegExp(
  String.raw`^(?:fig(?:ure)?|plate|table|map|photo|image|illustration)s?\.?\s*(?:\d+|${ROMAN})\s*[.:—–-]`,
  'iu',
)
/** A caption has no more words than these. */
const LONGEST_CAPTION = 60
/** A bracket that is opened is closed after no more paragraphs than these. */
const CLOSED_WITHIN = 4

/** "[Illustration: a boat]", over several lines too; "Fig. 3. A lock." */
function captions(written: readonly string[]): boolean[] {
  const found = written.map(
    (paragraph) => NUMBERED.test(paragraph) && wordsOf(paragraph).length <= LONGEST_CAPTION,
  )
  written.forEach((paragraph, k) => {
    if (!BRACKETED.test(paragraph)) return
    const closing = written.slice(k, k + CLOSED_WITHIN).findIndex((one) => one.includes(']'))
    for (let at = k; at <= k + Math.max(0, closing); at += 1) found[at] = true
  })
  return found
}

const CONTENTS =
  /^_?(?:(?:table of )?contents|(?:list of )?illustrations|list of (?:plates|maps|figures|tables)|inhalt(?:sverzeichnis)?|table des matières|índice|indice)\b/iu
const LEADERS = /\.{4,}|(?:\. ){4,}/u
const CHAPTER = new RegExp(
  String.raw`\b(?:chapter|chap\.|part|book|letter|canto|act|scene|stave|kapitel|chapitre|capítulo|capitolo)\s+(?:\d+|${ROMAN})(?![\p{L}\p{N}])`,
  'giu',
)
/** In running text a word in so many begins with a capital, in a list of titles every second does. */
const CAPITALS = 0.45
/** From so many words on a paragraph in small letters is prose, and ends a table of contents. */
const PROSE = 12
/** A table of contents has no more entries than these. */
const LONGEST_CONTENTS = 300

/** The lists that follow "Contents", and others that look like one. */
function contents(written: readonly string[]): boolean[] {
  let since = -1
  return written.map((paragraph, k) => {
    if (CONTENTS.test(paragraph) && (wordsOf(paragraph).length <= 4 || isListing(paragraph)))
      since = k
    if (since >= 0 && k > since && (isProse(paragraph) || k > since + LONGEST_CONTENTS)) since = -1
    return since >= 0 || isListing(paragraph)
  })
}

function isProse(paragraph: string): boolean {
  const words = wordsOf(paragraph)
  const capitals = words.filter((word) => /^\p{Lu}/u.test(word)).length
  return words.length >= PROSE && !isListing(paragraph) && capitals < CAPITALS * words.length
}

/** A list has at least so many entries … */
const ENTRIES = 3
/** … of no more words than these. */
const LONGEST_ENTRY = 20

function isListing(paragraph: string): boolean {
  if (LEADERS.test(paragraph)) return true
  const chapters = paragraph.match(CHAPTER)?.length ?? 0
  return chapters >= ENTRIES && wordsOf(paragraph).length <= LONGEST_ENTRY * chapters
}

/** Such a line has no more characters; the pattern's time grows with the square. */
const LONGEST_LINE = 200
const ENTRY = /^\P{L}*(?!\p{Ll})\p{L}.*\s(\d{1,4})$/u

/** Lists of titles with their pages, which grow from line to line: four of them are no chance. */
function pageLists(written: readonly string[]): boolean[] {
  const pages = written.map(pagesOf)
  const found = written.map(() => false)
  for (let from = 0; from < written.length; from += 1) {
    let [to, last, count] = [from, 0, 0]
    for (; to < written.length && pages[to]!.length > 0 && pages[to]![0]! >= last; to += 1) {
      last = pages[to]!.at(-1)!
      count += pages[to]!.length
    }
    if (count > ENTRIES) found.fill(true, from, to)
    from = Math.max(from, to - 1)
  }
  return found
}

/** The page numbers at the ends of a paragraph's lines; none if they do not grow, or are few. */
function pagesOf(paragraph: string): number[] {
  // Most paragraphs have none.
  if (!/\d/.test(paragraph)) return []
  const lines = paragraph.split('\n').map((line) => line.trim())
  const pages = lines.flatMap((line) =>
    line.length <= LONGEST_LINE ? (ENTRY.exec(line)?.[1] ?? []) : [],
  )
  const numbers = pages.map(Number)
  const isAscending = numbers.every((page, at) => at === 0 || page >= numbers[at - 1]!)
  return isAscending && pages.length >= 0.8 * lines.length ? numbers : []
}

/** A line that stands so often is a running head, or a speaker's name in a play. */
const OFTEN = 3
const LONGEST_HEAD = 8

/** Short lines that are no sentences and stand again and again, whatever number they bear. */
function runningHeads(written: readonly string[]): boolean[] {
  const heads = written.map((paragraph, k) => (k === 0 ? '' : headOf(paragraph)))
  const counts = new Map<string, number>()
  for (const head of heads) if (head) counts.set(head, (counts.get(head) ?? 0) + 1)
  return heads.map((head) => (counts.get(head) ?? 0) >= OFTEN)
}

/** What a line says without its numbers, folded; '' where it can be no running head. */
function headOf(paragraph: string): string {
  if (paragraph.length > 100 || isNumbering(paragraph)) return ''
  const isSentence = /[.!?…]["'”’»)]*$/u.test(paragraph) && /\p{Ll}/u.test(paragraph)
  const isSpoken = /^["'“‘«—–]/u.test(paragraph)
  const words = wordsOf(paragraph)
  const isSmall = /^\P{L}*\p{Ll}/u.test(paragraph)
  if (isSentence || isSpoken || isSmall || words.length > LONGEST_HEAD) return ''
  return words
    .filter((word) => !/^\p{N}+$/u.test(word))
    .map(fold)
    .join(' ')
}

function wordsOf(paragraph: string): string[] {
  return paragraph.match(/[\p{L}\p{N}]+/gu) ?? []
}
