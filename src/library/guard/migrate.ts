import type { Ground } from '../documents/ground.ts'
import { openLibraryDocument } from '../collections/library-document.ts'
import { schemaOf } from '../documents/migrations.ts'
import type { Parts } from '../collections/parts.ts'

/**
 * Writes a library of an older schema as it is today, after `backUp`. Each document carries its
 * own schema, and library.json is written last: whatever interrupts this, the next start goes on
 * where it ended, and until then old and new documents are read alike. Texts stay as they are:
 * their names are hashes of what they hold.
 */
export async function migrateLibrary(
  ground: Ground,
  parts: Parts,
  backUp: () => Promise<void>,
): Promise<void> {
  const { stored, adapter } = await openLibraryDocument(ground)
  if (stored === null || adapter.schema >= schemaOf(ground.migrations)) return
  await backUp()
  await parts.articles.collection.migrateAll()
  await parts.annotations.collection.migrateAll()
  await parts.notes.collection.migrateAll()
  await parts.dossiers.collection.migrateAll()
  await adapter.write({ ...stored, rev: ground.counter.next() })
}
