import { useState } from 'react'
import type { DossierSummary } from '../../../core/model/summary.ts'
import { messages } from '../../../shared/messages.ts'
import { openDossier, renameDossier, trashDossier } from '../state/library-actions.ts'
import { attempt } from '../state/messages-store.ts'
import { useWorkspace } from '../state/workspace-store.ts'
import { ActionMenu } from '../ui/ActionMenu.ts'
import { type MenuAction, openContextMenu } from '../ui/context-menu.ts'
import { NameField } from '../ui/NameField.tsx'
import { useOff } from '../ui/off.ts'
import styles from './List.module.css'

export function DossierList({ dossiers }: { dossiers: readonly DossierSummary[] }) {
  return (
    <ul aria-label={messages.library.dossiers} className={styles['list']}>
      {dossiers.map((dossier) => (
        <DossierItem key={dossier.id} dossier={dossier} />
      ))}
    </ul>
  )
}

function DossierItem({ dossier }: { dossier: DossierSummary }) {
  const { id, name, articleIds, noteIds } = dossier
  const open = useWorkspace((state) => state.dossierId === id)
  const off = useOff()
  const [renaming, setRenaming] = useState(false)

  if (renaming) {
    return (
      <li className={styles['item']}>
        <NameField
          label={messages.dossier.name}
          value={name}
          onDone={(value) => {
            setRenaming(false)
            if (value !== null) attempt(() => renameDossier(dossier, value))
          }}
        />
      </li>
    )
  }
  const actions: MenuAction[] = [
    {
      id: 'open',
      label: messages.library.open,
      run: () => attempt(() => openDossier(id)),
    },
    { id: 'rename', label: messages.dossier.rename, run: () => setRenaming(true), ...off },
    {
      id: 'trash',
      label: messages.dossier.trash,
      run: () => attempt(() => trashDossier(dossier)),
      ...off,
    },
  ]
  return (
    <li
      className={`${styles['item']} ${open ? styles['open'] : ''}`}
      onContextMenu={(event) => {
        const of = event.currentTarget.getBoundingClientRect()
        openContextMenu(event, of, messages.dossier.more(name), actions)
      }}
    >
      <button
        type="button"
        className={styles['button']}
        aria-current={open ? 'true' : undefined}
        onClick={() => attempt(() => openDossier(id))}
        onKeyDown={(event) => {
          if (event.key === 'F2') setRenaming(true)
          if (event.key === 'Delete') attempt(() => trashDossier(dossier))
        }}
      >
        <span className={styles['title']}>{name}</span>
        <span className={styles['meta']}>
          {messages.library.dossierMeta(articleIds.length, noteIds.length)}
        </span>
      </button>
      <ActionMenu label={messages.dossier.more(name)} actions={actions} />
    </li>
  )
}
