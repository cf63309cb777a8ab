import * as v from 'valibot'

/** A preview is read in a small box, where nobody scrolls through more than a long article; UTF-16 units. */
export const PREVIEW_LENGTH = 100_000

/** What a document says, in plain words. */
export const previewSchema = v.object({ title: v.string(), text: v.string() })
export type Preview = v.InferOutput<typeof previewSchema>
