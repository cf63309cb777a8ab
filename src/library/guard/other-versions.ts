import { CollateError } from '../../core/model/errors.ts'
import { OUTSIDE_FOLDER } from '../disk/files.ts'
import type { LibraryContext } from '../documents/library-context.ts'
import type { Collections } from '../collections/collections.ts'
import { reportSetAside } from './set-aside.ts'
import { copiedDocument, otherVersionOf } from '../disk/document-names.ts'

/**
 * Puts another version, one that was set aside or a sync program's copy, in the place of the document
 * it is of. The version in use until now is kept in outside/ first: gives its file, by which this is
 * undone, or null when there was none. Durable when it resolves.
 *
 * @param file relative to the library's folder
 * @throws CollateError 'not-found' when it is gone or no other version, 'library-damaged' when it
 *   can't be used
 */
export async function adoptVersion(
  context: LibraryContext,
  collections: Collections,
  file: string,
): Promise<string | null> {
  const { files, problems } = context
  const document = otherVersionOf(file)
  const bytes = document && (await files.read(file))
  if (!bytes) throw goneError(file)
  const { place } = document
  const kept = place
    ? await collections.any(place.kind).adoptVersion(place.id, bytes)
    : await collections.document.adoptVersion(bytes)
  if (kept !== null) reportSetAside(context, kept)
  try {
    await files.remove(file)
    problems.settle(file)
  } catch (error) {
    // What it says is in use and safe. The file stays listed, and can be used once more.
    if (!(error instanceof CollateError)) throw error
  }
  return kept
}

/**
 * Moves a sync program's copy out of the way, to where versions lie that nobody uses. Gives the file
 * it is now. Durable when it resolves.
 *
 * @param file relative to the library's folder
 * @throws CollateError 'not-found' when it is gone, or no such copy
 */
export async function setCopyAside(context: LibraryContext, file: string): Promise<string> {
  const document = copiedDocument(file)
  const aside = document && (await context.files.setAside(file, OUTSIDE_FOLDER, document.name))
  if (!aside) throw goneError(file)
  context.problems.settle(file)
  reportSetAside(context, aside)
  return aside
}

function goneError(file: string): CollateError {
  return new CollateError('not-found', { says: 'version-gone', name: file })
}
