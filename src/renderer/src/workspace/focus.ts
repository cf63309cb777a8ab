import { openArticleContent } from '../state/open-articles.ts'
import { placeHighlights } from '../state/placed-highlights.ts'
import { useSelection } from '../state/selection-store.ts'
import { focusPane, goToPassage, useWorkspace } from '../state/workspace-store.ts'
import { showLibrary } from './panels.ts'

/** Moves the focus to where a command leads. */

export function focusPaneText(articleId: string | null): void {
  if (articleId === null) return
  focusPane(articleId)
  document
    .querySelector<HTMLElement>(`[data-article-id="${articleId}"]`)
    ?.focus({ preventScroll: true })
}

export function focusLibrarySearch(): void {
  showLibrary()
  requestAnimationFrame(() => {
    document.querySelector<HTMLInputElement>('[data-library-search]')?.select()
  })
}

/** Starts the editing of the first detail of an article, or of the dossier's name. */
export function focusEditable(target: string | null): void {
  const scope = target === 'dossier' ? '[data-dossier-name]' : `[data-pane="${target}"]`
  document.querySelector<HTMLElement>(`${scope} [data-editable]`)?.click()
}

/** Goes so many highlights on from the caret, round the end, in the pane used last. */
export function goToHighlight(by: 1 | -1): void {
  const content = openArticleContent(useWorkspace.getState().focused ?? '')
  if (!content) return
  const { placed } = placeHighlights(content)
  const { selection, card } = useSelection.getState()
  const at = selection?.articleId === content.id ? selection.start : -1
  const current = placed.findIndex(({ highlight }) => highlight.id === card?.highlightId)
  const next =
    current !== -1
      ? placed[(current + by + placed.length) % placed.length]
      : by > 0
        ? (placed.find(({ start }) => start > at) ?? placed[0])
        : (placed.findLast(({ end }) => end <= at) ?? placed.at(-1))
  if (!next) return
  goToPassage(content.id, next.passage.id)
  useSelection.setState({
    card: { articleId: content.id, highlightId: next.highlight.id, writing: false },
  })
}
