import { Search, Table2 } from 'lucide-react'
import {
  type KeyboardEvent,
  useCallback,
  useDeferredValue,
  useEffect,
  useRef,
  useState,
} from 'react'
import { commandWords } from '../../../shared/commands.ts'
import { messages } from '../../../shared/messages.ts'
import { runCommand } from '../state/actions/commands.ts'
import { useImport } from '../state/stores/import-store.ts'
import { useTableShown } from '../state/stores/library-table.ts'
import { listAll } from '../state/stores/list-filter.ts'
import { IconButton } from '../ui/Button.tsx'
import { keyLabel } from '../ui/key-label.ts'
import { useOff } from '../ui/off.ts'
import { ArticleGrid } from './ArticleGrid.tsx'
import { ArticlesHead } from './ArticlesHead.tsx'
import { ArticleTable } from './ArticleTable.tsx'
import { DossierList } from './DossierList.tsx'
import styles from './LibraryPanel.module.css'
import type { ListHandle } from './list-keys.ts'
import { NoteList } from './NoteList.tsx'
import { NothingListed } from './NothingListed.tsx'
import { PanelFoot } from './PanelFoot.tsx'
import { PickedBar } from './PickedBar.tsx'
import { SearchList } from './SearchList.tsx'
import { useFoldedAhead } from './use-folded-ahead.ts'
import { useListed } from './use-listed.ts'
import { useListWalk } from './use-list-walk.ts'

const words = messages.library

/**
 * Everything in the library: dossiers, articles and notes, and a search over their names. Where it stands over
 * the panes, its articles are a table beside the other lists.
 */
export function LibraryPanel() {
  const off = useOff()
  const isTable = useTableShown()
  const [typed, setTyped] = useState('')
  const query = useDeferredValue(typed)
  const scroller = useRef<HTMLDivElement>(null)
  /** What stands above the articles, in what they scroll in. */
  const above = useRef<HTMLDivElement>(null)
  const search = useRef<HTMLInputElement>(null)
  const table = useRef<ListHandle>(null)
  const { found, shown, rows, dossier } = useListed(query)
  useFoldedAhead()
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

  const { lists, focusFirst } = useListWalk(4, search)
  const leaveTable = useCallback(() => search.current?.focus(), [])

  const onSearchKey = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && typed !== '') {
      event.preventDefault()
      setTyped('')
    }
    if (event.key !== 'ArrowDown' && event.key !== 'Enter') return
    event.preventDefault()
    if (!isTable || !table.current?.focusEdge('first')) focusFirst()
  }

  const head = <ArticlesHead articles={found.articles} rows={rows} {...{ dossier, isTable }} />
  const hasGrid = !isTable && hasPart(found.articles)
  const isFilteredOut = found.articles.length > 0 && shown.articles.length === 0
  return (
    <div
      className={styles['panel']}
      data-library-panel
      data-table={isTable || undefined}
      onKeyDown={(event) => {
        if (!isTable || event.key !== 'Escape' || event.defaultPrevented) return
        event.preventDefault()
        runCommand('library.table')
      }}
    >
      <nav className={styles['nav']} aria-label={words.name}>
        <div className={styles['top']}>
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
          {!isTable && found.articles.length > 0 && (
            <IconButton
              label={words.table}
              title={TABLE_TIP}
              icon={<Table2 size={15} aria-hidden />}
              onClick={() => runCommand('library.table')}
            />
          )}
        </div>
        <div ref={scroller} className={styles['lists']}>
          <div ref={above}>
            {query !== '' && nothing && !isTable && (
              <p role="status">{words.nothingFound(query)}</p>
            )}
            {hasPart(shown.dossiers) && (
              <>
                <h2>{words.dossiers}</h2>
                <DossierList {...lists[0]!} dossiers={shown.dossiers} />
                {shown.dossiers.length === 0 && <p>{words.noDossiers}</p>}
              </>
            )}
            {shown.searches.length > 0 && (
              <>
                <h2>{messages.search.savedList}</h2>
                <SearchList {...lists[1]!} searches={shown.searches} />
              </>
            )}
            {hasGrid && head}
            {hasGrid && isFilteredOut && <NothingListed query="" />}
          </div>
          {hasGrid && (
            <ArticleGrid
              {...lists[2]!}
              rows={rows}
              columns={null}
              scroller={scroller}
              above={above}
            />
          )}
          {hasPart(shown.notes) && (shown.notes.length > 0 || found.notes.length === 0) && (
            <>
              <h2>{words.notes}</h2>
              <NoteList {...lists[3]!} notes={shown.notes} />
              {shown.notes.length === 0 && <p>{words.noNotes}</p>}
            </>
          )}
        </div>
        {!isTable && <PickedBar articles={shown.articles} />}
        <div className={styles['drop']}>
          {words.dropHere}{' '}
          <button type="button" onClick={() => runCommand('import.files')} {...off}>
            {words.choose}
          </button>
        </div>
        <PanelFoot />
      </nav>
      {isTable && (
        <main className={styles['articles']}>
          {head}
          {shown.articles.length === 0 && (
            <NothingListed query={found.articles.length === 0 ? query : ''} />
          )}
          <ArticleTable ref={table} rows={rows} onLeave={leaveTable} />
          <PickedBar articles={shown.articles} />
        </main>
      )}
    </div>
  )
}

const { title, key } = commandWords('library.table')
const TABLE_TIP = `${title} (${keyLabel(key ?? '')})`
