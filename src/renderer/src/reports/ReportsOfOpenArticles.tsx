import { useEffect } from 'react'
import { findReports } from '../state/stores/find-reports.ts'
import { logError } from '../state/stores/messages-store.ts'
import { useReports } from '../state/stores/reports-store.ts'
import { useWorkspace } from '../state/stores/workspace-store.ts'

// Articles are opened and imported in bursts; one look after the last of them is enough.
const CALM_MS = 400

/** Finds for every open article who else reports it, once the index is whole, and again as it grows. */
export function ReportsOfOpenArticles() {
  const revision = useReports(({ index }) => (index?.status === 'ready' ? index.revision : null))
  const open = useWorkspace(({ panes }) => panes.map(({ articleId }) => articleId).join(' '))

  useEffect(() => {
    if (revision === null || open === '') return
    const controller = new AbortController()
    const timer = setTimeout(() => {
      findAll(open.split(' '), controller.signal).catch(logError)
    }, CALM_MS)
    return () => {
      clearTimeout(timer)
      controller.abort()
    }
  }, [revision, open])

  return null
}

/** One after the other: none of them is waited for. */
async function findAll(articleIds: readonly string[], signal: AbortSignal): Promise<void> {
  for (const articleId of articleIds) {
    const reports = await findReports({ articleId, passage: null }, signal)
    if (!reports) return
    useReports.setState(({ ofArticles }) => ({
      ofArticles: { ...ofArticles, [articleId]: reports },
    }))
  }
}
