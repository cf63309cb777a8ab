import { type ReactNode, useEffect, useRef } from 'react'
import { messages } from '../../../shared/messages.ts'
import { groupOf, type MatchGroup, type MatchSide, type ShownMatch } from '../state/comparison.ts'
import {
  comparedPairs,
  focusMatch,
  shownOnly,
  toggleShown,
  useComparison,
  visibleMatches,
} from '../state/comparison-store.ts'
import { runCommand } from '../state/commands.ts'
import { useLibrary } from '../state/library-store.ts'
import { openArticleContent } from '../state/open-articles.ts'
import { useWorkspace } from '../state/workspace-store.ts'
import { Button } from '../ui/Button.tsx'
import { Kbd } from '../ui/Kbd.tsx'
import { showMatch } from './level.ts'
import styles from './MatchList.module.css'

const words = messages.compare

/** Every match as a list: what ribbons show, for the keyboard and for screen readers too. */
export function MatchList() {
  const comparison = useComparison()
  const panes = useWorkspace((state) => state.panes)
  if (panes.length < 2) return <Hint>{words.needsTwo}</Hint>
  if (!comparison.on) {
    return (
      <Hint>
        {words.off}
        <Button look="primary" onClick={() => runCommand('compare.toggle')}>
          {words.name}
        </Button>
      </Hint>
    )
  }
  const states = Object.values(comparison.pairs).map(({ status }) => status)
  const matches = visibleMatches(comparison)
  const all = comparedPairs(comparison).flatMap((pair) => pair.matches)
  const isDone = states.length > 0 && !states.includes('comparing')
  return (
    <div className={styles['panel']}>
      <Filters />
      {states.includes('comparing') && <p role="status">{words.comparing}</p>}
      {states.includes('failed') && <p role="alert">{words.failed}</p>}
      {comparedPairs(comparison).some(({ basis }) => basis === 'names-and-figures') && (
        <p role="status">{words.otherLanguage}</p>
      )}
      {isDone && all.length === 0 && (
        <p role="status">
          {words.nothing} {words.nothingWhy}
        </p>
      )}
      <ul aria-label={words.matches} className={styles['list']}>
        {matches.map((match) => (
          <MatchItem key={match.id} match={match} focused={match.id === comparison.focused} />
        ))}
      </ul>
    </div>
  )
}

function Hint({ children }: { children: ReactNode }) {
  return <div className={styles['hint']}>{children}</div>
}

/** What is shown, with how many there are of each. */
function Filters() {
  const comparison = useComparison()
  const panes = useWorkspace((state) => state.panes)
  const counts = { quotations: 0, facts: 0, figures: 0 }
  for (const { kind } of comparedPairs(comparison).flatMap((pair) => pair.matches)) {
    counts[groupOf(kind)] += 1
  }
  const everything = { ...comparison, shown: { ...comparison.shown, only: true } }
  const only = panes.reduce(
    (count, { articleId }) => count + shownOnly(everything, articleId).length,
    0,
  )
  const groups: [MatchGroup | 'only', number][] = [
    ['quotations', counts.quotations],
    ['facts', counts.facts],
    ['figures', counts.figures],
    ['only', only],
  ]
  return (
    <div className={styles['filters']} role="group" aria-label={words.tab}>
      {groups.map(([group, count]) => (
        <Button
          key={group}
          aria-pressed={comparison.shown[group]}
          title={group === 'only' ? words.onlyExplained : undefined}
          onClick={() => toggleShown(group)}
        >
          {words.filters[group]} {count}
        </Button>
      ))}
    </div>
  )
}

function MatchItem({ match, focused }: { match: ShownMatch; focused: boolean }) {
  const { id, kind, band, reason, sides } = match
  const item = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (focused) item.current?.scrollIntoView({ block: 'nearest' })
  }, [focused])

  return (
    <li
      ref={item}
      className={`${styles['match']} ${focused ? styles['focused'] : ''}`}
      data-match-kind={kind}
      data-match-band={band}
      data-match={id}
      onPointerEnter={() => focusMatch(id)}
    >
      <button
        type="button"
        className={styles['body']}
        title={words.level}
        aria-current={focused ? 'true' : undefined}
        onFocus={() => focusMatch(id)}
        onClick={() => showMatch(match)}
      >
        <span className={styles['kind']}>
          <i aria-hidden>{words.glyphs[kind]}</i> {words.kinds[kind]}
          <small>{words.bands[band]}</small>
        </span>
        {sides.map((side) => (
          <Rendering key={side.articleId} side={side} quotes={groupOf(kind) === 'quotations'} />
        ))}
        <span className={styles['reason']}>{reason}</span>
      </button>
      {focused && (
        <Button look="plain" onClick={() => runCommand('match.quote')}>
          {words.quotePair} <Kbd of="B" decorative />
        </Button>
      )}
    </li>
  )
}

/** How one article puts it: its sentence with the words that carry the match, and who says so. */
function Rendering({ side, quotes }: { side: MatchSide; quotes: boolean }) {
  const article = useLibrary((state) => state.articles[side.articleId])
  const text = openArticleContent(side.articleId)?.version.text
  if (!article || text === undefined) return null
  return (
    <span className={styles['rendering']}>
      <b>{article.outlet.value || article.title.value}</b>
      <span>
        {quotes && side.speaker && <strong>{words.says(side.speaker)} </strong>}
        {pieces(text, side).map(({ key, piece, carries }) =>
          carries ? <em key={key}>{piece}</em> : <span key={key}>{piece}</span>,
        )}
      </span>
    </span>
  )
}

function pieces(text: string, { passage, words: carrying }: MatchSide) {
  const cuts: { key: number; piece: string; carries: boolean }[] = []
  let at = passage.start
  const add = (end: number, carries: boolean) => {
    if (end > at) cuts.push({ key: at, piece: text.slice(at, end), carries })
    at = Math.max(at, end)
  }
  for (const { start, end } of carrying.toSorted((a, b) => a.start - b.start)) {
    add(Math.min(start, passage.end), false)
    add(Math.min(end, passage.end), true)
  }
  add(passage.end, false)
  return cuts
}
