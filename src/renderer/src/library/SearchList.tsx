import { memo, type Ref, useEffect, useState } from 'react'
import type { SavedSearchSummary } from '../../../core/model/saved-search.ts'
import { messages } from '../../../shared/messages.ts'
import { runCommand } from '../state/actions/commands.ts'
import { renameSearch, trashSearch } from '../state/actions/search-actions.ts'
import { attempt, logError } from '../state/stores/messages-store.ts'
import { useReports } from '../state/stores/reports-store.ts'
import { request } from '../state/stores/request.ts'
import { asksWhatIsRead, readFor, typeSearch, useSearch } from '../state/stores/search-store.ts'
import { onReadChange } from '../state/stores/workspace-store.ts'
import { useOff } from '../ui/off.ts'
import type { Leave, ListHandle } from './list-keys.ts'
import { ListRow } from './ListRow.tsx'
import { RenamableList, type RowOfList } from './RenamableList.tsx'

const words = messages.search

interface Props {
  searches: readonly SavedSearchSummary[]
  onLeave: Leave
  ref: Ref<ListHandle>
}

/** The searches that a person keeps, each with how much it finds now. */
export const SearchList = memo(function SearchList({ searches, onLeave, ref }: Props) {
  return (
    <RenamableList
      ref={ref}
      label={words.savedList}
      nameLabel={words.name}
      items={searches}
      onRename={renameSearch}
      onLeave={onLeave}
    >
      {(search, row) => <SearchItem key={search.id} search={search} row={row} />}
    </RenamableList>
  )
})

function SearchItem({ search, row }: { search: SavedSearchSummary; row: RowOfList }) {
  const { id, name, query } = search
  const off = useOff()
  const isOpen = useSearch((state) => state.typed.trim() === query)
  const count = useCount(query)
  const open = () => {
    typeSearch(query)
    runCommand('search.open')
  }
  return (
    <ListRow
      {...row}
      id={id}
      title={name}
      meta={count === null ? words.counting : words.counted(count)}
      isOpen={isOpen}
      onOpen={open}
      menuLabel={words.more(name)}
      actions={[
        { id: 'open', label: messages.library.open, run: open },
        { id: 'rename', label: words.rename, key: 'F2', run: row.rename, ...off },
        {
          id: 'trash',
          label: words.remove,
          key: 'Delete',
          run: () => attempt(() => trashSearch(search)),
          ...off,
        },
      ]}
    />
  )
}

// Counting costs the index a search: while files come in, once in a while is enough.
const COUNTS_AFTER_MS = 1500

/** How much a search finds now; null until that is known, and while not all texts were read. */
function useCount(query: string): number | null {
  const [count, setCount] = useState<number | null>(null)
  const isWhole = useReports((state) => state.index?.status === 'ready')
  useEffect(() => {
    if (!isWhole) return setCount(null)
    let isWanted = true
    let timer: ReturnType<typeof setTimeout> | undefined
    const ask = () => {
      timer = undefined
      // What keeps it from being counted is said where one searches; the log has it.
      request('search:count', { typed: query, read: readFor(query) }).then(
        (found) => isWanted && setCount(found),
        logError,
      )
    }
    const askSoon = () => {
      timer ??= setTimeout(ask, COUNTS_AFTER_MS)
    }
    ask()
    const stop = window.collate.on('words:changed', askSoon)
    const stopReading = asksWhatIsRead(query) ? onReadChange(askSoon) : () => {}
    return () => {
      isWanted = false
      clearTimeout(timer)
      stop()
      stopReading()
    }
  }, [query, isWhole])
  return count
}
