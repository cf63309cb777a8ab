import { useEffect } from 'react'
import { lookUp } from '../../../../core/model/look-up.ts'
import type { ArticleSpan } from '../comparison/comparison.ts'
import { useShownTexts } from './shown-texts.ts'

/** What of the texts is painted, with no node changed; the looks are in the features' painted.css. */
type Paint =
  | 'collate-joining'
  | 'collate-sentence'
  | 'collate-partner'
  | 'collate-shared'
  | 'collate-differs'
  | 'collate-relating'
  | 'collate-related'

/** Paints these ranges of open articles as long as they are given. */
export function usePainted(paint: Paint, spans: readonly ArticleSpan[]): void {
  const texts = useShownTexts((state) => state.texts)
  useEffect(() => {
    const ranges = spans.flatMap(
      ({ articleId, start, end }) => lookUp(texts, articleId)?.map.rangeOf(start, end) ?? [],
    )
    if (ranges.length === 0) return
    const highlight = new Highlight()
    for (const range of ranges) highlight.add(range)
    CSS.highlights.set(paint, highlight)
    return () => void CSS.highlights.delete(paint)
  }, [paint, spans, texts])
}
