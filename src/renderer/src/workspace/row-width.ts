/** What decides how wide a row of panes is, in CSS pixels. */
interface Room {
  /** As wide as the row is seen. */
  available: number
  /** A pane's least width. */
  least: number
  /** What stands between two panes. */
  between: number
}

/**
 * How wide a row of panes has to be: as wide as it is seen when all fit; else so wide that whole panes
 * fit into what is seen, and scrolling sideways cuts none off.
 *
 * @param count of panes, at least one
 */
export function rowWidth(count: number, { available, least, between }: Room): number {
  const fitting = Math.max(1, Math.floor((available + between) / (least + between)))
  if (count <= fitting) return Math.max(available, least)
  const pane = Math.max(least, (available - (fitting - 1) * between) / fitting)
  return count * pane + (count - 1) * between
}
