import { messages } from '../../../shared/messages.ts'
import { attempt } from '../state/stores/messages-store.ts'
import { Button } from '../ui/Button.tsx'
import { Kbd } from '../ui/Kbd.tsx'
import { Toolbar } from '../ui/Toolbar.tsx'
import { attachHere, stopAttaching } from './attaching.ts'
import styles from './SelectionBar.module.css'

const words = messages.passage

/** Over a selection while it is sought where a passage stands now. */
export function AttachBar() {
  return (
    <Toolbar label={words.reattach} className={styles['bar']}>
      <Button look="plain" className={styles['action']} onClick={() => attempt(attachHere)}>
        {words.reattachHere} <Kbd of="Enter" decorative />
      </Button>
      <Button look="plain" className={styles['action']} onClick={stopAttaching}>
        {words.edgesCancel} <Kbd of="Escape" decorative />
      </Button>
    </Toolbar>
  )
}
