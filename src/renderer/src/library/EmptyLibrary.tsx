import { FileDown } from 'lucide-react'
import { messages } from '../../../shared/messages.ts'
import { runCommand } from '../state/actions/commands.ts'
import { Button } from '../ui/Button.tsx'
import { useOff } from '../ui/off.ts'
import styles from './EmptyLibrary.module.css'

const words = messages.empty

/** What a new library shows: where to drop files, and a sample to try things on. */
export function EmptyLibrary() {
  const off = useOff()
  return (
    <section className={styles['empty']} aria-label={words.title}>
      <div className={styles['drop']}>
        <FileDown size={36} strokeWidth={1.25} aria-hidden />
        <h1>{words.title}</h1>
        <p>{words.text}</p>
        <div className={styles['actions']}>
          <Button look="primary" onClick={() => runCommand('import.files')} {...off}>
            {words.chooseFiles}
          </Button>
          <Button onClick={() => runCommand('import.folder')} {...off}>
            {words.chooseFolder}
          </Button>
        </div>
        <hr />
        <p>{words.sampleHint}</p>
        <div className={styles['actions']}>
          <Button onClick={() => runCommand('library.openSample')} {...off}>
            {words.openSample}
          </Button>
          <Button onClick={() => runCommand('history.open')}>
            {messages.backups.restoreABackup}
          </Button>
        </div>
      </div>
    </section>
  )
}
