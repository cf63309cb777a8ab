import { OF_MARKS, OF_WORDS } from './hostile-shapes.ts'
import { type Tried, TRIED } from './hostile-functions.ts'
import type { Row } from './row.ts'

const LONGEST = 1_000_000
const WARM_UP = 1000

// A second is what one waits for without wondering.
const LIMIT_MS = 1000

/**
 * Of ten times the length n log n makes twelve times the time, n^1.08. Memory that no longer fits the
 * processor's caches, and its collection, make more of it: up to n^1.5 was measured of what is linear and
 * makes a hundred thousand objects. What goes by pairs had n^1.9 and more.
 */
const STEEPEST = 1.6
// What takes less at a million characters may be steep by chance.
const TELLING_MS = 100
// More tries tell a slow moment of the machine from a slow function; a short one is tried so often that it
// takes longer than the four milliseconds by which its time is told.
const TRIES = 3
const LONG_ENOUGH_MS = 60

/**
 * Whether what comes from outside takes its time by its length and no more: each function on each of
 * the shapes at three lengths, up to a million characters. A row has the longest time and the steepest
 * growth.
 */
export const hostileRows: Row[] = TRIED.map(hostileRow)

interface Worst {
  ms: number
  msOf: string
  growth: number
  growthOf: string
}

function hostileRow(tried: Tried): Row {
  return {
    name: `hostile text: ${tried.name}`,
    reach: { reach: `≤ ${LIMIT_MS} ms and ≤ n^${STEEPEST}` },
    measure: async () => {
      const { ms, msOf, growth, growthOf } = await worstOf(tried)
      const grown = growthOf === '' ? '' : `; n^${growth.toFixed(2)} on ${growthOf}`
      const detail = `${msOf}${grown}`
      return { value: ms, unit: 'ms', beside: null, ratio: growth, detail }
    },
    isReached: ({ value, ratio }) => value <= LIMIT_MS && (ratio ?? 0) <= STEEPEST,
  }
}

async function worstOf(tried: Tried): Promise<Worst> {
  const worst: Worst = { ms: 0, msOf: '', growth: 0, growthOf: '' }
  const shapes = tried.isOfMarks ? { ...OF_WORDS, ...OF_MARKS } : OF_WORDS
  for (const [shape, text] of Object.entries(shapes)) {
    const found = await onShape(tried, text)
    if (found.ms > worst.ms) [worst.ms, worst.msOf] = [found.ms, shape]
    if (found.growth > worst.growth) [worst.growth, worst.growthOf] = [found.growth, shape]
  }
  return worst
}

/** The longest time, and by which power of the length it grows to the last one. */
async function onShape(
  tried: Tried,
  text: (length: number) => string,
): Promise<{ ms: number; growth: number }> {
  await timeOf(tried, text(WARM_UP))
  let before = 0
  // Of what has a bound, the longest time is that of a text just below it, and not of the longest text.
  let most = 0
  for (const size of [LONGEST / 100, LONGEST / 10, LONGEST]) {
    const ms = await timeOf(tried, text(size))
    most = Math.max(most, ms)
    if (size < LONGEST) before = ms
    // At more characters it would take no less, and may take for ever.
    if (size < LONGEST && ms > LIMIT_MS) return { ms, growth: 0 }
    if (size === LONGEST && ms < TELLING_MS) return { ms: most, growth: 0 }
    if (size === LONGEST && ms <= LIMIT_MS && growthOf(before, ms) <= STEEPEST) {
      return { ms: most, growth: growthOf(before, ms) }
    }
  }
  const least = await leastOf(tried, text(LONGEST))
  return { ms: least, growth: growthOf(await meanOf(tried, text(LONGEST / 10)), least) }
}

/** The power of n by which a time grows over ten times the length. */
function growthOf(before: number, after: number): number {
  return Math.log10(after / before)
}

async function leastOf(tried: Tried, text: string): Promise<number> {
  let least = Infinity
  for (let left = TRIES; left > 0; left -= 1) least = Math.min(least, await timeOf(tried, text))
  return least
}

async function meanOf(tried: Tried, text: string): Promise<number> {
  let all = 0
  let times = 0
  for (; all < LONG_ENOUGH_MS; times += 1) all += await timeOf(tried, text)
  return all / times
}

async function timeOf({ run, prepare }: Tried, text: string): Promise<number> {
  const prepared = prepare?.(text)
  const start = ownTime()
  await run(text, prepared)
  return ownTime() - start
}

/** What this thread has worked, in milliseconds: another program that is busy beside it does not count. */
function ownTime(): number {
  const { user, system } = process.threadCpuUsage()
  return (user + system) / 1000
}
