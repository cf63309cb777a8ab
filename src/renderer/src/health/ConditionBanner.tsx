import { CloudOff, Lock } from 'lucide-react'
import { messages } from '../../../shared/messages.ts'
import { runCommand } from '../state/actions/commands.ts'
import { useLibrary } from '../state/stores/library-store.ts'
import { Button } from '../ui/Button.tsx'
import styles from './ConditionBanner.module.css'

const words = messages.condition

/** Says above everything when the library is away or can't be changed, why, and what to do. */
export function ConditionBanner() {
  const state = useLibrary((library) => library.state)
  if (!state || (state.reachable && state.readOnly === null)) return null
  const { reachable, folder, readOnly, heldElsewhere } = state
  const Icon = reachable ? Lock : CloudOff
  return (
    <section className={styles['banner']} role="status">
      <Icon size={16} aria-hidden />
      <p>{reachable ? readOnly : words.away(folder)}</p>
      {reachable && heldElsewhere && (
        <Button onClick={() => runCommand('library.takeOver')}>{words.takeOver}</Button>
      )}
      <Button onClick={() => runCommand('library.tryAgain')}>{words.tryAgain}</Button>
    </section>
  )
}
