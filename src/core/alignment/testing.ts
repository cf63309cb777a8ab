import { inPlainBlocks } from '../text/blocks.ts'
import { type PreparedArticle, prepareArticle } from './prepare.ts'

/** A plain text that a test makes up, prepared. */
export function prepared(text: string): PreparedArticle {
  return prepareArticle(inPlainBlocks(text))
}
