import * as v from 'valibot'

/** A preview is read in a small box, where nobody scrolls through more than a long article; UTF-16 units. */
export const PREVIEW_LENGTH = 100_000

/** What a document says, in plain words. */
export const previewSchema = v.object({ title: v.string(), text: v.string() })
export type Preview = v.InferOutput<typeof previewSchema>

/** The words of a preview that are not the document's own. */
export interface PreviewWords {
  outlet: string
  author: string
  date: string
  tags: string
  /** Said of a highlight that lies in the trash. */
  inTrash: string
  /** Stands for an article or a note that this library lacks. */
  notHere: string
  /** Names a note without a title. */
  untitled: string
  highlights(count: number): string
  ticks(count: number): string
  judgements(count: number): string
}
