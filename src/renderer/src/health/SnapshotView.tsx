import { useCallback, useEffect, useState } from 'react'
import { ListBox, ListBoxItem } from 'react-aria-components'
import type { BackupItem, SnapshotSummary } from '../../../core/model/snapshot.ts'
import { messages } from '../../../shared/messages.ts'
import { useLibrary } from '../state/stores/library-store.ts'
import { attempt } from '../state/stores/messages-store.ts'
import { request } from '../state/stores/request.ts'
import { Button } from '../ui/Button.tsx'
import { useOff } from '../ui/off.ts'
import {
  hasLibraryToCompare,
  restoreEverything,
  restoreItem,
  snapshotId,
  takenWhen,
} from './history.ts'
import { Name } from '../ui/Name.tsx'
import styles from './HistoryDialog.module.css'
import { ItemPreview } from './ItemPreview.tsx'
import { Question } from './Question.tsx'
import view from './View.module.css'

const words = messages.backups

interface Props {
  snapshot: SnapshotSummary
  onRestored: () => void
  onLeave: () => void
}

/** One snapshot: what is in it that differs from now, what that said, and the ways to restore. */
export function SnapshotView({ snapshot, onRestored, onLeave }: Props) {
  const [items, setItems] = useState<BackupItem[] | null>(null)
  const [chosen, setChosen] = useState<BackupItem | null>(null)
  const [asking, setAsking] = useState(false)
  const off = useOff()
  const isOpenLibrary = useLibrary(({ state }) => state?.id === snapshot.libraryId)

  const goesHere = isOpenLibrary || isIntoEmpty()

  const read = useCallback(async () => {
    try {
      setItems(await request('backup:contents', snapshotId(snapshot)))
    } catch (error) {
      setItems([])
      throw error
    }
  }, [snapshot])
  useEffect(() => attempt(read), [read])

  const restore = async (item: BackupItem) => {
    await restoreItem(snapshot, item)
    setChosen(null)
    onRestored()
    await read()
  }
  return (
    <section className={styles['contents']} aria-label={words.contents}>
      <div className={styles['head']}>
        <h3>{takenWhen(snapshot)}</h3>
        {/* Elsewhere it goes into a folder of its own. */}
        <Button onClick={() => setAsking(true)} {...(goesHere && off)}>
          {words.restoreEverything}
        </Button>
      </div>
      {isOpenLibrary && (
        <>
          {items === null ? (
            <p role="status">{words.reading}</p>
          ) : (
            <ItemList items={items} chosen={chosen} onChoose={setChosen} />
          )}
          {chosen ? (
            <ItemPreview
              key={chosen.id}
              snapshot={snapshot}
              item={chosen}
              onRestore={() => attempt(() => restore(chosen))}
            />
          ) : (
            <p className={view['hint']}>{words.chooseItem}</p>
          )}
        </>
      )}
      {asking && (
        <Question
          title={words.restoreTitle}
          yes={words.restoreNow}
          no={words.leave}
          onNo={() => setAsking(false)}
          onYes={() => {
            setAsking(false)
            attempt(async () => {
              if (await restoreEverything(snapshot)) onLeave()
            })
          }}
        >
          <p>{whatHappens(snapshot, isOpenLibrary)}</p>
        </Question>
      )}
    </section>
  )
}

function whatHappens(snapshot: SnapshotSummary, isOpenLibrary: boolean): string {
  const when = takenWhen(snapshot)
  if (isOpenLibrary) return words.restoreHere(when)
  const say = isIntoEmpty() ? words.restoreIntoEmpty : words.restoreElsewhere
  return say(snapshot.libraryName, when)
}

/** Whether what is restored goes into the open library, as there is nothing in that. */
function isIntoEmpty(): boolean {
  return useLibrary.getState().state !== null && !hasLibraryToCompare()
}

interface ListProps {
  items: readonly BackupItem[]
  chosen: BackupItem | null
  onChoose: (item: BackupItem) => void
}

/** What differs from now; the rest is shown when it is asked for. */
function ItemList({ items, chosen, onChoose }: ListProps) {
  const [all, setAll] = useState(false)
  const same = items.filter(({ now }) => now === 'same').length
  const shown = all ? items : items.filter(({ now }) => now !== 'same')
  return (
    <div className={styles['items']}>
      {shown.length === 0 && <p className={view['hint']}>{words.nothingDiffers}</p>}
      {shown.length > 0 && (
        <ListBox
          aria-label={words.contents}
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={chosen ? [chosen.id] : []}
          onSelectionChange={(keys) => {
            const item = items.find(({ id }) => keys !== 'all' && keys.has(id))
            if (item) onChoose(item)
          }}
        >
          {shown.map((item) => (
            <ListBoxItem
              key={item.id}
              id={item.id}
              textValue={item.title}
              className={styles['item'] ?? ''}
            >
              <span>
                <Name of={item.title || messages.note.untitled} />
              </span>
              <small>
                {words.kinds[item.kind]}, {words.now[item.now]}
              </small>
            </ListBoxItem>
          ))}
        </ListBox>
      )}
      {!all && same > 0 && (
        <Button look="plain" onClick={() => setAll(true)}>
          {words.showSame(same)}
        </Button>
      )}
    </div>
  )
}
