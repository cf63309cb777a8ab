import type { LibraryContext } from '../documents/library-context.ts'
import type { Collections } from '../collections/collections.ts'
import { openLibraryDocument } from '../collections/library-document.ts'
import { schemaOf } from '../documents/migrations.ts'
import { KIND_NAMES } from '../kinds/registry.ts'

/**
 * Writes a library of an older schema as it is today, after `backUp`. Each document carries its
 * own schema, and library.json is written last: whatever interrupts this, the next start goes on
 * where it ended, and until then old and new documents are read alike. Texts stay as they are:
 * their names are hashes of what they hold.
 */
export async function migrateLibrary(
  context: LibraryContext,
  collections: Collections,
  backUp: () => Promise<void>,
): Promise<void> {
  const { stored, adapter } = await openLibraryDocument(context)
  if (stored === null || adapter.schema >= schemaOf(context.migrations)) return
  await backUp()
  for (const kind of KIND_NAMES) await collections.any(kind).collection.migrateAll()
  await adapter.write({ ...stored, rev: context.counter.next() })
}
