import { useEffect, useState } from 'react'
import { messages } from '../../../shared/messages.ts'
import {
  compareAgain,
  type PairState,
  stopComparing,
  useComparison,
} from '../state/stores/comparison-store.ts'
import { announce } from '../state/stores/messages-store.ts'
import { Button } from '../ui/Button.tsx'
import styles from './CompareProgress.module.css'

const words = messages.compare

// What is over in a second need not say how far it is.
const SHOWN_AFTER_MS = 1000

/**
 * How far a comparison is that takes longer than a second, with a way to stop it; where it was stopped,
 * with a way to go through the texts again. The button is one, so that it keeps the keyboard's focus.
 */
export function CompareProgress() {
  const on = useComparison((state) => state.on)
  const pairs = useComparison((state) => state.pairs)
  const states = Object.values(pairs)
  const running = states.filter(({ status }) => status === 'comparing')
  const isLong = useTakesLong(running[0]?.since ?? null)
  const isStopped = running.length === 0 && states.some(({ status }) => status === 'stopped')
  if (!on || (!isLong && !isStopped)) return null
  const percent = percentOf(states)
  return (
    <span className={styles['progress']} data-compare-progress>
      {isLong && (
        <progress
          className={styles['bar']}
          aria-label={words.comparing}
          value={percent}
          max={100}
        />
      )}
      <span>{isLong ? words.comparingAt(percent) : words.stoppedAt(percent)}</span>
      <Button look="plain" onClick={isLong ? stopAll : compareAllAgain}>
        {isLong ? words.stop : words.compareAgain}
      </Button>
    </span>
  )
}

/** @param since when what is under way began, by `performance.now()`; null: nothing is */
function useTakesLong(since: number | null): boolean {
  const [long, setLong] = useState<number | null>(null)
  useEffect(() => {
    if (since === null) return
    const left = Math.max(0, since + SHOWN_AFTER_MS - performance.now())
    const timer = setTimeout(() => setLong(since), left)
    return () => clearTimeout(timer)
  }, [since])
  return since !== null && long === since
}

/** How much of all comparisons is done, in whole per cent; each counts the same, short or long. */
function percentOf(states: readonly PairState[]): number {
  const shares = states.map(({ status, done, total }) =>
    status === 'whole' ? 1 : total > 0 ? done / total : 0,
  )
  const mean = shares.reduce((sum, share) => sum + share, 0) / Math.max(1, shares.length)
  return Math.floor(mean * 100)
}

function stopAll(): void {
  const { pairs } = useComparison.getState()
  for (const key of Object.keys(pairs)) stopComparing(key)
  announce(words.stoppedAt(percentOf(Object.values(pairs))))
}

function compareAllAgain(): void {
  for (const [key, { status }] of Object.entries(useComparison.getState().pairs)) {
    if (status === 'stopped') compareAgain(key)
  }
}
