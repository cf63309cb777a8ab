import { RotateCcw } from 'lucide-react'
import { messages } from '../../../shared/messages.ts'
import type { ShownMatch } from '../state/comparison/comparison.ts'
import { restoreMatch } from '../state/actions/decision-actions.ts'
import { attempt } from '../state/stores/messages-store.ts'
import { Button } from '../ui/Button.tsx'
import { useOff } from '../ui/off.ts'
import { STOP } from '../ui/one-tab-stop.ts'
import { focusBeside } from './match-actions.ts'
import { MatchHead } from './MatchHead.tsx'
import styles from './MatchList.module.css'
import { Renderings } from './Rendering.tsx'

/** A match that the person dismissed, and the way to get it back. */
export function DismissedItem({ match }: { match: ShownMatch }) {
  const off = useOff()
  return (
    <li
      className={`${styles['match']} ${styles['dismissed']}`}
      data-match={match.id}
      data-verdict="dismissed"
    >
      <div className={styles['body']}>
        <MatchHead match={match} />
        <Renderings match={match} />
        <Button
          className={styles['restore']}
          {...STOP}
          onClick={() => {
            focusBeside(match.id)
            attempt(() => restoreMatch(match))
          }}
          {...off}
        >
          <RotateCcw size={13} aria-hidden /> {messages.compare.restore}
        </Button>
      </div>
    </li>
  )
}
