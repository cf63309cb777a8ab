import type { BackupPlaces } from '../backup-places.ts'
import type { CurrentLibrary } from '../current-library.ts'
import type { Handlers } from '../ipc.ts'

export function trashHandlers(current: CurrentLibrary, places: BackupPlaces) {
  return {
    'trash:list': () => current.get().trashContents(),
    async 'trash:empty'() {
      const library = current.get()
      await library.backUp(places.own, 'beforeDeletion')
      return { removed: await library.emptyTrash() }
    },
  } satisfies Partial<Handlers>
}
