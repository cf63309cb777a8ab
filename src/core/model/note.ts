import type { Node, Root } from 'mdast'
import * as v from 'valibot'
import { blockSchema } from './article.ts'
import { noteTitleSchema } from './entered.ts'
import { hashSchema, idSchema, momentSchema } from './ids.ts'
import { colorSchema } from './passage.ts'
import { taggedEntries } from './tagged.ts'

/**
 * A note's text is mdast, the standard tree of Markdown, with two node types of ours. What can be
 * written is what can leave as Markdown, and nothing depends on the editor's own format.
 */

/** A block of the text that a quotation is from, as far as it lies in it, in offsets into the quotation. */
const quotedBlockSchema = v.looseObject({
  ...blockSchema.entries,
  /** Of a cell: its row names the columns. */
  isHeader: v.optional(v.boolean()),
})
export type QuotedBlock = v.InferOutput<typeof quotedBlockSchema>

const omissionSchema = v.pipe(
  v.object({ start: v.pipe(v.number(), v.integer(), v.minValue(0)), end: v.number() }),
  v.check(({ start, end }) => Number.isInteger(end) && end > start, 'ends before it begins'),
)

/**
 * A passage cited in a note. As a block it is a quotation; among words it is one in the sentence, or only
 * the reference after it. It keeps the words it was made with.
 */
export const citationSchema = v.looseObject({
  type: v.literal('citation'),
  passageId: idSchema,
  articleId: idSchema,
  /** The words as they stood when quoted. */
  quote: v.string(),
  /** What they are made of, in order; without it empty lines part paragraphs. */
  blocks: v.optional(v.array(quotedBlockSchema)),
  /** The text version they stood in. */
  textHash: hashSchema,
  /** Which paragraph of that text it begins in, counted from 1. */
  paragraph: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))),
  /** Colour of the highlight it was made from, for its edge. */
  color: v.optional(colorSchema),
  /** Who says these words, where the text tells. */
  speaker: v.optional(v.string()),
  /** What is left out where it is shown, in UTF-16 offsets into `quote`, in order, apart from each other. */
  omissions: v.optional(v.array(omissionSchema)),
  /** What the words say in another language, by whoever wrote the note. */
  translation: v.optional(v.string()),
  /** Names a later text in which the words are others: the person has seen these, and did not take them. */
  keptFrom: v.optional(hashSchema),
  /** Among words: the sentence says it in its own words, and only where it is from is shown. */
  bare: v.optional(v.boolean()),
})
export type Citation = v.InferOutput<typeof citationSchema>

const linkEntries = {
  type: v.literal('noteLink'),
  /** The words shown, when they are not what the document is called. */
  label: v.optional(v.string()),
}

/**
 * A link of a note to another document, inline; written `[[title]]` by hand. It names the document and
 * not its title, so that no renaming breaks it.
 */
export const noteLinkSchema = v.union([
  v.looseObject({ ...linkEntries, noteId: idSchema }),
  v.looseObject({ ...linkEntries, articleId: idSchema }),
  v.looseObject({ ...linkEntries, dossierId: idSchema }),
])
export type NoteLink = v.InferOutput<typeof noteLinkSchema>

declare module 'mdast' {
  interface RootContentMap {
    citation: Citation
    noteLink: NoteLink
  }
  interface BlockContentMap {
    citation: Citation
  }
  interface PhrasingContentMap {
    citation: Citation
    noteLink: NoteLink
  }
}

export type NoteTree = Root

// A tree deeper than this is no text that a person wrote; it would exhaust the stack of every walk.
export const DEEPEST = 100

// Nodes of mdast that are nothing without children, and those that are nothing without a value. One
// flipped bit makes `children` another word, and whoever walks the tree then fails far away.
const PARENTS = new Set([
  'root',
  'paragraph',
  'heading',
  'blockquote',
  'list',
  'listItem',
  'table',
  'tableRow',
  'tableCell',
  'emphasis',
  'strong',
  'delete',
  'link',
])
const LITERALS = new Set(['text', 'inlineCode', 'code', 'html', 'yaml'])

const word = v.nullish(v.string())
const holding = (type: string) => v.array(v.looseObject({ type: v.literal(type) }))

/** What else of a node the editor and the exports rely on, by its type. */
const DETAILS = new Map<string, v.GenericSchema>([
  ['citation', citationSchema],
  ['noteLink', noteLinkSchema],
  ['heading', v.looseObject({ depth: v.picklist([1, 2, 3, 4, 5, 6]) })],
  ['code', v.looseObject({ lang: word, meta: word })],
  ['link', v.looseObject({ url: v.string(), title: word })],
  ['image', v.looseObject({ url: v.string(), title: word, alt: word })],
  [
    'list',
    v.looseObject({
      ordered: v.nullish(v.boolean()),
      start: v.nullish(v.pipe(v.number(), v.integer())),
      children: holding('listItem'),
    }),
  ],
  ['listItem', v.looseObject({ checked: v.nullish(v.boolean()) })],
  ['table', v.looseObject({ children: holding('tableRow') })],
  ['tableRow', v.looseObject({ children: holding('tableCell') })],
])

function isTree(node: unknown, depth = 0): node is Node {
  if (typeof node !== 'object' || node === null || depth > DEEPEST) return false
  if (!('type' in node) || typeof node.type !== 'string') return false
  const details = DETAILS.get(node.type)
  if (details && !v.is(details, node)) return false
  const isLiteral = 'value' in node && typeof node.value === 'string'
  if (LITERALS.has(node.type) && !isLiteral) return false
  if (!('children' in node)) return !PARENTS.has(node.type)
  return Array.isArray(node.children) && node.children.every((child) => isTree(child, depth + 1))
}

/**
 * A root whose nodes all have a type, and those of mdast's types what every reader of mdast takes
 * for granted; types nobody here knows are kept as they are.
 */
export const noteTreeSchema = v.custom<NoteTree>(
  (input) => isTree(input) && input.type === 'root',
  'is not a whole note’s tree',
)

/** What stands in a note's tree beside what is known of it: blocks, each as the tree may have it. */
export const noteBlocksSchema = v.custom<NoteTree['children']>(
  (input) => Array.isArray(input) && input.every((block) => isTree(block, 1)),
  'are not whole blocks of a note',
)

export const noteSchema = v.looseObject({
  title: v.string(),
  /** What it was called before, the latest last: links that say so lead to it. */
  formerTitles: v.optional(v.array(v.string())),
  tree: noteTreeSchema,
  ...taggedEntries,
  createdAt: momentSchema,
  changedAt: momentSchema,
  trashedAt: v.optional(momentSchema),
  /** The library's count of days (library.json) when it came there. */
  trashedDay: v.optional(v.number()),
})
export type Note = v.InferOutput<typeof noteSchema>

/** What a note was called before, without what it is called now. */
export function formerTitlesOf({ title, formerTitles = [] }: Note): string[] {
  return formerTitles.filter((former) => former !== title)
}

/** What a person writes into a note. */
export const noteContentSchema = v.object({ title: noteTitleSchema, tree: noteTreeSchema })
export type NoteContent = v.InferOutput<typeof noteContentSchema>

/** A note with nothing in it. */
export function emptyTree(): NoteTree {
  return { type: 'root', children: [] }
}
