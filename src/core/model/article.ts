import * as v from 'valibot'
import { amountSchema } from './count.ts'
import { nameOrNothingSchema, nameSchema } from './entered.ts'
import { hashSchema, momentSchema } from './ids.ts'
import { offsetSchema } from './offset.ts'
import { taggedEntries } from './tagged.ts'

/**
 * Where a field of an article's description comes from. Everything but 'person' is a guess and is
 * shown as one; 'none' means that nothing was found and the value is empty.
 */
const fieldOriginSchema = v.picklist([
  'person',
  'frontMatter',
  'headline',
  'firstWords',
  'dateline',
  'byline',
  'fileName',
  'none',
])

export const fieldSchema = v.looseObject({ value: v.string(), from: fieldOriginSchema })
export type Field = v.InferOutput<typeof fieldSchema>

/** Whether a field was found by the program and not yet confirmed by the person. */
export function isGuess(field: Field): boolean {
  return field.from !== 'person' && field.from !== 'none'
}

/**
 * Whether a title is no headline: the first words of a text that has none, cut off, or its file's
 * name. The library needs something to call it; a list of sources says that it has no title.
 */
export function isStandIn(title: Field): boolean {
  return title.from === 'firstWords' || title.from === 'fileName'
}

const blockKindSchema = v.picklist([
  'paragraph',
  'heading',
  'quotation',
  'listItem',
  'code',
  'cell',
])
export type BlockKind = v.InferOutput<typeof blockKindSchema>

/**
 * A range [start, end) of the text that stands as a paragraph of its own. Blocks are in order and
 * do not overlap; what lies between two blocks is white space.
 */
export const blockSchema = v.looseObject({
  kind: blockKindSchema,
  start: offsetSchema,
  end: offsetSchema,
  /** Of a heading 1 to 6; of a list item its depth from 1. */
  level: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))),
  /** Of a list item: numbered, not bulleted. */
  ordered: v.optional(v.boolean()),
  /** Line ends inside this block are the author's (verse, tables, code) and are shown as such. */
  keepsLines: v.optional(v.boolean()),
})
export type Block = v.InferOutput<typeof blockSchema>

/** A range inside one block with a look or a target. */
const spanSchema = v.looseObject({
  kind: v.picklist(['emphasis', 'strong', 'code', 'link']),
  start: offsetSchema,
  end: offsetSchema,
  href: v.optional(v.string()),
})
export type Span = v.InferOutput<typeof spanSchema>

/** One version of an article's text, immutable. All positions are UTF-16 offsets into `text`. */
export const textVersionSchema = v.looseObject({
  text: v.string(),
  blocks: v.array(blockSchema),
  spans: v.array(spanSchema),
})
export type TextVersion = v.InferOutput<typeof textVersionSchema>

/** A text and the blocks that it was read in: as much of a version as it takes to part it. */
export interface TextInBlocks {
  readonly text: string
  readonly blocks: readonly Block[]
}

const versionSchema = v.looseObject({
  /** Names the text version: texts/<hash>.json; see library/text-hash. */
  textHash: hashSchema,
  madeAt: momentSchema,
  reason: v.picklist(['import', 'correction']),
})

/** The file an article was made from, kept byte for byte in originals/. */
export const originalSchema = v.looseObject({
  hash: hashSchema,
  /** File name as it was dropped, for people; never used as a path. */
  name: v.string(),
  /** Ending without the dot, lower case, made safe: the original is originals/<hash>.<ext>. */
  ext: v.pipe(v.string(), v.regex(/^[a-z0-9]{1,16}$/)),
  bytes: amountSchema,
  /** Name of the character encoding it was read with, as in `UTF-8` or `windows-1252`. */
  encoding: v.string(),
  /** Set when the bytes may be in another encoding: `encoding` was only the likeliest. */
  isGuess: v.optional(v.literal(true)),
})

export const articleSchema = v.looseObject({
  title: fieldSchema,
  outlet: fieldSchema,
  /** As YYYY, YYYY-MM or YYYY-MM-DD; empty when unknown. */
  date: fieldSchema,
  author: fieldSchema,
  words: amountSchema,
  /** BCP 47 tag of the text's language, where the file named it. */
  language: v.optional(v.string()),
  ...taggedEntries,
  addedAt: momentSchema,
  original: originalSchema,
  /** Oldest first; the last is the one that is read. */
  versions: v.pipe(v.array(versionSchema), v.minLength(1)),
  /** Set while the article lies in the trash. */
  trashedAt: v.optional(momentSchema),
  /** The library's count of days (library.json) when it came there. */
  trashedDay: v.optional(v.number()),
})
export type Article = v.InferOutput<typeof articleSchema>

/** What a person may correct in place. */
export const articleDescriptionSchema = v.partial(
  v.object({
    title: nameSchema,
    outlet: nameOrNothingSchema,
    date: v.pipe(v.string(), v.trim(), v.regex(/^(\d{4}(-\d{2}(-\d{2})?)?)?$/)),
    author: nameOrNothingSchema,
  }),
)
export type ArticleDescription = v.InferOutput<typeof articleDescriptionSchema>

/** Fields of an article's description as they were, for putting them back. */
export const describedFieldsSchema = v.partial(
  v.object({ title: fieldSchema, outlet: fieldSchema, date: fieldSchema, author: fieldSchema }),
)
export type DescribedFields = v.InferOutput<typeof describedFieldsSchema>
