import { create } from 'zustand'

/** What the library lists of its articles and notes; beside the words that are searched for. */
export interface ListFilter {
  /** Those of the open dossier alone, while one is open. */
  inDossier: boolean
  /** Those that bear the tag, or whose highlights do; null: all. */
  tag: string | null
  /** Those of an outlet; null: all. */
  outlet: string | null
  /**
   * Those that were not read when it was asked for: one that is opened since stays where it is. These are
   * the others; null: all.
   */
  read: ReadonlySet<string> | null
}

const ALL: ListFilter = { inDossier: false, tag: null, outlet: null, read: null }

export const useListFilter = create<ListFilter>(() => ALL)

/** Changes a part of the filter; the others stay. */
export function filterList(change: Partial<ListFilter>): void {
  useListFilter.setState(change)
}

/** Lists all again. */
export function listAll(): void {
  useListFilter.setState(ALL)
}
