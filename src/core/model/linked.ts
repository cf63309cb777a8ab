import * as v from 'valibot'
import { amountSchema } from './count.ts'
import { idSchema } from './ids.ts'
import { offsetSchema } from './offset.ts'

/** A sentence of a note, and in it the words that it is shown for. */
const sentenceSchema = { sentence: v.string(), start: offsetSchema, end: offsetSchema }

/** A note that links to a document, and the sentences in which it does. */
export const linkedFromSchema = v.object({
  noteId: idSchema,
  /** `nth`: for which of the note's links to the document, counted from 0. */
  sentences: v.array(v.object({ ...sentenceSchema, nth: amountSchema })),
})
export type LinkedFrom = v.InferOutput<typeof linkedFromSchema>

/** Words of a note that name something and don't link to it (core/note/places.ts). */
const namingPlaceSchema = v.object({
  ...sentenceSchema,
  path: v.array(offsetSchema),
  inText: v.object({ start: offsetSchema, end: offsetSchema }),
  words: v.string(),
})

/** A note that names another without a link, and where. */
export const namedInSchema = v.object({ noteId: idSchema, places: v.array(namingPlaceSchema) })
export type NamedIn = v.InferOutput<typeof namedInSchema>

/** A note that quotes an article, and which of its passages, each once. */
export const quotedInSchema = v.object({ noteId: idSchema, passageIds: v.array(idSchema) })
export type QuotedIn = v.InferOutput<typeof quotedInSchema>
