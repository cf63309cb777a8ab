// Between the text and a comment, and between that and the edge of the pane, in CSS pixels.
const AWAY = 22
const EDGE = 10
// Narrower, a comment has three words to a line; wider, it is read like the text and not beside it.
const LEAST = 120
const MOST = 260

/**
 * How wide a margin there is beside a text, at the end of its lines, for what is written about it.
 *
 * @param view what the text scrolls in
 * @returns CSS pixels; null where it is too narrow for words
 */
export function marginBeside(text: HTMLElement, view: HTMLElement): number | null {
  const box = text.getBoundingClientRect()
  const within = view.getBoundingClientRect()
  const isRightToLeft = getComputedStyle(text).direction === 'rtl'
  const room = isRightToLeft ? box.left - within.left : within.left + view.clientWidth - box.right
  const width = Math.min(MOST, Math.floor(room) - AWAY - EDGE)
  return width < LEAST ? null : width
}
