import { Check, X } from 'lucide-react'
import { COMMANDS } from '../../../shared/commands.ts'
import { messages } from '../../../shared/messages.ts'
import type { ShownMatch } from '../state/comparison/comparison.ts'
import { confirmMatch } from '../state/actions/decision-actions.ts'
import { attempt } from '../state/stores/messages-store.ts'
import { Button } from '../ui/Button.tsx'
import { Kbd } from '../ui/Kbd.tsx'
import { useOff } from '../ui/off.ts'
import { dismissHere, quotePair, relateMatch } from './match-actions.ts'
import styles from './MatchActions.module.css'

const words = messages.compare

/** What can be done with one match. */
export function MatchActions({ match }: { match: ShownMatch }) {
  const off = useOff()
  const verdict = match.decision?.verdict
  return (
    <span className={styles['actions']}>
      {verdict !== 'joined' && (
        <Button
          look="plain"
          aria-pressed={verdict === 'confirmed'}
          aria-keyshortcuts={COMMANDS['match.confirm'].key}
          onClick={() => attempt(() => confirmMatch(match))}
          {...off}
        >
          <Check size={13} aria-hidden />
          {verdict === 'confirmed' ? words.confirmed : words.confirm}
          <Kbd of={COMMANDS['match.confirm'].key} decorative />
        </Button>
      )}
      <Button
        look="plain"
        aria-keyshortcuts={COMMANDS['match.dismiss'].key}
        onClick={() => attempt(() => dismissHere(match))}
        {...off}
      >
        <X size={13} aria-hidden />
        {verdict === 'joined' ? words.takeApart : words.dismiss}
        <Kbd of={COMMANDS['match.dismiss'].key} decorative />
      </Button>
      <Button
        look="plain"
        aria-keyshortcuts={COMMANDS['match.quote'].key}
        onClick={() => attempt(() => quotePair(match))}
        {...off}
      >
        {words.quotePair}
        <Kbd of={COMMANDS['match.quote'].key} decorative />
      </Button>
      <Button
        look="plain"
        aria-keyshortcuts={COMMANDS['relation.relate'].key}
        onClick={() => relateMatch(match)}
        {...off}
      >
        {messages.relations.relate}
        <Kbd of={COMMANDS['relation.relate'].key} decorative />
      </Button>
    </span>
  )
}
