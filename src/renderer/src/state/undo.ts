/**
 * What can be undone on a surface: an article's highlights, or the library's lists. A note and an
 * article being corrected have Lexical's own history instead.
 */
export type Surface = 'library' | `article:${string}`

export interface Undoable {
  /** What was done, for people: "Highlighted yellow". */
  label: string
  undo: () => Promise<unknown>
  redo: () => Promise<unknown>
}

interface Stack {
  done: Undoable[]
  undone: Undoable[]
}

// More steps than anyone walks back by hand; keeps a long day from growing without bound.
const DEPTH = 200

const stacks = new Map<Surface, Stack>()

function stackOf(surface: Surface): Stack {
  let stack = stacks.get(surface)
  if (!stack) {
    stack = { done: [], undone: [] }
    stacks.set(surface, stack)
  }
  return stack
}

/** Remembers what was just done; what had been undone before cannot be redone any more. */
export function remember(surface: Surface, action: Undoable): void {
  const stack = stackOf(surface)
  stack.done.push(action)
  if (stack.done.length > DEPTH) stack.done.shift()
  stack.undone = []
}

/** Undoes the last action of a surface; gives it, or null when there is none. */
export async function undoLast(surface: Surface): Promise<Undoable | null> {
  const stack = stackOf(surface)
  const action = stack.done.pop()
  if (!action) return null
  try {
    await action.undo()
  } catch (error) {
    stack.done.push(action)
    throw error
  }
  stack.undone.push(action)
  return action
}

/** Undoes one action, wherever it stands among the others: what a message's button does. */
export async function undoThis(surface: Surface, action: Undoable): Promise<void> {
  const stack = stackOf(surface)
  if (!stack.done.includes(action)) return
  await action.undo()
  stack.done = stack.done.filter((other) => other !== action)
  stack.undone.push(action)
}

/** Does the last undone action of a surface again; gives it, or null when there is none. */
export async function redoLast(surface: Surface): Promise<Undoable | null> {
  const stack = stackOf(surface)
  const action = stack.undone.pop()
  if (!action) return null
  try {
    await action.redo()
  } catch (error) {
    stack.undone.push(action)
    throw error
  }
  stack.done.push(action)
  return action
}

/** Forgets everything: another library is open. */
export function forgetAll(): void {
  stacks.clear()
}
