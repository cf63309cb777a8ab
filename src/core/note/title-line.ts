import { LONGEST_NAME } from '../model/names.ts'

/** A title is one line; what does not fit into it is the beginning of the note's text. */
export interface PartedTitle {
  title: string
  /** '' where all of it is a title. */
  rest: string
}

/**
 * As much of a line as is a title when somebody pastes it, in UTF-16 units: a long headline has half of
 * that, and what is longer is a paragraph.
 */
export const LONGEST_PASTED_TITLE = 200

// All that ends a line in Unicode, as a pasted text may have it.
const LINE_END = /\r\n|[\n\v\f\r\u0085\u2028\u2029]/
const EMPTY_LINES = /^\s*[\n\v\f\r\u0085\u2028\u2029]/

const WORDS = new Intl.Segmenter(undefined, { granularity: 'word' })
const CHARACTERS = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

/**
 * Parts a text after its first line with words, and that after a whole word where it is longer than a
 * title can be. Nothing of it is lost but the white space between the two.
 *
 * @param longest in UTF-16 units
 */
export function partedTitle(text: string, longest = LONGEST_NAME): PartedTitle {
  const begun = text.replace(EMPTY_LINES, '')
  const end = LINE_END.exec(begun)
  const line = end === null ? begun : begun.slice(0, end.index)
  const after = end === null ? '' : begun.slice(end.index)
  const cut = line.length <= longest ? line.length : cutAt(line, longest)
  const title = line.slice(0, cut)
  const rest = withoutEnds(line.slice(cut).trimStart() + after)
  // A space at the end may be one that is being typed.
  return { title: rest === '' ? title : title.trimEnd(), rest }
}

/** Before the word at a place; within it only where it is longer than half of what is before it. */
function cutAt(line: string, longest: number): number {
  // As much as a word can have after that: a line may be a book.
  const near = line.slice(0, longest + 100)
  const word = WORDS.segment(near).containing(longest)?.index ?? longest
  if (word > longest / 2) return word
  return CHARACTERS.segment(near).containing(longest)?.index || longest
}

/** A paragraph's indent stays, lines without words do not. */
function withoutEnds(text: string): string {
  return text.replace(EMPTY_LINES, '').trimEnd()
}
