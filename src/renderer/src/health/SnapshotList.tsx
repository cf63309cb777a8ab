import { ListBox, ListBoxItem } from 'react-aria-components'
import type { SnapshotSummary } from '../../../core/model/snapshot.ts'
import { messages } from '../../../shared/messages.ts'
import { takenWhen } from './history.ts'
import styles from './HistoryDialog.module.css'

const words = messages.backups

interface Props {
  snapshots: readonly SnapshotSummary[]
  chosen: SnapshotSummary | null
  onChoose: (snapshot: SnapshotSummary) => void
}

/** The snapshots there are, to choose one by pointer or arrow keys. */
export function SnapshotList({ snapshots, chosen, onChoose }: Props) {
  // Where there are backups of several libraries, each says of which it is.
  const isMixed = new Set(snapshots.map(({ libraryId }) => libraryId)).size > 1
  return (
    <ListBox
      aria-label={words.list}
      className={styles['snapshots'] ?? ''}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={chosen ? [keyOf(chosen)] : []}
      onSelectionChange={(keys) => {
        const snapshot = snapshots.find((one) => keys !== 'all' && keys.has(keyOf(one)))
        if (snapshot) onChoose(snapshot)
      }}
    >
      {snapshots.map((snapshot) => (
        <ListBoxItem
          key={keyOf(snapshot)}
          id={keyOf(snapshot)}
          textValue={takenWhen(snapshot)}
          className={styles['snapshot'] ?? ''}
        >
          <span>{takenWhen(snapshot)}</span>
          <small>{detailsOf(snapshot, isMixed)}</small>
        </ListBoxItem>
      ))}
    </ListBox>
  )
}

function keyOf({ place, libraryId, number }: SnapshotSummary): string {
  return `${place} ${libraryId} ${number}`
}

function detailsOf(snapshot: SnapshotSummary, isMixed: boolean): string {
  const { libraryName, reason, articles, notes, place } = snapshot
  return [
    isMixed && libraryName,
    words.reasons[reason],
    words.counts(articles, notes),
    words.places[place],
  ]
    .filter(Boolean)
    .join(' · ')
}
