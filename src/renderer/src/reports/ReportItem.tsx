import { useState } from 'react'
import { lookUp } from '../../../core/model/look-up.ts'
import type { Answer, Report } from '../../../core/model/report.ts'
import { messages } from '../../../shared/messages.ts'
import { addToDossier, createDossier } from '../state/actions/library-actions.ts'
import { useLibrary } from '../state/stores/library-store.ts'
import { attempt } from '../state/stores/messages-store.ts'
import { useReason } from '../state/stores/reasons.ts'
import { useReports } from '../state/stores/reports-store.ts'
import { goToRange, openArticle, useWorkspace } from '../state/stores/workspace-store.ts'
import { Button } from '../ui/Button.tsx'
import { readableDate } from '../ui/dates.ts'
import { useOff } from '../ui/off.ts'
import { MarkedWords } from '../ui/MarkedWords.tsx'
import { Name } from '../ui/Name.tsx'
import styles from './ReportItem.module.css'

const words = messages.others

/** So many passages show what an article has to say; the others are a press away. */
const SHOWN = 3

/** One article that reports the same: where and when, what it says, and its copies. */
export function ReportItem({ report }: { report: Report }) {
  const { articleId, answers, copies } = report
  const article = useLibrary((state) => lookUp(state.articles, articleId))
  const [all, setAll] = useState(false)
  if (!article || article.trashedAt !== undefined) return null
  const best = answers.toSorted((x, y) => y.score - x.score).slice(0, SHOWN)
  const shown = all ? answers : answers.filter((answer) => best.includes(answer))
  return (
    <li className={styles['report']} data-report={articleId}>
      <div className={styles['source']}>
        <b>{sourceOf(article)}</b>
        <AddButton articleId={articleId} />
      </div>
      <p className={styles['title']}>
        <Name of={article.title.value} />
      </p>
      {shown.map((answer) => (
        <AnswerButton key={answer.place.start} articleId={articleId} answer={answer} />
      ))}
      {answers.length > SHOWN && (
        <Button look="plain" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? words.fewer : words.more(answers.length - SHOWN)}
        </Button>
      )}
      {copies.length > 0 && <Copies articleIds={copies} />}
    </li>
  )
}

type Article = ReturnType<typeof useLibrary.getState>['articles'][string]

function sourceOf({ outlet, date }: Article): string {
  return messages.library.articleMeta(outlet.value || words.untitled, readableDate(date.value))
}

/** A passage that answers, as the article says it, with the words that carry it marked. */
function AnswerButton({ articleId, answer }: { articleId: string; answer: Answer }) {
  const { kind, band, text, speaker, place } = answer
  const isQuotation = kind === 'same-quotation' || kind === 'same-words-different-speaker'
  const asked = useReports((state) => state.search?.asked.articleId ?? '')
  const reason = useReason(answer.reason, asked, articleId)
  return (
    <button
      type="button"
      className={styles['answer']}
      data-answer
      data-match-kind={kind}
      data-match-band={band}
      title={`${words.open}. ${reason}`}
      onClick={() => goToRange(articleId, place, asked)}
    >
      <span className={styles['kind']}>
        <i aria-hidden>{messages.compare.glyphs[kind]}</i> {messages.compare.kinds[kind]}
        <small>{messages.compare.bands[band]}</small>
      </span>
      {isQuotation && speaker && <strong>{messages.compare.says(speaker)} </strong>}
      <MarkedWords of={text} marks={answer.words} />
    </button>
  )
}

/** Puts the article into the open dossier; without one, makes one of it and the article asked about. */
function AddButton({ articleId }: { articleId: string }) {
  const article = useLibrary((state) => lookUp(state.articles, articleId))
  const dossierId = useWorkspace((state) => state.dossierId)
  const dossier = useLibrary((state) =>
    dossierId === null ? undefined : lookUp(state.dossiers, dossierId),
  )
  const asked = useReports((state) => state.search?.asked.articleId ?? '')
  const off = useOff()
  const askedArticle = useLibrary((state) => state.articles[asked])
  if (!article) return null
  if (dossier?.articleIds.includes(articleId)) {
    return (
      <Button look="plain" className={styles['isIn']} onClick={() => openArticle(articleId)}>
        {words.isIn}
      </Button>
    )
  }
  const title = article.title.value
  if (dossier) {
    return (
      <Button
        aria-label={words.addNamed(title)}
        onClick={() => attempt(() => addToDossier(dossier, article))}
        {...off}
      >
        {words.add}
      </Button>
    )
  }
  return (
    askedArticle && (
      <Button
        aria-label={words.togetherNamed(title)}
        onClick={() => attempt(() => createDossier([askedArticle, article]))}
        {...off}
      >
        {words.together}
      </Button>
    )
  )
}

/** Copies of one text count once; where else it stands is a press away. */
function Copies({ articleIds }: { articleIds: readonly string[] }) {
  const articles = useLibrary((state) => state.articles)
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button
        look="plain"
        aria-expanded={open}
        title={words.foldedExplained}
        onClick={() => setOpen(!open)}
      >
        {words.foldedCopies(articleIds.length)}
      </Button>
      {open && (
        <ul className={styles['copies']} aria-label={words.copies}>
          {articleIds.flatMap((id) => {
            const article = lookUp(articles, id)
            return article ? (
              <li key={id}>
                <Button look="plain" onClick={() => openArticle(id)}>
                  {sourceOf(article)}
                </Button>
              </li>
            ) : (
              []
            )
          })}
        </ul>
      )}
    </>
  )
}
