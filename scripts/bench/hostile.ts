import { SHAPES } from './hostile-shapes.ts'
import { type Tried, TRIED } from './hostile-functions.ts'
import type { Row } from './row.ts'

const SIZES = [10_000, 100_000, 1_000_000] as const
const WARM_UP = 1000

// A second is what one waits for without wondering.
const LIMIT_MS = 1000

/**
 * Of ten times the length n log n makes twelve times the time, n^1.08. Memory that no longer fits the
 * processor's caches, and its collection, make more of it: up to n^1.3 was measured of what is linear.
 */
const STEEPEST = 1.4
// What takes less at a million characters may be steep by chance: it has five seconds at the 50 MB that
// a file may have, even if it grows with the square of n.
const TELLING_MS = 50
// One that would need so long for a million characters, if it were linear, is not tried at more.
const HOPELESS_MS = 5000
// A second and third try tell a slow moment of the machine from a slow function.
const TRIES = 3

/**
 * Whether what comes from outside takes its time by its length and no more: each function on each of
 * the shapes at three lengths. A row has the longest time that a million characters took, and the
 * steepest growth.
 */
export const hostileRows: Row[] = TRIED.map(hostileRow)

interface Worst {
  ms: number
  msOf: string
  growth: number
  growthOf: string
}

function hostileRow(tried: Tried): Row {
  const limit = tried.limit ?? LIMIT_MS
  return {
    name: `hostile text: ${tried.name}`,
    reach: { reach: `≤ ${limit} ms and ≤ n^${STEEPEST}` },
    measure: async () => {
      const { ms, msOf, growth, growthOf } = await worstOf(tried, limit)
      const steepest = growthOf === '' ? '' : `; n^${growth.toFixed(2)} on ${growthOf}`
      const detail = `${msOf}${steepest}`
      return { value: ms, unit: 'ms', beside: null, ratio: growth, detail }
    },
    isReached: ({ value, ratio }) => value <= limit && (ratio ?? 0) <= STEEPEST,
  }
}

async function worstOf(tried: Tried, limit: number): Promise<Worst> {
  const worst: Worst = { ms: 0, msOf: '', growth: 0, growthOf: '' }
  for (const [shape, text] of Object.entries(SHAPES)) {
    const found = await onShape(tried, text, limit)
    if (found.ms > worst.ms) [worst.ms, worst.msOf] = [found.ms, shape]
    if (found.growth > worst.growth) [worst.growth, worst.growthOf] = [found.growth, shape]
  }
  return worst
}

/** The time at a million characters, or what is to be expected of it where it was not waited for. */
async function onShape(
  { run }: Tried,
  text: (length: number) => string,
  limit: number,
): Promise<{ ms: number; growth: number }> {
  await timeOf(run, text(WARM_UP), 1)
  let before = 0
  let growth = 0
  for (const size of SIZES) {
    const given = text(size)
    const isLast = size === SIZES.at(-1)
    let ms = await timeOf(run, given, 1)
    const isDoubtful = () =>
      isLast && (ms > limit || (ms > TELLING_MS && growthOf(before, ms) > STEEPEST))
    if (isDoubtful()) ms = Math.min(ms, await timeOf(run, given, TRIES - 1))
    const atLast = ms * (SIZES.at(-1)! / size)
    if (before > 0 && atLast > TELLING_MS) growth = growthOf(before, ms)
    if (isLast || atLast > Math.max(HOPELESS_MS, 3 * limit)) return { ms: atLast, growth }
    before = ms
  }
  return { ms: before, growth }
}

/** The power of n by which a time grows over ten times the length. */
function growthOf(before: number, after: number): number {
  return Math.log10(after / before)
}

/** The least of some tries, in milliseconds. */
async function timeOf(run: Tried['run'], text: string, tries: number): Promise<number> {
  let least = Infinity
  for (let left = tries; left > 0; left -= 1) {
    const start = ownTime()
    await run(text)
    least = Math.min(least, ownTime() - start)
  }
  return least
}

/** What this thread has worked, in milliseconds: another program that is busy beside it does not count. */
function ownTime(): number {
  const { user, system } = process.threadCpuUsage()
  return (user + system) / 1000
}
