import type { Selectors } from '../../../../core/model/passage.ts'
import { messages } from '../../../../shared/messages.ts'
import { announce } from '../stores/messages-store.ts'
import { request } from '../stores/request.ts'
import { saving } from '../stores/saving-store.ts'
import { remember } from '../stores/undo.ts'
import { undoable } from './undoable.ts'

// Each of these resolves once main has it on the disk; by then it is said, or to be seen, and can be undone.
// It rejects as `request` does, which is said by whoever starts it (`attempt`, `runCommand`).

/** What a person says of where a passage stands, when its text has changed. */

export interface PassageOf {
  articleId: string
  passageId: string
}

interface Range {
  start: number
  end: number
}

const words = messages.passage

/** The passage stands where it seems to. */
export async function confirmPlace(of: PassageOf, { start, end }: Range): Promise<void> {
  remember(asStep(of, messages.steps.placeConfirmed, await place(of, { start, end })))
  announce(words.confirmed)
}

/** The passage does not stand where it seems to, nor anywhere in this text. */
export async function rejectPlace(of: PassageOf): Promise<void> {
  undoable(words.rejected, asStep(of, messages.steps.placeRejected, await place(of, null)))
}

/** A passage whose place was lost stands here. */
export async function reattach(of: PassageOf, { start, end }: Range): Promise<void> {
  undoable(words.reattached, asStep(of, messages.steps.reattached, await place(of, { start, end })))
}

function place(of: PassageOf, to: Range | { selectors: Selectors } | null, expected?: Selectors) {
  return saving(request('passage:place', { ...of, to, ...(expected && { expected }) }))
}

function asStep(
  of: PassageOf,
  label: string,
  { before, after }: { before: Selectors; after: Selectors },
) {
  return {
    label,
    undo: () => place(of, { selectors: before }, after),
    redo: () => place(of, { selectors: after }, before),
  }
}
