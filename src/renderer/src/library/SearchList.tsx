import { type Ref, useEffect, useState } from 'react'
import { flushSync } from 'react-dom'
import type { SavedSearchSummary } from '../../../core/model/saved-search.ts'
import { messages } from '../../../shared/messages.ts'
import { runCommand } from '../state/actions/commands.ts'
import { renameSearch, trashSearch } from '../state/actions/search-actions.ts'
import { attempt, logError } from '../state/stores/messages-store.ts'
import { useReports } from '../state/stores/reports-store.ts'
import { request } from '../state/stores/request.ts'
import { readFor, typeSearch, useSearch } from '../state/stores/search-store.ts'
import { NameField } from '../ui/NameField.tsx'
import { useOff } from '../ui/off.ts'
import styles from './List.module.css'
import { type Leave, type ListHandle, useListKeys } from './list-keys.ts'
import { ListRow } from './ListRow.tsx'

const words = messages.search

interface Props {
  searches: readonly SavedSearchSummary[]
  onLeave: Leave
  ref: Ref<ListHandle>
}

/** The searches that a person keeps, each with how much it finds now. */
export function SearchList({ searches, onLeave, ref }: Props) {
  const keys = useListKeys({ ids: searches.map(({ id }) => id), onLeave, ref })
  const [renaming, setRenaming] = useState<string | null>(null)
  return (
    <ul ref={keys.list} aria-label={words.savedList} className={styles['list']} {...keys.handlers}>
      {searches.map((search) =>
        search.id === renaming ? (
          <li key={search.id} className={styles['item']}>
            <NameField
              label={words.name}
              value={search.name}
              onDone={(value, byKey) => {
                if (byKey) {
                  // At once: the next key may follow within the frame.
                  flushSync(() => setRenaming(null))
                  keys.focusRow(search.id)
                } else setRenaming(null)
                if (value !== null) attempt(() => renameSearch(search, value))
              }}
            />
          </li>
        ) : (
          <SearchItem
            key={search.id}
            search={search}
            keys={keys}
            rename={() => setRenaming(search.id)}
          />
        ),
      )}
    </ul>
  )
}

interface ItemProps {
  search: SavedSearchSummary
  keys: ReturnType<typeof useListKeys>
  rename: () => void
}

function SearchItem({ search, keys, rename }: ItemProps) {
  const { id, name, query } = search
  const off = useOff()
  const isOpen = useSearch((state) => state.typed.trim() === query)
  const count = useCount(query)
  const open = () => {
    typeSearch(query)
    runCommand('search.open')
  }
  const remove = () => {
    keys.leaveRow(id)
    attempt(() => trashSearch(search))
  }
  return (
    <ListRow
      id={id}
      title={name}
      meta={count === null ? words.counting : words.counted(count)}
      isOpen={isOpen}
      isTabStop={keys.isTabStop(id)}
      onFocus={() => keys.onFocusRow(id)}
      onOpen={open}
      onKeyDown={(event) => {
        if (event.key === 'F2') {
          event.preventDefault()
          rename()
        }
        if (event.key === 'Delete') remove()
      }}
      menuLabel={words.more(name)}
      actions={[
        { id: 'open', label: messages.library.open, run: open },
        { id: 'rename', label: words.rename, run: rename, ...off },
        { id: 'trash', label: words.remove, run: () => attempt(() => trashSearch(search)), ...off },
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
    ask()
    const stop = window.collate.on('words:changed', () => {
      timer ??= setTimeout(ask, COUNTS_AFTER_MS)
    })
    return () => {
      isWanted = false
      clearTimeout(timer)
      stop()
    }
  }, [query, isWhole])
  return count
}
