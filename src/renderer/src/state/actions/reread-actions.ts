import type { Reading } from '../../../../core/model/reading.ts'
import type { Response } from '../../../../shared/contract.ts'
import { messages } from '../../../../shared/messages.ts'
import { say } from '../stores/messages-store.ts'
import { openArticleContent, readArticle } from '../stores/open-articles.ts'
import { placeHighlights } from '../text-view/placed-highlights.ts'
import { request } from '../stores/request.ts'
import { saving } from '../stores/saving-store.ts'
import type { Undoable } from '../stores/undo.ts'
import { undoable } from './undoable.ts'
import { openArticle, useWorkspace } from '../stores/workspace-store.ts'

/** Reads an open article's file in another encoding, and says which highlights have lost their place. */
export async function readArticleAs(id: string, encoding: string): Promise<void> {
  const reread = await saving(request('article:reread', { id, encoding }))
  await shownAnew(id)
  const action = returning(id, reread.before)
  const lost = lostQuotations(id)
  const said = messages.encoding.readAs(reread.article.title.value, encoding, lost)
  undoable(said, action)
  if (reread.notice !== null) say(reread.notice)
}

/** The step back to an earlier reading; each step keeps what it takes to go the other way. */
function returning(id: string, earlier: Reading): Undoable {
  let to = earlier
  const go = async (): Promise<void> => {
    const reading = to
    const gone: Response<'article:return-to-reading'> = await saving(
      request('article:return-to-reading', { id, reading }),
    )
    to = gone.before
    await shownAnew(id)
  }
  return { label: messages.steps.encoding, undo: go, redo: go, show: () => openArticle(id) }
}

async function shownAnew(id: string): Promise<void> {
  if (useWorkspace.getState().panes.some((pane) => pane.articleId === id)) await readArticle(id)
}

function lostQuotations(id: string): string[] {
  const content = openArticleContent(id)
  return content
    ? placeHighlights(content).lost.map((lost) => lost.passage.selectors.quote.exact)
    : []
}
