import * as v from 'valibot'
import { countSchema } from './count.ts'
import { momentSchema } from './ids.ts'
import { colorNamesSchema, colorSchema } from './passage.ts'
import { storedTagColorSchema } from './tag.ts'

/** What library.json says of the library as a whole. */
export const libraryInfoSchema = v.looseObject({
  name: v.string(),
  createdAt: momentSchema,
  colorNames: colorNamesSchema,
  /** The library's counter when each name was last changed: of two machines' the higher is the later. */
  colorNameRevs: v.fallback(v.optional(v.record(colorSchema, countSchema)), undefined),
  tags: v.array(v.string()),
  /** The colours of tags that have one, or had one once; each tag once. */
  tagColors: v.optional(v.array(storedTagColorSchema)),
  /** On how many days the library was in use, and the last of them, as YYYY-MM-DD. */
  days: v.optional(v.number()),
  lastDay: v.optional(v.string()),
})
export type LibraryInfo = v.InferOutput<typeof libraryInfoSchema>

// Somebody who uses a library every day for a hundred years counts so many.
const MOST_DAYS = 36_525

/** On how many days a library was in use; none where the count is one that nobody can have reached. */
export function countedDays({ days = 0 }: Pick<LibraryInfo, 'days'>): number {
  return Number.isInteger(days) && days >= 0 && days <= MOST_DAYS ? days : 0
}
