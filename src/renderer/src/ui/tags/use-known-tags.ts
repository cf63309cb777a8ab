import { useContext, useEffect, useRef, useState } from 'react'
import type { TagSummary } from '../../../../core/model/tag.ts'
import { TagWindow } from './tag-window.ts'

type All = readonly TagSummary[]

/**
 * The tags that there are, asked for again after each that was given: one that is new is among them then.
 *
 * @param tags those of what is tagged
 */
export function useKnownTags(tags: readonly string[]) {
  const { load } = useContext(TagWindow)
  /** Null until they are known. */
  const [known, setKnown] = useState<All | null>(null)
  const asked = useRef<Promise<All> | null>(null)
  useEffect(() => {
    let isWanted = true
    // Main has said why they cannot be read; what was typed is a tag all the same.
    const all = load().catch((): All => [])
    asked.current = all
    void all.then((them) => isWanted && setKnown(them))
    return () => {
      isWanted = false
    }
  }, [load, tags])
  return {
    known,
    /** Does something with them: at once, or when they are known, whether the field is still there or not. */
    whenKnown: async (act: (all: All) => void) => act(known ?? (await asked.current) ?? []),
  }
}
