import type { ReactNode } from 'react'
import { messages } from '../../../shared/messages.ts'
import { MatchesTitle } from '../compare/MatchesTitle.tsx'
import { ConditionBanner } from '../health/ConditionBanner.tsx'
import { HighlightsTitle } from '../highlights/HighlightsTitle.tsx'
import { EmptyLibrary } from '../library/EmptyLibrary.tsx'
import { ImportReport } from '../library/ImportReport.tsx'
import { LibraryPanel } from '../library/LibraryPanel.tsx'
import { NotePanel } from '../notes/NotePanel.tsx'
import { RelationsTitle } from '../relations/RelationsTitle.tsx'
import { closeAgreement } from '../state/actions/open-agreement.ts'
import { setNoteBroken } from '../state/actions/open-note.ts'
import { useAgreement } from '../state/stores/agreement-store.ts'
import { useCheck } from '../state/stores/check-store.ts'
import { countAlive, useLibrary } from '../state/stores/library-store.ts'
import { useTableShown } from '../state/stores/library-table.ts'
import { useTags } from '../state/stores/tags-store.ts'
import { useWorkspace } from '../state/stores/workspace-store.ts'
import { BrokenView } from './BrokenView.tsx'
import { Header } from './Header.tsx'
import { NoLibrary } from './NoLibrary.tsx'
import { useOverlay } from './overlay-store.ts'
import {
  AgreementPanel,
  CheckPanel,
  Finding,
  HighlightPanel,
  MatchList,
  OthersPanel,
  Reading,
  RelationPanel,
  TagsPanel,
} from './lazy-views.ts'
import { StatusBar } from './StatusBar.tsx'
import styles from './Workspace.module.css'

const EXTRA_TABS = [
  {
    id: 'highlights',
    title: <HighlightsTitle />,
    content: shielded(<HighlightPanel />),
    // What is dragged out of it into the note goes on being dragged.
    stays: true,
  },
  { id: 'matches', title: <MatchesTitle />, content: shielded(<MatchList />) },
  { id: 'relations', title: <RelationsTitle />, content: shielded(<RelationPanel />) },
  { id: 'others', title: messages.others.tab, content: shielded(<OthersPanel />) },
] as const

/** There while something is checked. */
const CHECK_TAB = {
  id: 'check',
  title: messages.check.tab,
  content: shielded(<CheckPanel />),
} as const

/** There while tags are looked at. */
const TAGS_TAB = {
  id: 'tags',
  title: messages.tags.name,
  content: shielded(<TagsPanel />),
} as const

/** What fails in it leaves the rest of the window working. */
function shielded(part: ReactNode) {
  return <BrokenView>{part}</BrokenView>
}

/** The library on the left, what is read in the middle, the note on the right. */
export function Workspace() {
  const failure = useLibrary((state) => state.failure)
  const opened = useLibrary((state) => state.opened)
  const isEmpty = useLibrary(
    ({ articles, notes }) => countAlive(articles) + countAlive(notes) === 0,
  )
  const { libraryShown, noteShown } = useWorkspace()
  const isTable = useTableShown()
  const drawer = useOverlay((state) => state.drawer)

  if (failure !== null) return <NoLibrary message={failure} />
  return (
    <div className={styles['window']}>
      <Header />
      <ConditionBanner />
      {shielded(<Finding />)}
      <div
        key={opened}
        className={styles['columns']}
        data-library={libraryShown}
        data-note={noteShown}
        data-table={isTable}
        data-drawer={drawer}
      >
        <div className={styles['library']}>{shielded(<LibraryPanel />)}</div>
        <main className={styles['main']} aria-label={messages.reader.readingPanes}>
          {shielded(isEmpty ? <EmptyLibrary /> : <Reading />)}
          <Agreement />
        </main>
        <div className={styles['note']}>
          <Note />
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

/** The agreement table of the open dossier, under the articles that its passages are shown in. */
function Agreement() {
  const isOpen = useAgreement((state) => state.isOpen)
  const dossierId = useWorkspace((state) => state.dossierId)
  if (!isOpen || dossierId === null) return null
  const close = { label: messages.agreement.close, run: closeAgreement }
  return (
    <BrokenView of={dossierId} close={close}>
      <AgreementPanel key={dossierId} dossierId={dossierId} />
    </BrokenView>
  )
}

/** A note that can't be shown is closed, and another is opened in its place. */
function Note() {
  const noteId = useWorkspace((state) => state.noteId)
  const isChecking = useCheck((state) => state.subject !== null)
  const hasTags = useTags((state) => state.isOpen)
  const extras = [...EXTRA_TABS, ...(isChecking ? [CHECK_TAB] : []), ...(hasTags ? [TAGS_TAB] : [])]
  const close = noteId !== null && {
    label: messages.errors.closeBroken,
    run: () => useWorkspace.setState({ noteId: null }),
  }
  return (
    <BrokenView
      of={noteId}
      text={messages.errors.noteBroken}
      close={close || undefined}
      onBroken={() => noteId !== null && setNoteBroken(noteId)}
    >
      <NotePanel extras={extras} />
    </BrokenView>
  )
}
