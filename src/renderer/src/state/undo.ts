/**
 * What can be undone on a surface: an article's highlights, the library's lists, or what was said of
 * matches. A note and an article being corrected have Lexical's own history instead.
 */
export type Surface = 'library' | 'comparison' | `article:${string}`

export interface Undoable {
  /** What was done, as a noun for people: "yellow highlight". */
  label: string
  undo: () => Promise<unknown>
  redo: () => Promise<unknown>
}

/** An action, and the surfaces on which Ctrl+Z takes it back: a match concerns two articles. */
interface Entry {
  action: Undoable
  surfaces: readonly Surface[]
}

// More steps than anyone walks back by hand; keeps a long day from growing without bound.
const DEPTH = 200

let done: Entry[] = []
let undone: Entry[] = []

const isOn = (surface: Surface) => (entry: Entry) => entry.surfaces.includes(surface)

/** Remembers what was just done; what had been undone before cannot be redone any more. */
export function remember(where: Surface | readonly Surface[], action: Undoable): void {
  const surfaces = typeof where === 'string' ? [where] : where
  const touched = (entry: Entry) => surfaces.some((surface) => isOn(surface)(entry))
  undone = undone.filter((entry) => !touched(entry))
  done.push({ action, surfaces })
  for (const surface of surfaces) {
    const own = done.filter(isOn(surface))
    if (own.length > DEPTH) done = done.filter((entry) => entry !== own[0])
  }
}

/** Undoes the last action of a surface; gives it, or null when there is none. */
export async function undoLast(surface: Surface): Promise<Undoable | null> {
  const entry = done.findLast(isOn(surface))
  if (!entry) return null
  await moveBack(entry)
  return entry.action
}

/** Undoes one action, wherever it stands among the others: what a message's button does. */
export async function undoThis(action: Undoable): Promise<void> {
  const entry = done.find((one) => one.action === action)
  if (entry) await moveBack(entry)
}

/** Does the last undone action of a surface again; gives it, or null when there is none. */
export async function redoLast(surface: Surface): Promise<Undoable | null> {
  const entry = undone.findLast(isOn(surface))
  if (!entry) return null
  undone = undone.filter((other) => other !== entry)
  try {
    await entry.action.redo()
  } catch (error) {
    undone.push(entry)
    throw error
  }
  done.push(entry)
  return entry.action
}

/** Taken off the list at once, so that a second Ctrl+Z goes to the next; back on it when it fails. */
async function moveBack(entry: Entry): Promise<void> {
  const at = done.indexOf(entry)
  done = done.filter((other) => other !== entry)
  try {
    await entry.action.undo()
  } catch (error) {
    done = done.toSpliced(at, 0, entry)
    throw error
  }
  undone.push(entry)
}

/** Forgets everything: another library is open. */
export function forgetAll(): void {
  done = []
  undone = []
}
