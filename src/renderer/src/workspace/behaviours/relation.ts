import type { RELATION_COMMANDS } from '../../../../shared/commands/relation-commands.ts'
import { messages } from '../../../../shared/messages.ts'
import { relateMatch } from '../../compare/match-actions.ts'
import type { Behaviours } from '../../state/actions/commands.ts'
import { exportRelations, hasRelations } from '../../state/actions/export-relations.ts'
import { relateStep } from '../../state/actions/relation-actions.ts'
import type { ArticleSpan, ShownMatch } from '../../state/comparison/comparison.ts'
import { closeMatchCard, focusedMatch, useComparison } from '../../state/stores/comparison-store.ts'
import { openArticleContent } from '../../state/stores/open-articles.ts'
import { openRelationCard, useRelations } from '../../state/stores/relations-store.ts'
import { chooseTab } from '../../state/stores/side-panel-store.ts'
import { endsAt } from '../../state/text-view/placed-relations.ts'
import {
  closeCard,
  currentSelection,
  putCaret,
  selectedPassage,
} from '../../state/text-view/selection-store.ts'
import { currentHighlight } from '../current-highlight.ts'
import { currentPassage } from '../current-passage.ts'
import { focusOnceDrawn } from '../../ui/focus-once-drawn.ts'
import { showNote } from '../panels.ts'
import { library, needs } from './needs.ts'

const isRelating = () => useRelations.getState().relating !== null

/**
 * The match that is meant, both passages of which are known: unless a passage is selected, or a highlight
 * is gone to, or a relation has its first passage already.
 */
function matchMeant(): ShownMatch | null {
  if (isRelating() || selectedPassage() !== null || currentHighlight() !== null) return null
  return focusedMatch(useComparison.getState())
}

function passageMeant(): ArticleSpan | null {
  const meant = currentPassage() ?? currentHighlight()
  return meant && { articleId: meant.articleId, start: meant.start, end: meant.end }
}

function relateHere(): void {
  const match = matchMeant()
  if (match) return relateMatch(match)
  const passage = passageMeant()
  if (!passage) return
  closeCard()
  closeMatchCard()
  // The bar over the passage would stay in the way.
  putCaret(passage.articleId, passage.start)
  relateStep(passage)
}

/** The ends of relations at the caret, or where the selection begins; the shortest passage's. */
function endsHere() {
  const at = currentHighlight() ?? currentSelection()
  const content = at && openArticleContent(at.articleId)
  const [first, ...others] = content ? endsAt(content, library().relations, at.start) : []
  if (!content || !first) return null
  const { start, end } = first
  const same = others.filter((one) => one.start === start && one.end === end)
  return {
    ids: [first, ...same].map(({ relation }) => relation.id),
    at: { articleId: content.id, start, end },
  }
}

/** Shows the list, and goes to the row where one was last, or to its tab. */
async function list(): Promise<void> {
  showNote()
  chooseTab('relations')
  const row = '[data-relations] li [data-stop]'
  const places = [`${row}[tabindex="0"]`, row, 'aside [role="tab"][aria-selected="true"]']
  await focusOnceDrawn(() => {
    // What is listed is on its way, or that there is nothing.
    if (!document.querySelector('[data-relations] :is(li, p)')) return null
    return places.map((place) => document.querySelector<HTMLElement>(place)).find(Boolean)
  })
}

export const relationBehaviours = {
  'relation.relate': {
    run: relateHere,
    needs: {
      isMet: () => matchMeant() !== null || passageMeant() !== null,
      get otherwise() {
        return isRelating() ? needs.second : needs.passage
      },
    },
  },
  'relation.open': {
    run: () => {
      const here = endsHere()
      if (!here) return
      closeCard()
      openRelationCard({ kind: 'there', ...here })
    },
    needs: { isMet: () => endsHere() !== null, otherwise: needs.relation },
  },
  'relation.list': { run: list },
  'relation.export': {
    run: exportRelations,
    needs: { isMet: hasRelations, otherwise: messages.relations.nothingToExport },
  },
} satisfies Behaviours<keyof typeof RELATION_COMMANDS>
