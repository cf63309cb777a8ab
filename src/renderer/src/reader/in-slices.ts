// What one slice may take, in ms, and how many items it may hold: with the style and layout that
// follow, a frame's work stays well under the 50 ms that a person feels.
const SLICE_MS = 4
const SLICE_ITEMS = 4

/**
 * Works items off, the first ones at once and what does not fit into a slice in the frames after; of
 * several such works one has its turn in a frame.
 *
 * @param work is given the first item's index and what says whether there is time for the next; it does
 *   one at least, and gives how many it did
 * @param done is called after the last item
 * @returns stops it
 */
export function inSlices(
  count: number,
  work: (from: number, hasTime: (next: number) => boolean) => number,
  done: () => void,
): () => void {
  let at = 0
  const slice = () => {
    const end = performance.now() + SLICE_MS
    const last = at + SLICE_ITEMS
    at += work(at, (next) => next < last && performance.now() < end)
    if (at < count) waitForTurn(slice)
    else done()
  }
  slice()
  return () => void waiting.delete(slice)
}

type Slice = () => void

/** In the order in which they came. */
const waiting = new Set<Slice>()
let frame = 0

function waitForTurn(slice: Slice): void {
  waiting.add(slice)
  if (frame === 0) frame = requestAnimationFrame(takeTurn)
}

function takeTurn(): void {
  frame = 0
  const [next] = waiting
  if (!next) return
  waiting.delete(next)
  // Asked for first: this one may fail, and the others go on.
  if (waiting.size > 0) frame = requestAnimationFrame(takeTurn)
  next()
}
