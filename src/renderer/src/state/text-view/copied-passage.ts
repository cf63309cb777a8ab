import * as v from 'valibot'
import { hashSchema, idSchema } from '../../../../core/model/ids.ts'
import { rangeSchema } from '../../../../core/model/offset.ts'
import { plainText } from '../../../../core/note/plain-text.ts'
import { quotedBlocks, quotedContent } from '../../../../core/note/quoted.ts'
import type { OpenArticle } from '../stores/open-articles.ts'
import type { TextSelection } from './selection-store.ts'

/** Beside the words on the clipboard, or in a drag: which passage they are. Notes make a quotation of it. */
export const COPIED_PASSAGE = 'application/x-collate-passage'

const copiedSchema = v.object({
  articleId: idSchema,
  ...rangeSchema.entries,
  /** Of the text that the offsets are into. */
  textHash: hashSchema,
})
export type CopiedPassage = v.InferOutput<typeof copiedSchema>

/** Puts a passage of an article on a clipboard or into a drag: clean words, and which passage they are. */
export function copyPassage(
  data: Pick<DataTransfer, 'setData'>,
  { id, version, textHash }: OpenArticle,
  { start, end }: Pick<TextSelection, 'start' | 'end'>,
): void {
  const quote = version.text.slice(start, end)
  const blocks = quotedBlocks(version, { start, end })
  data.setData(
    'text/plain',
    plainText({ type: 'root', children: quotedContent({ quote, blocks }) }),
  )
  const copied: CopiedPassage = { articleId: id, start, end, textHash }
  data.setData(COPIED_PASSAGE, JSON.stringify(copied))
}

/** The passage that a clipboard or a drag names; null when it names none. Any program can put there anything. */
export function copiedPassage(data: Pick<DataTransfer, 'getData'>): CopiedPassage | null {
  try {
    const copied = v.safeParse(copiedSchema, JSON.parse(data.getData(COPIED_PASSAGE)))
    return copied.success && copied.output.start < copied.output.end ? copied.output : null
  } catch {
    return null // There is none, or no JSON.
  }
}
