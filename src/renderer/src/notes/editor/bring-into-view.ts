/**
 * Brings a block of a note into view. What was out of view is laid out only then, and the height that it was
 * taken to have may be another: so once more when all around it has its own.
 */
export function bringIntoView(element: HTMLElement | null, block: ScrollLogicalPosition): void {
  const scroll = () => element?.scrollIntoView({ block })
  scroll()
  // In the first frame it is seen to be in view, in the second it stands there.
  requestAnimationFrame(() => requestAnimationFrame(scroll))
}
