import type { TextInBlocks } from '../model/article.ts'
import type { Span } from '../text/spans.ts'
import { type FindOptions, findWords } from './find-words.ts'
import { hitsInWords } from './hits.ts'
import type { Wanted } from './wanted.ts'

/** What is looked for in texts that are open: words as they were typed, or what a query asked for. */
export type Sought =
  | ({ readonly kind: 'typed'; readonly words: string } & Readonly<FindOptions>)
  | { readonly kind: 'asked'; readonly wanted: readonly Wanted[] }

/**
 * Where it stands in a block of text, in UTF-16 offsets; in order, apart.
 *
 * @param isEnglish whether other forms of what was asked for count, as "ferries" for "ferry"
 */
export function soughtInBlock(block: string, sought: Sought, isEnglish: boolean): Span[] {
  if (sought.kind === 'typed') return findWords(block, sought.words, sought)
  const inTexts = sought.wanted.filter(({ field }) => field === null)
  return hitsInWords(block, inTexts, isEnglish)
}

/** The same of an article's text; what reaches over two blocks is not found. */
export function soughtInText(
  { text, blocks }: TextInBlocks,
  sought: Sought,
  isEnglish: boolean,
): Span[] {
  return blocks.flatMap(({ start, end }) =>
    soughtInBlock(text.slice(start, end), sought, isEnglish).map((hit) => ({
      start: start + hit.start,
      end: start + hit.end,
    })),
  )
}
