import { CollateError } from '../../core/model/errors.ts'
import { PREVIEW_LENGTH, type Preview, type PreviewWords } from '../../core/model/preview.ts'
import type { BackupItem } from '../../core/model/snapshot.ts'
import type { Catalogue } from '../catalogue/catalogue.ts'
import { otherVersionOf } from '../disk/document-names.ts'
import type { LibraryFiles } from '../disk/files.ts'
import { decode } from '../documents/envelope.ts'
import { fileOf, type Facts, type ListedKind, type Readable } from '../kinds/kind.ts'
import { LIBRARY } from '../kinds/library-info.ts'
import { KINDS } from '../kinds/registry.ts'
import { TEXT, textName } from '../kinds/text.ts'
import type { FoundSnapshot } from './snapshots.ts'

/**
 * What a file says that holds another version of a document: what one wants to know before using it.
 *
 * @param file relative to the library's folder
 * @throws CollateError 'not-found' when it is gone, 'read-failed' when it can't be read
 */
export async function previewVersion(
  files: LibraryFiles,
  catalogue: Catalogue,
  file: string,
  words: PreviewWords,
): Promise<Preview> {
  const document = otherVersionOf(file)
  const bytes = document && (await files.read(file))
  if (!bytes) throw new CollateError('not-found', { says: 'nothing-there', name: file })
  const of: Readable<unknown> = document.place ? KINDS[document.place.kind] : LIBRARY
  const found = decode(bytes, of, null)
  if (found.kind !== 'valid' && found.kind !== 'edited') {
    throw new CollateError('read-failed', { says: 'version-unreadable', name: file })
  }
  const titleOf = (id: string): string | undefined => {
    const note = catalogue.summary('note', id)
    return note ? note.title || words.untitled : catalogue.summary('article', id)?.title.value
  }
  return of.preview(found.stored.data, words, titleOf)
}

/**
 * What a document says in a snapshot; an article, the beginning of its text. The library need not be
 * open.
 *
 * @throws CollateError 'not-found' when the snapshot has none, 'library-damaged' when it can't be
 *   read
 */
export async function previewInSnapshot(
  { backups, snapshot }: FoundSnapshot,
  { kind, id }: Pick<BackupItem, 'kind' | 'id'>,
  words: PreviewWords,
): Promise<Preview> {
  const of: ListedKind<unknown, Facts> = KINDS[kind]
  const data = await backups.readDocument(snapshot, fileOf(of, id), of)
  const hash = of.textHash(data)
  if (hash === null) return of.preview(data, words, () => undefined)
  const { text } = await backups.readDocument(snapshot, textName(hash), TEXT)
  return { title: of.title(data), text: text.slice(0, PREVIEW_LENGTH) }
}
