import { untilDrawn } from './until-drawn.ts'

/**
 * Gives the focus to something as soon as it is drawn, and selects the words of a field. Whoever has gone elsewhere
 * meanwhile is not called back: a list that comes late would take the focus from where one went on.
 *
 * @param find what is to have it; null while that is not drawn
 * @param meanwhile what has it till then, so that keys go there
 * @returns whether it has the focus
 */
export async function focusOnceDrawn(
  find: () => HTMLElement | null | undefined,
  meanwhile?: () => HTMLElement | null,
): Promise<boolean> {
  let before = document.activeElement
  let target: HTMLElement | null | undefined
  await untilDrawn(() => {
    const { activeElement } = document
    // What had it may be gone since, as a row that was chosen from.
    if (activeElement !== before && activeElement !== document.body) return true
    target = find()
    const next = target ?? meanwhile?.()
    if (next instanceof HTMLInputElement) next.select()
    next?.focus()
    before = document.activeElement
    return target != null && before === target
  })
  return target != null && document.activeElement === target
}
