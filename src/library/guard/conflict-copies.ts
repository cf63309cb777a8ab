import type { Collections } from '../collections/collections.ts'
import { copiedDocument, type DocumentPlace } from '../disk/document-names.ts'
import type { LibraryContext } from '../documents/library-context.ts'

/**
 * Reports the copies that sync programs left of documents changed on two machines. Those that can be
 * merged without a loss, as highlights, are merged into the document; nothing takes a copy for a
 * document, or deletes one, by itself.
 *
 * @param folder '.' for copies of library.json
 */
export async function readConflictCopies(
  context: LibraryContext,
  collections: Collections,
  folder: string,
): Promise<void> {
  for (const file of await context.files.list(folder)) {
    const name = folder === '.' ? file : `${folder}/${file}`
    const document = copiedDocument(name)
    if (!document) continue
    const { place } = document
    const isMerged = place !== null && (await mergeCopy(context, collections, name, place))
    context.problems.report({
      kind: 'conflictCopy',
      name,
      aside: null,
      said: isMerged
        ? { says: 'copy-merged', name, kind: place.kind }
        : { says: 'copy-of', name, document: document.name },
    })
  }
}

async function mergeCopy(
  { files }: LibraryContext,
  collections: Collections,
  name: string,
  { kind, id }: DocumentPlace,
): Promise<boolean> {
  const bytes = await files.read(name)
  return bytes !== null && collections.any(kind).merge(id, bytes)
}
