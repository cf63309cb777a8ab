import type { COMPARISON_COMMANDS } from '../../../../shared/commands/comparison-commands.ts'
import { goToAnswer, goToMatch } from '../../compare/going.ts'
import { clearFocus, joinStep, maySomethingGo } from '../../compare/joining.ts'
import { dismissHere, openStack, quotePair } from '../../compare/match-actions.ts'
import type { Behaviours } from '../../state/actions/commands.ts'
import { confirmMatch } from '../../state/actions/decision-actions.ts'
import { cancelRelating } from '../../state/actions/relation-actions.ts'
import type { ShownMatch } from '../../state/comparison/comparison.ts'
import {
  focusedMatch,
  toggleComparison,
  toggleTogether,
  useComparison,
} from '../../state/stores/comparison-store.ts'
import { useRelations } from '../../state/stores/relations-store.ts'
import { putCaret } from '../../state/text-view/selection-store.ts'
import { goToText } from '../focus.ts'
import { keyTarget } from '../key-target.ts'
import { aSentence, comparing, quietly, twoArticles, workspace, needs } from './needs.ts'

const isRelating = () => useRelations.getState().relating !== null

/** Goes so many matches on; for whoever does not write the next key acts on the match gone to. */
function walk(by: 1 | -1): void {
  const at = goToMatch(by, workspace().focused)
  if (at && keyTarget() !== 'field' && keyTarget() !== 'match') putCaret(at.articleId, at.start)
}

/** Does something with the match that is pointed at or gone to. */
function onMatch(act: (match: ShownMatch) => Promise<void>) {
  const match = () => focusedMatch(useComparison.getState())
  return {
    run: () => {
      const focused = match()
      return focused && act(focused)
    },
    needs: { isMet: () => match() !== null, otherwise: needs.match },
  }
}

export const comparisonBehaviours = {
  'compare.toggle': {
    run: () => {
      toggleComparison()
      // The matches are in the texts: there one goes on, by key as well.
      if (useComparison.getState().on && keyTarget() !== 'field') goToText(workspace().focused)
    },
    needs: twoArticles,
  },
  'compare.together': { run: toggleTogether, needs: comparing },
  'match.next': { run: () => walk(1), needs: comparing },
  'match.previous': { run: () => walk(-1), needs: comparing },
  'match.stack': { run: openStack, needs: aSentence },
  'match.answer': { run: goToAnswer, needs: aSentence },
  'match.confirm': onMatch(confirmMatch),
  'match.dismiss': onMatch(dismissHere),
  'match.quote': onMatch(quotePair),
  'match.join': { run: joinStep, needs: twoArticles },
  'match.clearFocus': {
    run: () => (isRelating() ? cancelRelating() : clearFocus()),
    needs: quietly(() => isRelating() || maySomethingGo()),
  },
} satisfies Behaviours<keyof typeof COMPARISON_COMMANDS>
