import * as v from 'valibot'
import { layoutSchema } from '../core/model/dossier.ts'
import { idSchema } from '../core/model/ids.ts'

/** Where the person is in a library: kept beside the settings, found again at the next start. */
export const readingStateSchema = v.object({
  dossierId: v.nullable(idSchema),
  layout: layoutSchema,
  libraryShown: v.boolean(),
  noteShown: v.boolean(),
  /** Of each article the UTF-16 offset of the first character in view. */
  scroll: v.record(idSchema, v.number()),
  comparison: v.optional(
    v.object({
      on: v.boolean(),
      together: v.boolean(),
      /** What the filters of matches let through, by their names. */
      shown: v.record(v.string(), v.boolean()),
    }),
  ),
  /** The tab beside the articles; a later Collate may know others. */
  tab: v.optional(v.string()),
})
export type ReadingState = v.InferOutput<typeof readingStateSchema>

export const FIRST_READING_STATE: ReadingState = {
  dossierId: null,
  layout: { panes: [], noteId: null },
  libraryShown: true,
  noteShown: true,
  scroll: {},
}
