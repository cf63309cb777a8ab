import { CollateError } from '../../../../core/model/errors.ts'

/**
 * One history for the whole window: undoing takes back the last thing that was done, wherever that
 * was, and what was written in a note has its place in it like everything else.
 */
export interface Undoable {
  /** What was done, as a noun that follows "Undid: ", as in "comment". */
  label: string
  undo: () => Promise<unknown> | unknown
  redo: () => Promise<unknown> | unknown
  /** Brings what was changed into view; left out where nothing in the window shows it. */
  show?: () => void
}

// More steps than anyone walks back by hand; keeps a long day from growing without bound.
const DEPTH = 500

let done: readonly Undoable[] = []
let undone: readonly Undoable[] = []

/** Remembers what was just done; what had been undone before cannot be redone any more. */
export function remember(action: Undoable): void {
  done = [...done, action].slice(-DEPTH)
  undone = []
}

/** Whether an action is the last that was done: then what belongs to it may still be added to it. */
export function isLatest(action: Undoable): boolean {
  return done.at(-1) === action
}

/**
 * Takes the last action back; gives it, or null when there is none.
 *
 * @throws what the action throws; it can be undone again then, unless it says that what it concerns
 *   is gone
 */
export function undoLast(): Promise<Undoable | null> {
  return inTurn(async () => {
    const action = done.at(-1)
    if (!action) return null
    await takeBack(action)
    return action
  })
}

/** Undoes one action, wherever it stands among the others: what a message's button does. */
export function undoThis(action: Undoable): Promise<void> {
  return inTurn(async () => {
    if (done.includes(action)) await takeBack(action)
  })
}

/** Does the last undone action again; gives it, or null when there is none. */
export function redoLast(): Promise<Undoable | null> {
  return inTurn(async () => {
    const action = undone.at(-1)
    if (!action) return null
    const rest = undone.slice(0, -1)
    try {
      await action.redo()
    } catch (error) {
      if (isGone(error)) undone = rest
      throw error
    }
    undone = rest
    done = [...done, action]
    return action
  })
}

async function takeBack(action: Undoable): Promise<void> {
  const rest = () => done.filter((other) => other !== action)
  try {
    await action.undo()
  } catch (error) {
    // What is gone for good would stand in the way of everything before it.
    if (isGone(error)) done = rest()
    throw error
  }
  done = rest()
  undone = [...undone, action]
}

function isGone(error: unknown): boolean {
  return error instanceof CollateError && error.code === 'not-found'
}

let turn: Promise<unknown> = Promise.resolve()

/** Ctrl+Z twice at once takes back two steps, the second when the first is through. */
function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const result = turn.then(work)
  turn = result.catch(() => {}) // Whoever asked hears of it.
  return result
}

/** Forgets everything: another library is open. */
export function forgetAll(): void {
  done = []
  undone = []
}
