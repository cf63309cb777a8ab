import * as v from 'valibot'
import { idSchema } from '../core/model/ids.ts'

/** Which library is open and in what condition. */
export const libraryStateSchema = v.object({
  id: idSchema,
  name: v.string(),
  /** For people to read; the window never sends a path back. */
  folder: v.string(),
  /** Why nothing can be changed, as a sentence; null when everything can. */
  readOnly: v.nullable(v.string()),
  /** What opening had to repair or set aside, as sentences. */
  remarks: v.array(v.string()),
})
export type LibraryState = v.InferOutput<typeof libraryStateSchema>
