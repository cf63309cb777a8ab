import { messages } from '../../../shared/messages.ts'
import { say } from '../state/messages-store.ts'
import { redoLast, type Surface, undoLast } from '../state/undo.ts'
import { useWorkspace } from '../state/workspace-store.ts'

/** Ctrl+Z acts on the surface that has the focus; the note's editor and fields have their own. */

export async function undoHere(): Promise<void> {
  const action = await undoLast(focusedSurface())
  say(action ? messages.messages.undone(action.label) : messages.messages.nothingToUndo)
}

export async function redoHere(): Promise<void> {
  const action = await redoLast(focusedSurface())
  say(action ? messages.messages.redone(action.label) : messages.messages.nothingToRedo)
}

function focusedSurface(): Surface {
  const pane = document.activeElement?.closest<HTMLElement>('[data-pane]')?.dataset['pane']
  if (pane) return `article:${pane}`
  if (document.activeElement?.closest('nav')) return 'library'
  const { focused } = useWorkspace.getState()
  return focused === null ? 'library' : `article:${focused}`
}
