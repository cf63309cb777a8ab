import { messages } from '../../../../shared/messages.ts'
import { attempt, sayForNow } from '../stores/messages-store.ts'
import { remember, type Undoable, undoThis } from '../stores/undo.ts'

/** What takes the message back that offers to undo an action. */
const offers = new WeakMap<Undoable, () => void>()

/** Remembers what was done, says it, and offers to undo it: in the message as well as by Ctrl+Z. */
export function undoable(said: string, action: Undoable): void {
  remember(action)
  const undo = { label: messages.trash.undo, run: () => attempt(() => undoThis(action)) }
  offers.set(action, sayForNow(said, [undo]))
}

/** Takes back the offer to undo what has been undone otherwise; those to undo other things stay. */
export function withdrawOffer(action: Undoable): void {
  offers.get(action)?.()
}
