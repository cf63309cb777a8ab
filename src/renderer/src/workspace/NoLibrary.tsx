import { messages } from '../../../shared/messages.ts'
import { runCommand } from '../state/actions/commands.ts'
import { Button } from '../ui/Button.tsx'
import { Messages } from './Messages.tsx'
import styles from './NoLibrary.module.css'

/** What is shown when the library could not be opened: why, and where to go from there. */
export function NoLibrary({ message }: { message: string }) {
  return (
    <div className={styles['window']}>
      <main className={styles['page']}>
        <h1>{messages.app.name}</h1>
        <p role="alert">{message}</p>
        <div className={styles['actions']}>
          <Button look="primary" onClick={() => runCommand('library.tryAgain')}>
            {messages.condition.tryAgain}
          </Button>
          <Button onClick={() => runCommand('library.open')}>
            {messages.commands.openLibrary}
          </Button>
          <Button onClick={() => runCommand('library.create')}>
            {messages.commands.createLibrary}
          </Button>
          <Button onClick={() => runCommand('history.open')}>
            {messages.backups.restoreABackup}
          </Button>
        </div>
      </main>
      <footer>
        <Messages />
      </footer>
    </div>
  )
}
