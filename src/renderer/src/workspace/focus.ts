import { messages } from '../../../shared/messages.ts'
import { say } from '../state/stores/messages-store.ts'
import { openSearch, useSearch } from '../state/stores/search-store.ts'
import { openArticleContent } from '../state/stores/open-articles.ts'
import { currentNote } from '../state/actions/open-note.ts'
import { placeHighlights } from '../state/text-view/placed-highlights.ts'
import {
  closeCard,
  currentSelection,
  putCaret,
  useSelection,
} from '../state/text-view/selection-store.ts'
import { isTableShown } from '../state/stores/library-table.ts'
import { useSidePanel } from '../state/stores/side-panel-store.ts'
import { focusPane, goToPassage, useWorkspace } from '../state/stores/workspace-store.ts'
import { focusOnceDrawn } from '../ui/focus-once-drawn.ts'
import { useOverlay } from './overlay-store.ts'
import { isShown, showLibrary } from './panels.ts'

/** Moves the focus to where a command leads. */

/** Into an article's text, where the reading caret was last, or into the table over it; null is nowhere. */
export function goToText(articleId: string | null): void {
  if (articleId === null) return
  if (isTableShown()) return goToLibrary()
  focusPane(articleId)
  document
    .querySelector<HTMLElement>(`[data-article-id="${articleId}"]`)
    ?.focus({ preventScroll: true })
}

/**
 * On to the next part of the window, round the end: the library, each text, what is under and beside them.
 *
 * @returns when it has the focus
 */
export async function goToPart(by: 1 | -1): Promise<void> {
  const { panes, focused } = useWorkspace.getState()
  const table = isTableShown() ? null : find('[data-agreement]')
  const parts: { element: Element | null; go: () => Promise<void> | void }[] = [
    ...(isShown('library') ? [{ element: find(LIBRARY), go: goToLibrary }] : []),
    ...(isTableShown() ? [] : panes).map(({ articleId }) => ({
      element: find(`[data-pane="${articleId}"]`),
      go: () => goToText(articleId),
    })),
    ...(table ? [{ element: table, go: goToTable }] : []),
    ...(isShown('note') ? [{ element: find('aside'), go: goToSidePanel }] : []),
  ]
  const here = parts.findIndex(({ element }) => element?.contains(document.activeElement))
  // From nowhere one goes to the text that was read last.
  const read = parts.findIndex(({ element }) => element === find(`[data-pane="${focused}"]`))
  const next = here === -1 && read !== -1 ? read : (here + by + parts.length) % parts.length
  await parts[next]?.go()
}

/** To where one was in the agreement table, or to its field where it has no claims. */
function goToTable(): void {
  const cell = find('[data-agreement] [data-place][tabindex="0"]')
  ;(cell ?? find('[data-agreement] input') ?? find('[data-agreement]'))?.focus()
}

const LIBRARY = '[data-library-panel]'

function find(selector: string): HTMLElement | null {
  return document.querySelector<HTMLElement>(selector)
}

function goToLibrary(): void {
  libraryStop()?.focus()
}

/** The row that the arrow keys last stood on; an empty library has its search. */
function libraryStop(): HTMLElement | null {
  return find(`${LIBRARY} [role="row"][tabindex="0"]`) ?? find('[data-library-search]')
}

/**
 * Shows the library as a table over the panes, and goes there; or puts the panes in its place again.
 *
 * @returns when what is shown has the focus
 */
export async function toggleTable(): Promise<void> {
  // The list that goes with its focus would give that to the one above it.
  const { activeElement } = document
  if (activeElement instanceof HTMLElement && find(LIBRARY)?.contains(activeElement))
    activeElement.blur()
  if (isTableShown()) return leaveTable()
  // What stands over a text would stand over the table.
  closeCard()
  useOverlay.setState({ drawer: null })
  useWorkspace.setState({ isTable: true })
  await focusOnceDrawn(() => find(`${LIBRARY}[data-table]`) && libraryStop())
}

/** @returns when what was covered has the focus, or the list where nothing is open */
async function leaveTable(): Promise<void> {
  useWorkspace.setState({ isTable: false })
  await focusOnceDrawn(() => {
    if (find(`${LIBRARY}[data-table]`)) return null
    if (isShown('library')) return libraryStop()
    const { focused } = useWorkspace.getState()
    return find(`[data-article-id="${focused}"]`) ?? find('[data-library-toggle]')
  })
}

/**
 * Into the note where it was last written in, or to the first thing of another tab.
 *
 * @returns when it has the focus
 */
export async function goToSidePanel(): Promise<void> {
  const note = currentNote()
  if (useSidePanel.getState().tab === 'note' && note) await note.focus()
  else find('aside [role="tab"][aria-selected="true"]')?.focus()
}

/**
 * Into the outline of the note, at the heading under which one is.
 *
 * @returns when it has the focus
 */
export async function goToOutline(): Promise<void> {
  await focusOnceDrawn(
    () =>
      find('[data-outline] [aria-current]') ??
      find('[data-outline] [data-stop]') ??
      find('[data-outline]'),
  )
}

/** @returns when it has the focus */
export async function focusLibrarySearch(): Promise<void> {
  showLibrary()
  await focusOnceDrawn(() => find('[data-library-search]'))
}

/** Into the search of the whole library, with what was looked for last. */
export async function focusSearch(): Promise<void> {
  openSearch()
  await focusOnceDrawn(() => {
    const box = document.querySelector<HTMLInputElement>('[data-search]')
    // With what was looked for in it: what is typed next takes its place.
    return box?.value === useSearch.getState().typed ? box : null
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
  const { card } = useSelection.getState()
  const selection = currentSelection()
  const at = selection?.articleId === content.id ? selection.start : -1
  const current = placed.findIndex(({ highlight }) => highlight.id === card?.highlightId)
  const next =
    current !== -1
      ? placed[(current + by + placed.length) % placed.length]
      : by > 0
        ? (placed.find(({ start }) => start > at) ?? placed[0])
        : (placed.findLast(({ end }) => end <= at) ?? placed.at(-1))
  if (!next) return say(messages.needs.anyHighlight)
  putCaret(content.id, next.start)
  goToPassage(content.id, next.passage.id)
  useSelection.setState({
    card: { articleId: content.id, highlightId: next.highlight.id, writing: false },
  })
}
