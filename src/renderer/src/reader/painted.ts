/**
 * What passes is painted with the CSS Custom Highlight API: no node changes, so no text moves. The
 * colours are in ArticleText.module.css.
 */

const FLASH = 'collate-flash'
const PENDING = 'collate-pending'
const ASKED = 'collate-asked'

// Long enough to find with the eye after a jump.
const FLASHES_MS = 1600

let flashing: ReturnType<typeof setTimeout> | undefined

/**
 * Shows for a moment where one has arrived. It paints over whatever stands there, and changes no
 * node.
 */
export function flash(range: Range): void {
  clearTimeout(flashing)
  CSS.highlights.set(FLASH, new Highlight(range))
  flashing = setTimeout(() => CSS.highlights.delete(FLASH), FLASHES_MS)
}

/** Keeps a passage painted while the focus is elsewhere, in a field about it; null ends it. */
export function paintPending(range: Range | null): void {
  if (range) CSS.highlights.set(PENDING, new Highlight(range))
  else CSS.highlights.delete(PENDING)
}

/** Keeps the passage painted that others are looked for; null ends it. */
export function paintAsked(range: Range | null): void {
  if (range) CSS.highlights.set(ASKED, new Highlight(range))
  else CSS.highlights.delete(ASKED)
}
