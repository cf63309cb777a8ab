import { useEffect, useState } from 'react'
import type { PageChannel } from '../../../../shared/bridge.ts'
import type { Request, Response } from '../../../../shared/contract.ts'
import { useLibrary } from './library-store.ts'
import { logError } from './messages-store.ts'
import { request } from './request.ts'

// A note is saved a few times a second while it is typed in; what others say of it can wait for a pause.
const PAUSE_MS = 300

/**
 * What the notes say of something, asked again a moment after any of them has changed.
 *
 * @param asked what is asked; the same for as long as its JSON is
 * @returns null until it is known, and while `asked` is null
 */
export function useFromNotes<C extends PageChannel>(
  channel: C,
  asked: Request<C> | null,
): Response<C> | null {
  const notes = useLibrary((state) => state.notes)
  const key = JSON.stringify(asked)
  const [answer, setAnswer] = useState<{ key: string; value: Response<C> } | null>(null)
  const isFirst = answer?.key !== key
  useEffect(() => {
    if (key === 'null') return
    let isWanted = true
    const ask = async () => {
      try {
        const value = await request(channel, JSON.parse(key) as Request<C>)
        if (isWanted) setAnswer({ key, value })
      } catch (error) {
        // Main has said why the library can't be read; what was known of it stays.
        logError(error)
      }
    }
    const timer = setTimeout(() => void ask(), isFirst ? 0 : PAUSE_MS)
    return () => {
      isWanted = false
      clearTimeout(timer)
    }
    // `isFirst` only says how soon.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [channel, key, notes])
  return isFirst ? null : answer.value
}
