import { messages } from '../../../shared/messages.ts'
import { runCommand } from '../state/actions/commands.ts'
import { attempt } from '../state/stores/messages-store.ts'
import {
  chooseSecondPlace,
  forgetSecondPlace,
  useSecondPlace,
} from '../state/stores/second-place.ts'
import { Button } from '../ui/Button.tsx'
import { readableDate } from '../ui/dates.ts'
import styles from './SettingsDialog.module.css'

const words = messages.backups

/** Where backups are made a second time, and since when that place is away. */
export function BackupPlace({ onLeave }: { onLeave: () => void }) {
  const place = useSecondPlace((state) => state.place)
  const date = place && readableDate(place.reachedAt.slice(0, 10))
  const showHistory = () => {
    onLeave()
    runCommand('history.open')
  }
  return (
    <section className={styles['library']} aria-label={words.secondPlace}>
      <h3>{words.secondPlace}</h3>
      <p>{place ? words.secondText : words.noSecond}</p>
      {place && <code>{place.folder}</code>}
      {date && (
        <p className={place.isLate ? styles['late'] : ''}>
          {place.isLate ? words.secondLate(date) : words.secondReached(date)}
        </p>
      )}
      <div className={styles['choices']}>
        <Button onClick={() => attempt(chooseSecondPlace)}>{words.chooseSecond}</Button>
        {place && <Button onClick={() => attempt(forgetSecondPlace)}>{words.forgetSecond}</Button>}
        <Button onClick={showHistory}>{words.name}</Button>
      </div>
    </section>
  )
}
