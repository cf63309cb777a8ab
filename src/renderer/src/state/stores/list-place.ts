import { create } from 'zustand'

/** Where one is in the library's list of articles, whichever look it has. */
interface ListPlace {
  /** The key of the row that had the focus last; null: none had. */
  at: string | null
  /** The keys of the groups that are folded. */
  folded: ReadonlySet<string>
}

export const useListPlace = create<ListPlace>(() => ({ at: null, folded: new Set<string>() }))

/** Folds groups so that their articles are not shown, or unfolds them. */
export function foldGroups(keys: Iterable<string>, isFolded: boolean): void {
  const folded = new Set(useListPlace.getState().folded)
  for (const key of keys) {
    if (isFolded) folded.add(key)
    else folded.delete(key)
  }
  useListPlace.setState({ folded })
}
