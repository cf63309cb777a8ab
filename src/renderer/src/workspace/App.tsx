import { useEffect, useState } from 'react'
import { messages } from '../../../shared/messages.ts'
import { HealthDialog } from '../health/HealthDialog.tsx'
import { HistoryDialog } from '../health/HistoryDialog.tsx'
import { TakeOverDialog } from '../health/TakeOverDialog.tsx'
import { TrashDialog } from '../health/TrashDialog.tsx'
import { DropTarget } from '../library/DropTarget.tsx'
import { ImportReport } from '../library/ImportReport.tsx'
import { sayError } from '../state/messages-store.ts'
import { SettingsDialog } from '../settings/SettingsDialog.tsx'
import { AboutDialog } from './AboutDialog.tsx'
import { BrokenView } from './BrokenView.tsx'
import { CommandPalette } from './CommandPalette.tsx'
import { KeysDialog } from './KeysDialog.tsx'
import { Messages } from './Messages.tsx'
import { closeOverlay, useOverlay } from './overlay-store.ts'
import { begin } from './session.ts'
import { useKeyboard } from './use-keyboard.ts'
import { useLook } from './use-look.ts'
import { Workspace } from './Workspace.tsx'

/** The window: the workspace, what opens over it, and what is said. */
export function App() {
  const [ready, setReady] = useState(false)
  const overlay = useOverlay((state) => state.open)
  useLook()
  useKeyboard()

  useEffect(() => {
    begin()
      .catch(sayError)
      .finally(() => setReady(true))
  }, [])

  useEffect(() => {
    // For the benchmark of the start: what there is has been drawn in the next frame.
    if (ready) requestAnimationFrame(() => performance.mark('usable'))
  }, [ready])

  return (
    <BrokenView>
      {ready ? (
        <DropTarget>
          <Workspace />
          <ImportReport />
        </DropTarget>
      ) : (
        <p className="visually-hidden" role="status">
          {messages.app.loading}
        </p>
      )}
      {overlay === 'palette' && <CommandPalette />}
      {overlay === 'settings' && <SettingsDialog onClose={closeOverlay} />}
      {overlay === 'keys' && <KeysDialog />}
      {overlay === 'about' && <AboutDialog />}
      {overlay === 'trash' && <TrashDialog onClose={closeOverlay} />}
      {overlay === 'history' && <HistoryDialog onClose={closeOverlay} />}
      {overlay === 'health' && <HealthDialog onClose={closeOverlay} />}
      {overlay === 'takeOver' && <TakeOverDialog onClose={closeOverlay} />}
      <Messages />
    </BrokenView>
  )
}
