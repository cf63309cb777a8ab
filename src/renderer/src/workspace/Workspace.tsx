import { messages } from '../../../shared/messages.ts'
import { MatchesTitle } from '../compare/MatchesTitle.tsx'
import { ConditionBanner } from '../health/ConditionBanner.tsx'
import { EmptyLibrary } from '../library/EmptyLibrary.tsx'
import { ImportReport } from '../library/ImportReport.tsx'
import { LibraryPanel } from '../library/LibraryPanel.tsx'
import { NotePanel } from '../notes/NotePanel.tsx'
import { alive, useLibrary } from '../state/library-store.ts'
import { useWorkspace } from '../state/workspace-store.ts'
import { Header } from './Header.tsx'
import { NoLibrary } from './NoLibrary.tsx'
import { useOverlay } from './overlay-store.ts'
import { MatchList, OthersPanel, Reading } from './parts.ts'
import { StatusBar } from './StatusBar.tsx'
import styles from './Workspace.module.css'

const EXTRA_TABS = [
  { id: 'matches', title: <MatchesTitle />, content: <MatchList /> },
  { id: 'others', title: messages.others.tab, content: <OthersPanel /> },
] as const

/** The library on the left, what is read in the middle, the note on the right. */
export function Workspace() {
  const failure = useLibrary((state) => state.failure)
  const opened = useLibrary((state) => state.opened)
  const isEmpty = useLibrary(
    ({ articles, notes }) => alive(articles).length === 0 && alive(notes).length === 0,
  )
  const { libraryShown, noteShown } = useWorkspace()
  const drawer = useOverlay((state) => state.drawer)

  if (failure !== null) return <NoLibrary message={failure} />
  return (
    <div className={styles['window']}>
      <Header />
      <ConditionBanner />
      <div
        key={opened}
        className={styles['columns']}
        data-library={libraryShown}
        data-note={noteShown}
        data-drawer={drawer}
      >
        <div className={styles['library']}>
          <LibraryPanel />
        </div>
        <main className={styles['main']} aria-label={messages.reader.readingPanes}>
          {isEmpty ? <EmptyLibrary /> : <Reading />}
        </main>
        <div className={styles['note']}>
          <NotePanel extras={EXTRA_TABS} />
        </div>
        {drawer && (
          <div
            className={styles['shade']}
            onClick={() => useOverlay.setState({ drawer: null })}
            aria-hidden
          />
        )}
      </div>
      <ImportReport />
      <StatusBar />
    </div>
  )
}
