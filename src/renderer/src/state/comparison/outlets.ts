import { shortened } from '../../../../core/text/shortened.ts'
import type { ArticleSummary } from '../../../../core/model/summary.ts'
import type { Outlets } from '../../../../shared/reason-in-words.ts'

type Named = Pick<ArticleSummary, 'outlet' | 'title'>

/**
 * Two articles by their outlets; by their titles, in quotation marks, where an outlet is missing or both
 * have the same.
 *
 * @param a undefined where the article is gone
 */
export function outletsOf(a: Named | undefined, b: Named | undefined): Outlets {
  const isTold = a?.outlet.value !== b?.outlet.value
  const nameOf = (article: Named | undefined) =>
    (isTold && article?.outlet.value) || shortTitle(article?.title.value ?? '')
  return { a: nameOf(a), b: nameOf(b) }
}

/** In UTF-16 units, with its ellipsis: a whole headline would hide the reason in it. */
const LONGEST_TITLE = 29

/** “Harbour bridge shut after…”, in quotation marks, so that it reads as a name. */
function shortTitle(title: string): string {
  return `“${shortened(title, LONGEST_TITLE)}”`
}
