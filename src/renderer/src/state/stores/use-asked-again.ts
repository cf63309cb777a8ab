import { useEffect, useState } from 'react'
import { logError } from './messages-store.ts'

/**
 * What main answers to something, asked again a moment after something has changed.
 *
 * @param key names what is asked: the answer to another key is not known yet
 * @param ask asks for what `key` names
 * @param changed what it is asked again after a change of: at each call as many
 * @param pauseMs how long after a change: several come close together
 * @returns null until it is known
 */
export function useAskedAgain<T>(
  key: string,
  ask: () => Promise<T>,
  changed: readonly unknown[],
  pauseMs: number,
): T | null {
  const [answer, setAnswer] = useState<{ key: string; value: T } | null>(null)
  const isFirst = answer?.key !== key
  useEffect(() => {
    let isWanted = true
    const askOnce = async () => {
      try {
        const value = await ask()
        if (isWanted) setAnswer({ key, value })
      } catch (error) {
        // Main has said why the library can't be read; what was known of it stays.
        logError(error)
      }
    }
    const timer = setTimeout(() => void askOnce(), isFirst ? 0 : pauseMs)
    return () => {
      isWanted = false
      clearTimeout(timer)
    }
    // `ask` goes with the key, and `isFirst` only says how soon.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [key, ...changed])
  return isFirst ? null : answer.value
}
