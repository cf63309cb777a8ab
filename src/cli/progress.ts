import type { Writable } from 'node:stream'
import type { ImportProgress } from '../importing/import-files.ts'
import { messages } from '../shared/messages.ts'

// 20 a second: a count that people see run, at a cost that nobody notices.
const EVERY_MS = 50

/** The same function, called at most 20 times a second, and always for the last. */
export function throttled(
  onProgress: (progress: ImportProgress) => void,
): (progress: ImportProgress) => void {
  let last = -EVERY_MS
  return (progress) => {
    // Not the clock: set back by a year meanwhile, it would say nothing for that long.
    const now = performance.now()
    if (now - last < EVERY_MS && progress.done < progress.total) return
    last = now
    onProgress(progress)
  }
}

/** A line of a terminal that counts, and that is gone after `clear`. */
export function progressLine(screen: Writable | null): {
  show(progress: ImportProgress): void
  clear(): void
} {
  // To the line's start, and clear what follows.
  const fresh = '\r\u001B[K'
  return {
    show: throttled(({ done, total }) => {
      screen?.write(`${fresh}${messages.import.progress(done, total)}`)
    }),
    clear: () => void screen?.write(fresh),
  }
}
