import { BookOpenText, NotebookPen, Settings, Waypoints, X } from 'lucide-react'
import { lookUp } from '../../../core/model/look-up.ts'
import { commandWords, type CommandId } from '../../../shared/commands.ts'
import { messages } from '../../../shared/messages.ts'
import { SearchBox } from '../search/SearchBox.tsx'
import { runCommand } from '../state/actions/commands.ts'
import { useComparison } from '../state/stores/comparison-store.ts'
import { renameDossier } from '../state/actions/library-actions.ts'
import { useLibrary } from '../state/stores/library-store.ts'
import { attempt } from '../state/stores/messages-store.ts'
import { useWorkspace } from '../state/stores/workspace-store.ts'
import { Button, IconButton } from '../ui/Button.tsx'
import { EditableText } from '../ui/EditableText.tsx'
import { keyLabel } from '../ui/key-label.ts'
import { useOff } from '../ui/off.ts'
import { goToText } from './focus.ts'
import styles from './Header.module.css'
import { usePanelShown } from './use-panel-shown.ts'

export function Header() {
  const off = useOff()
  const paneCount = useWorkspace((state) => state.panes.length)
  const dossierId = useWorkspace((state) => state.dossierId)
  const libraryShown = usePanelShown('library')
  const noteShown = usePanelShown('note')

  return (
    <header className={styles['header']}>
      <b className={styles['name']}>{messages.app.name}</b>
      <Button aria-pressed={libraryShown} data-library-toggle {...ofCommand('library.toggle')}>
        <BookOpenText size={14} aria-hidden /> {messages.library.name}
      </Button>
      {dossierId !== null ? (
        <DossierCrumb key={dossierId} dossierId={dossierId} />
      ) : (
        paneCount > 1 && (
          <Button look="plain" onClick={() => runCommand('dossier.create')} {...off}>
            {messages.import.saveAsDossier}
          </Button>
        )
      )}
      <SearchBox onLeave={leaveSearch} />
      {paneCount > 1 && <CompareButtons />}
      <Button aria-pressed={noteShown} {...ofCommand('note.toggle')}>
        <NotebookPen size={14} aria-hidden /> {messages.note.pane}
      </Button>
      <IconButton
        label={messages.settings.name}
        icon={<Settings size={16} aria-hidden />}
        onClick={() => runCommand('settings.open')}
      />
    </header>
  )
}

function leaveSearch(): void {
  goToText(useWorkspace.getState().focused)
}

function CompareButtons() {
  const on = useComparison((state) => state.on)
  const together = useComparison((state) => state.together)
  return (
    <>
      <Button aria-pressed={on} {...ofCommand('compare.toggle')}>
        {messages.compare.name}
      </Button>
      {on && (
        <Button aria-pressed={together} {...ofCommand('compare.together')}>
          {messages.compare.together}
        </Button>
      )}
    </>
  )
}

function ofCommand(id: CommandId) {
  const { title, key } = commandWords(id)
  return { title: key ? `${title} (${keyLabel(key)})` : title, onClick: () => runCommand(id) }
}

function DossierCrumb({ dossierId }: { dossierId: string }) {
  const dossier = useLibrary((state) => lookUp(state.dossiers, dossierId))
  if (!dossier) return null
  return (
    <span className={styles['crumb']} data-dossier-name={dossierId}>
      <span className={styles['crumbLabel']}>{messages.app.crumb}</span>
      <EditableText
        label={messages.dossier.name}
        value={dossier.name}
        shown={dossier.name}
        missing={messages.dossier.untitled}
        className={styles['dossier']}
        onChange={(name) => attempt(() => renameDossier(dossier, name))}
      />
      <IconButton
        label={messages.map.open}
        icon={<Waypoints size={14} aria-hidden />}
        onClick={() => runCommand('dossier.map')}
      />
      <IconButton
        label={messages.dossier.close}
        icon={<X size={14} aria-hidden />}
        onClick={() => runCommand('dossier.close')}
      />
    </span>
  )
}
