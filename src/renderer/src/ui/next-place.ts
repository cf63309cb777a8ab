/**
 * Where a key leads among things in a row, after the ARIA patterns: the arrow keys go round, Home and
 * End to the ends.
 *
 * @param key as in `KeyboardEvent.key`
 * @param at the index of the thing that has the focus
 * @returns an index; null for any other key
 */
export function nextPlace(key: string, at: number, count: number): number | null {
  switch (key) {
    case 'ArrowRight':
      return (at + 1) % count
    case 'ArrowLeft':
      return (at - 1 + count) % count
    case 'Home':
      return 0
    case 'End':
      return count - 1
    default:
      return null
  }
}
