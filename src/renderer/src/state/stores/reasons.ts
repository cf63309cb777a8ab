import type { Reason } from '../../../../core/alignment/reason.ts'
import type { ArticleSummary } from '../../../../core/model/summary.ts'
import { type Outlets, reasonInWords } from '../../../../shared/reason-in-words.ts'
import type { ShownMatch } from '../comparison/comparison.ts'
import { useLibrary } from './library-store.ts'

/** What the person did of a match and why comparing found it, in words. */
export function useReasonOf({ remark, reason, sides }: ShownMatch): string {
  const outlets = useOutlets(sides[0].articleId, sides[1].articleId)
  return [remark, reason && reasonInWords(reason, outlets)].filter(Boolean).join(' ')
}

/** Why a passage of one article answers one of another, in words. */
export function useReason(reason: Reason, a: string, b: string): string {
  return reasonInWords(reason, useOutlets(a, b))
}

/** Two articles by their outlets; by their titles where an outlet is missing or both have the same. */
function useOutlets(a: string, b: string): Outlets {
  const first = useLibrary((state) => state.articles[a])
  const second = useLibrary((state) => state.articles[b])
  const isTold = first?.outlet.value !== second?.outlet.value
  const nameOf = (article: ArticleSummary | undefined) =>
    (isTold && article?.outlet.value) || shortTitle(article?.title.value ?? '')
  return { a: nameOf(first), b: nameOf(second) }
}

/** A whole headline would hide the reason in it. */
const LONGEST_TITLE = 28

/** “Harbour bridge shut after…”, in quotation marks, so that it reads as a name. */
function shortTitle(title: string): string {
  if (title.length <= LONGEST_TITLE) return `“${title}”`
  return `“${title.slice(0, title.lastIndexOf(' ', LONGEST_TITLE)).trimEnd()}…”`
}
