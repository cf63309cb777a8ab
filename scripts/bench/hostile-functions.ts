import { align } from '../../src/core/alignment/align.ts'
import { GENERAL_ENGLISH } from '../../src/core/alignment/general-english.ts'
import { prepareArticle, type PreparedArticle } from '../../src/core/alignment/prepare.ts'
import { termsOf } from '../../src/core/alignment/term-index.ts'
import { describe } from '../../src/core/anchoring/describe.ts'
import { claimsOf } from '../../src/core/check/claims.ts'
import { draftTree } from '../../src/core/check/draft-tree.ts'
import { resolve } from '../../src/core/anchoring/resolve.ts'
import { citationKey, cslEntry } from '../../src/core/markdown/bibliography.ts'
import { parsingTime } from '../../src/core/markdown/parsing-time.ts'
import { markedContent } from '../../src/core/markdown/marked-quote.ts'
import { linkTarget, oneLine } from '../../src/core/markdown/names.ts'
import { noteToMarkdown } from '../../src/core/markdown/to-markdown.ts'
import type { Block } from '../../src/core/model/article.ts'
import type { FlavourName } from '../../src/core/model/flavour.ts'
import { LONGEST_NAME } from '../../src/core/model/names.ts'
import type { NoteTree } from '../../src/core/model/note.ts'
import { normalizeTree } from '../../src/core/note/normalize.ts'
import { excerpt, plainText } from '../../src/core/note/plain-text.ts'
import { inPlainBlocks, plainBlocks } from '../../src/core/text/blocks.ts'
import { canonicalText } from '../../src/core/text/canonical.ts'
import { clausesOf, trimmedToWords } from '../../src/core/text/clauses.ts'
import { findDate, readDate } from '../../src/core/text/dates.ts'
import { directionOf } from '../../src/core/text/direction.ts'
import { dossierName } from '../../src/core/text/dossier-name.ts'
import { figures } from '../../src/core/text/figures.ts'
import { fold } from '../../src/core/text/fold.ts'
import { gutenberg } from '../../src/core/text/gutenberg.ts'
import { profile } from '../../src/core/text/language.ts'
import { destinationOf, plainMail } from '../../src/core/text/link-doubts.ts'
import { loweredWords, names } from '../../src/core/text/names.ts'
import { quotations } from '../../src/core/text/quotations.ts'
import { sentences } from '../../src/core/text/sentences.ts'
import { stem } from '../../src/core/text/stems.ts'
import { words } from '../../src/core/text/words.ts'
import { readSeal } from '../../src/exporting/seal.ts'
import { decode } from '../../src/importing/charset/decode.ts'
import { countWords } from '../../src/core/text/count-words.ts'
import type { Format } from '../../src/importing/formats/format.ts'
import { markdown } from '../../src/importing/formats/markdown.ts'
import { plainText as plainTextFormat } from '../../src/importing/formats/plain-text.ts'
import { fieldsOf } from '../../src/importing/guess/fields.ts'
import { takeFrontMatter } from '../../src/importing/markdown/front-matter.ts'
import { plainHtml } from '../../src/importing/markdown/html.ts'
import { parseMarkdown } from '../../src/importing/markdown/parse.ts'
import { ImportProblem } from '../../src/importing/problem.ts'
import { toImportedArticle } from '../../src/importing/to-imported-article.ts'
import { toAddress } from '../../src/renderer/src/notes/editor/links.ts'
import { foreignToTree } from '../../src/renderer/src/notes/editor/paste/foreign-to-tree.ts'
import { withoutStyles } from '../../src/renderer/src/notes/editor/paste/inert-document.ts'
import { withoutStrayControls } from '../../src/renderer/src/notes/editor/paste/stray-controls.ts'
import { looksLikeMarkdown } from '../../src/renderer/src/notes/editor/paste/text-to-tree.ts'

