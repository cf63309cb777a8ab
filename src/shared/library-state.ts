import * as v from 'valibot'
import { idSchema } from '../core/model/ids.ts'
import { colorNamesSchema, colorSchema } from '../core/model/passage.ts'
import { problemSchema } from '../core/model/problem.ts'

/** Which library is open and in what condition. */
export const libraryStateSchema = v.object({
  id: idSchema,
  name: v.string(),
  /** For people to read; the window never sends a path back. */
  folder: v.string(),
  /** False while the folder is away: its drive unplugged, its network gone. */
  reachable: v.boolean(),
  /** Why nothing can be changed, as a sentence; null when everything can. */
  readOnly: v.nullable(v.string()),
  /** Another machine writes it: it can be taken over, on a person's word. */
  heldElsewhere: v.boolean(),
  colorNames: colorNamesSchema,
  /** The tags that have a colour. */
  tagColors: v.array(v.object({ tag: v.string(), color: colorSchema })),
  /** What was found damaged, changed from outside or repaired since it was opened. */
  problems: v.array(problemSchema),
})
export type LibraryState = v.InferOutput<typeof libraryStateSchema>
