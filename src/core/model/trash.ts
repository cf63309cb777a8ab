import * as v from 'valibot'
import { idSchema, momentSchema } from './ids.ts'
import { colorSchema } from './passage.ts'

const trashedHighlightSchema = v.object({
  articleId: idSchema,
  highlightId: idSchema,
  color: colorSchema,
  /** The words that were marked. */
  quote: v.string(),
  comment: v.string(),
  trashedAt: momentSchema,
})
export type TrashedHighlight = v.InferOutput<typeof trashedHighlightSchema>

/** What the lists, which carry `trashedAt`, do not tell of the trash. */
export const trashSchema = v.object({
  /**
   * For how many more days of use each thing stays, by its id; null when it stays until the trash is
   * emptied.
   */
  daysLeft: v.record(idSchema, v.nullable(v.number())),
  highlights: v.array(trashedHighlightSchema),
})
export type TrashContents = v.InferOutput<typeof trashSchema>
