import type { CurrentLibrary } from '../current-library.ts'
import type { Handlers } from '../ipc.ts'
import { whoWorksHere } from '../who-works-here.ts'

export function checkHandlers(current: CurrentLibrary) {
  return {
    'check:ticks': ({ noteId }) => current.get().noteChecks.read(noteId),
    'check:tick': (changes) => current.get().noteChecks.change(changes, whoWorksHere()),
  } satisfies Partial<Handlers>
}
