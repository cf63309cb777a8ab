import { useEffect, useState } from 'react'
import { messages } from '../../../shared/messages.ts'
import { DropTarget } from '../library/DropTarget.tsx'
import { ImportReport } from '../library/ImportReport.tsx'
import { attempt, sayError } from '../state/messages-store.ts'
import { request } from '../state/request.ts'
import { afterNextFrame } from '../ui/after-next-frame.ts'
import { loadTheRest } from '../ui/later.tsx'
import { BrokenView } from './BrokenView.tsx'
import { Messages } from './Messages.tsx'
import { closeOverlay, useOverlay } from './overlay-store.ts'
import {
  AboutDialog,
  CommandPalette,
  HealthDialog,
  HistoryDialog,
  KeysDialog,
  loadFirstParts,
  SettingsDialog,
  TakeOverDialog,
  TrashDialog,
} from './parts.ts'
import { useKeyboard } from './use-keyboard.ts'
import { useLook } from './use-look.ts'
import { Workspace } from './Workspace.tsx'

/**
 * The window: the workspace, what opens over it, and what is said.
 *
 * @param begun the work of the session, as `begin` gives it
 */
export function App({ begun }: { begun: Promise<void> }) {
  const [ready, setReady] = useState(false)
  const overlay = useOverlay((state) => state.open)
  useLook()
  useKeyboard()

  useEffect(() => {
    begun
      .then(loadFirstParts)
      .catch(sayError)
      .finally(() => setReady(true))
  }, [begun])

  useEffect(() => {
    if (ready) afterNextFrame(firstFrameDrawn)
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

/** What does not have to be there for the first frame comes after it. */
function firstFrameDrawn(): void {
  // The benchmark of the start looks for this.
  performance.mark('usable')
  attempt(() => request('app:ready', undefined))
  attempt(async () => {
    await loadTheRest()
    // The end-to-end tests, which type faster than a person, look for this.
    performance.mark('whole')
  })
}
