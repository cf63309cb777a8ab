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
})
export type ReadingState = v.InferOutput<typeof readingStateSchema>

export const FIRST_READING_STATE: ReadingState = {
  dossierId: null,
  layout: { panes: [], noteId: null },
  libraryShown: true,
  noteShown: true,
  scroll: {},
}
