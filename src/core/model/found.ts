import * as v from 'valibot'
import { idSchema } from './ids.ts'
import { rangeSchema } from './offset.ts'

/** More are not read down a list; the search is made narrower instead. */
export const MOST_FOUND = 50

/** What a search of the library finds. Offsets are UTF-16. */

/** Words, and in them what was looked for, in order, apart. */
const markedSchema = v.object({ text: v.string(), hits: v.array(rangeSchema) })

const passageSchema = v.object({
  ...rangeSchema.entries,
  text: v.string(),
  /** What was looked for, in offsets into the whole text, as the sentence itself. */
  hits: v.array(rangeSchema),
})

/** An article, a note or a dossier. */
export const foundSchema = v.object({
  kind: v.picklist(['article', 'note', 'dossier']),
  id: idSchema,
  title: markedSchema,
  /** The sentences that hold most of it, three at most, in the order of the text. */
  passages: v.array(passageSchema),
  /** Comments on its highlights that hold some of it, three at most. */
  comments: v.array(
    v.object({ ...markedSchema.entries, highlightId: idSchema, passageId: idSchema }),
  ),
  /** Some of the words stand there in other forms alone. */
  isByForms: v.boolean(),
})
export type Found = v.InferOutput<typeof foundSchema>
