import { Search } from 'lucide-react'
import { type KeyboardEvent, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react'
import { lookUp } from '../../../core/model/look-up.ts'
import { messages } from '../../../shared/messages.ts'
import { runCommand } from '../state/actions/commands.ts'
import { useImport } from '../state/stores/import-store.ts'
import { useLibrary } from '../state/stores/library-store.ts'
import { listAll, useListFilter } from '../state/stores/list-filter.ts'
import { useSettings } from '../state/stores/settings-store.ts'
import { useWorkspace } from '../state/stores/workspace-store.ts'
import { ArticleGrid } from './ArticleGrid.tsx'
import { DossierList } from './DossierList.tsx'
import { useOff } from '../ui/off.ts'
import { filteredArticles, filteredNotes } from './filtered.ts'
import { FilterBar } from './FilterBar.tsx'
import { FilterMenu } from './FilterMenu.tsx'
import { findListed } from './find-listed.ts'
import styles from './LibraryPanel.module.css'
import type { ListHandle } from './list-keys.ts'
import { NoteList } from './NoteList.tsx'
import { OrderMenu } from './OrderMenu.tsx'
import { PickedBar } from './PickedBar.tsx'
import { PanelFoot } from './PanelFoot.tsx'
import { SearchList } from './SearchList.tsx'

const words = messages.library

/** Everything in the library: dossiers, articles and notes, and a search over their names. */
export function LibraryPanel() {
  const { articles, notes, dossiers, searches } = useLibrary()
  const off = useOff()
  const order = useSettings((state) => state.articleOrder)
  const [typed, setTyped] = useState('')
  const query = useDeferredValue(typed)
  const scroller = useRef<HTMLDivElement>(null)
  const search = useRef<HTMLInputElement>(null)
  const found = useMemo(
    () => findListed({ articles, notes, dossiers, searches }, query, order),
    [articles, notes, dossiers, searches, query, order],
  )
  const filter = useListFilter()
  const dossierId = useWorkspace((state) => state.dossierId)
  const dossier = (dossierId !== null && lookUp(dossiers, dossierId)) || null
  const shown = useMemo(
    () => ({
      ...found,
      articles: filteredArticles(found.articles, filter, dossier),
      notes: filteredNotes(found.notes, filter, dossier),
    }),
    [found, filter, dossier],
  )
  const nothing = Object.values(shown).every((list) => list.length === 0)

  // A heading over nothing is no result.
  const hasPart = (part: readonly unknown[]) => query === '' || part.length > 0

  // What was just imported is to be seen, whatever was searched for before.
  const arrived = useImport((state) => state.arrived)
  useEffect(() => {
    if (arrived.size === 0) return
    setTyped('')
    listAll()
  }, [arrived])

  const lists = [
    useRef<ListHandle>(null),
    useRef<ListHandle>(null),
    useRef<ListHandle>(null),
    useRef<ListHandle>(null),
  ] as const
  /** Goes on to the next list that has a row; above the first is the search field. */
  const goOn = (from: number, by: 1 | -1) => {
    for (let at = from + by; at < lists.length; at += by) {
      if (at < 0) return search.current?.focus()
      if (lists[at]?.current?.focusEdge(by === 1 ? 'first' : 'last')) return
    }
  }

  const onSearchKey = (event: KeyboardEvent) => {
    if (event.key === 'Escape') setTyped('')
    if (event.key !== 'ArrowDown' && event.key !== 'Enter') return
    event.preventDefault()
    goOn(-1, 1)
  }

  return (
    <nav className={styles['panel']} aria-label={words.name}>
      <label className={styles['search']}>
        <Search size={14} aria-hidden />
        <input
          ref={search}
          type="search"
          aria-label={words.search}
          placeholder={words.searchHint}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          onKeyDown={onSearchKey}
          data-library-search
        />
      </label>
      <div ref={scroller} className={styles['lists']}>
        {query !== '' && nothing && <p role="status">{words.nothingFound(query)}</p>}
        {hasPart(shown.dossiers) && (
          <>
            <h2>{words.dossiers}</h2>
            <DossierList ref={lists[0]} dossiers={shown.dossiers} onLeave={(by) => goOn(0, by)} />
            {shown.dossiers.length === 0 && <p>{words.noDossiers}</p>}
          </>
        )}
        {shown.searches.length > 0 && (
          <>
            <h2>{messages.search.savedList}</h2>
            <SearchList ref={lists[1]} searches={shown.searches} onLeave={(by) => goOn(1, by)} />
          </>
        )}
        {hasPart(found.articles) && (
          <>
            <div className={styles['articles']}>
              <h2>{words.articles}</h2>
              <span className={styles['ways']}>
                <FilterMenu articles={found.articles} dossier={dossier?.name ?? null} />
                <OrderMenu />
              </span>
            </div>
            <FilterBar
              dossier={dossier?.name ?? null}
              shown={shown.articles.length}
              of={found.articles.length}
            />
            <ArticleGrid
              ref={lists[2]}
              articles={shown.articles}
              scroller={scroller}
              onLeave={(by) => goOn(2, by)}
            />
          </>
        )}
        {hasPart(shown.notes) && (shown.notes.length > 0 || found.notes.length === 0) && (
          <>
            <h2>{words.notes}</h2>
            <NoteList ref={lists[3]} notes={shown.notes} onLeave={(by) => goOn(3, by)} />
            {shown.notes.length === 0 && <p>{words.noNotes}</p>}
          </>
        )}
      </div>
      <PickedBar articles={shown.articles} />
      <div className={styles['drop']}>
        {words.dropHere}{' '}
        <button type="button" onClick={() => runCommand('import.files')} {...off}>
          {words.choose}
        </button>
      </div>
      <PanelFoot />
    </nav>
  )
}
