import { messages } from '../../../shared/messages.ts'
import { sayForNow } from '../state/stores/messages-store.ts'
import { redoLast, undoLast } from '../state/stores/undo.ts'
import { withdrawOffer } from '../state/actions/undoable.ts'

const words = messages.messages

/** The last thing that was done in the window is taken back, named, and brought into view. */
export async function undoHere(): Promise<void> {
  const action = await undoLast()
  action?.show?.()
  // Its button would undo what is undone already.
  if (action) withdrawOffer(action)
  name(action ? words.undone(action.label) : words.nothingToUndo)
}

/** The last thing that was taken back is done again. */
export async function redoHere(): Promise<void> {
  const action = await redoLast()
  action?.show?.()
  name(action ? words.redone(action.label) : words.nothingToRedo)
}

let takeBack = () => {}

/** Walking back, one reads the step that one is at. */
function name(step: string): void {
  takeBack()
  takeBack = sayForNow(step)
}
