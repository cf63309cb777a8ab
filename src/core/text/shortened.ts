/**
 * A text cut after a whole word, with an ellipsis where something follows.
 *
 * @param room for how many UTF-16 units there is room, the ellipsis among them
 */
export function shortened(text: string, room: number): string {
  if (text.length <= room) return text
  const cut = text.slice(0, room - 1)
  const end = text.lastIndexOf(' ', room - 1)
  // A word half as long as the room is cut itself, and so is what has no spaces between its words; but no
  // character is.
  const whole = end > room / 2 ? text.slice(0, end) : cut.replace(/[\uD800-\uDBFF]$/, '')
  return `${whole.replace(/[\s,;:–-]+$/, '')}…`
}
