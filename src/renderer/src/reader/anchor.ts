import { anchorAt } from '../ui/anchor-at.ts'
import type { Anchor } from '../ui/Floating.tsx'

/**
 * Where a range stands in the coordinates of the positioned element around its text.
 *
 * @returns null when the range is not drawn
 */
export function anchorOf(range: Range): Anchor | null {
  const rects = [...range.getClientRects()].filter((rect) => rect.width > 0)
  const first = rects[0]
  const last = rects.at(-1)
  const around = range.startContainer.parentElement?.closest('article')?.offsetParent
  if (!first || !last || !around) return null
  return anchorAt(around, first, last)
}
