import * as v from 'valibot'
import { LONGEST_QUERY } from '../search/query.ts'
import { nameSchema } from './entered.ts'
import { idSchema, momentSchema } from './ids.ts'

/** What is looked for, as a person types it. */
export const querySchema = v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(LONGEST_QUERY))

/** A search that a person keeps, to do it again. */
export const savedSearchSchema = v.looseObject({
  query: v.pipe(v.string(), v.nonEmpty()),
  /** '' is called by its query. */
  name: v.string(),
  createdAt: momentSchema,
  changedAt: momentSchema,
  trashedAt: v.optional(momentSchema),
  /** The library's count of days (library.json) when it came there. */
  trashedDay: v.optional(v.number()),
})
export type SavedSearch = v.InferOutput<typeof savedSearchSchema>

export const savedSearchSummarySchema = v.object({
  id: idSchema,
  query: v.string(),
  /** What it is called, if by nothing else by its query. */
  name: v.string(),
  createdAt: momentSchema,
  trashedAt: v.optional(momentSchema),
})
export type SavedSearchSummary = v.InferOutput<typeof savedSearchSummarySchema>

/** What a person may change of one. */
export const savedSearchChangeSchema = v.object({ query: querySchema, name: nameSchema })
export type SavedSearchChange = v.InferOutput<typeof savedSearchChangeSchema>
