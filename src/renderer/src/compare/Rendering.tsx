import { sourceName } from '../../../core/model/summary.ts'
import { memo } from 'react'
import { lookUp } from '../../../core/model/look-up.ts'
import { directionOf } from '../../../core/text/direction.ts'
import { messages } from '../../../shared/messages.ts'
import type { MatchSide, ShownMatch } from '../state/comparison/comparison.ts'
import { useLibrary } from '../state/stores/library-store.ts'
import { textAtHand } from '../state/stores/tally-store.ts'
import { type RenderingMarks, renderingMarks, renderingPieces } from './rendering-parts.ts'
import { Name } from '../ui/Name.tsx'
import { Words } from '../ui/Words.tsx'
import styles from './Rendering.module.css'

/** How both articles put what a match is about, one under the other. */
export const Renderings = memo(function Renderings({ match }: { match: ShownMatch }) {
  const [a, b] = match.sides
  const marks = marksOf(match)
  if (!marks) return null
  return (
    <span className={styles['renderings']} data-match-kind={match.kind}>
      <Rendering side={a} marks={marks[0]} />
      <Rendering side={b} marks={marks[1]} />
    </span>
  )
})

// A match is replaced when something about it changes, so each is looked at once.
const marked = new WeakMap<ShownMatch, [RenderingMarks, RenderingMarks]>()

/** What to tell apart in each side; null when one of the articles is no longer at hand. */
export function marksOf(match: ShownMatch): [RenderingMarks, RenderingMarks] | null {
  const known = marked.get(match)
  if (known) return known
  const [a, b] = match.sides.map(({ articleId }) => textAtHand(articleId)?.text)
  if (a === undefined || b === undefined) return null
  const marks = renderingMarks(match, [a, b])
  marked.set(match, marks)
  return marks
}

/** How one article puts it: its words, and who says them. */
export function Rendering({ side, marks }: { side: MatchSide; marks: RenderingMarks }) {
  const text = textAtHand(side.articleId)?.text
  if (text === undefined) return null
  return (
    <span className={styles['rendering']}>
      <Outlet articleId={side.articleId} />
      <span dir={directionOf(text)}>
        {side.said.length > 0 && side.speaker && (
          <strong className={styles['speaker']}>{messages.compare.says(side.speaker)} </strong>
        )}
        {renderingPieces(side.passage, marks).map(({ start, end, look }) => (
          <span
            key={start}
            data-differs={look.differs ? '' : undefined}
            data-shared={look.shared ? '' : undefined}
            className={[
              look.attributes && styles['attributes'],
              look.shared && styles['shared'],
              look.differs && styles['differs'],
            ]
              .filter(Boolean)
              .join(' ')}
          >
            <Words of={text.slice(start, end)} />
          </span>
        ))}
      </span>
    </span>
  )
}

/** What the looks of words mean: said once wherever renderings stand, and only of what is there. */
export function Legend({ all }: { all: readonly RenderingMarks[] }) {
  const shared = all.some((marks) => marks.shared.length > 0)
  const differs = all.some((marks) => marks.differs.length > 0)
  if (!shared && !differs) return null
  return (
    <span className={styles['legend']}>
      {shared && <span className={styles['shared']}>{messages.compare.legend.shared}</span>}
      {differs && <span className={styles['differs']}>{messages.compare.legend.differs}</span>}
    </span>
  )
}

/** What an article is called beside others: its outlet, or its title. */
export function Outlet({ articleId }: { articleId: string }) {
  const article = useLibrary((state) => lookUp(state.articles, articleId))
  return (
    <b className={styles['outlet']}>
      <Name of={article ? sourceName(article) : ''} />
    </b>
  )
}
