import { useEffect } from 'react'
import { lookUp } from '../../../core/model/look-up.ts'
import { messages } from '../../../shared/messages.ts'
import { type ShownMatch, sidesFor } from '../state/comparison/comparison.ts'
import { useLibrary } from '../state/stores/library-store.ts'
import { passageAnchor } from '../state/text-view/places.ts'
import type { ShownText } from '../state/text-view/shown-texts.ts'
import type { SentenceTally, Source } from '../state/comparison/tally.ts'
import { useReasonOf } from '../state/stores/reasons.ts'
import { openTally, useTally } from '../state/stores/tally-store.ts'
import { goToRange } from '../state/stores/workspace-store.ts'
import { readableDate } from '../ui/dates.ts'
import { PassageCard } from '../ui/PassageCard.tsx'
import { KindSign } from './MatchHead.tsx'
import headStyles from './MatchHead.module.css'
import { marksOf, Rendering } from './Rendering.tsx'
import styles from './TallyCard.module.css'

const words = messages.tally

interface Props {
  tally: SentenceTally
  shown: ShownText
}

/** How the dossier's sources put a sentence of its base, earliest first, whether they are open or not. */
export function TallyCard({ tally, shown }: Props) {
  const { sentence, answering, same, differ } = tally
  const failed = useTally((state) => state.failed.length)
  useClosingOutside()

  const leave = () => {
    openTally(null)
    shown.sheet.querySelector<HTMLElement>(`[data-tally="${sentence.start}"]`)?.focus()
  }
  return (
    <PassageCard
      anchor={passageAnchor(shown, sentence)}
      label={words.card}
      takesFocus
      className={styles['body']}
      data-tally-card
      onLeave={leave}
    >
      <h2 className={styles['count']}>
        <span dir="ltr">{words.count(same, differ)}</span>
      </h2>
      <ul aria-label={words.card}>
        {answering.map(({ source, matches }) =>
          matches.map((match) => (
            <li key={match.id} className={styles['answer']}>
              <AnswerOf source={source} match={match} />
            </li>
          )),
        )}
      </ul>
      {failed > 0 && <p className={styles['failed']}>{words.failed(failed)}</p>}
    </PassageCard>
  )
}

/** How a source puts it; a press opens it there. */
function AnswerOf({ source, match }: { source: Source; match: ShownMatch }) {
  const baseId = useTally((state) => state.baseId) ?? ''
  const article = useLibrary((state) => lookUp(state.articles, source.articleId))
  const reason = useReasonOf(match)
  const there = sidesFor(match, baseId)?.there
  const marks = marksOf(match)
  if (!there || !marks || !article) return null
  const copies = source.copies.length > 0 ? messages.others.foldedCopies(source.copies.length) : ''
  return (
    <button
      type="button"
      className={styles['open']}
      data-match-kind={match.kind}
      title={`${messages.others.open}. ${reason}`}
      onClick={() => goToRange(source.articleId, there.passage, baseId)}
    >
      <span className={headStyles['head']} data-match-kind={match.kind}>
        <KindSign kind={match.kind} /> {messages.compare.kinds[match.kind]}
        <small>{[readableDate(article.date.value), copies].filter(Boolean).join(' ')}</small>
      </span>
      <Rendering side={there} marks={match.sides[0] === there ? marks[0] : marks[1]} />
    </button>
  )
}

/** A press elsewhere closes the card; on a mark it opens that one's. */
function useClosingOutside(): void {
  useEffect(() => {
    const onPress = (event: PointerEvent) => {
      const target = event.target as Element
      if (!target.closest('[data-tally-card], [data-tally]')) openTally(null)
    }
    document.addEventListener('pointerdown', onPress)
    return () => document.removeEventListener('pointerdown', onPress)
  }, [])
}
