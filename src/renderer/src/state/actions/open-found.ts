import type { Found } from '../../../../core/model/found.ts'
import type { Span } from '../../../../core/text/spans.ts'
import { isGone } from '../../../../core/model/passage.ts'
import { attempt } from '../stores/messages-store.ts'
import { request } from '../stores/request.ts'
import { goToPassage, goToPlace } from '../stores/workspace-store.ts'
import { openCard } from '../text-view/selection-store.ts'
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
 * Opens what was found, where its words stand.
 *
 * @param beside an article opens beside those that are open; else in the place of the one used last
 */
export function openFound({ kind, id }: Found, place: FoundPlace, beside: boolean): void {
  leaveHere()
  if (kind === 'dossier') attempt(() => openDossier(id))
  else if (kind === 'note') attempt(() => openNoteAt(id, place))
  else if (place?.kind === 'comment') attempt(() => openComment(id, place.text, beside))
  else openArticleAt(id, place?.passage ?? null, beside)
}

function openArticleAt(id: string, passage: Passage | null, beside: boolean): void {
  const caret = passage?.hits[0]?.start ?? passage?.start
  if (beside) readHere(id, caret)
  else readInPlace(id, caret)
  if (passage) goToPlace(id, passage)
}

async function openNoteAt(id: string, place: FoundPlace): Promise<void> {
  if (place?.kind !== 'passage') return writeIn(id)
  const { text, start, hits } = place.passage
  const [first] = hits
  const word = first ? text.slice(first.start - start, first.end - start) : text
  await showInNote(id, { sentence: text, word })
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
