import type { SnapshotReason } from '../../core/model/snapshot.ts'

/** When a snapshot was taken and why; `number` orders them, `takenAt` is for people and buckets. */
export interface Taken {
  number: number
  takenAt: string
  reason: SnapshotReason
}

// One for each of the last 24 hours, 7 days and 6 weeks in which there was a snapshot: of six
// weeks, the oldest one is between 28 and 35 days old.
const HOURS = 24
const DAYS = 7
const WEEKS = 6

// Snapshots kept from before deletions, restores and migrations.
const OTHERS = 10

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS
const WEEK_MS = 7 * DAY_MS

/**
 * The numbers of the snapshots to keep. Kept are so many hours, days and weeks in which a snapshot
 * was taken, whenever that was: so none is removed because time has passed, and a clock that jumps,
 * in either direction, can only keep more.
 */
export function kept(snapshots: readonly Taken[]): Set<number> {
  const newestFirst = [...snapshots].sort((a, b) => b.number - a.number)
  const regular = newestFirst.filter(isRegular)
  const others = newestFirst.filter((one) => !isRegular(one))
  return new Set([
    ...newestOfEach(regular, HOUR_MS, HOURS),
    ...newestOfEach(regular, DAY_MS, DAYS),
    ...newestOfEach(regular, WEEK_MS, WEEKS),
    ...others.slice(0, OTHERS).map(({ number }) => number),
  ])
}

/** Taken for the sake of having one, and not before something that may be taken back. */
function isRegular({ reason }: Taken): boolean {
  return reason === 'hourly' || reason === 'byHand'
}

/**
 * Whether the newest snapshot, if there is one, was taken in another hour than this, be it one to
 * come.
 */
export function isDue(newest: Taken | null, now: Date): boolean {
  return newest === null || bucketOf(newest.takenAt, HOUR_MS) !== hourOf(now)
}

/** The number of the hour that a moment lies in, counted from 1970 in UTC. */
export function hourOf(moment: Date): number {
  return bucketOf(moment.toISOString(), HOUR_MS)
}

/** The newest snapshot of each of the latest `most` stretches of time that have any. */
function newestOfEach(newestFirst: readonly Taken[], stretchMs: number, most: number): number[] {
  const newest = new Map<number, number>()
  for (const { number, takenAt } of newestFirst) {
    const bucket = bucketOf(takenAt, stretchMs)
    if (!newest.has(bucket)) newest.set(bucket, number)
    if (newest.size === most) break
  }
  return [...newest.values()]
}

function bucketOf(moment: string, stretchMs: number): number {
  return Math.floor(Date.parse(moment) / stretchMs)
}
