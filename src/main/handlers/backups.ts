import { CollateError } from '../../core/model/errors.ts'
import type { SnapshotId } from '../../core/model/snapshot.ts'
import { previewInSnapshot } from '../../library/history/previews.ts'
import { restoreLibrary } from '../../library/history/restore.ts'
import { type FoundSnapshot, Snapshots } from '../../library/history/snapshots.ts'
import type { Library } from '../../library/library.ts'
import { leftOutInWords } from '../../shared/left-out.ts'
import { messages } from '../../shared/messages.ts'
import { previewWords } from '../../shared/preview-words.ts'
import type { AppState } from '../app-state.ts'
import type { BackupPlaces } from '../backup-places.ts'
import type { CurrentLibrary } from '../current-library.ts'
import { askForFolder } from '../dialogs.ts'
import { sendEvent } from '../events.ts'
import type { Handlers } from '../ipc.ts'
import { log } from '../log.ts'

const words = messages.backups

export function backupHandlers(current: CurrentLibrary, places: BackupPlaces, state: AppState) {
  const folders = () => ({ own: places.own, second: places.second()?.folder ?? null })
  const snapshots = new Snapshots(folders, (message, error) => log.warn(message, error))
  const find = async (id: SnapshotId): Promise<FoundSnapshot> => {
    const found = await snapshots.find(id)
    if (found) return found
    throw new CollateError('not-found', words.notThere)
  }
  return {
    'backup:list': ({ every }) => snapshots.list(every ? null : current.get().id),
    async 'backup:take'() {
      const { leftOut } = await current.get().backUp(places.own, 'byHand')
      const message = leftOutInWords(leftOut)
      if (message !== '') sendEvent('error:happened', { message })
    },
    async 'backup:contents'(id) {
      const library = current.get()
      if (library.id !== id.libraryId) return []
      return library.contentsOf(await find(id), words.damaged)
    },
    async 'backup:preview'(item) {
      return previewInSnapshot(await find(item.snapshot), item, previewWords)
    },
    async 'backup:restore'({ snapshot: snapshotId, kind, id }) {
      const { place, snapshot } = await find(snapshotId)
      await current.get().restoreDocument(kind, place, snapshot, id)
    },
    async 'backup:restore-everything'(id) {
      const { backups, snapshot } = await find(id)
      const open = openLibrary(current)
      if (open && (open.id === id.libraryId || isEmpty(open))) {
        const { folder } = open
        await current.replace(() => restoreLibrary(folder, backups, snapshot))
        return current.state()
      }
      const folder = await askForFolder(words.chooseEmptyFolder)
      if (folder === null) return null
      await restoreLibrary(folder, backups, snapshot)
      await current.open(folder, false)
      await state.rememberLibrary(folder)
      return current.state()
    },
    async 'backup:show-place'() {
      const folder = await askForFolder(words.showPlace)
      if (folder === null) return false
      if (await snapshots.show(folder)) return true
      throw new CollateError('not-found', words.noBackupsThere)
    },
    'backup:second': () => places.second(),
    async 'backup:choose-second'() {
      const folder = await askForFolder(words.chooseSecondTitle)
      if (folder === null) return null
      await places.chooseSecond(folder, current.get())
      return places.second()
    },
    'backup:forget-second': () => places.forgetSecond(),
  } satisfies Partial<Handlers>
}

function openLibrary(current: CurrentLibrary): Library | null {
  try {
    return current.get()
  } catch {
    return null // Restoring is what one does when no library opens.
  }
}

function isEmpty(library: Library): boolean {
  const { articles, notes, dossiers } = library.list()
  return articles.length + notes.length + dossiers.length === 0
}
