/**
 * Judges the comparison by pairs of books, or parts of books, that tell of nothing in common: what it
 * shows of them is printed to be read, and counted for every ten thousand sentences.
 */
import { readFileSync } from 'node:fs'
import { basename, dirname, resolve } from 'node:path'
import { align } from '../src/core/alignment/align.ts'
import { GENERAL_ENGLISH } from '../src/core/alignment/general-english.ts'
import type { Match } from '../src/core/alignment/match.ts'
import { prepareArticle, type PreparedArticle } from '../src/core/alignment/prepare.ts'
import type { Block } from '../src/core/model/article.ts'
import { reasonInWords } from '../src/shared/reason-in-words.ts'
import { toImportedArticle } from '../src/importing/to-imported-article.ts'

/** A book as a file beside the list of pairs, or so many words of it, from its so many-th word on. */
interface Part {
  readonly file: string
  readonly from?: number
  readonly words?: number
}

interface BookPair {
  readonly a: Part
  readonly b: Part
}

/** Judges the pairs of a file, a list of `{a, b}` in JSON, and prints what they come to. */
export async function judgeBooks(path: string, quiet: boolean): Promise<void> {
  const pairs = JSON.parse(readFileSync(path, 'utf8')) as readonly BookPair[]
  let [sentences, matches, oneEvent] = [0, 0, 0]
  for (const { a, b } of pairs) {
    const [first, second] = [await partOf(a, path), await partOf(b, path)]
    const alignment = align(first, second, GENERAL_ENGLISH)
    const compared = first.sentences.length + second.sentences.length
    sentences += compared
    matches += alignment.matches.length
    if (alignment.isOneEvent) oneEvent += 1
    const verdict = alignment.isOneEvent ? ', TAKEN FOR ONE EVENT' : ''
    console.log(`${nameOf(a)} – ${nameOf(b)}: ${alignment.matches.length} in ${compared}${verdict}`)
    if (!quiet) for (const match of alignment.matches) show(match, first, second)
  }
  const rate = ((10_000 * matches) / sentences).toFixed(2)
  console.log(`${path}: ${pairs.length} pairs, ${oneEvent} taken for one event`)
  console.log(`${matches} matches in ${sentences} sentences: ${rate} in 10,000`)
}

async function partOf({ file, from = 0, words }: Part, path: string): Promise<PreparedArticle> {
  const bytes = readFileSync(resolve(dirname(path), file))
  const { text, blocks } = (await toImportedArticle(bytes, basename(file))).version
  const starts = [...text.matchAll(/\S+/g)].map(({ index }) => index)
  const start = starts[from] ?? 0
  const end = words === undefined ? text.length : (starts[from + words] ?? text.length)
  return prepareArticle({ text, blocks: blocks.flatMap((block) => cutTo(block, start, end)) })
}

/** What of a block lies in a part of its text. */
function cutTo(block: Block, start: number, end: number): Block[] {
  const cut = { ...block, start: Math.max(block.start, start), end: Math.min(block.end, end) }
  return cut.start < cut.end ? [cut] : []
}

function nameOf({ file, from, words }: Part): string {
  return words === undefined ? file : `${file} ${from ?? 0}+${words}`
}

function show(match: Match, a: PreparedArticle, b: PreparedArticle): void {
  const written = ({ text, sentences }: PreparedArticle, indexes: readonly number[]) =>
    indexes
      .map((index) => text.slice(sentences[index]!.start, sentences[index]!.end))
      .join(' ')
      .replaceAll(/\s+/g, ' ')
      .slice(0, 240)
  console.log(
    `  ${match.band} ${match.score.toFixed(2)}: ${reasonInWords(match.reason, { a: 'a', b: 'b' })}`,
  )
  console.log(`    a: ${written(a, match.a)}\n    b: ${written(b, match.b)}`)
}
