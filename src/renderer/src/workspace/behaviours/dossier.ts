import type { DOSSIER_COMMANDS } from '../../../../shared/commands/dossier-commands.ts'
import { messages } from '../../../../shared/messages.ts'
import { openTallyHere } from '../../compare/open-tally-here.ts'
import type { Behaviours } from '../../state/actions/commands.ts'
import {
  makeDossierOfOpen,
  removeFromDossier,
  setBase,
  trashDossier,
} from '../../state/actions/library-actions.ts'
import { toggleAgreement } from '../../state/actions/open-agreement.ts'
import { checkChosenDraft } from '../../state/actions/start-check.ts'
import { filterList, useListFilter } from '../../state/stores/list-filter.ts'
import { useTally } from '../../state/stores/tally-store.ts'
import { useWorkspace } from '../../state/stores/workspace-store.ts'
import { openOverlay } from '../overlay-store.ts'
import { showLibrary, showNote } from '../panels.ts'
import { untilDrawn } from '../../ui/until-drawn.ts'
import { focusEditable } from '../focus.ts'
import {
  aDossier,
  anArticle,
  anArticleOfTheDossier,
  focusedArticle,
  openDossierSummary,
  workspace,
  needs,
} from './needs.ts'

/** Whether the focused article is in the open dossier, and not its base yet. */
function mayBeBase(): boolean {
  const { focused } = workspace()
  const dossier = openDossierSummary()
  return dossier?.articleIds.includes(focused ?? '') === true && dossier.baseId !== focused
}

/** It has a name by itself, which stands to be typed over: who saves something thinks of what to call it. */
async function create(): Promise<void> {
  const id = await makeDossierOfOpen(messages.dossier.created)
  await untilDrawn(() => document.querySelector(`[data-dossier-name="${id}"]`) !== null)
  focusEditable('dossier')
}

export const dossierBehaviours = {
  'dossier.create': {
    run: create,
    opensField: true,
    needs: anArticle,
  },
  'dossier.rename': { run: () => focusEditable('dossier'), opensField: true, needs: aDossier },
  'dossier.map': { run: () => openOverlay('map'), needs: aDossier },
  'dossier.filter': {
    run: () => {
      filterList({ inDossier: !useListFilter.getState().inDossier })
      showLibrary()
    },
    needs: aDossier,
  },
  'dossier.agreement': { run: toggleAgreement, needs: aDossier },
  'dossier.checkDraft': {
    run: async () => {
      if (await checkChosenDraft()) showNote()
    },
    needs: aDossier,
  },
  'dossier.remove': {
    run: () => {
      const [dossier, article] = [openDossierSummary(), focusedArticle()]
      return dossier && article && removeFromDossier(dossier, article)
    },
    needs: anArticleOfTheDossier,
  },
  'dossier.close': { run: () => useWorkspace.setState({ dossierId: null }), needs: aDossier },
  'dossier.setBase': {
    run: () => {
      const dossier = openDossierSummary()
      return dossier && setBase(dossier, workspace().focused)
    },
    needs: { isMet: mayBeBase, otherwise: needs.inDossier },
  },
  'dossier.unsetBase': {
    run: () => {
      const dossier = openDossierSummary()
      return dossier && setBase(dossier, null)
    },
    needs: { isMet: () => openDossierSummary()?.baseId != null, otherwise: needs.baseline },
  },
  'tally.open': {
    run: openTallyHere,
    needs: { isMet: () => useTally.getState().baseId !== null, otherwise: needs.baseline },
  },
  'dossier.trash': {
    run: () => {
      const dossier = openDossierSummary()
      return dossier && trashDossier(dossier)
    },
    needs: aDossier,
  },
} satisfies Behaviours<keyof typeof DOSSIER_COMMANDS>
