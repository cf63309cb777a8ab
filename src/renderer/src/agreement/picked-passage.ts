import { useEffect } from 'react'
import { create } from 'zustand'
import type { Span } from '../../../core/text/spans.ts'
import { type TextSelection, useSelection } from '../state/text-view/selection-store.ts'

/**
 * The passage that was selected last: it stays picked while one judges in the table, where the article has
 * lost the focus and with it what was selected.
 */
const usePicked = create<{ passage: TextSelection | null }>(() => ({ passage: null }))

/** Follows what is selected in the articles while the table is shown. */
export function useFollowPicked(): void {
  useEffect(() => {
    const follow = ({ selection }: { selection: TextSelection | null }) => {
      // Nothing selected anywhere is what the table's having the focus looks like.
      if (!selection) return
      usePicked.setState({ passage: selection.end > selection.start ? selection : null })
    }
    follow(useSelection.getState())
    const stop = useSelection.subscribe(follow)
    return () => {
      stop()
      usePicked.setState({ passage: null })
    }
  }, [])
}

/** The passage that is picked in an article; null where none is. */
export function usePickedIn(articleId: string): Span | null {
  return usePicked(({ passage }) => (passage?.articleId === articleId ? passage : null))
}

/** The same at this moment. */
export function pickedIn(articleId: string): Span | null {
  const { passage } = usePicked.getState()
  return passage?.articleId === articleId ? passage : null
}

/** Nothing is picked any more: it was used. */
export function forgetPicked(): void {
  usePicked.setState({ passage: null })
}
