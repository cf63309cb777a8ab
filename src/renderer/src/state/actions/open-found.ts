import type { Found } from '../../../../core/model/found.ts'
import { parseQuery } from '../../../../core/search/parse-query.ts'
import { type Wanted, wantedIn } from '../../../../core/search/wanted.ts'
import { colorNames } from '../stores/color-names.ts'
import { attempt } from '../stores/messages-store.ts'
import { useSearch } from '../stores/search-store.ts'
import { goToPassage, goToPlace, useWorkspace } from '../stores/workspace-store.ts'
import { type Origin, THE_NOTE } from '../text-view/sought-store.ts'
import { openCard } from '../text-view/selection-store.ts'
import { endFinding } from './find-bar.ts'
import { seek } from './seek.ts'
import { openDossier } from './library-actions.ts'
import { showInNote, writeIn } from './open-note.ts'
import { readHere, readInPlace } from './read-here.ts'
import { leaveHere } from './visits.ts'

type Passage = Found['passages'][number]
type Comment = Found['comments'][number]

/** Where in something found its words stand; null: in its name alone. */
export type FoundPlace =
  | { readonly kind: 'passage'; readonly passage: Passage }
  | { readonly kind: 'comment'; readonly comment: Comment }
  | null

/**
 * Opens what was found, where its words stand, and marks what was asked for in all open texts.
 *
 * @param query by which it was found
 * @param beside an article opens beside those that are open; else in the place of the one used last
 */
export function openFound(
  { kind, id }: Found,
  place: FoundPlace,
  { query, beside }: { query: string; beside: boolean },
): void {
  leaveHere()
  endFinding()
  const wanted = wantedIn(parseQuery(query, colorNames()).query)
  if (kind === 'dossier') attempt(() => openDossier(id))
  else if (kind === 'note') attempt(() => openNoteAt(id, place, wanted))
  else if (place?.kind === 'comment') openComment(id, place.comment, beside)
  else {
    const passage = place?.passage ?? null
    openArticleAt(id, passage, beside)
    mark(wanted, { text: id, offset: caretIn(passage) ?? 0 })
  }
}

function mark(wanted: readonly Wanted[], from: Origin): void {
  if (wanted.length > 0) seek({ kind: 'asked', wanted }, from)
}

function openArticleAt(id: string, passage: Passage | null, beside: boolean): void {
  const caret = caretIn(passage)
  if (beside) readHere(id, caret)
  else readInPlace(id, caret)
  if (passage) goToPlace(id, passage)
}

function caretIn(passage: Passage | null): number | undefined {
  return passage?.hits[0]?.start ?? passage?.start
}

async function openNoteAt(id: string, place: FoundPlace, wanted: readonly Wanted[]): Promise<void> {
  if (place?.kind !== 'passage') return writeIn(id)
  const { text, start, hits } = place.passage
  const [first] = hits
  const word = first ? text.slice(first.start - start, first.end - start) : text
  await showInNote(id, { sentence: text, word })
  // Whoever has ended the search meanwhile, or gone to another note, has nothing marked.
  if (useSearch.getState().typed === '' || useWorkspace.getState().noteId !== id) return
  const selection = getSelection()
  const range = selection?.rangeCount ? selection.getRangeAt(0).cloneRange() : null
  mark(wanted, { text: THE_NOTE, range })
}

/** A comment is shown with its highlight; without it, where that is gone since, the article is. */
function openComment(id: string, { highlightId, passageId }: Comment, beside: boolean): void {
  openArticleAt(id, null, beside)
  goToPassage(id, passageId)
  openCard({ articleId: id, highlightId, writing: false })
}
