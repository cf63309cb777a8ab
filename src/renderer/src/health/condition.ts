import type { ErrorCode } from '../../../core/model/errors.ts'
import type { LibraryState } from '../../../shared/library-state.ts'
import { messages } from '../../../shared/messages.ts'
import { useLibrary } from '../state/stores/library-store.ts'
import { attempt, leaveToBanner, say } from '../state/stores/messages-store.ts'
import { request } from '../state/stores/request.ts'
import { flushAll } from '../state/stores/saving-store.ts'

/** What can be done while the library is away, or written by somebody else. */

const words = messages.condition

const condition = () => useLibrary.getState().state

/** Whether the library could not be opened, is away, or can't be written. */
export function mayTryAgain(): boolean {
  const { state, failure } = useLibrary.getState()
  return failure !== null || state?.reachable === false || state?.readOnly != null
}

/**
 * Whether another machine writes the library, so that a person may decide that it does so no more.
 */
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

/** Opens the library to be written here, though another machine writes it. */
export async function takeOver(): Promise<void> {
  await request('library:reopen', { takeOver: true })
  say(words.takenOver)
}

/**
 * When the folder comes back, what was typed meanwhile is saved at once. Then the library is read
 * anew, unless somebody is writing: drawing the note anew would take the caret from under them.
 */
export function followCondition(): void {
  useLibrary.subscribe(({ state }, { state: before }) => {
    const isBack = state?.reachable && before?.reachable === false && state.id === before.id
    if (isBack) attempt(returned)
    if (state !== before) leaveToBanner(saidByBanner(state))
  })
}

function saidByBanner(state: LibraryState | null): ReadonlySet<ErrorCode> {
  if (state?.reachable === false) return new Set(['library-disconnected', 'read-only'])
  return new Set(state && state.readOnly !== null ? ['read-only'] : [])
}

async function returned(): Promise<void> {
  const saved = await flushAll()
  say(saved ? words.back : words.backUnsaved)
  if (saved && !isWriting()) await request('library:reopen', { takeOver: false })
}

function isWriting(): boolean {
  const { activeElement } = document
  return activeElement !== null && activeElement.closest('aside, input, textarea') !== null
}
