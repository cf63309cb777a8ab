import { newId } from '../../../../core/model/ids.ts'
import type { Report } from '../../../../core/model/report.ts'
import type { TextSpan } from '../comparison/comparison.ts'
import { attempt } from './messages-store.ts'
import { request } from './request.ts'

/** What is asked: who else reports an article, or one passage of it. */
export interface ReportQuery {
  readonly articleId: string
  /** In UTF-16 offsets of the article's text; null for the whole article. */
  readonly passage: TextSpan | null
}

/**
 * Searches the library.
 *
 * @param onFound called with each report as it is found
 * @returns all of them, best first; null when the signal stopped the search
 * @throws CollateError as `request`
 */
export async function findReports(
  { articleId, passage }: ReportQuery,
  signal: AbortSignal,
  onFound: (report: Report) => void = () => {},
): Promise<readonly Report[] | null> {
  if (signal.aborted) return null
  const search = newId()
  const stopListening = window.collate.on('report:found', (found) => {
    if (found.search === search && !signal.aborted) onFound(found.report)
  })
  const cancel = () => attempt(() => request('reports:cancel', { search }))
  signal.addEventListener('abort', cancel)
  try {
    return await request('reports:find', { search, articleId, passage })
  } finally {
    signal.removeEventListener('abort', cancel)
    stopListening()
  }
}
