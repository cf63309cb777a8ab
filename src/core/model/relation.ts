import * as v from 'valibot'
import { amountSchema } from './count.ts'
import { hashSchema, idSchema, momentSchema } from './ids.ts'
import { rangeSchema } from './offset.ts'

/** What a relation can say without a word of the person's own: the first passage {supports} the second. */
export const RELATION_WORDS = ['supports', 'contradicts', 'same', 'updates'] as const
export type RelationWord = (typeof RELATION_WORDS)[number]

export function isRelationWord(word: string): word is RelationWord {
  return RELATION_WORDS.some((known) => known === word)
}

// A phrase that still fits into a sentence between two names, in UTF-16 units.
export const LONGEST_WORD = 100

/** A word as a person enters it: one of those above, or their own. */
export const relationWordSchema = v.pipe(
  v.string(),
  v.trim(),
  v.nonEmpty(),
  v.maxLength(LONGEST_WORD),
)

const sideSchema = v.looseObject({ articleId: idSchema, passageId: idSchema })

/** Two passages and what joins them, as a person sees it: the first supports the second, or so. */
export const relationSchema = v.looseObject({
  sides: v.tuple([sideSchema, sideSchema]),
  /** One of RELATION_WORDS, or the person's own. */
  word: v.pipe(v.string(), v.nonEmpty()),
  /** Who made it, as their system calls them; left out where that is not known. */
  by: v.optional(v.string()),
  createdAt: momentSchema,
  changedAt: momentSchema,
  trashedAt: v.optional(momentSchema),
  /** The library's count of days (library.json) when it came there. */
  trashedDay: v.optional(v.number()),
})
export type Relation = v.InferOutput<typeof relationSchema>

const sideSummarySchema = v.object({ articleId: idSchema, passageId: idSchema })

/** What is known of a relation without opening anything. */
export const relationSummarySchema = v.object({
  id: idSchema,
  sides: v.tuple([sideSummarySchema, sideSummarySchema]),
  word: v.string(),
  /** Who made it; '' where that is not known. */
  by: v.string(),
  createdAt: momentSchema,
  changedAt: momentSchema,
  /** The library's counter when it was made: of two the higher is the later. */
  born: amountSchema,
  trashedAt: v.optional(momentSchema),
})
export type RelationSummary = v.InferOutput<typeof relationSummarySchema>

/** A passage that is to be joined: a range of the text of an article that has this hash. */
export const relatedRangeSchema = v.object({
  articleId: idSchema,
  ...rangeSchema.entries,
  textHash: hashSchema,
})
export type RelatedRange = v.InferOutput<typeof relatedRangeSchema>

/** What a person may change of a relation: its word, and which of its passages is the first. */
export const relationStateSchema = v.object({ word: relationWordSchema, first: idSchema })
export type RelationState = v.InferOutput<typeof relationStateSchema>

/** Which relations: those of an article, those between two articles of a dossier, or all. */
export const relationScopeSchema = v.variant('kind', [
  v.object({ kind: v.literal('article'), id: idSchema }),
  v.object({ kind: v.literal('dossier'), id: idSchema }),
  v.object({ kind: v.literal('library') }),
])
export type RelationScope = v.InferOutput<typeof relationScopeSchema>

/** One passage of a relation, where it stands in the text that its article is read in now. */
const placedSideSchema = v.object({
  articleId: idSchema,
  passageId: idSchema,
  /** Its words as they were related; empty when nobody knows them any more. */
  quote: v.string(),
  /** Names the version of the text; null when it can't be read. */
  textHash: v.nullable(hashSchema),
  state: v.picklist(['exact', 'moved', 'approximate', 'orphaned']),
  /** In UTF-16 units of that text; null where its place is lost. */
  place: v.nullable(v.object(rangeSchema.entries)),
})
export type PlacedSide = v.InferOutput<typeof placedSideSchema>

/** A relation that is not in the trash, with both passages. */
export const placedRelationSchema = v.object({
  id: idSchema,
  word: v.string(),
  /** Who made it; '' where that is not known. */
  by: v.string(),
  createdAt: momentSchema,
  changedAt: momentSchema,
  sides: v.tuple([placedSideSchema, placedSideSchema]),
})
export type PlacedRelation = v.InferOutput<typeof placedRelationSchema>
