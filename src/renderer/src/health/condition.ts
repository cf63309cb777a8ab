import { messages } from '../../../shared/messages.ts'
import { useLibrary } from '../state/library-store.ts'
import { attempt, say } from '../state/messages-store.ts'
import { request } from '../state/request.ts'
import { flushAll } from '../state/saving-store.ts'

/** What can be done while the library is away, or written by somebody else. */

const words = messages.condition

const condition = () => useLibrary.getState().state

export function mayTryAgain(): boolean {
  const { state, failure } = useLibrary.getState()
  return failure !== null || state?.reachable === false || state?.readOnly != null
}

export function mayTakeOver(): boolean {
  return condition()?.heldElsewhere === true
}

/**
 * Opens the library again in its folder. What was typed meanwhile is saved before: main tells
 * which of two versions of a note came first as long as it has the library that the note was
 * read from.
 */
export async function tryAgain(): Promise<void> {
  const state = condition()
  if (state && !state.reachable && !(await flushAll())) return say(words.stillAway(state.folder))
  await request('library:reopen', { takeOver: false })
}

export async function takeOver(): Promise<void> {
  await request('library:reopen', { takeOver: true })
  say(words.takenOver)
}

/** When the folder comes back, what was typed meanwhile is saved at once. */
export function followCondition(): void {
  useLibrary.subscribe(({ state }, { state: before }) => {
    if (!state?.reachable || before?.reachable !== false || state.id !== before.id) return
    attempt(async () => say((await flushAll()) ? words.back : words.backUnsaved))
  })
}
