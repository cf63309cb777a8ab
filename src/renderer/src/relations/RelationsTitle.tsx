import { messages } from '../../../shared/messages.ts'
import { alive, useLibrary } from '../state/stores/library-store.ts'
import { useWorkspace } from '../state/stores/workspace-store.ts'

/** The tab's name with how many relations the open articles have. */
export function RelationsTitle() {
  const panes = useWorkspace((state) => state.panes)
  const count = useLibrary(
    ({ relations }) =>
      alive(relations).filter(({ sides }) =>
        sides.some((side) => panes.some(({ articleId }) => articleId === side.articleId)),
      ).length,
  )
  return (
    <>
      {messages.relations.name} {count > 0 && count}
    </>
  )
}
