import { Check, UserRound } from 'lucide-react'
import { messages } from '../../../shared/messages.ts'
import type { ShownMatch } from '../state/comparison/comparison.ts'
import styles from './MatchHead.module.css'

const words = messages.compare

/** What a match is, how sure, and what the person said of it. */
export function MatchHead({ match: { kind, band, decision } }: { match: ShownMatch }) {
  return (
    <span className={styles['head']} data-match-kind={kind}>
      <KindSign kind={kind} /> {words.kinds[kind]}
      <small>
        {decision?.verdict === 'confirmed' && <Check size={11} aria-hidden />}
        {decision ? words.byYou.names[decision.verdict] : words.bands[band]}
      </small>
    </span>
  )
}

/** The sign of a kind of match; of what the person joined the sign is a person. */
export function KindSign({ kind }: { kind: ShownMatch['kind'] }) {
  return (
    <i aria-hidden>
      {kind === 'joined' ? <UserRound size={11} aria-hidden /> : words.glyphs[kind]}
    </i>
  )
}
