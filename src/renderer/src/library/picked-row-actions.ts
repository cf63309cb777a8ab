import type { ArticleSummary } from '../../../core/model/summary.ts'
import { messages } from '../../../shared/messages.ts'
import { createDossier } from '../state/actions/library-actions.ts'
import {
  addAllToDossier,
  compareArticles,
  exportArticles,
  trashArticles,
} from '../state/actions/picked-actions.ts'
import { inOrder, useLibrary } from '../state/stores/library-store.ts'
import { attempt } from '../state/stores/messages-store.ts'
import { MOST_PANES, useWorkspace } from '../state/stores/workspace-store.ts'
import type { MenuAction } from '../ui/context-menu.ts'
import type { useOff } from '../ui/off.ts'
import { dossierOrder } from '../../../core/listing/order.ts'

const words = messages.picked

// A menu of more is not read; the dossier that is open comes first.
const MOST_DOSSIERS = 12

/**
 * What can be done with several articles.
 *
 * @param off turns off what changes something, as when the library is read-only
 * @param unreadable the same for what only reads the library
 */
export function pickedActions(
  picked: readonly ArticleSummary[],
  off: ReturnType<typeof useOff>,
  unreadable: ReturnType<typeof useOff>,
): MenuAction[] {
  const canCompare = picked.length > 1 && picked.length <= MOST_PANES
  return [
    {
      id: 'compare',
      label: words.compare,
      run: () => compareArticles(picked),
      ...(!canCompare && { disabled: true, title: words.comparesFew(MOST_PANES) }),
    },
    {
      id: 'dossier',
      label: words.newDossier,
      run: () => attempt(() => createDossier(picked)),
      beginsGroup: true,
      ...off,
    },
    ...dossiersHere().map((dossier) => ({
      id: `dossier ${dossier.id}`,
      label: words.addTo(dossier.name),
      run: () => attempt(() => addAllToDossier(dossier, picked)),
      ...off,
    })),
    {
      id: 'export',
      label: words.export,
      run: () => attempt(() => exportArticles(picked)),
      beginsGroup: true,
      ...unreadable,
    },
    {
      id: 'trash',
      label: words.trash,
      key: 'Delete',
      run: () => attempt(() => trashArticles(picked)),
      ...off,
    },
  ]
}

function dossiersHere() {
  const { dossierId } = useWorkspace.getState()
  const all = inOrder(useLibrary.getState().dossiers, dossierOrder)
  const isOpen = ({ id }: { id: string }) => id === dossierId
  return [...all.filter(isOpen), ...all.filter((one) => !isOpen(one))].slice(0, MOST_DOSSIERS)
}
