import * as v from 'valibot'
import { amountSchema, countSchema } from './count.ts'
import { idSchema } from './ids.ts'
import { colorSchema } from './passage.ts'
import { tagSchema, tagsSchema } from './tagged.ts'

/** Something that can bear tags, by its id. */
const taggableSchema = v.variant('kind', [
  v.object({ kind: v.literal('article'), id: idSchema }),
  v.object({ kind: v.literal('note'), id: idSchema }),
  v.object({ kind: v.literal('highlight'), id: idSchema, articleId: idSchema }),
])
export type Taggable = v.InferOutput<typeof taggableSchema>

/** A tag's colour; null: none of its own. */
const tagColorSchema = v.object({ tag: v.string(), color: v.nullable(colorSchema) })

/** A tag's colour as library.json keeps it. */
export const storedTagColorSchema = v.looseObject({
  ...tagColorSchema.entries,
  /** The library's counter at the last change: of two machines' the higher is the later. */
  rev: v.fallback(v.optional(countSchema), undefined),
})

// More than a person selects. Of requests alone: what a library holds may be more.
const MOST_THINGS = 100_000

/** A tag as it stands in a document, by whomever it was written there; no longer than the longest text. */
export const writtenTagSchema = v.pipe(v.string(), v.maxLength(100_000))

/** Gives tags to things and takes others away. */
export const tagChangeSchema = v.object({
  things: v.pipe(v.array(taggableSchema), v.maxLength(MOST_THINGS)),
  tags: tagsSchema,
  taken: v.pipe(v.array(writtenTagSchema), v.maxLength(MOST_THINGS)),
})
export type TagChange = v.InferOutput<typeof tagChangeSchema>

/** What the tags of a thing were, and what they are. */
const changedTagsSchema = v.object({
  thing: taggableSchema,
  before: v.array(v.string()),
  after: v.array(v.string()),
})
export type ChangedTags = v.InferOutput<typeof changedTagsSchema>

/** All that one change of tags came to; turned round, what undoes it. */
export const tagsChangedSchema = v.object({
  changed: v.array(changedTagsSchema),
  colors: v.array(
    v.object({
      tag: v.string(),
      before: v.nullable(colorSchema),
      after: v.nullable(colorSchema),
    }),
  ),
})
export type TagsChanged = v.InferOutput<typeof tagsChangedSchema>

/** Gives a tag another name; that of another tag makes them one; null takes it away from all. */
export const tagRenamingSchema = v.object({ from: writtenTagSchema, tag: v.nullable(tagSchema) })

/** A tag in lists: its colour, and how many bear it, without those in the trash. */
export const tagSummarySchema = v.object({
  ...tagColorSchema.entries,
  articles: amountSchema,
  highlights: amountSchema,
  notes: amountSchema,
})
export type TagSummary = v.InferOutput<typeof tagSummarySchema>

/** Everything that bears a tag, without what is in the trash. */
export const tagBearersSchema = v.object({
  /** The one added last first. */
  articleIds: v.array(idSchema),
  /** By their articles, in the order of these; in an article by where they stand. */
  highlights: v.array(
    v.object({
      articleId: idSchema,
      highlightId: idSchema,
      passageId: idSchema,
      color: colorSchema,
      quote: v.string(),
      comment: v.string(),
    }),
  ),
  /** The one changed last first. */
  noteIds: v.array(idSchema),
})
export type TagBearers = v.InferOutput<typeof tagBearersSchema>

/** How many things bear a tag. */
export function usesOf({ articles, highlights, notes }: TagSummary): number {
  return articles + highlights + notes
}

/** What undoes a change of tags. */
export function turnedRound({ changed, colors }: TagsChanged): TagsChanged {
  return {
    changed: changed.map(({ thing, before, after }) => ({ thing, before: after, after: before })),
    colors: colors.map(({ tag, before, after }) => ({ tag, before: after, after: before })),
  }
}
