import { lookUp } from '../../../core/model/look-up.ts'
import type { BackupItem, SnapshotSummary, SnapshotId } from '../../../core/model/snapshot.ts'
import { messages } from '../../../shared/messages.ts'
import { count, useLibrary } from '../state/stores/library-store.ts'
import { say } from '../state/stores/messages-store.ts'
import { readArticle, useOpenArticles } from '../state/stores/open-articles.ts'
import { request } from '../state/stores/request.ts'
import { flushAll, saving } from '../state/stores/saving-store.ts'
import { minuteOf } from '../ui/dates.ts'
import { openNote, useWorkspace } from '../state/stores/workspace-store.ts'

const words = messages.backups

/** When a snapshot was taken, for people. */
export function takenWhen({ takenAt }: SnapshotSummary): string {
  return minuteOf(takenAt)
}

export function snapshotId({ place, libraryId, number }: SnapshotSummary): SnapshotId {
  return { place, libraryId, number }
}

/** Whether a library with something in it is open, even if only in the trash. */
export function hasLibraryToCompare(): boolean {
  const { state, articles, notes, dossiers } = useLibrary.getState()
  return state !== null && count(articles) + count(notes) + count(dossiers) > 0
}

/**
 * The snapshots of the open library, the newest first; where there is none, or an empty one, those of
 * every library.
 */
export function listSnapshots(): Promise<SnapshotSummary[]> {
  return request('backup:list', { every: !hasLibraryToCompare() })
}

/**
 * Puts an article or a note back as it was. What is being written is saved first, so that it is in
 * the snapshot of what is now; and what is open is read anew.
 */
export async function restoreItem(snapshot: SnapshotSummary, item: BackupItem): Promise<void> {
  if (!(await flushAll())) return say(words.unsaved)
  const { kind, id, title } = item
  const isOpenNote = kind === 'note' && useWorkspace.getState().noteId === id
  // An editor that still has the old words would take the restored ones for somebody else's.
  if (isOpenNote) useWorkspace.setState({ noteId: null })
  try {
    await saving(request('backup:restore', { snapshot: snapshotId(snapshot), kind, id }))
    if (kind === 'article' && lookUp(useOpenArticles.getState().entries, id)) await readArticle(id)
  } finally {
    if (isOpenNote) openNote(id)
  }
  say(words.restored(title || messages.note.untitled))
}

/**
 * Puts a whole library back. False when the person gave it up at choosing a folder, and when what was
 * being written could not be saved before, which is said.
 */
export async function restoreEverything(snapshot: SnapshotSummary): Promise<boolean> {
  if (!(await flushAll())) {
    say(words.unsaved)
    return false
  }
  const state = await saving(request('backup:restore-everything', snapshotId(snapshot)))
  if (state) say(words.restoredEverything)
  return state !== null
}
