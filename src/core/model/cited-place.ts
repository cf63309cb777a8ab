import * as v from 'valibot'
import { hashSchema, idSchema } from './ids.ts'
import { offsetSchema } from './offset.ts'

/** Where a passage that a note cites stands in the text that its article is read in now. */
export const citedPlaceSchema = v.object({
  passageId: idSchema,
  /** Null when its place is lost, or the article has no such passage. */
  place: v.nullable(
    v.object({
      start: offsetSchema,
      end: offsetSchema,
      words: v.string(),
      /** What stands around it, as much as was asked for. */
      before: v.string(),
      after: v.string(),
    }),
  ),
  /** Names the text. */
  textHash: hashSchema,
})
export type CitedPlace = v.InferOutput<typeof citedPlaceSchema>
