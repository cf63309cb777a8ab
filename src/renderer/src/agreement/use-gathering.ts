import { useEffect } from 'react'
import type { Agreement } from '../../../core/model/agreement.ts'
import { lookUp } from '../../../core/model/look-up.ts'
import { beginAgreement, useAgreement } from '../state/stores/agreement-store.ts'
import { useComparison } from '../state/stores/comparison-store.ts'
import { type LibraryStore, useLibrary } from '../state/stores/library-store.ts'
import { followAgreement } from './agreement-actions.ts'
import { gatherTable } from './gather-table.ts'

// A note is saved a few times a second while it is typed in.
const PAUSE_MS = 300

/** While the table of a dossier is shown: fills it, and again a moment after something has changed. */
export function useGathering(dossierId: string): void {
  // As words, so that what changes nothing here, as the widths of panes, fills nothing anew.
  const holds = useLibrary((state) => contentOf(state, dossierId))
  const written = useAgreement(({ agreement }) => seedsIn(agreement))
  const relations = useLibrary((state) => state.relations)
  const decisions = useComparison((state) => state.decisions)
  useEffect(() => {
    beginAgreement(dossierId)
    const isFirst = useAgreement.getState().texts.length === 0
    const controller = new AbortController()
    const run = () => void gatherTable(dossierId, controller.signal)
    const timer = setTimeout(run, isFirst ? 0 : PAUSE_MS)
    return () => {
      clearTimeout(timer)
      controller.abort()
    }
  }, [dossierId, holds, written, relations, decisions])
  useEffect(() => followAgreement(dossierId), [dossierId])
}

/** What lists know of the articles and notes of a dossier. */
function contentOf({ dossiers, articles, notes }: LibraryStore, dossierId: string): string {
  const { articleIds = [], noteIds = [] } = lookUp(dossiers, dossierId) ?? {}
  const all = [
    ...articleIds.map((id) => lookUp(articles, id)),
    ...noteIds.map((id) => lookUp(notes, id)),
  ]
  return JSON.stringify(all)
}

/** What is looked for in the articles: the claims that were written, and what is known to say one. */
function seedsIn({ rows, judgements }: Agreement): string {
  const says = judgements.filter(({ stance }) => stance === 'says')
  return JSON.stringify([
    rows.map(({ id, words }) => [id, words]),
    says.map(({ row, articleId, selectors }) => [row, articleId, selectors]),
  ])
}
