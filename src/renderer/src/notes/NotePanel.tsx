import { useEffect, useRef } from 'react'
import { lookUp } from '../../../core/model/look-up.ts'
import { messages } from '../../../shared/messages.ts'
import { runCommand } from '../state/actions/commands.ts'
import { useLibrary } from '../state/stores/library-store.ts'
import { useOpenArticles } from '../state/stores/open-articles.ts'
import { placeHighlights } from '../state/text-view/placed-highlights.ts'
import { chooseTab, type SideTab, useSidePanel } from '../state/stores/side-panel-store.ts'
import { useWorkspace } from '../state/stores/workspace-store.ts'
import { Button } from '../ui/Button.tsx'
import { afterFirstFrame } from '../ui/after-first-frame.tsx'
import { useOff } from '../ui/off.ts'
import { type TabOf, Tabs } from '../ui/Tabs.tsx'
import { HighlightList } from './HighlightList.tsx'
import styles from './NotePanel.module.css'

const words = messages.note

/** Brings the editor along, which a window without an open note does without. */
export const NotePane = afterFirstFrame(async () => (await import('./NotePane.tsx')).NotePane)

/** Beside the articles: the note, and the highlights of what is open. */
export function NotePanel({ extras }: { extras: readonly TabOf<SideTab>[] }) {
  const noteId = useWorkspace((state) => state.noteId)
  const exists = useLibrary((state) => noteId !== null && lookUp(state.notes, noteId) !== undefined)
  const tab = useSidePanel((state) => state.tab)
  const count = useHighlightCount()

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
    {
      id: 'highlights',
      title: `${words.highlightsTab} ${count > 0 ? count : ''}`,
      content: <HighlightList />,
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

function useHighlightCount(): number {
  const panes = useWorkspace((state) => state.panes)
  const entries = useOpenArticles((state) => state.entries)
  return panes.reduce((count, { articleId }) => {
    const entry = lookUp(entries, articleId)
    return entry?.status === 'open' ? count + placeHighlights(entry.content).placed.length : count
  }, 0)
}
