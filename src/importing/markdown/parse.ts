import type { Root } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfmFor } from '../../core/markdown/gfm.ts'
import { parsingTime } from '../../core/markdown/parsing-time.ts'

// What is longer is no article but a data dump. In UTF-16 units.
const LONGEST = 2_000_000
// Prose takes less, a long text made of tables or links as much; what takes more is no text that people read.
// As told by `parsingTime`, which knows a few shapes that take a fifth more: a busy machine, on which all takes
// half as much again, is done with them in less than a second too.
const MOST_MS = 500
const MOST_MS_A_CHARACTER = 0.001

/**
 * The tree of a Markdown text, with GitHub's extensions; null when it is too large, or of a shape that
 * can't be parsed in reasonable time, and is better read as plain text.
 */
export function parseMarkdown(text: string): Root | null {
  if (text.length > LONGEST) return null
  if (parsingTime(text) > Math.max(MOST_MS, text.length * MOST_MS_A_CHARACTER)) return null
  // Mail addresses are found in the finished text by `gfmFromMarkdown`, as GitHub itself finds them.
  const extensions = [gfmFor(text, false)]
  return fromMarkdown(text, { extensions, mdastExtensions: [gfmFromMarkdown()] })
}
