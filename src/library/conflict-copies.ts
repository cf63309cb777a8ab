import { decode } from './envelope.ts'
import { FORMATS } from './formats.ts'
import type { Ground } from './ground.ts'
import { mergeAnnotations } from './merge-annotations.ts'
import type { Parts } from './parts.ts'
import { canonicalJson } from './text-hash.ts'

// What sync programs make of `<id>.json` when two machines changed it: Syncthing
// `<id>.sync-conflict-….json`, Dropbox and Nextcloud `<id> (… conflicted copy …).json`, OneDrive
// `<id>-MACHINE.json`, Google Drive `<id> (1).json`.
const CONFLICT_COPY = /^([a-z0-9]{8,40})[^a-z0-9].*\.json$/

export const DOCUMENT_FOLDERS = ['articles', 'annotations', 'notes', 'dossiers']

/**
 * Reports the copies that sync programs left of documents changed on two machines. Highlights in
 * them are merged into the article's; nothing takes a copy for a document, or deletes one.
 */
export async function readConflictCopies(
  ground: Ground,
  parts: Parts,
  folder: string,
): Promise<void> {
  for (const file of await ground.files.list(folder)) {
    const id = CONFLICT_COPY.exec(file)?.[1]
    if (id === undefined) continue
    const name = `${folder}/${file}`
    const isMerged = folder === 'annotations' && (await mergeIn(ground, parts, name, id))
    ground.problems.report({
      kind: 'conflictCopy',
      name,
      aside: null,
      message: isMerged
        ? `${name} is another machine’s version of an article’s highlights. They have been merged; you can delete the file.`
        : `${name} is another machine’s version of ${folder}/${id}.json, kept by your sync program. Compare the two and delete the one you don’t need.`,
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
