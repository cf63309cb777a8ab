import type { FIND_COMMANDS } from '../../../../shared/commands/find-commands.ts'
import { messages } from '../../../../shared/messages.ts'
import { openFindBar } from '../../state/actions/find-bar.ts'
import type { Behaviours, Need } from '../../state/actions/commands.ts'
import { goOn } from '../../state/actions/seek.ts'
import { useSought } from '../../state/text-view/sought-store.ts'
import { untilDrawn } from '../../ui/until-drawn.ts'
import { openNoteSummary, workspace } from './needs.ts'

const aText: Need = {
  isMet: () => workspace().panes.length > 0 || openNoteSummary() !== undefined,
  otherwise: messages.needs.openText,
}

/** Ends with the caret in the field. */
async function open(): Promise<void> {
  openFindBar()
  await untilDrawn(() => document.activeElement?.matches('[data-find]') === true)
}

/** Goes on in what is sought, whoever asked for it; without that there is the field to ask in. */
async function step(by: 1 | -1): Promise<void> {
  if (useSought.getState().sought === null) await open()
  else goOn(by)
}

export const findBehaviours = {
  'find.open': { run: open, opensField: true, needs: aText },
  'find.next': { run: () => step(1), needs: aText },
  'find.previous': { run: () => step(-1), needs: aText },
} satisfies Behaviours<keyof typeof FIND_COMMANDS>
