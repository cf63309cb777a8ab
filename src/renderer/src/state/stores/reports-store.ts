import { create } from 'zustand'
import { lookUp } from '../../../../core/model/look-up.ts'
import type { IndexState, Report } from '../../../../core/model/report.ts'
import { type ReportQuery, findReports } from './find-reports.ts'
import { sentenceFor } from './messages-store.ts'
import { openArticleContent } from './open-articles.ts'
import { request } from './request.ts'

/** The search that the panel shows. */
interface Search {
  readonly asked: ReportQuery
  /** The passage asked about, in its words; null when it is a whole article. */
  readonly quoted: string | null
  readonly status: 'searching' | 'done' | 'failed'
  readonly reports: readonly Report[]
  /** Why it failed, as a sentence for people. */
  readonly message?: string
}

interface ReportsStore {
  /** How far the index of the library is; null until that is known. */
  index: IndexState | null
  search: Search | null
  /** Of each open article who else reports it, once that is known. */
  ofArticles: Readonly<Record<string, readonly Report[]>>
}

export const useReports = create<ReportsStore>(() => ({
  index: null,
  search: null,
  ofArticles: {},
}))

/** Keeps the state of the index as main says it is, and what is shown as the index is. */
export function followReportEvents(): void {
  const { on } = window.collate
  on('reports:changed', (index) => {
    const before = useReports.getState().index
    useReports.setState({ index })
    const isNews = index.status === 'ready' && !isSame(before, index)
    if (isNews) searchAgain()
  })
}

/** Nothing is known of the library that is about to be read, and nothing is asked. */
export function forgetReports(): void {
  endSearch()
  useReports.setState({ index: null, ofArticles: {} })
}

/** Asks main how far the index is. */
export async function loadIndexState(): Promise<void> {
  useReports.setState({ index: await request('reports:state', undefined) })
}

function isSame(before: IndexState | null, now: IndexState): boolean {
  return before?.status === now.status && before.revision === now.revision
}

let controller = new AbortController()

/** Shows who else reports an article, or a passage of it. */
export function searchFor(asked: ReportQuery): void {
  const known =
    asked.passage === null ? lookUp(useReports.getState().ofArticles, asked.articleId) : []
  const text = openArticleContent(asked.articleId)?.version.text
  const quoted = asked.passage && (text?.slice(asked.passage.start, asked.passage.end) ?? null)
  useReports.setState({ search: { asked, quoted, status: 'searching', reports: known ?? [] } })
  void search(asked)
}

/** Asks again what is shown, as when the index has grown; what was found stays until then. */
export function searchAgain(): void {
  const { search: current } = useReports.getState()
  if (!current) return
  change((shown) => ({ ...shown, status: 'searching' }))
  void search(current.asked)
}

/** Lets what is shown go. */
export function endSearch(): void {
  controller.abort()
  useReports.setState({ search: null })
}

async function search(asked: ReportQuery): Promise<void> {
  controller.abort()
  controller = new AbortController()
  const { signal } = controller
  try {
    const reports = await findReports(asked, signal, (report) => {
      change((current) => upsertReport(current, report))
    })
    if (reports && !signal.aborted) change((current) => ({ ...current, status: 'done', reports }))
  } catch (error) {
    if (signal.aborted) return
    const message = sentenceFor(error)
    change((current) => ({ ...current, status: 'failed', reports: [], message }))
  }
}

function change(make: (search: Search) => Search): void {
  useReports.setState(({ search: current }) => ({ search: current && make(current) }))
}

/** A search with one more report, in the place of the same one of before. */
function upsertReport(search: Search, report: Report): Search {
  const others = search.reports.filter(({ articleId }) => articleId !== report.articleId)
  return { ...search, reports: [...others, report].toSorted((x, y) => y.score - x.score) }
}
