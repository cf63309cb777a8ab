import { CheckedFolder } from '../../library/checked-folder.ts'
import { realDisk } from '../../library/disk.ts'
import { decode, type Format } from '../../library/envelope.ts'
import { LIBRARY_FILE, LibraryFiles } from '../../library/files.ts'
import { FORMATS } from '../../library/formats.ts'
import type { Library } from '../../library/library.ts'
import { countedDays } from '../../library/trash.ts'
import type { Trash, TrashedHighlight } from '../../shared/trash.ts'
import type { BackupPlaces } from '../backup-places.ts'
import type { CurrentLibrary } from '../current-library.ts'
import type { Handlers } from '../ipc.ts'

// What is promised. The library keeps things a day longer, as days are not whole (library/trash.ts).
const DAYS_PROMISED = 30

export function trashHandlers(current: CurrentLibrary, places: BackupPlaces) {
  return {
    async 'trash:list'() {
      const library = current.get()
      return { daysLeft: await daysLeft(library), highlights: await trashedHighlights(library) }
    },
    async 'trash:empty'() {
      const library = current.get()
      await library.backUp(places.own, 'beforeDeletion')
      return { removed: await library.emptyTrash() }
    },
  } satisfies Partial<Handlers>
}

async function daysLeft(library: Library): Promise<Trash['daysLeft']> {
  const files = new LibraryFiles(library.folder, realDisk)
  const today = countedDays((await read(files, LIBRARY_FILE, FORMATS.library)) ?? library.info)
  const left: Trash['daysLeft'] = {}
  const add = async <T extends object>(
    things: readonly { id: string; trashedAt?: string | undefined }[],
    folder: string,
    format: Format<T>,
  ): Promise<void> => {
    for (const { id } of things.filter(({ trashedAt }) => trashedAt !== undefined)) {
      const thing: { trashedDay?: unknown } | null = await read(
        files,
        `${folder}/${id}.json`,
        format,
      )
      const day = thing?.trashedDay
      left[id] = typeof day === 'number' ? Math.max(0, DAYS_PROMISED - (today - day)) : null
    }
  }
  const { articles, notes, dossiers } = library.list()
  await add(articles, 'articles', FORMATS.article)
  await add(notes, 'notes', FORMATS.note)
  await add(dossiers, 'dossiers', FORMATS.dossier)
  return left
}

/** A document as it lies on the disk; null when it can't be used. */
async function read<T>(files: LibraryFiles, name: string, format: Format<T>): Promise<T | null> {
  const bytes = await files.read(name)
  const found = bytes && decode(bytes, format, null)
  return found?.kind === 'valid' ? found.stored.data : null
}

/** Read from the annotations that there are: most articles of a large library have none. */
async function trashedHighlights({ folder }: Library): Promise<TrashedHighlight[]> {
  const annotations = await new CheckedFolder(folder, realDisk).documents(
    'annotations',
    FORMATS.annotations,
  )
  return [...annotations].flatMap(([articleId, { passages, highlights }]) =>
    Object.values(highlights).flatMap(({ id, passageId, color, comment, trashedAt }) => {
      if (trashedAt === undefined) return []
      const quote = passages[passageId]?.selectors.quote.exact ?? ''
      return [{ articleId, highlightId: id, color, quote, comment, trashedAt }]
    }),
  )
}
