import type { Block } from '../../core/model/article.ts'
import { isAboutArticle } from '../../core/furniture/about-article.ts'
import { datelineOf } from '../../core/furniture/dateline.ts'
import { labelOf } from '../../core/furniture/label.ts'
import { isOutletName } from '../../core/furniture/outlet-name.ts'
import { gutenberg } from '../../core/text/gutenberg.ts'
import { beginningOf } from './head.ts'

// Longer first lines are leads. Headlines of agencies run to 80 signs, of tabloids to 110.
const LONGEST = 120
const MOST_WORDS = 20
// Masthead, section, date and byline can stand above a headline.
const MOST_ABOVE = 4

// Words, opened by a quote, a bracket or a sum perhaps; not a rule, a number or a script's first line.
const BEGINS_WORDS = /^(?=.*(?:\p{L}{2}|\p{Lo}))[\p{L}\p{N}\p{Ps}\p{Pi}\p{Sc}"'¿¡]/u

/** Whether a line reads as a headline: short, with words, and no sentence or half of one. */
export function isHeadline(line: string): boolean {
  if (line.length > LONGEST || line.split(/\s+/).length > MOST_WORDS) return false
  if (!BEGINS_WORDS.test(line) || isAboutArticle(line) || datelineOf(line)) return false
  // "Storm nears the U.S." ends with a full stop, but not as a sentence does.
  return !/[.,:;…。，：；、]["'”’»)\]]*$/u.test(line) || /\b(?:\p{Lu}\.){2,}$/u.test(line)
}

/**
 * The blocks with the headline as a heading of level 1, where the text has one: its first line, not
 * counting what stands above a headline and what Project Gutenberg puts before a book.
 */
export function withHeadline(text: string, blocks: readonly Block[]): Block[] {
  const begin = gutenberg(text)?.header.end ?? 0
  const skipped = blocks.filter((block) => block.start < begin).length
  const looked = blocks.slice(skipped, skipped + MOST_ABOVE + 2)
  const words = looked.map((block) => singleLine(text, block))
  const first = words.findIndex((line) => line === null || !isAboveHeadline(line))
  const isMasthead = isOutletName(words[first] ?? '') && isHeadline(words[first + 1] ?? '')
  const line = words[isMasthead ? first + 1 : first]
  const at = skipped + (isMasthead ? first + 1 : first)
  const isTitled = line !== null && line !== undefined && (isHeadline(line) || isTitle(line))
  if (!isTitled || blocks[at]?.kind !== 'paragraph') return [...blocks]
  return blocks.map((block, index) =>
    index === at ? { kind: 'heading', level: 1, start: block.start, end: block.end } : block,
  )
}

function singleLine(text: string, block: Block): string | null {
  // Longer than any line that is looked for.
  const isShort = block.end - block.start <= LONGEST * 2
  const words = isShort ? beginningOf(text, block) : null
  return words !== null && text.slice(block.start, block.end) === words ? words : null
}

function isAboveHeadline(line: string): boolean {
  return isAboutArticle(line) && !isTitle(line)
}

function isTitle(line: string): boolean {
  return labelOf(line)?.field === 'title'
}
