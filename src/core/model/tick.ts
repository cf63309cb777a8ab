import * as v from 'valibot'
import { countSchema } from './count.ts'
import { idSchema, momentSchema } from './ids.ts'

/** Names a claim of a note by its words; see core/check/words-key.ts. */
export const claimKeySchema = v.pipe(
  v.string(),
  v.regex(/^[0-9a-f]{16}(?:-\d{1,6})?$/, 'names no claim'),
)

/** What was looked at when a claim was ticked: what is not the same any more lets the tick fall. */
const tickedWordsSchema = v.looseObject({
  /** The claim's. */
  words: v.string(),
  /** Each passage that it cites, with its words in its article; null where its place was lost. */
  cited: v.array(v.looseObject({ passageId: idSchema, words: v.nullable(v.string()) })),
})
export type TickedWords = v.InferOutput<typeof tickedWordsSchema>

/** A claim of a note that somebody has checked. */
export const tickSchema = v.looseObject({
  key: claimKeySchema,
  ...tickedWordsSchema.entries,
  /** Who ticked it, as they are called on their machine; '' where that has no name. */
  by: v.string(),
  at: momentSchema,
  /** Set when it was taken back, which another machine has to know. */
  removed: v.optional(v.literal(true)),
  /** The library's counter at the last change: of two machines' the higher is the later. */
  rev: v.fallback(v.optional(countSchema), undefined),
})
export type Tick = v.InferOutput<typeof tickSchema>

/** What was ticked in one note, each claim once. */
export const checksSchema = v.looseObject({ ticks: v.array(tickSchema) })
export type Checks = v.InferOutput<typeof checksSchema>

/** What becomes of the tick of one claim: null takes it away. */
const tickChangeSchema = v.object({
  key: claimKeySchema,
  tick: v.nullable(
    v.object({
      ...tickedWordsSchema.entries,
      /** Who and when, of a tick that is put back; of a new one whoever works here, now. */
      by: v.optional(v.string()),
      at: v.optional(momentSchema),
    }),
  ),
})
export type TickChange = v.InferOutput<typeof tickChangeSchema>

/** Of one note: a claim is ticked, and another's tick, which it had when it said something else, goes. */
export const tickChangesSchema = v.object({
  noteId: idSchema,
  changes: v.pipe(v.array(tickChangeSchema), v.minLength(1), v.maxLength(2)),
})
export type TickChanges = v.InferOutput<typeof tickChangesSchema>

/** All ticks of a note, and of those that were changed what they were before. */
export const changedTicksSchema = v.object({
  ticks: v.array(tickSchema),
  before: v.array(v.object({ key: v.string(), tick: v.nullable(tickSchema) })),
})
export type ChangedTicks = v.InferOutput<typeof changedTicksSchema>