/** A public function that is given what comes from outside, or what was made of it. */
export interface Tried {
  name: string
  run: (text: string, prepared?: PreparedArticle) => unknown
  /** What is made of the text before, and does not count; without: nothing. */
  prepare?: (text: string) => PreparedArticle
  /** Whether it reads marks, and is tried on those too: to the others they are punctuation. */
  isOfMarks?: boolean
}

/** By the folders they are in. What a function needs beside the text is made in it, and counts. */
export const TRIED: readonly Tried[] = [
  // core/text
  { name: 'canonicalText', run: canonicalText },
  { name: 'plainBlocks', run: plainBlocks },
  { name: 'sentences', run: (text) => sentences(inPlainBlocks(text)) },
  { name: 'words', run: (text) => words(text) },
  { name: 'quotations', run: (text) => quotations(text, [oneBlock(text)]) },
  { name: 'names', run: (text) => called(text) },
  { name: 'figures, English', run: (text) => figures(text, words(text), true) },
  { name: 'figures, other languages', run: (text) => figures(text, words(text), false) },
  { name: 'clausesOf', run: (text) => clausesOf(text, whole(text)) },
  { name: 'trimmedToWords', run: (text) => trimmedToWords(text, whole(text)) },
  { name: 'findDate', run: (text) => [findDate(text), readDate(text, 2026)] },
  { name: 'directionOf', run: directionOf },
  { name: 'fold', run: fold },
  { name: 'stem', run: (text) => stem(text, true) },
  { name: 'profile', run: (text) => profile(text.split(' ')) },
  { name: 'gutenberg', run: (text) => gutenberg(`Project Gutenberg ${text}`) },
  {
    name: 'destinationOf',
    run: (text) => [destinationOf(text, 'https://a.example'), address(text)],
  },
  { name: 'dossierName', run: (text) => dossierName([named(text), named(text)]) },
  // core/anchoring and core/note
  { name: 'resolve', run: (text) => resolve(`${text} `, 'b', describe(text, 100, 150, 'a')) },
  { name: 'plainText, excerpt', run: (text) => [plainText(note(text)), excerpt(note(text), 200)] },
  { name: 'normalizeTree', run: (text) => normalizeTree(note(text)), isOfMarks: true },
  // core/check
  { name: 'claimsOf', run: (text) => claimsOf(draftTree(inPlainBlocks(text))) },
  // core/markdown
  { name: 'parsingTime', run: parsingTime, isOfMarks: true },
  {
    name: 'noteToMarkdown, CommonMark',
    run: (text) => exported(text, 'commonmark'),
    isOfMarks: true,
  },
  {
    name: 'noteToMarkdown, Obsidian',
    run: (text) => exported(text, 'obsidian'),
    isOfMarks: true,
  },
  {
    name: 'noteToMarkdown, Pandoc',
    run: (text) => exported(text, 'pandoc'),
    isOfMarks: true,
  },
  { name: 'names of links', run: (text) => [oneLine(text), linkTarget(text)], isOfMarks: true },
  {
    name: 'markedContent',
    run: (text) => markedContent({ quote: text }, [{ start: 5, end: 50 }], () => []),
    isOfMarks: true,
  },
  { name: 'cslEntry', run: (text) => [cslEntry('a', source(text)), key(text)] },
  // core/alignment
  { name: 'prepareArticle', run: (text) => prepareArticle(inPlainBlocks(text)) },
  {
    name: 'align',
    prepare: (text) => prepareArticle(inPlainBlocks(text)),
    // A text with itself, each sentence of which answers itself: no two texts take longer.
    run: (_, article) => align(article!, article!, GENERAL_ENGLISH),
  },
  { name: 'termsOf', run: termsOf },
  // importing
  { name: 'decode', run: (text) => decode(Buffer.from(text)) },
  { name: 'decode, Latin-1', run: (text) => decode(Buffer.from(`é ${text} ü`, 'latin1')) },
  { name: 'countWords', run: countWords },
  { name: 'plainHtml', run: plainHtml, isOfMarks: true },
  { name: 'takeFrontMatter', run: takeFrontMatter, isOfMarks: true },
  { name: 'parseMarkdown', run: parseMarkdown, isOfMarks: true },
  { name: 'fieldsOf', run: (text) => fieldsOf(version(text), 'a.txt', {}) },
  { name: 'reading plain text', run: (text) => read(plainTextFormat, 'a.txt', text) },
  {
    name: 'reading Markdown',
    run: (text) => read(markdown, 'a.md', text),
    isOfMarks: true,
  },
  {
    name: 'importing Markdown',
    run: (text) => imported(text),
    isOfMarks: true,
  },
  // what is pasted, and what lies where notes are exported to
  { name: 'looksLikeMarkdown', run: looksLikeMarkdown, isOfMarks: true },
  { name: 'pasting text', run: (text) => foreignToTree(text, '', false), isOfMarks: true },
  { name: 'pasting words alone', run: (text) => foreignToTree(text, '', true), isOfMarks: true },
  { name: 'withoutStrayControls', run: (text) => withoutStrayControls(note(text)) },
  { name: 'withoutStyles', run: withoutStyles, isOfMarks: true },
  {
    name: 'toAddress',
    run: (text) => [toAddress(text), toAddress(`mailto:${text} a`)],
    isOfMarks: true,
  },
  { name: 'readSeal', run: readSeal, isOfMarks: true },
]

