import { countAlive, useLibrary } from './library-store.ts'
import { useWorkspace } from './workspace-store.ts'

// Of a library without articles a table shows nothing: the place to drop some is not to be covered.

/** Whether the library stands over the panes, as a table. */
export function isTableShown(): boolean {
  return useWorkspace.getState().isTable && hasArticles()
}

/** Whether there is something for a table. */
export function hasArticles(): boolean {
  return countAlive(useLibrary.getState().articles) > 0
}

export function useTableShown(): boolean {
  const isTable = useWorkspace((state) => state.isTable)
  const some = useLibrary(({ articles }) => countAlive(articles) > 0)
  return isTable && some
}
