import type { BlockContent, PhrasingContent } from 'mdast'
import type { Citation } from '../model/note.ts'
import { quotedContent, wordsAt } from '../note/quoted.ts'
import { type Span, trimmedSpan } from '../text/spans.ts'

/**
 * A quotation's words as `quotedContent` has them, with what is marked in them marked.
 *
 * @param marks UTF-16 offsets into the quote, in order, apart from each other
 * @param marked what is written for marked words
 */
export function markedContent(
  citation: Pick<Citation, 'quote' | 'blocks' | 'omissions'>,
  marks: readonly Span[],
  marked: (words: string) => PhrasingContent[],
): BlockContent[] {
  const { quote } = citation
  return quotedContent(citation, (line) => {
    const content: PhrasingContent[] = []
    const add = (start: number, end: number) => {
      const value = wordsAt(quote, { start, end })
      if (value !== '') content.push({ type: 'text', value })
    }
    let at = line.start
    for (const mark of marks) {
      const { start, end } = trimmedSpan(quote, {
        start: Math.max(line.start, mark.start),
        end: Math.min(line.end, mark.end),
      })
      if (start >= end) continue
      add(at, start)
      for (const node of marked(wordsAt(quote, { start, end }))) content.push(node)
      at = end
    }
    add(at, line.end)
    return content
  })
}