function whole(text: string) {
  return { start: 0, end: text.length }
}

function oneBlock(text: string): Block {
  return { kind: 'paragraph', ...whole(text) }
}

function called(text: string): unknown {
  const at = words(text)
  return names(text, at, loweredWords(text, at))
}

function address(text: string): unknown {
  const mail = URL.parse(`mailto:${text}`)
  return [destinationOf('a', `https://${text}`), mail && plainMail(mail)]
}

function named(text: string) {
  return { title: name(text), outlet: name(text), date: '2024-05-03', ...inPlainBlocks(text) }
}

function source(text: string) {
  return { title: name(text), outlet: name(text), date: name(text), author: name(text) }
}

/** No longer than a person can make one, nor a window draws one. */
function name(text: string): string {
  return text.slice(0, LONGEST_NAME)
}

function key(text: string): string {
  return citationKey(source(text), () => false)
}

/** A note of the words, a part of them in each of the places that a note has for them. */
function note(text: string): NoteTree {
  const part = Math.ceil(text.length / 4)
  const value = (index: number) => text.slice(index * part, (index + 1) * part)
  const words = (index: number) => ({ type: 'text', value: value(index) }) as const
  return {
    type: 'root',
    children: [
      { type: 'heading', depth: 1, children: [words(0)] },
      { type: 'paragraph', children: [words(1), { type: 'strong', children: [words(2)] }] },
      { type: 'code', value: value(3) },
    ],
  }
}

function exported(text: string, flavour: FlavourName): string {
  const moments = { createdAt: '2024-05-03T10:00:00Z', changedAt: '2024-05-03T10:00:00Z' }
  const nothing = () => undefined
  const around = {
    sourceOf: () => source(text),
    nameOf: nothing,
    noteOf: nothing,
    marksIn: () => [],
    colorNameOf: () => name(text),
  }
  return noteToMarkdown(
    { id: 'a', title: name(text), tags: [name(text)], tree: note(text), ...moments },
    { ...around, keyOf: nothing, bibliography: '' },
    flavour,
  )
}

function version(text: string) {
  return { text, blocks: plainBlocks(text), spans: [] }
}

function read(format: Format, name: string, text: string): Promise<unknown> {
  return untilRefused(() => format.read(Buffer.from(text), name))
}

function imported(text: string): Promise<unknown> {
  return untilRefused(() => toImportedArticle(Buffer.from(text), 'a.md'))
}

/** One without words, or that is no text, is refused, which takes its time too. */
async function untilRefused(run: () => unknown): Promise<unknown> {
  try {
    return await run()
  } catch (error) {
    if (error instanceof ImportProblem) return error
    throw error
  }
}
