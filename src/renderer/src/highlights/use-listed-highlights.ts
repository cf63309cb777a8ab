import { useEffect, useMemo, useState } from 'react'
import { byPlace, type ListedHighlight } from '../../../core/model/listed-highlight.ts'
import { lookUp } from '../../../core/model/look-up.ts'
import type { HighlightScope } from '../state/stores/highlights-view.ts'
import { useLibrary } from '../state/stores/library-store.ts'
import { type OpenArticle, useOpenArticles } from '../state/stores/open-articles.ts'
import { request } from '../state/stores/request.ts'
import { useAskedAgain } from '../state/stores/use-asked-again.ts'
import { useWorkspace } from '../state/stores/workspace-store.ts'
import { placeHighlights } from '../state/text-view/placed-highlights.ts'

// Several highlights change close together, as when a tag gets another name.
const PAUSE_MS = 150

/** The highlights of what is open, of the open dossier or of the library; null until they are known. */
export function useListedHighlights(scope: HighlightScope): readonly ListedHighlight[] | null {
  const open = useOpenHighlights()
  const articleIds = useWorkspace(({ dossierId }) => dossierId)
  const members = useLibrary(({ dossiers }) => lookUp(dossiers, articleIds ?? '')?.articleIds)
  const asked = scope === 'dossier' ? (members ?? []) : null
  const changes = useChanges()
  const stored = useAskedAgain(
    `highlights ${scope} ${asked?.join() ?? ''}`,
    () =>
      scope === 'open'
        ? Promise.resolve([])
        : request('highlight:list', { articleIds: asked && [...asked] }),
    [changes],
    PAUSE_MS,
  )
  return scope === 'open' ? open : stored
}

function useOpenHighlights(): readonly ListedHighlight[] {
  const panes = useWorkspace((state) => state.panes)
  const entries = useOpenArticles((state) => state.entries)
  return useMemo(
    () =>
      panes.flatMap(({ articleId }) => {
        const entry = lookUp(entries, articleId)
        return entry?.status === 'open' ? listedIn(entry.content) : []
      }),
    [panes, entries],
  )
}

function listedIn(content: OpenArticle): ListedHighlight[] {
  const { placed, lost } = placeHighlights(content)
  const of = { articleId: content.id, textHash: content.textHash }
  return [
    ...placed.map(({ highlight, passage, state, start, end }) => ({
      ...of,
      highlight,
      passage,
      place: { state, start, end, words: content.version.text.slice(start, end) },
    })),
    ...lost.map((one) => ({ ...of, ...one, place: null })),
  ].toSorted(byPlace)
}

/** Another number whenever highlights of any article may have changed. */
function useChanges(): number {
  const [count, setCount] = useState(0)
  useEffect(() => {
    const changed = () => setCount((before) => before + 1)
    const { on } = window.collate
    const stops = [
      on('annotations:changed', changed),
      on('article:changed', changed),
      on('item:removed', changed),
    ]
    return () => {
      for (const stop of stops) stop()
    }
  }, [])
  return count
}
