import { isField } from '../state/actions/is-field.ts'

/**
 * What has the keyboard's focus, as far as keys mean something there. A bare letter, digit, Delete or
 * Enter is a command in an article's text and on a match, where nothing can be typed; anywhere else it
 * would do something to what the person does not look at.
 */
export type KeyTarget = 'text' | 'match' | 'field' | 'control' | 'nothing'

/** Where the arrow keys and letters have a meaning of their own. */
const CONTROLS = 'button, a, [role="grid"], [role="listbox"], [role="menu"], [role="dialog"]'

/** What a key would act on there; by itself, at what has the focus now. */
export function keyTarget(element: Element | null = document.activeElement): KeyTarget {
  if (element === null || element === document.body) return 'nothing'
  if (isField(element)) return 'field'
  if (isOnMatches(element)) return 'match'
  if (element.closest('[data-article-id], [data-keeps-selection]')) return 'text'
  return element.closest(CONTROLS) ? 'control' : 'nothing'
}

/** In a match's card, in the list of matches, or on the tab that was pressed to show it. */
function isOnMatches(element: Element): boolean {
  const tab = element.closest('[role="tab"][aria-selected="true"]')
  const panel = tab && document.getElementById(tab.getAttribute('aria-controls') ?? '')
  return (panel ?? element).closest(MATCHES) !== null || panel?.querySelector(MATCHES) != null
}

const MATCHES = '[data-acts-on="match"]'

/** Whether a key writes, or takes away, where something can be written; F keys and Escape do not. */
export function isBare({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  return (
    !ctrlKey &&
    !metaKey &&
    !altKey &&
    (key.length === 1 || key === 'Delete' || key === 'Backspace' || key === 'Enter')
  )
}
