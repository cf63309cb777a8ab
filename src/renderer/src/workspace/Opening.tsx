import { messages } from '../../../shared/messages.ts'
import styles from './NoLibrary.module.css'
import { useLook } from './use-look.ts'

/** What is shown while a library takes long to open. */
export function Opening() {
  useLook()
  return (
    <div className={styles['page']} role="status">
      <p>{messages.app.loading}</p>
    </div>
  )
}
