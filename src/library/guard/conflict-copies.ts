import { decode } from '../documents/envelope.ts'
import { FORMATS } from '../kinds/formats.ts'
import type { Ground } from '../documents/ground.ts'
import { mergeAnnotations } from '../kinds/merge-annotations.ts'
import type { Parts } from '../collections/parts.ts'
import { copiedDocument } from '../disk/version-names.ts'
import { canonicalJson } from '../kinds/text-hash.ts'

export const DOCUMENT_FOLDERS = ['articles', 'annotations', 'notes', 'dossiers']

/**
 * Reports the copies that sync programs left of documents changed on two machines. Highlights in
 * them are merged into the article's; nothing takes a copy for a document, or deletes one, by itself.
 *
 * @param folder '.' for copies of library.json
 */
export async function readConflictCopies(
  ground: Ground,
  parts: Parts,
  folder: string,
): Promise<void> {
  for (const file of await ground.files.list(folder)) {
    const name = folder === '.' ? file : `${folder}/${file}`
    const document = copiedDocument(name)
    if (!document) continue
    const { place } = document
    const isMerged =
      place?.folder === 'annotations' && (await mergeIn(ground, parts, name, place.id))
    ground.problems.report({
      kind: 'conflictCopy',
      name,
      aside: null,
      message: isMerged
        ? `${name} is another machine’s version of an article’s highlights. They have been merged.`
        : `${name} is another machine’s version of ${document.name}, kept by your sync program.`,
    })
  }
}

async function mergeIn(ground: Ground, parts: Parts, name: string, id: string): Promise<boolean> {
  const bytes = await ground.files.read(name)
  const copy = bytes && decode(bytes, FORMATS.annotations, id, ground.migrations)
  if (copy?.kind !== 'valid') return false
  const theirs = copy.stored.data
  ground.counter.seen(copy.stored.rev)

  const { collection, news } = parts.annotations
  const ours = (await collection.read(id))?.data ?? { passages: {}, highlights: {} }
  const merged = mergeAnnotations(ours, theirs)
  if (canonicalJson(merged) === canonicalJson(ours)) return true
  if (!ground.files.mayWrite) return false
  const stored = await collection.change(id, (now) =>
    now === null ? theirs : mergeAnnotations(now, theirs),
  )
  news.annotations(stored)
  return true
}
