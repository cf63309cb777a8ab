import { useMemo } from 'react'
import { lookUp } from '../../../core/model/look-up.ts'
import { inOrder, useLibrary } from '../state/stores/library-store.ts'
import { useLanguages } from '../state/stores/languages-store.ts'
import { useListFilter } from '../state/stores/list-filter.ts'
import { useListPlace } from '../state/stores/list-place.ts'
import { useSettings } from '../state/stores/settings-store.ts'
import { useWorkspace } from '../state/stores/workspace-store.ts'
import { filteredArticles, filteredNotes } from '../../../core/listing/filtered.ts'
import { findArticles, findDossiers, findNotes, findSearches } from './find-listed.ts'
import { groupsOf } from '../../../core/listing/grouping.ts'
import { groupedRows, plainRows } from './list-rows.ts'
import { titled } from './titled-groups.ts'
import { dossierOrder } from '../../../core/listing/order.ts'

/**
 * What the library lists for the words that were typed, and by its filters, order and groups. Each list stays
 * the same array until something of its own kind changes: a note that is saved draws no article anew.
 */
export function useListed(query: string) {
  const articles = useLibrary((state) => state.articles)
  const notes = useLibrary((state) => state.notes)
  const dossiers = useLibrary((state) => state.dossiers)
  const searches = useLibrary((state) => state.searches)
  const order = useSettings((state) => state.articleOrder)
  const isReversed = useSettings((state) => state.isOrderReversed)
  const grouping = useSettings((state) => state.articleGrouping)
  const filter = useListFilter()
  const languages = useLanguages((state) => state.of)
  const folded = useListPlace((state) => state.folded)
  const dossierId = useWorkspace((state) => state.dossierId)
  const dossier = (dossierId !== null && lookUp(dossiers, dossierId)) || null

  const found = {
    articles: useMemo(
      () => findArticles(articles, query, order, isReversed),
      [articles, query, order, isReversed],
    ),
    notes: useMemo(() => findNotes(notes, query), [notes, query]),
  }
  const shown = {
    dossiers: useMemo(() => findDossiers(dossiers, query), [dossiers, query]),
    searches: useMemo(() => findSearches(searches, query), [searches, query]),
    articles: useMemo(
      () => filteredArticles(found.articles, filter, dossier, languages),
      [found.articles, filter, dossier, languages],
    ),
    notes: useMemo(
      () => filteredNotes(found.notes, filter, dossier),
      [found.notes, filter, dossier],
    ),
  }
  // Those that are not typed: a dossier is a group whatever it is called.
  const ofDossiers = grouping === 'dossier' ? dossiers : NONE
  const groups = useMemo(() => {
    const by = { grouping, order, isReversed, dossiers: inOrder(ofDossiers, dossierOrder) }
    const grouped = groupsOf(shown.articles, by)
    return grouped && titled(grouped, grouping, ofDossiers)
  }, [shown.articles, grouping, order, isReversed, ofDossiers])
  const rows = useMemo(
    () =>
      groups === null ? plainRows(shown.articles) : groupedRows(shown.articles, groups, folded),
    [shown.articles, groups, folded],
  )
  return { found, shown, rows, dossier }
}

const NONE = {}
