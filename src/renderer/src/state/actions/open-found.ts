import type { Found } from '../../../../core/model/found.ts'
import { parseQuery } from '../../../../core/search/parse-query.ts'
import { type Wanted, wantedIn } from '../../../../core/search/wanted.ts'
import type { Span } from '../../../../core/text/spans.ts'
import { isGone } from '../../../../core/model/passage.ts'
import { attempt } from '../stores/messages-store.ts'
import { openArticleContent, useOpenArticles } from '../stores/open-articles.ts'
import { request } from '../stores/request.ts'
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

/** Where in something found its words stand; null: in its name alone. */
export type FoundPlace =
  | { readonly kind: 'passage'; readonly passage: Passage }
  | { readonly kind: 'comment'; readonly text: string; readonly hits: readonly Span[] }
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
  const wanted = wantedIn(parseQuery(query).query)
  if (kind === 'dossier') attempt(() => openDossier(id))
  else if (kind === 'note') attempt(() => openNoteAt(id, place, wanted))
  else if (place?.kind === 'comment') attempt(() => openComment(id, place.text, beside))
  else {
    const passage = place?.passage ?? null
    openArticleAt(id, passage, beside)
    onceRead(id, () => mark(wanted, { text: id, offset: caretIn(passage) ?? 0 }))
  }
}

function mark(wanted: readonly Wanted[], from: Origin): void {
  if (wanted.length > 0) seek({ kind: 'asked', wanted }, from)
}

/** Calls back when an article that is being opened has been read, unless it is closed again before. */
function onceRead(id: string, run: () => void): void {
  if (openArticleContent(id)) return run()
  const stop = useOpenArticles.subscribe(() => {
    const isOpen = useWorkspace.getState().panes.some(({ articleId }) => articleId === id)
    if (isOpen && !openArticleContent(id)) return
    stop()
    if (isOpen) run()
  })
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
  mark(wanted, { text: THE_NOTE, range: getSelection()?.getRangeAt(0).cloneRange() ?? null })
}

/** A comment is shown with its highlight; one that is gone since leaves the article. */
async function openComment(id: string, comment: string, beside: boolean): Promise<void> {
  const { annotations } = await request('article:read', { id })
  const highlight = Object.values(annotations.highlights).find(
    (one) => !isGone(one) && one.trashedAt === undefined && one.comment === comment,
  )
  openArticleAt(id, null, beside)
  if (!highlight) return
  goToPassage(id, highlight.passageId)
  openCard({ articleId: id, highlightId: highlight.id, writing: false })
}
