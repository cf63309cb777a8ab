import { useLayoutEffect, useMemo } from 'react'
import { DropTarget } from '../library/DropTarget.tsx'
import { keepingTyped } from '../state/actions/typed-ahead.ts'
import { useLibrary, whyOff, whyUnreadable } from '../state/stores/library-store.ts'
import { attempt } from '../state/stores/messages-store.ts'
import { request } from '../state/stores/request.ts'
import { useTagColors } from '../state/stores/tags-store.ts'
import { afterNextFrame } from '../ui/after-next-frame.ts'
import { loadTheRest } from '../ui/after-first-frame.tsx'
import { WhyOff, WhyUnreadable } from '../ui/off.ts'
import { type TagsHere, TagWindow } from '../ui/tags/tag-window.ts'
import { BrokenView } from './BrokenView.tsx'
import { useWorkspace } from '../state/stores/workspace-store.ts'
import { closeOverlay, useOverlay } from './overlay-store.ts'
import {
  AboutDialog,
  CommandPalette,
  ContextMenu,
  DossierMap,
  HealthDialog,
  HistoryDialog,
  KeysDialog,
  ReadAsDialog,
  SettingsDialog,
  TakeOverDialog,
  TrashDialog,
} from './lazy-views.ts'
import { doesNotStand } from './opening.ts'
import { openTags } from './tags.ts'
import { useKeyboard } from './use-keyboard.ts'
import { useLook } from './use-look.ts'
import { Workspace } from './Workspace.tsx'

/** The window: the workspace, and what opens over it. Drawn once the session has begun. */
export function App() {
  const overlay = useOverlay((state) => state.open)
  const off = useLibrary(whyOff)
  const unreadable = useLibrary(whyUnreadable)
  const focused = useWorkspace((state) => state.focused)
  const dossierId = useWorkspace((state) => state.dossierId)
  const colors = useTagColors()
  const tags = useMemo<TagsHere>(() => ({ colors, ...TAGS }), [colors])
  useLook()
  useKeyboard()
  // An effect of the layout is in time for the first frame; any other would wait for a second one.
  useLayoutEffect(() => afterNextFrame(firstFrameDrawn), [])

  return (
    <BrokenView onBroken={doesNotStand}>
      <WhyOff value={off}>
        <WhyUnreadable value={unreadable}>
          <TagWindow value={tags}>
            <DropTarget>
              <Workspace />
            </DropTarget>
            {overlay === 'palette' && <CommandPalette />}
            {overlay === 'settings' && <SettingsDialog onClose={closeOverlay} />}
            {overlay === 'keys' && <KeysDialog />}
            {overlay === 'about' && <AboutDialog />}
            {overlay === 'trash' && <TrashDialog onClose={closeOverlay} />}
            {overlay === 'history' && <HistoryDialog onClose={closeOverlay} />}
            {overlay === 'health' && <HealthDialog onClose={closeOverlay} />}
            {overlay === 'readAs' && focused !== null && (
              <ReadAsDialog articleId={focused} onClose={closeOverlay} />
            )}
            {overlay === 'map' && dossierId !== null && (
              <DossierMap dossierId={dossierId} onClose={closeOverlay} />
            )}
            {overlay === 'takeOver' && <TakeOverDialog onClose={closeOverlay} />}
            <ContextMenu keeping={keepingTyped} />
          </TagWindow>
        </WhyUnreadable>
      </WhyOff>
    </BrokenView>
  )
}

const TAGS = {
  load: () => request('tag:list', undefined),
  open: (tag: string) => attempt(() => openTags(tag)),
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
