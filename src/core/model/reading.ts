import * as v from 'valibot'
import { fieldSchema, originalSchema } from './article.ts'
import { amountSchema } from './count.ts'
import { hashSchema, idSchema } from './ids.ts'
import { selectorsSchema } from './passage.ts'

/** How an article was read at one time: all that reading its file in another encoding changes. */
export const readingSchema = v.object({
  textHash: hashSchema,
  encoding: originalSchema.entries.encoding,
  isGuess: originalSchema.entries.isGuess,
  title: fieldSchema,
  outlet: fieldSchema,
  date: fieldSchema,
  author: fieldSchema,
  words: amountSchema,
  language: v.optional(v.string()),
  /** Where the passages are whose selectors are others in the other reading, by their ids. */
  selectors: v.record(idSchema, selectorsSchema),
})
export type Reading = v.InferOutput<typeof readingSchema>
