import { sourceName } from '../../../core/model/summary.ts'
import { useEffect, useMemo } from 'react'
import { lookUp } from '../../../core/model/look-up.ts'
import { messages } from '../../../shared/messages.ts'
import {
  type ArticleSpan,
  groupOf,
  matchesAt,
  type ShownMatch,
  sidesFor,
} from '../state/comparison/comparison.ts'
import {
  pinMatch,
  findMatch,
  type Focus,
  focusAt,
  sentencesOf,
  useCompared,
  useComparison,
  visibleMatches,
} from '../state/stores/comparison-store.ts'
import { useLibrary } from '../state/stores/library-store.ts'
import { openTextOf } from '../state/stores/open-articles.ts'
import { useSelection } from '../state/text-view/selection-store.ts'
import { usePainted } from '../state/text-view/use-painted.ts'

const words = messages.compare

/** The sentence in which the caret stands: it and what answers it light up, and are said. */
export function SentenceCaret() {
  useSentenceAtCaret()
  const chosen = useComparison((state) => state.chosen)
  const { pairs } = useCompared()
  const { own, partners } = useMemo(() => litSpans(chosen?.at ?? null, chosen?.ids ?? []), [chosen])
  usePainted('collate-sentence', own)
  usePainted('collate-partner', partners)
  const nameOf = useNameOf()
  const said = useMemo(
    () => (chosen?.at && pairs ? describeSentence(chosen.at, nameOf) : ''),
    [chosen, pairs, nameOf],
  )
  return (
    <p className="visually-hidden" role="status" data-sentence>
      {said}
    </p>
  )
}

/** Goes to the sentence of the caret whenever that has moved. */
function useSentenceAtCaret(): void {
  const selection = useSelection((state) => state.selection)
  const articleId = selection?.articleId
  const caret = selection && selection.start === selection.end ? selection.start : null
  useEffect(() => {
    const store = useComparison.getState()
    if (!articleId || caret === null || !store.on) return
    // A match that was gone to puts the caret there: it stays the one, also where the sentence has two.
    if (isBeginningOf(store.chosen, articleId, caret)) return
    const sentence = sentencesOf(store, articleId).find(
      ({ start, end }) => start <= caret && caret < end,
    )
    pinMatch(sentence ? focusAt({ articleId, ...sentence }) : null)
  }, [articleId, caret])
}

function isBeginningOf(focus: Focus | null, articleId: string, caret: number): boolean {
  if (focus?.ids.length !== 1) return false
  return focus.at?.articleId === articleId && focus.at.start === caret
}

function litSpans(
  at: ArticleSpan | null,
  ids: readonly string[],
): { own: ArticleSpan[]; partners: ArticleSpan[] } {
  if (!at) return { own: [], partners: [] }
  const partners = ids.flatMap((id) => {
    const match = findMatch(useComparison.getState(), id)
    const there = match && sidesFor(match, at.articleId)?.there
    return there ? [{ articleId: there.articleId, ...there.passage }] : []
  })
  return { own: [at], partners }
}

/** "Sentence 5 of 31; answered in Northern Wire, likely." and the sentence itself. */
function describeSentence(at: ArticleSpan, nameOf: (articleId: string) => string): string {
  const store = useComparison.getState()
  const sentences = sentencesOf(store, at.articleId)
  const index = sentences.findIndex(({ start, end }) => start <= at.start && at.start < end)
  if (index === -1) return ''
  const answers = matchesAt(visibleMatches(store), at).flatMap((match) => {
    const there = sidesFor(match, at.articleId)?.there
    return there
      ? [words.answered[groupOf(match.kind)](nameOf(there.articleId), sureness(match))]
      : []
  })
  const text = openTextOf(at.articleId)?.text.slice(at.start, at.end) ?? ''
  return words.sentence(index + 1, sentences.length, answers, text)
}

function sureness({ decision, band }: ShownMatch): string {
  return decision ? words.byYou.names[decision.verdict] : words.bands[band]
}

function useNameOf(): (articleId: string) => string {
  const articles = useLibrary((state) => state.articles)
  return useMemo(
    () => (articleId) => {
      const article = lookUp(articles, articleId)
      return article ? sourceName(article) : ''
    },
    [articles],
  )
}
