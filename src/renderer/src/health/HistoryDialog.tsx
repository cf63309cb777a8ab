import { useCallback, useEffect, useState } from 'react'
import type { SnapshotSummary } from '../../../core/model/snapshot.ts'
import { messages } from '../../../shared/messages.ts'
import { useLibrary } from '../state/stores/library-store.ts'
import { attempt, say } from '../state/stores/messages-store.ts'
import { request } from '../state/stores/request.ts'
import { useSecondPlace } from '../state/stores/second-place.ts'
import { Button } from '../ui/Button.tsx'
import { readableDate } from '../ui/dates.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { DialogFoot } from '../ui/DialogFoot.tsx'
import { useOffUnreadable } from '../ui/off.ts'
import { hasLibraryToCompare, listSnapshots } from './history.ts'
import styles from './HistoryDialog.module.css'
import { SnapshotList } from './SnapshotList.tsx'
import { SnapshotView } from './SnapshotView.tsx'
import view from './View.module.css'

const words = messages.backups

/** The backups of the library: what was in them, and the way back. */
export function HistoryDialog({ onClose }: { onClose: () => void }) {
  const [snapshots, setSnapshots] = useState<SnapshotSummary[] | null>(null)
  const [chosen, setChosen] = useState<SnapshotSummary | null>(null)
  const unreadable = useOffUnreadable()
  const isOpen = useLibrary(({ state }) => state !== null)

  const read = useCallback(async () => {
    try {
      setSnapshots(await listSnapshots())
    } catch (error) {
      setSnapshots([])
      throw error
    }
  }, [])
  useEffect(() => attempt(read), [read])

  const showPlace = async () => {
    if (await request('backup:show-place', undefined)) await read()
  }
  const take = async () => {
    await request('backup:take', undefined)
    await read()
    say(words.taken)
  }
  return (
    <Dialog label={words.name} wide onClose={onClose}>
      <div className={`${view['view']} ${styles['history']}`}>
        <h2>{words.name}</h2>
        <p className={`${view['hint']} ${styles['hint']}`}>{words.explained}</p>
        <LatePlace />
        {snapshots === null ? (
          <p className={`${view['nothing']} ${styles['instead']}`} role="status">
            {words.reading}
          </p>
        ) : snapshots.length === 0 ? (
          <div className={`${view['nothing']} ${styles['instead']}`}>
            <p>{hasLibraryToCompare() ? words.none : words.noneAnywhere}</p>
          </div>
        ) : (
          <div className={styles['columns']}>
            <SnapshotList snapshots={snapshots} chosen={chosen} onChoose={setChosen} />
            {chosen ? (
              <SnapshotView
                key={`${chosen.place} ${chosen.libraryId} ${chosen.number}`}
                snapshot={chosen}
                onRestored={() => attempt(read)}
                onLeave={onClose}
              />
            ) : (
              <p className={`${view['nothing']} ${styles['instead']}`}>{words.choose}</p>
            )}
          </div>
        )}
        <DialogFoot close={words.close} onClose={onClose}>
          {isOpen && (
            <Button onClick={() => attempt(take)} {...unreadable}>
              {words.take}
            </Button>
          )}
          <Button onClick={() => attempt(showPlace)}>{words.showPlace}</Button>
        </DialogFoot>
      </div>
    </Dialog>
  )
}

function LatePlace() {
  const place = useSecondPlace((state) => state.place)
  if (!place?.isLate) return null
  const date = readableDate(place.reachedAt.slice(0, 10))
  return <p className={styles['late']}>{words.secondLate(date)}</p>
}
