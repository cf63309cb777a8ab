/**
 * Measures in the next frame, and once a frame while something moves. All that is measured in a frame
 * is measured before any of it is drawn: else each would make the page lay itself out again for the
 * next.
 *
 * @param measure reads from the page and changes nothing
 * @param draw is given what was measured
 * @param scrollers what may be scrolled, or change its size
 * @param sized what else may change its size
 * @returns its undo
 */
export function onLayoutChange<T>(
  measure: () => T,
  draw: (measured: T) => void,
  scrollers: readonly Element[],
  sized: readonly Element[] = [],
): () => void {
  const work = () => {
    const measured = measure()
    return () => draw(measured)
  }
  const request = () => requestWork(work)
  request()
  const observer = new ResizeObserver(request)
  for (const element of [...scrollers, ...sized]) observer.observe(element)
  for (const element of scrollers) {
    element.addEventListener('scroll', request, { passive: true })
  }
  return () => {
    requested.delete(work)
    observer.disconnect()
    for (const element of scrollers) element.removeEventListener('scroll', request)
  }
}

/** Measures, and gives what draws. */
type Work = () => () => void

const requested = new Set<Work>()
let frame = 0

function requestWork(work: Work): void {
  requested.add(work)
  if (frame === 0) frame = requestAnimationFrame(runRequested)
}

function runRequested(): void {
  frame = 0
  const works = [...requested]
  requested.clear()
  for (const draw of works.map((work) => work())) draw()
}
