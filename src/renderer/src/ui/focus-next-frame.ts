/**
 * Gives the focus to something that is drawn in the next frame. Whoever has gone elsewhere meanwhile is not
 * called back.
 */
export function focusNextFrame(find: () => HTMLElement | null | undefined): void {
  const before = document.activeElement
  requestAnimationFrame(() => {
    const { activeElement } = document
    // What had it may be gone since, as a row that was deleted.
    const isWaiting = activeElement === before || activeElement === document.body
    if (isWaiting) find()?.focus()
  })
}
