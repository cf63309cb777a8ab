import { create } from 'zustand'
import type { NotePlace } from './note-place.ts'
import type { Pane } from './workspace-store.ts'

/** What the window showed, and where one was in it. */
export interface Visit {
  panes: readonly Pane[]
  /** The article whose pane was used last. */
  focused: string | null
  dossierId: string | null
  noteId: string | null
  /** Of each article the offset of the first character in view, in UTF-16 units. */
  tops: Readonly<Record<string, number>>
  /** Where in the note one was, at its caret where it is no such place; null when one was not in the note. */
  inNote: NotePlace | 'caret' | null
}

export type Way = 'back' | 'forward'

interface VisitsStore {
  /** The latest last. */
  back: readonly Visit[]
  forward: readonly Visit[]
}

/** Where one was before one followed a citation, a link or the like, to come back to. */
export const useVisits = create<VisitsStore>(() => ({ back: [], forward: [] }))

// As many as nobody counts back; each is some hundred bytes.
const MOST = 100

/** Remembers where one was; what was gone back from is not gone forward to any more. */
export function leaveFrom(visit: Visit): void {
  const { back } = useVisits.getState()
  useVisits.setState({ back: [...back, visit].slice(-MOST), forward: [] })
}

/**
 * Takes the latest visit that can be gone back to, or forward.
 *
 * @param here where one is now, which one can come back to from there
 * @param leads whether a visit still leads somewhere else; those that do not are dropped
 * @returns null when there is none
 */
export function takeVisit(way: Way, here: Visit, leads: (visit: Visit) => boolean): Visit | null {
  const stacks = useVisits.getState()
  const left = [...stacks[way]]
  let taken = left.pop()
  while (taken && !leads(taken)) taken = left.pop()
  const other = way === 'back' ? 'forward' : 'back'
  const kept = taken ? [...stacks[other], here] : stacks[other]
  useVisits.setState(way === 'back' ? { back: left, forward: kept } : { back: kept, forward: left })
  return taken ?? null
}

/** Nothing of one library is a place in another. */
export function forgetVisits(): void {
  useVisits.setState({ back: [], forward: [] })
}
