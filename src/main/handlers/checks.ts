import { userInfo } from 'node:os'
import type { CurrentLibrary } from '../current-library.ts'
import type { Handlers } from '../ipc.ts'

export function checkHandlers(current: CurrentLibrary) {
  return {
    'check:ticks': ({ noteId }) => current.get().noteChecks.read(noteId),
    'check:tick': (changes) => current.get().noteChecks.change(changes, whoWorksHere()),
  } satisfies Partial<Handlers>
}

/** The person as the system calls them; '' where it has no name for them, as in a container. */
function whoWorksHere(): string {
  try {
    return userInfo().username
  } catch {
    return ''
  }
}
