import type { Root } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfm } from 'micromark-extension-gfm'

// The parser takes three seconds a megabyte. What is longer is no article but a data dump.
const LONGEST = 2_000_000

// Its time grows with the square of what is nested and of the marks in one paragraph (32 s for
// 6,000 of them in a row). People nest ten deep and write some hundred marks.
const DEEPEST = 100
const MOST_MARKS = 2000
const NESTED = new RegExp(`^(?:[ \\t>]|(?:[-+*]|\\d{1,9}[.)])[ \\t]){${DEEPEST},}(?=\\S)`, 'm')

/**
 * The tree of a Markdown text, with GitHub's extensions; null when it is too large or too nested to
 * be parsed in reasonable time, and is better read as plain text.
 */
export function parseMarkdown(text: string): Root | null {
  if (text.length > LONGEST || NESTED.test(text) || hasTooManyMarks(text)) return null
  return fromMarkdown(text, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] })
}

function hasTooManyMarks(text: string): boolean {
  return text.split(/\n\s*\n/).some((run) => {
    // A table's marks are parsed cell by cell.
    if (run.length < MOST_MARKS || run.startsWith('|')) return false
    return (run.match(/[*_~`[\]<]/g)?.length ?? 0) > MOST_MARKS
  })
}
