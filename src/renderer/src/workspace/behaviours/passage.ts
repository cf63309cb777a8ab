import type { PASSAGE_COMMANDS } from '../../../../shared/commands/passage-commands.ts'
import { COLORS, type Color } from '../../../../core/model/passage.ts'
import { HIGHLIGHT_COMMANDS } from '../../../../shared/commands.ts'
import type { Behaviours } from '../../state/actions/commands.ts'
import { latestColor, recolor, removeHighlight } from '../../state/actions/highlight-actions.ts'
import { citeInNote, quoteInNote } from '../../state/actions/quoting.ts'
import { openArticleContent } from '../../state/stores/open-articles.ts'
import { request } from '../../state/stores/request.ts'
import {
  type TextSelection,
  closeCard,
  openCard,
  selectedPassage,
} from '../../state/text-view/selection-store.ts'
import { currentHighlight } from '../current-highlight.ts'
import { currentPassage } from '../current-passage.ts'
import { beginMovingEdges } from '../moving-edges.ts'
import { untilDrawn } from '../../ui/until-drawn.ts'
import { goToHighlight } from '../focus.ts'
import { showOthers } from '../others.ts'
import { highlightHere, highlightPassage } from './highlight-here.ts'
import { aHighlight, aHighlightOrItsEdges, aPassage, aSelection, anArticle } from './needs.ts'

/** Colours the passage; without one, gives the highlight at the caret another colour. */
async function colorPassage(color: Color): Promise<void> {
  const passage = currentPassage()
  if (passage) {
    await highlightPassage(passage, color)
    return
  }
  const current = currentHighlight()
  if (current) await recolor(current.articleId, current.highlight, color)
}

/** A comment stands on a highlight: the passage becomes one first. Ends with the caret in its field. */
async function comment(): Promise<void> {
  const highlight = await highlightHere()
  if (highlight) openCard({ ...highlight, writing: true })
  await untilDrawn(() => document.activeElement?.matches('[data-comment]') === true)
}

/** The passage, or the highlight at the caret, goes into the note. */
function putInNote(put: (passage: TextSelection) => Promise<void>): () => Promise<void> {
  return async () => {
    const current = currentHighlight()
    const passage =
      currentPassage() ??
      (current && { articleId: current.articleId, start: current.start, end: current.end })
    if (passage) await put(passage)
  }
}

/** Copies the selected words. */
function copyPassage(): Promise<unknown> | undefined {
  const selection = selectedPassage()
  const content = selection && openArticleContent(selection.articleId)
  if (!content) return undefined
  const { start, end } = selection
  return request('app:copy', { text: content.version.text.slice(start, end) })
}

function findInOthers(): Promise<void> | undefined {
  const passage = currentPassage() ?? currentHighlight()
  if (!passage) return undefined
  const { articleId, start, end } = passage
  closeCard()
  return showOthers({ articleId, passage: { start, end } })
}

function coloring(color: Color) {
  return { run: () => colorPassage(color), needs: aPassage }
}

export const passageBehaviours = {
  [HIGHLIGHT_COMMANDS.yellow]: coloring(COLORS[0]),
  [HIGHLIGHT_COMMANDS.red]: coloring(COLORS[1]),
  [HIGHLIGHT_COMMANDS.green]: coloring(COLORS[2]),
  [HIGHLIGHT_COMMANDS.blue]: coloring(COLORS[3]),
  [HIGHLIGHT_COMMANDS.purple]: coloring(COLORS[4]),
  'highlight.again': { run: () => colorPassage(latestColor()), needs: aPassage },
  'highlight.comment': { run: comment, opensField: true, needs: aPassage },
  'highlight.remove': {
    run: () => {
      const current = currentHighlight()
      if (!current) return
      closeCard()
      return removeHighlight(current.articleId, current.highlight)
    },
    needs: aHighlight,
  },
  'highlight.edges': { run: beginMovingEdges, needs: aHighlightOrItsEdges },
  'highlight.next': { run: () => goToHighlight(1), needs: anArticle },
  'highlight.previous': { run: () => goToHighlight(-1), needs: anArticle },
  'passage.quote': { run: putInNote(quoteInNote), needs: aPassage },
  'passage.cite': { run: putInNote(citeInNote), needs: aPassage },
  'passage.copy': { run: copyPassage, needs: aSelection },
  'passage.findInOthers': { run: findInOthers, needs: aPassage },
} satisfies Behaviours<keyof typeof PASSAGE_COMMANDS>
