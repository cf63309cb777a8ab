/**
 * Word copies lists as paragraphs that look like items: `mso-list:l0 level2 lfo1` among their styles, and
 * the sign of the item in a span that says `mso-list:Ignore`. They become lists here.
 *
 * @param body of an inert document, which is changed
 */
export function markWordLists(body: Element): void {
  const items = [...body.querySelectorAll('p[data-style*="mso-list"], [class*="MsoListParagraph"]')]
  let last: { element: Element; lists: Element[] } | null = null
  for (const item of items) {
    const level = levelOf(item)
    if (level === null) continue
    const isNext: boolean = last !== null && item.previousElementSibling === last.element
    const lists: Element[] = isNext && last ? last.lists : []
    if (!isNext) last = null
    const sign = takeSign(item)
    const ordered = /^\(?[\p{L}\p{N}]{1,6}[.)]/u.test(sign)
    last = {
      element: addItem(item, { level, ordered, start: Number.parseInt(sign, 10) }, lists),
      lists,
    }
  }
}

// Word has nine.
const MOST_LEVELS = 9

function levelOf(item: Element): number | null {
  const level = /mso-list:[^;]{0,40}?level(\d)/i.exec(item.getAttribute('data-style') ?? '')?.[1]
  return level === undefined ? null : Math.min(MOST_LEVELS, Math.max(1, Number(level)))
}

/** Removes the sign that stands among the words of an item, and gives it. */
function takeSign(item: Element): string {
  const ignored = [...item.querySelectorAll('[data-style]')].find((span) =>
    /mso-list:\s*ignore/i.test(span.getAttribute('data-style') ?? ''),
  )
  const sign = (ignored?.textContent ?? '').trim()
  ignored?.remove()
  return sign
}

interface Item {
  /** From 1 on. */
  level: number
  ordered: boolean
  start: number
}

/**
 * Puts an item into the list of its level.
 *
 * @param lists the open list of each level from the outermost on, which is changed
 * @returns the outermost list: what follows it goes on with it
 */
function addItem(item: Element, { level, ordered, start }: Item, lists: Element[]): Element {
  lists.length = Math.min(lists.length, level)
  const isOther = lists.length === level && lists.at(-1)?.localName !== (ordered ? 'ol' : 'ul')
  if (isOther) lists.pop()
  while (lists.length < level) {
    const list = item.ownerDocument.createElement(ordered ? 'ol' : 'ul')
    if (ordered && start > 1 && lists.length === level - 1)
      list.setAttribute('start', String(start))
    const around = lists.at(-1)
    if (around) around.append(list)
    else item.before(list)
    lists.push(list)
  }
  const entry = item.ownerDocument.createElement('li')
  entry.append(...item.childNodes)
  lists.at(-1)!.append(entry)
  item.remove()
  return lists[0]!
}
