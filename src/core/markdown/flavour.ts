import type { BlockContent, Literal, PhrasingContent } from 'mdast'
import type { Join, Unsafe } from 'mdast-util-to-markdown'
import type { Citation, NoteLink } from '../model/note.ts'
import type { Source, Surroundings } from './surroundings.ts'

/**
 * One kind of Markdown. A flavour says what becomes of the things that only notes have, and which
 * characters mean something to its readers; the rest is written alike in all of them.
 */
export interface Flavour {
  /**
   * A quotation as Markdown has it.
   *
   * @param repeat how often the note has quoted that passage before
   */
  citation(citation: Citation, around: Surroundings, repeat: number): BlockContent[]
  /** The same among words. */
  citationInline(citation: Citation, around: Surroundings): PhrasingContent[]
  noteLink(link: NoteLink, around: Surroundings): PhrasingContent
  /** The fields of the front matter, in order. */
  frontMatter(description: Description, around: Surroundings): Record<string, unknown>
  /** What is to be escaped besides what Markdown itself would take for a mark. */
  readonly unsafe: Unsafe[]
  /** Where blocks have to be kept apart. */
  readonly join: Join[]
  /** Whether a file with the cited sources goes beside the notes. */
  readonly hasBibliography: boolean
}

/** What a note's front matter is made of: all words on one line. */
interface Description {
  id: string
  title: string
  /** Moments in ISO 8601. */
  created: string
  changed: string
  tags: readonly string[]
  /** What it was called before: links elsewhere may say so. */
  aliases: readonly string[]
  /** The cited articles, each once, in the order of first mention. */
  sources: readonly Source[]
}

/** Words of a flavour's own syntax, which stand in the file as they are here. */
export interface Syntax extends Literal {
  type: 'syntax'
}

declare module 'mdast' {
  interface RootContentMap {
    syntax: Syntax
  }
  interface PhrasingContentMap {
    syntax: Syntax
  }
}

export function syntax(value: string): Syntax {
  return { type: 'syntax', value }
}

/**
 * A pattern of `unsafe` that holds for words, but not where escapes are not understood or not needed:
 * the same places that the patterns of mdast-util-to-markdown leave out.
 */
export function inWords(pattern: Unsafe): Unsafe {
  return { ...pattern, inConstruct: 'phrasing', notInConstruct: OUTSIDE_OF_WORDS }
}

const OUTSIDE_OF_WORDS: NonNullable<Unsafe['notInConstruct']> = [
  'autolink',
  'destinationLiteral',
  'destinationRaw',
  'reference',
  'titleQuote',
  'titleApostrophe',
]

/**
 * What template engines and plugins look for in a file as it stands, whatever Markdown makes of it:
 * Templater's and EJS's `<% %>`, Liquid's, Jinja's and Hugo's `{{ }}` and `{% %}`, Dataview's `key:: value`;
 * and what Pandoc makes raw HTML or TeX of code by, as Markdown of any kind is given to it: `{=html}`. Words that were quoted must not be code to them: an escape parts the two characters, and is not seen.
 */
export const OTHERS_CODE: readonly Unsafe[] = [
  // Looked behind, not matched: of three in a row the second and the third are parted.
  inWords({ before: '(?<=[<{])', character: '%' }),
  inWords({ before: '(?<=\\{)', character: '{' }),
  inWords({ before: '(?<=:)', character: ':' }),
  inWords({ before: '(?<=`)', character: '{' }),
]
