import { checkLibrary } from '../../library/check.ts'
import type { BackupPlaces } from '../backup-places.ts'
import type { CurrentLibrary } from '../current-library.ts'
import type { Handlers } from '../ipc.ts'

export function healthHandlers(current: CurrentLibrary, places: BackupPlaces) {
  return {
    async 'library:reopen'({ takeOver }) {
      // What the other machine wrote stays to be had, whatever is written over it from here.
      if (takeOver) await current.get().backUp(places.own, 'hourly')
      await current.reopen(takeOver)
      return current.state()
    },
    'library:check': () => checkLibrary(current.get().folder),
  } satisfies Partial<Handlers>
}
