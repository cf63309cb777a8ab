import { Fragment } from 'react'
import { wholeSpan } from '../../../core/text/spans.ts'
import { messages } from '../../../shared/messages.ts'
import {
  type ArticleSpan,
  type MatchSide,
  matchesAt,
  type ShownMatch,
  sidesFor,
} from '../state/comparison/comparison.ts'
import { isComparing, useCompared, visibleMatches } from '../state/stores/comparison-store.ts'
import { useReasonOf } from '../state/stores/reasons.ts'
import { MatchActions } from './MatchActions.tsx'
import styles from './MatchCard.module.css'
import { MatchHead } from './MatchHead.tsx'
import { Legend, marksOf, Outlet, Rendering } from './Rendering.tsx'
import { sharedMarks, type RenderingMarks } from './rendering-parts.ts'

const words = messages.compare

interface Props {
  at: ArticleSpan
  /** The other open articles, from left to right. */
  others: readonly string[]
}

/**
 * How a passage is put where it stands, and under it how each other source puts it; last, in one line,
 * in which of them no match was found.
 */
export function Stack({ at, others }: Props) {
  const comparison = useCompared()
  const matches = matchesAt(visibleMatches(comparison), at)
  const sides = matches.flatMap((match) => sidesIn(match, at.articleId) ?? [])
  const answersIn = (articleId: string) =>
    sides.filter(({ there }) => there.side.articleId === articleId)
  const silent = others.filter((articleId) => answersIn(articleId).length === 0)
  const isWaiting = (articleId: string) => isComparing(comparison, at.articleId, articleId)
  const unanswered = silent.filter((articleId) => !isWaiting(articleId))
  return (
    <>
      <Legend all={sides.flatMap(({ here, there }) => [here.marks, there.marks])} />
      <Rendering
        side={wholeSide(
          at,
          sides.map(({ here }) => here.side),
        )}
        marks={sharedMarks(sides.map(({ here }) => here.marks))}
      />
      {others.map((articleId) =>
        answersIn(articleId).map(({ match, there }) => (
          <div
            key={match.id}
            className={styles['answer']}
            data-match={match.id}
            data-match-kind={match.kind}
          >
            <MatchHead match={match} />
            <Rendering side={there.side} marks={there.marks} />
            <Why match={match} />
            <MatchActions match={match} />
          </div>
        )),
      )}
      <Silent articleIds={silent.filter(isWaiting)} said={words.comparing} />
      <Silent articleIds={unanswered} said={words.noMatchIn(unanswered.length)} />
    </>
  )
}

/** Why it is a match. */
function Why({ match }: { match: ShownMatch }) {
  return <span className={styles['reason']}>{useReasonOf(match)}</span>
}

/** Those that answer nothing, and why, in one line: a paragraph for each would hide those that do. */
function Silent({ articleIds, said }: { articleIds: readonly string[]; said: string }) {
  if (articleIds.length === 0) return null
  return (
    <p className={`${styles['answer']} ${styles['none']}`}>
      <span>
        {articleIds.map((articleId, index) => (
          <Fragment key={articleId}>
            {index > 0 && ' · '}
            <Outlet articleId={articleId} />
          </Fragment>
        ))}
      </span>
      {said}
    </p>
  )
}

interface Marked {
  side: MatchSide
  marks: RenderingMarks
}

/** A match as seen from one article; null when it is not this article's. */
function sidesIn(
  match: ShownMatch,
  articleId: string,
): { match: ShownMatch; here: Marked; there: Marked } | null {
  const sides = sidesFor(match, articleId)
  const marks = marksOf(match)
  if (!sides || !marks) return null
  const [first, second] = marks
  const [here, there] = match.sides[0] === sides.here ? [first, second] : [second, first]
  return {
    match,
    here: { side: sides.here, marks: here },
    there: { side: sides.there, marks: there },
  }
}

/** The passage with all of it that is answered, and with who says it. */
function wholeSide({ articleId, start, end }: ArticleSpan, sides: readonly MatchSide[]): MatchSide {
  const quoting = sides.find(({ said }) => said.length > 0)
  return {
    articleId,
    passage: wholeSpan([{ start, end }, ...sides.map(({ passage }) => passage)]),
    words: [],
    said: quoting?.said ?? [],
    speaker: quoting?.speaker,
  }
}
