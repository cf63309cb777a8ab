import type { Block, TextVersion } from '../../core/model/article.ts'
import { endsSentence } from '../../core/text/blocks-lines.ts'

/** A line of an article that stands by itself, trimmed. */
export interface ShortLine {
  words: string
  block: Block
}

// Masthead, headline, deck, byline, date and a few more; a longer head is a table or verse.
const MOST_LINES = 10
// What is longer is a paragraph.
const LONGEST_LINE = 160
// A deck may be a sentence, but a short one, and alone.
const LONGEST_DECK = 100
// Longer than any headline and byline before it.
const FIRST_BLOCKS = 12

/** The lines above the article's first paragraph: headline, byline, date and the like. */
export function headLines({ text, blocks }: TextVersion): ShortLine[] {
  const lines: ShortLine[] = []
  let decks = 0
  for (const block of blocks.slice(0, FIRST_BLOCKS)) {
    if (isSentence(text, block)) decks += 1
    if (isParagraph(text, block) || decks > 1) break
    for (const line of linesOf(text, block)) lines.push(line)
  }
  return lines.slice(0, MOST_LINES)
}

// Credit, copyright and contributors.
const LAST_LINES = 3

/** The short lines at the article's end, the last one first. */
export function tailLines({ text, blocks }: TextVersion): ShortLine[] {
  const lines = blocks.slice(-LAST_LINES).flatMap((block) => linesOf(text, block))
  return lines.slice(-LAST_LINES).toReversed()
}

// Long enough for a dateline, and for the words of a title.
const BEGINNING = 300

/** The words that a block begins with, its line ends as spaces. */
export function beginningOf(text: string, { start, end }: Block): string {
  return text.slice(start, Math.min(end, start + BEGINNING)).replace(/\s+/g, ' ')
}

function isParagraph(text: string, block: Block): boolean {
  if (block.kind === 'heading') return false
  if (block.keepsLines) return block.end - block.start > LONGEST_LINE * MOST_LINES
  const words = text.slice(block.start, Math.min(block.end, block.start + LONGEST_LINE + 1))
  if (words.length > LONGEST_LINE || words.includes('\n')) return true
  return words.length > LONGEST_DECK && isSentence(text, block)
}

function isSentence(text: string, { kind, keepsLines, start, end }: Block): boolean {
  return (
    kind !== 'heading' && !keepsLines && endsSentence(text.slice(Math.max(start, end - 9), end))
  )
}

function linesOf(text: string, block: Block): ShortLine[] {
  const { start, end } = block
  // A long paragraph has no lines of its own.
  if (end - start > LONGEST_LINE && !block.keepsLines) return []
  const words = text.slice(start, Math.min(end, start + LONGEST_LINE * MOST_LINES))
  return words
    .split('\n')
    .map((line) => ({ words: line.trim(), block }))
    .filter((line) => line.words !== '' && line.words.length <= LONGEST_LINE)
}
