import { messages } from '../../../shared/messages.ts'
import { attempt, say } from './messages-store.ts'
import { remember, type Undoable, undoThis } from './undo.ts'

/** Remembers what was done, says it, and offers to undo it: in the message as well as by Ctrl+Z. */
export function undoable(said: string, action: Undoable): void {
  remember(action)
  say(said, [{ label: messages.trash.undo, run: () => attempt(() => undoThis(action)) }])
}
