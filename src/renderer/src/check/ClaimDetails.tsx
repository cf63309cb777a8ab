import type {
  CheckedCitation,
  CheckedClaim,
  CheckedQuotation,
} from '../../../core/check/check-note.ts'
import type { Verdict } from '../../../core/check/check-quotation.ts'
import type { TickState } from '../../../core/check/tick-states.ts'
import { changedWords } from '../../../core/alignment/changed-words.ts'
import {
  citationInWords,
  type InWords,
  type SourceName,
  verdictInWords,
} from '../../../shared/check-words.ts'
import { messages } from '../../../shared/messages.ts'
import { Button } from '../ui/Button.tsx'
import { showSource } from '../state/actions/show-source.ts'
import { useCheck } from '../state/stores/check-store.ts'
import styles from './CheckPanel.module.css'
import { MarkedWords } from './MarkedWords.tsx'
import { useSourceNames } from '../state/stores/source-names.ts'

const words = messages.check

/** All that was found of the claim that is looked at. */
export function ClaimDetails({ claim, state }: { claim: CheckedClaim; state: TickState }) {
  const nameOf = useSourceNames()
  const articles = useCheck(({ sourceIds }) => sourceIds.length)
  return (
    <div className={styles['details']}>
      {state.is === 'fallen' && <WhyFallen claim={claim} why={state.why} />}
      {claim.quoted.map((quoted) => (
        <Quoted key={quoted.start} quoted={quoted} articles={articles} nameOf={nameOf} />
      ))}
      {claim.citations.map((citation, index) => (
        <Cited key={`${citation.passageId} ${index}`} citation={citation} nameOf={nameOf} />
      ))}
    </div>
  )
}

/** What has changed since it was ticked, old and new. */
function WhyFallen({ claim, why }: { claim: CheckedClaim; why: Why }) {
  const { because } = words
  if (why.what === 'citations') return <p className={styles['fell']}>{because.citations}</p>
  const [before, now] = why.what === 'claim' ? [why.before, claim.words] : [why.before, why.now]
  if (before === null || now === null) {
    return <p className={styles['fell']}>{now === null ? because.lost : because.found}</p>
  }
  const changed = changedWords(whole(before), whole(now))
  return (
    <dl className={styles['sides']}>
      <dt>{because[why.what]}</dt>
      <dd>
        <MarkedWords text={before} marks={changed.a} />
      </dd>
      {why.what === 'passage' && (
        <>
          <dt>{words.now}</dt>
          <dd>
            <MarkedWords text={now} marks={changed.b} />
          </dd>
        </>
      )}
    </dl>
  )
}

type Why = Extract<TickState, { is: 'fallen' }>['why']

function whole(text: string) {
  return { text, spans: [{ start: 0, end: text.length }] }
}

interface QuotedProps {
  quoted: CheckedQuotation
  articles: number
  nameOf: SourceName
}

function Quoted({ quoted, articles, nameOf }: QuotedProps) {
  const { verdict, said } = quoted
  return (
    <Finding
      found={verdictInWords(verdict, said, articles, nameOf)}
      written={quoted.words}
      verdict={verdict}
      nameOf={nameOf}
    />
  )
}

function Cited({ citation, nameOf }: { citation: CheckedCitation; nameOf: SourceName }) {
  const { verdict, articleId, place } = citation
  return (
    <Finding
      found={citationInWords(citation, nameOf)}
      written={citation.quote}
      verdict={verdict}
      nameOf={nameOf}
      place={place && { articleId, ...place }}
    />
  )
}

interface FindingProps {
  found: InWords
  /** The words as the note has them. */
  written: string
  verdict: Verdict | null
  nameOf: SourceName
  /** Where the passage stands that is cited. */
  place?: { articleId: string; start: number; end: number } | null
}

/** A verdict in words, with both wordings where they differ, and the way to the source. */
function Finding({ found, written, verdict, nameOf, place }: FindingProps) {
  const there = place ?? verdict?.place
  const isNearest = verdict?.wording === 'missing'
  const isShown = verdict?.source !== null && verdict !== null && verdict.wording !== 'verbatim'
  const source = there ? nameOf(there.articleId) : ''
  return (
    <section className={styles['finding']} data-tone={found.tone} data-verdict={verdict?.wording}>
      <h3>
        <b data-tone={found.tone}>{found.short}</b>
      </h3>
      <p>{found.sentences.join(' ')}</p>
      <dl className={styles['sides']}>
        <dt>{words.here}</dt>
        <dd>
          <MarkedWords text={written} marks={verdict?.changed.quoted ?? []} />
        </dd>
        {isShown && verdict.source !== null && (
          <>
            <dt>{words.inSource(source)}</dt>
            <dd>
              <MarkedWords text={verdict.source} marks={verdict.changed.source} />
            </dd>
          </>
        )}
      </dl>
      {there && (
        <Button look="plain" onClick={() => showSource(there)}>
          {isNearest ? words.goToNear(source) : words.goTo(source)}
        </Button>
      )}
    </section>
  )
}
