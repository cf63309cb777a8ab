import { type ReactNode, useEffect } from 'react'
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components'
import { messages } from '../../../shared/messages.ts'
import { runCommand } from '../state/commands.ts'
import { useLibrary } from '../state/library-store.ts'
import { useOpenArticles } from '../state/open-articles.ts'
import { placeHighlights } from '../state/placed-highlights.ts'
import { chooseTab, type SideTab, useSidePanel } from '../state/side-panel-store.ts'
import { useWorkspace } from '../state/workspace-store.ts'
import { Button } from '../ui/Button.tsx'
import { HighlightList } from './HighlightList.tsx'
import { NotePane } from './NotePane.tsx'
import styles from './NotePanel.module.css'

const words = messages.note

/** A further tab beside the note's own. */
interface ExtraTab {
  id: SideTab
  title: ReactNode
  content: ReactNode
}

/** Beside the articles: the note, and the highlights of what is open. */
export function NotePanel({ extras }: { extras: readonly ExtraTab[] }) {
  const noteId = useWorkspace((state) => state.noteId)
  const exists = useLibrary((state) => noteId !== null && state.notes[noteId] !== undefined)
  const tab = useSidePanel((state) => state.tab)
  const count = useHighlightCount()

  // A quotation that is put into the note while the highlights are shown is to be seen.
  useEffect(() => {
    if (noteId !== null) chooseTab('note')
  }, [noteId])

  return (
    <aside className={styles['panel']} aria-label={words.pane}>
      <Tabs
        className={styles['tabs'] ?? ''}
        selectedKey={tab}
        onSelectionChange={(key) => chooseTab(key as SideTab)}
      >
        <TabList className={styles['tabList'] ?? ''} aria-label={words.pane}>
          <Tab id="note" className={styles['tab'] ?? ''}>
            {words.noteTab}
          </Tab>
          <Tab id="highlights" className={styles['tab'] ?? ''}>
            {words.highlightsTab} {count > 0 && count}
          </Tab>
          {extras.map(({ id, title }) => (
            <Tab key={id} id={id} className={styles['tab'] ?? ''}>
              {title}
            </Tab>
          ))}
        </TabList>
        <TabPanel id="note" className={styles['content'] ?? ''} shouldForceMount>
          {noteId !== null && exists ? (
            <NotePane key={noteId} noteId={noteId} />
          ) : (
            <div className={styles['none']}>
              <p>{words.none}</p>
              <Button look="primary" onClick={() => runCommand('note.new')}>
                {words.create}
              </Button>
            </div>
          )}
        </TabPanel>
        <TabPanel id="highlights" className={styles['content'] ?? ''}>
          <HighlightList />
        </TabPanel>
        {extras.map(({ id, content }) => (
          <TabPanel key={id} id={id} className={styles['content'] ?? ''}>
            {/* Gone at once: a panel on its way out looks through all that is in it for what takes the focus. */}
            {tab === id && content}
          </TabPanel>
        ))}
      </Tabs>
    </aside>
  )
}

function useHighlightCount(): number {
  const panes = useWorkspace((state) => state.panes)
  const entries = useOpenArticles((state) => state.entries)
  return panes.reduce((count, { articleId }) => {
    const entry = entries[articleId]
    return entry?.status === 'open' ? count + placeHighlights(entry.content).placed.length : count
  }, 0)
}
