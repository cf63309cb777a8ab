import { plainText } from '../../core/note/plain-text.ts'
import { currentTextHash } from '../../library/collections/articles.ts'
import { FORMATS } from '../../library/kinds/formats.ts'
import type { Library } from '../../library/library.ts'
import { restoreLibrary } from '../../library/history/restore.ts'
import type { BackupItemId } from '../../core/model/snapshot.ts'
import { messages } from '../../shared/messages.ts'
import { type Preview, PREVIEW_LENGTH } from '../../core/model/preview.ts'
import type { AppState } from '../app-state.ts'
import { contentsOf } from '../backup-contents.ts'
import type { BackupPlaces } from '../backup-places.ts'
import type { CurrentLibrary } from '../current-library.ts'
import { askForPaths } from '../dialogs.ts'
import type { Handlers } from '../ipc.ts'
import { type Found, Snapshots } from '../snapshots.ts'

const words = messages.backups

export function backupHandlers(current: CurrentLibrary, places: BackupPlaces, state: AppState) {
  const snapshots = new Snapshots(places)
  return {
    'backup:list': ({ every }) => snapshots.list(every ? null : current.get().id),
    async 'backup:take'() {
      await current.get().backUp(places.own, 'byHand')
    },
    async 'backup:contents'(id) {
      const library = current.get()
      if (library.id !== id.libraryId) return []
      return contentsOf(await snapshots.find(id), library)
    },
    async 'backup:preview'(item) {
      return preview(await snapshots.find(item.snapshot), item)
    },
    async 'backup:restore'({ snapshot: snapshotId, kind, id }) {
      const { place, snapshot } = await snapshots.find(snapshotId)
      const library = current.get()
      if (kind === 'note') await library.restoreNote(place, snapshot, id)
      else await library.restoreArticle(place, snapshot, id)
    },
    async 'backup:restore-everything'(id) {
      const { backups, snapshot } = await snapshots.find(id)
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
      if (folder !== null) await snapshots.show(folder)
      return folder !== null
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

async function preview({ backups, snapshot }: Found, { kind, id }: BackupItemId): Promise<Preview> {
  if (kind === 'note') {
    const { title, tree } = await backups.readDocument(snapshot, `notes/${id}.json`, FORMATS.note)
    return { title, text: plainText(tree).slice(0, PREVIEW_LENGTH) }
  }
  const article = await backups.readDocument(snapshot, `articles/${id}.json`, FORMATS.article)
  const textName = `texts/${currentTextHash(article)}.json`
  const { text } = await backups.readDocument(snapshot, textName, FORMATS.text)
  return { title: article.title.value, text: text.slice(0, PREVIEW_LENGTH) }
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

async function askForFolder(title: string): Promise<string | null> {
  const properties: ('openDirectory' | 'createDirectory')[] = ['openDirectory', 'createDirectory']
  const [folder] = await askForPaths({ title, properties })
  return folder ?? null
}
