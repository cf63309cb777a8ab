import { useEffect, useRef } from 'react'
import { lookUp } from '../../../core/model/look-up.ts'
import { messages } from '../../../shared/messages.ts'
import { runCommand } from '../state/actions/commands.ts'
import { useLibrary } from '../state/stores/library-store.ts'
import { chooseTab, type SideTab, useSidePanel } from '../state/stores/side-panel-store.ts'
import { useWorkspace } from '../state/stores/workspace-store.ts'
import { Button } from '../ui/Button.tsx'
import { afterFirstFrame } from '../ui/after-first-frame.tsx'
import { useOff } from '../ui/off.ts'
import { type TabOf, Tabs } from '../ui/Tabs.tsx'
import styles from './NotePanel.module.css'

const words = messages.note

/** Brings the editor along, which a window without an open note does without. */
export const NotePane = afterFirstFrame(async () => (await import('./NotePane.tsx')).NotePane)

/** Beside the articles: the note, and what else is said of them. */
export function NotePanel({ extras }: { extras: readonly TabOf<SideTab>[] }) {
  const noteId = useWorkspace((state) => state.noteId)
  const exists = useLibrary((state) => noteId !== null && lookUp(state.notes, noteId) !== undefined)
  const tab = useSidePanel((state) => state.tab)

  // A quotation that is put into the note while the highlights are shown is to be seen.
  const before = useRef(noteId)
  useEffect(() => {
    if (noteId !== null && noteId !== before.current) chooseTab('note')
    before.current = noteId
  }, [noteId])

  const tabs: TabOf<SideTab>[] = [
    {
      id: 'note',
      title: words.noteTab,
      content: noteId !== null && exists ? <NotePane key={noteId} noteId={noteId} /> : <NoNote />,
      stays: true,
    },
    ...extras,
  ]
  return (
    <aside className={styles['panel']} aria-label={words.pane}>
      <Tabs label={words.pane} tabs={tabs} chosen={tab} onChoose={chooseTab} />
    </aside>
  )
}

function NoNote() {
  const off = useOff()
  return (
    <div className={styles['none']}>
      <p>{words.none}</p>
      <Button look="primary" onClick={() => runCommand('note.new')} {...off}>
        {words.create}
      </Button>
    </div>
  )
}
