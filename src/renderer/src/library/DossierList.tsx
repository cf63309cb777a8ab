import { memo, type Ref, useMemo } from 'react'
import type { DossierSummary } from '../../../core/model/summary.ts'
import { messages } from '../../../shared/messages.ts'
import { openDossier, renameDossier } from '../state/actions/library-actions.ts'
import {
  isAlive,
  type LibraryStore,
  type Listed,
  useLibrary,
} from '../state/stores/library-store.ts'
import { attempt } from '../state/stores/messages-store.ts'
import { useWorkspace } from '../state/stores/workspace-store.ts'
import { useOff } from '../ui/off.ts'
import type { Leave, ListHandle } from './list-keys.ts'
import { ListRow } from './ListRow.tsx'
import { RenamableList, type RowOfList } from './RenamableList.tsx'
import { dossierActions } from './row-actions.ts'

interface Props {
  dossiers: readonly DossierSummary[]
  onLeave: Leave
  ref: Ref<ListHandle>
}

export const DossierList = memo(function DossierList({ dossiers, onLeave, ref }: Props) {
  return (
    <RenamableList
      ref={ref}
      label={messages.library.dossiers}
      nameLabel={messages.dossier.name}
      items={dossiers}
      onRename={renameDossier}
      onLeave={onLeave}
    >
      {(dossier, row) => <DossierItem key={dossier.id} dossier={dossier} row={row} />}
    </RenamableList>
  )
})

function DossierItem({ dossier, row }: { dossier: DossierSummary; row: RowOfList }) {
  const { id, name, articleIds, noteIds } = dossier
  const off = useOff()
  const isOpen = useWorkspace((state) => state.dossierId === id)
  // What lies in the trash is not counted.
  const articles = useCountAlive('articles', articleIds)
  const notes = useCountAlive('notes', noteIds)
  return (
    <ListRow
      {...row}
      id={id}
      title={name}
      meta={messages.library.dossierMeta(articles, notes)}
      isOpen={isOpen}
      onOpen={() => attempt(() => openDossier(id))}
      menuLabel={messages.dossier.more(name)}
      actions={dossierActions(dossier, row.rename, off)}
    />
  )
}

/** How many of some things are not in the trash; counted when one of their kind has changed, not for each event. */
function useCountAlive(kind: 'articles' | 'notes', ids: readonly string[]): number {
  const count = useMemo(() => {
    let counted: LibraryStore[typeof kind] | undefined
    let alive = 0
    return (items: LibraryStore[typeof kind]) => {
      if (items !== counted) alive = ids.filter(isAlive<Listed>(items)).length
      counted = items
      return alive
    }
  }, [ids])
  return useLibrary((state) => count(state[kind]))
}
