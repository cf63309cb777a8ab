import * as v from 'valibot'
import { amountSchema } from './count.ts'
import { idSchema, momentSchema } from './ids.ts'

export const snapshotReasonSchema = v.picklist([
  'hourly',
  'byHand',
  'beforeMigration',
  'beforeDeletion',
  'beforeRestore',
])
export type SnapshotReason = v.InferOutput<typeof snapshotReasonSchema>

/** The second place for backups, which the person chose: another drive, a synced folder. */
export const secondPlaceSchema = v.object({
  /** For people to read. */
  folder: v.string(),
  reachedAt: momentSchema,
  /** It has not been reached for a week. */
  isLate: v.boolean(),
})
export type SecondPlace = v.InferOutput<typeof secondPlaceSchema>

/**
 * Names a snapshot. Places: the application's own folder, the second place, and one that the person
 * showed for restoring from.
 */
export const snapshotIdSchema = v.object({
  place: v.picklist(['own', 'second', 'shown']),
  libraryId: idSchema,
  number: amountSchema,
})
export type SnapshotId = v.InferOutput<typeof snapshotIdSchema>

export const snapshotSummarySchema = v.object({
  ...snapshotIdSchema.entries,
  libraryName: v.string(),
  takenAt: momentSchema,
  reason: snapshotReasonSchema,
  articles: amountSchema,
  notes: amountSchema,
})
export type SnapshotSummary = v.InferOutput<typeof snapshotSummarySchema>

/** What is listed of a snapshot, and comes back from it by itself. */
export const SNAPSHOT_KINDS = ['article', 'note'] as const

/** An article or a note in a snapshot, and what became of it since. */
export const backupItemSchema = v.object({
  kind: v.picklist(SNAPSHOT_KINDS),
  id: idSchema,
  title: v.string(),
  now: v.picklist(['gone', 'trashed', 'changed', 'same']),
})
export type BackupItem = v.InferOutput<typeof backupItemSchema>

export const backupItemIdSchema = v.object({
  snapshot: snapshotIdSchema,
  kind: v.picklist(SNAPSHOT_KINDS),
  id: idSchema,
})
