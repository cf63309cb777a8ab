import { type Ref, useMemo, useState } from 'react'
import { flushSync } from 'react-dom'
import type { DossierSummary } from '../../../core/model/summary.ts'
import { messages } from '../../../shared/messages.ts'
import { openDossier, renameDossier, trashDossier } from '../state/actions/library-actions.ts'
import {
  isAlive,
  type LibraryStore,
  type Listed,
  useLibrary,
} from '../state/stores/library-store.ts'
import { attempt } from '../state/stores/messages-store.ts'
import { useWorkspace } from '../state/stores/workspace-store.ts'
import { NameField } from '../ui/NameField.tsx'
import { useOff } from '../ui/off.ts'
import styles from './List.module.css'
import { type Leave, type ListHandle, useListKeys } from './list-keys.ts'
import { ListRow } from './ListRow.tsx'
import { dossierActions } from './row-actions.ts'

interface Props {
  dossiers: readonly DossierSummary[]
  onLeave: Leave
  ref: Ref<ListHandle>
}

export function DossierList({ dossiers, onLeave, ref }: Props) {
  const keys = useListKeys({ ids: dossiers.map(({ id }) => id), onLeave, ref })
  const [renaming, setRenaming] = useState<string | null>(null)
  return (
    <ul
      ref={keys.list}
      aria-label={messages.library.dossiers}
      className={styles['list']}
      {...keys.handlers}
    >
      {dossiers.map((dossier) =>
        dossier.id === renaming ? (
          <li key={dossier.id} className={styles['item']}>
            <NameField
              label={messages.dossier.name}
              value={dossier.name}
              onDone={(value, byKey) => {
                if (byKey) {
                  // At once: the next key may follow within the frame.
                  flushSync(() => setRenaming(null))
                  keys.focusRow(dossier.id)
                } else setRenaming(null)
                if (value !== null) attempt(() => renameDossier(dossier, value))
              }}
            />
          </li>
        ) : (
          <DossierItem
            key={dossier.id}
            dossier={dossier}
            keys={keys}
            rename={() => setRenaming(dossier.id)}
          />
        ),
      )}
    </ul>
  )
}

interface ItemProps {
  dossier: DossierSummary
  keys: ReturnType<typeof useListKeys>
  rename: () => void
}

function DossierItem({ dossier, keys, rename }: ItemProps) {
  const { id, name, articleIds, noteIds } = dossier
  const off = useOff()
  const isOpen = useWorkspace((state) => state.dossierId === id)
  // What lies in the trash is not counted.
  const articles = useCountAlive('articles', articleIds)
  const notes = useCountAlive('notes', noteIds)
  return (
    <ListRow
      id={id}
      title={name}
      meta={messages.library.dossierMeta(articles, notes)}
      isOpen={isOpen}
      isTabStop={keys.isTabStop(id)}
      onFocus={() => keys.onFocusRow(id)}
      onOpen={() => attempt(() => openDossier(id))}
      onKeyDown={(event) => {
        if (event.key === 'F2') {
          event.preventDefault()
          rename()
        }
        if (event.key === 'Delete') {
          keys.leaveRow(id)
          attempt(() => trashDossier(dossier))
        }
      }}
      menuLabel={messages.dossier.more(name)}
      actions={dossierActions(dossier, rename, off)}
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
