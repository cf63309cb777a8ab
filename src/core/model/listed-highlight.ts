import * as v from 'valibot'
import { hashSchema, idSchema } from './ids.ts'
import { rangeSchema } from './offset.ts'
import { highlightSchema, passageSchema } from './passage.ts'

/** A highlight as lists of several articles' show it. */
export const listedHighlightSchema = v.object({
  articleId: idSchema,
  highlight: highlightSchema,
  passage: passageSchema,
  /** Of the text that its article is read in now. */
  textHash: hashSchema,
  /** Where it stands in that text, in UTF-16 offsets; null: its place there is lost. */
  place: v.nullable(
    v.object({
      state: v.picklist(['exact', 'moved', 'approximate']),
      ...rangeSchema.entries,
      /** What stands there. */
      words: v.string(),
    }),
  ),
})
export type ListedHighlight = v.InferOutput<typeof listedHighlightSchema>

/** In the order of the text; those that have no place in it come last, in the order in which they were made. */
export function byPlace(a: ListedHighlight, b: ListedHighlight): number {
  if (!a.place || !b.place) {
    return (
      Number(!a.place) - Number(!b.place) ||
      a.highlight.createdAt.localeCompare(b.highlight.createdAt)
    )
  }
  return a.place.start - b.place.start || b.place.end - a.place.end
}
