import { DIRECTION_CONTROLS } from '../text/direction-controls.ts'

/**
 * Names are what others called things: titles, outlets, authors, files. What turns the direction of text
 * in one would turn round what stands beside it, or pass a name off as another: `photo<RLO>gpj.exe` is
 * drawn as `photoexe.jpg`.
 */

/** As long as a person can make a name, in UTF-16 units. */
export const LONGEST_NAME = 1000

/**
 * A name as lists have it: one that came from elsewhere can be longer than a window can draw, and what
 * turns the order of its letters is shown in its place.
 */
export function shownName(name: string): string {
  const cut = name.length <= LONGEST_NAME ? name : `${name.slice(0, LONGEST_NAME - 1)}…`
  return withControlsShown(cut)
}

const ISOLATE = '\u2068'
const END_OF_ISOLATE = '\u2069'
const END_OF_EMBEDDING = '\u202C'

const CONTROLS = /[\u202A-\u202E\u2066-\u2069]/g

/** What is shown in the place of a control: with a sign that no name has by chance. */
export const SHOWN_CONTROL = /‹(LRE|RLE|LRO|RLO|LRI|RLI)›/

/**
 * A text in which each control that turns the order of letters is shown by its name and turns nothing,
 * as in `photo‹RLO›gpj.exe`; the ends of such controls are left out. Marks of one place (U+200E, U+200F,
 * U+061C) and isolates that go by their own first letter (U+2068) stay, as honest names have them.
 */
export function withControlsShown(text: string): string {
  /** Of the isolates that are open, whether each is still there to be ended. */
  const open: boolean[] = []
  const shown = text.replace(CONTROLS, (control) => {
    if (control === END_OF_EMBEDDING) return ''
    if (control === END_OF_ISOLATE) return open.pop() ? control : ''
    if (control === ISOLATE || control === '\u2066' || control === '\u2067') {
      open.push(control === ISOLATE)
    }
    return control === ISOLATE ? control : `‹${DIRECTION_CONTROLS.get(control)}›`
  })
  return shown + END_OF_ISOLATE.repeat(open.filter(Boolean).length)
}

// The blocks whose letters run from right to left, assigned or not yet (DerivedBidiClass.txt), and the
// marks that make what is beside them do so.
const TURNS_OTHERS =
  /[\u0590-\u08FF\u200E\u200F\uFB1D-\uFDFF\uFE70-\uFEFE\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u

/**
 * A text to stand within another: it neither turns round what stands beside it nor is turned by it. One
 * that could not do so stays as it is.
 */
export function isolated(text: string): string {
  const shown = withControlsShown(text)
  return TURNS_OTHERS.test(shown) ? `${ISOLATE}${shown}${END_OF_ISOLATE}` : shown
}
