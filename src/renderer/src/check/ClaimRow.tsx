import { memo, type MouseEvent } from 'react'
import type { CheckedClaim } from '../../../core/check/check-note.ts'
import type { Span } from '../../../core/text/spans.ts'
import { bareInWords, citationInWords, verdictInWords } from '../../../shared/check-words.ts'
import { messages } from '../../../shared/messages.ts'
import { attempt } from '../state/stores/messages-store.ts'
import { minuteOf } from '../ui/dates.ts'
import { selectClaim, toggleTick } from './check-actions.ts'
import type { ShownClaim } from '../state/stores/check-store.ts'
import { tickedNote, useCheck } from '../state/stores/check-store.ts'
import styles from './CheckPanel.module.css'
import { ClaimDetails } from './ClaimDetails.tsx'
import { MarkedWords } from './MarkedWords.tsx'
import { useSourceNames } from '../state/stores/source-names.ts'

const words = messages.check

interface Props {
  one: ShownClaim
  isSelected: boolean
}

/** One claim: its words, whether it is ticked, and in short what was found; all of it while it is looked at. */
export const ClaimRow = memo(function ClaimRow({ one, isSelected }: Props) {
  const { claim, state } = one
  const canTick = useCheck(({ subject }) => tickedNote(subject) !== null)
  const pressed = ({ target }: MouseEvent) => {
    selectClaim(one)
    if ((target as Element).closest('[data-box]')) attempt(() => toggleTick(one))
  }
  return (
    <li
      className={styles['claim']}
      data-selected={isSelected || undefined}
      data-state={state.is}
      data-bare={claim.bare !== null || undefined}
    >
      <button
        type="button"
        data-claim
        role={canTick ? 'checkbox' : undefined}
        aria-checked={canTick ? state.is === 'ticked' : undefined}
        tabIndex={isSelected ? 0 : -1}
        className={styles['row']}
        onClick={pressed}
        onFocus={() => isSelected || selectClaim(one)}
      >
        {canTick && (
          <span data-box className={styles['box']} aria-hidden>
            {state.is === 'ticked' ? '✓' : state.is === 'fallen' ? '!' : ''}
          </span>
        )}
        <span className={styles['words']}>
          {claim.words === '' ? (
            <em>{words.quotationAlone}</em>
          ) : (
            <MarkedWords text={claim.words} marks={changedIn(claim)} />
          )}
          <Badges claim={claim} />
        </span>
      </button>
      <div className={styles['about']}>
        {claim.bare && <p className={styles['why']}>{bareInWords(claim.bare)}</p>}
        <Tick one={one} />
        {isSelected && <ClaimDetails claim={claim} state={state} />}
      </div>
    </li>
  )
})

/** The words of its quotations that are others in the source. */
function changedIn({ quoted }: CheckedClaim): Span[] {
  return quoted.flatMap(({ start, verdict }) =>
    verdict.changed.quoted.map((span) => ({ start: start + span.start, end: start + span.end })),
  )
}

/** In a word or two what was found of each thing that it quotes or cites. */
function Badges({ claim }: { claim: CheckedClaim }) {
  const nameOf = useSourceNames()
  const articles = useCheck((state) => state.sourceIds.length)
  const found = [
    ...claim.quoted.map(({ verdict, said }) => verdictInWords(verdict, said, articles, nameOf)),
    ...claim.citations
      .map((citation) => citationInWords(citation, nameOf))
      .filter(({ tone }) => tone !== 'good'),
  ]
  const distinct = [...new Map(found.map((one) => [one.short, one])).values()]
  return (
    <span className={styles['badges']}>
      {claim.bare && <b data-tone="doubt">{words.bare}</b>}
      {distinct.map(({ short, tone }) => (
        <b key={short} data-tone={tone}>
          {short}
        </b>
      ))}
    </span>
  )
}

/** By whom and when it was ticked. */
function Tick({ one: { state } }: { one: ShownClaim }) {
  if (state.is === 'none') return null
  const { by, at } = state.tick
  const when = minuteOf(at)
  if (state.is === 'fallen') {
    return <p className={styles['fell']}>{words.fell(by || words.somebody, when)}</p>
  }
  return (
    <p className={styles['ticked']}>{by === '' ? words.ticked(when) : words.tickedBy(by, when)}</p>
  )
}
