/**
 * The characters that turn the direction of the text after them, up to an end of theirs, by Unicode's
 * short names: https://www.unicode.org/reports/tr9/. Marks of one place (LRM, RLM, ALM) are not among
 * them: they turn no letter.
 */
export const DIRECTION_CONTROLS: ReadonlyMap<string, string> = new Map([
  ['\u202A', 'LRE'],
  ['\u202B', 'RLE'],
  ['\u202C', 'PDF'],
  ['\u202D', 'LRO'],
  ['\u202E', 'RLO'],
  ['\u2066', 'LRI'],
  ['\u2067', 'RLI'],
  ['\u2068', 'FSI'],
  ['\u2069', 'PDI'],
])

/** A control that must turn nothing. */
export interface StrayControl {
  /** Its UTF-16 offset; it is one unit long. */
  at: number
  /** What a reader is to see in its place, as `RLO`; null where it only ends one that is seen. */
  name: string | null
}

/**
 * The controls by which a paragraph would read as what it is not: overrides (LRO, RLO), which turn letters
 * round, and embeddings and isolates without an end, which reach to the paragraph's. Those that have their
 * end stay as they were written: so Hebrew is set within English. What ends nothing does nothing.
 *
 * @returns in the order of the text
 */
export function strayControls(paragraph: string): StrayControl[] {
  if (!ANY_CONTROL.test(paragraph)) return []
  const stray: StrayControl[] = []
  const open: Open[] = []
  let isolates = 0
  const leaveOpen = ({ at, name }: Open) => stray.push({ at, name })
  for (const { 0: character, index: at } of paragraph.matchAll(EACH_CONTROL)) {
    const name = DIRECTION_CONTROLS.get(character)!
    if (name === 'PDF') {
      // Within an isolate it can't end what was begun outside.
      const last = open.at(-1)
      if (last === undefined || last.isIsolate) continue
      open.pop()
      if (isOverride(last)) stray.push({ at: last.at, name: last.name }, { at, name: null })
    } else if (name === 'PDI') {
      if (isolates === 0) continue
      isolates -= 1
      for (let last = open.pop()!; !last.isIsolate; last = open.pop()!) leaveOpen(last)
    } else {
      const isIsolate = name.endsWith('I')
      if (isIsolate) isolates += 1
      open.push({ at, name, isIsolate })
    }
  }
  open.forEach(leaveOpen)
  return stray.toSorted((a, b) => a.at - b.at)
}

interface Open {
  at: number
  name: string
  isIsolate: boolean
}

function isOverride({ name }: Open): boolean {
  return name.endsWith('O')
}

const ANY_CONTROL = /[\u202A-\u202E\u2066-\u2069]/
const EACH_CONTROL = /[\u202A-\u202E\u2066-\u2069]/g

/**
 * So many are drawn as what they are in one paragraph. Each is an element of the page, and what has more is
 * no text but meant to hold the window up.
 */
export const MOST_STRAY = 200

/** A text as long as this one, with a sign that every font has in the place of each control. */
export function controlsReplaced(text: string): string {
  return text.replace(EACH_CONTROL, '×')
}
