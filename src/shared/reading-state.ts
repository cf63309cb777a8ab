import * as v from 'valibot'
import { layoutSchema } from '../core/model/dossier.ts'
import { idSchema } from '../core/model/ids.ts'

const openSchema = v.object({ dossierId: v.nullable(idSchema), layout: layoutSchema })

/** What was open when the window stopped: it is offered, and not opened by itself. */
export type HeldBack = v.InferOutput<typeof openSchema>

/** Where the person is in a library: kept beside the settings, found again at the next start. */
export const readingStateSchema = v.object({
  ...openSchema.entries,
  heldBack: v.optional(v.nullable(openSchema), null),
  libraryShown: v.boolean(),
  noteShown: v.boolean(),
  /** The library stands over the panes, as a table. */
  isTable: v.optional(v.boolean(), false),
  /** Of each article the UTF-16 offset of the first character in view. */
  scroll: v.record(idSchema, v.number()),
  /** When each article was opened last, in ms since 1970. */
  read: v.optional(v.record(idSchema, v.number()), {}),
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
  heldBack: null,
  libraryShown: true,
  noteShown: true,
  isTable: false,
  scroll: {},
  read: {},
}

/**
 * The same with nothing open: what was, is held back. Where nothing was, what was held back before
 * stays so.
 */
export function holdBack(reading: ReadingState): ReadingState {
  const { dossierId, layout } = reading
  const isNothing = layout.panes.length === 0 && layout.noteId === null
  return {
    ...reading,
    dossierId: FIRST_READING_STATE.dossierId,
    layout: FIRST_READING_STATE.layout,
    heldBack: isNothing ? reading.heldBack : { dossierId, layout },
  }
}
