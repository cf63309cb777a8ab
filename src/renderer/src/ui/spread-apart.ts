/**
 * Sets marks on a line apart that would overlap, each as near as it can be to where it belongs and all
 * in their order. Least squares under an order: neighbours that are too close become a group around
 * their mean (pool adjacent violators, Ayer et al. 1955).
 *
 * @param wanted where each belongs, in any order and unit
 * @param gap the least distance of two; less where there is no room for all
 * @param least where the line begins
 * @param most where it ends
 * @returns a place for each, in the order given
 */
export function spreadApart(
  wanted: readonly number[],
  gap: number,
  least: number,
  most: number,
): number[] {
  const step = Math.min(gap, Math.max(0, most - least) / Math.max(1, wanted.length - 1))
  const order = wanted.map((_place, index) => index).sort((a, b) => wanted[a]! - wanted[b]!)
  // Without the steps between them marks may fall together, but not change their order.
  const groups: { sum: number; members: number[] }[] = []
  for (const [rank, index] of order.entries()) {
    groups.push({ sum: wanted[index]! - rank * step, members: [index] })
    while (groups.length > 1 && meanOf(groups.at(-2)!) > meanOf(groups.at(-1)!)) {
      const last = groups.pop()!
      const before = groups.at(-1)!
      before.sum += last.sum
      for (const member of last.members) before.members.push(member)
    }
  }
  const places = wanted.map(() => 0)
  const highest = most - (wanted.length - 1) * step
  let rank = 0
  for (const group of groups) {
    const at = Math.max(least, Math.min(highest, meanOf(group)))
    for (const index of group.members) places[index] = at + rank++ * step
  }
  return places
}

function meanOf({ sum, members }: { sum: number; members: readonly number[] }): number {
  return sum / members.length
}
