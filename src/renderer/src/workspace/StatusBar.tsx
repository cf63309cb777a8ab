import { withControlsShown } from '../../../core/model/names.ts'
import { messages } from '../../../shared/messages.ts'
import { CompareStatus } from '../compare/CompareStatus.tsx'
import { runCommand } from '../state/actions/commands.ts'
import { cancelImport } from '../state/actions/import-actions.ts'
import { useImport } from '../state/stores/import-store.ts'
import { countAlive, useLibrary } from '../state/stores/library-store.ts'
import { attempt } from '../state/stores/messages-store.ts'
import { useSaving } from '../state/stores/saving-store.ts'
import { Button } from '../ui/Button.tsx'
import { ActsOn } from './ActsOn.tsx'
import { Messages } from './Messages.tsx'
import styles from './StatusBar.module.css'

/** The foot of the window: whether everything is saved, the import under way, what has happened. */
export function StatusBar() {
  const failed = useSaving((state) => state.failed !== null)
  const articles = useLibrary((state) => countAlive(state.articles))
  return (
    <footer className={`${styles['bar']} ${failed ? styles['failing'] : ''}`}>
      <SavingStatus />
      <ImportProgress />
      <Messages />
      <CompareStatus />
      <ActsOn />
      <span className={styles['end']}>{messages.status.articles(articles)}</span>
      <Button look="plain" className={styles['keys']} onClick={() => runCommand('help.keys')}>
        {messages.keys.name}
      </Button>
    </footer>
  )
}

function SavingStatus() {
  const { pending, failed } = useSaving()
  const isAway = useLibrary(({ state }) => state?.reachable === false)
  const isReadOnly = useLibrary(({ state }) => state !== null && state.readOnly !== null)
  // The banner says why, and what to do.
  if (isAway || isReadOnly) {
    const isUnsaved = failed !== null || pending > 0
    const otherwise = isAway ? messages.saving.nothingUnsaved : messages.status.readOnly
    return (
      <span role="status" className={isUnsaved ? styles['failed'] : ''}>
        {isUnsaved ? messages.saving.failed : otherwise}
      </span>
    )
  }
  if (failed) {
    return (
      <>
        <span role="status" className={styles['failed']}>
          {messages.saving.failed} {failed.message}
        </span>
        <Button onClick={failed.retry}>{messages.saving.retry}</Button>
      </>
    )
  }
  return (
    <span role="status" className={pending > 0 ? '' : styles['saved']}>
      {pending > 0 ? messages.saving.saving : messages.saving.saved}
    </span>
  )
}

function ImportProgress() {
  const progress = useImport((state) => state.progress)
  if (!progress) return null
  const { done, total, current } = progress
  const text = messages.import.progress(done, total)
  return (
    <span className={styles['import']}>
      <progress
        className={styles['progress']}
        aria-label={messages.import.name}
        aria-valuetext={text}
        value={done}
        max={Math.max(total, 1)}
      />
      <span title={withControlsShown(current)}>{text}</span>
      <Button look="plain" onClick={() => attempt(cancelImport)}>
        {messages.import.cancel}
      </Button>
    </span>
  )
}
