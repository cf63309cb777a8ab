import { messages } from '../../../shared/messages.ts'
import { say } from '../state/messages-store.ts'
import { currentNote } from '../state/quoting.ts'
import { redoLast, type Surface, undoLast } from '../state/undo.ts'
import { useWorkspace } from '../state/workspace-store.ts'

/**
 * Undo acts on the surface that has the focus. The note's editor and fields hear Ctrl+Z themselves;
 * they come here from the menu.
 */

export async function undoHere(): Promise<void> {
  if (isInNote()) return currentNote()?.undo()
  const action = await undoLast(focusedSurface())
  say(action ? messages.messages.undone(action.label) : messages.messages.nothingToUndo)
}

export async function redoHere(): Promise<void> {
  if (isInNote()) return currentNote()?.redo()
  const action = await redoLast(focusedSurface())
  say(action ? messages.messages.redone(action.label) : messages.messages.nothingToRedo)
}

function isInNote(): boolean {
  return document.activeElement?.closest('aside') != null && focusedSurface() !== 'comparison'
}

function focusedSurface(): Surface {
  if (document.activeElement?.closest('[data-undo="comparison"]')) return 'comparison'
  const pane = document.activeElement?.closest<HTMLElement>('[data-pane]')?.dataset['pane']
  if (pane) return `article:${pane}`
  if (document.activeElement?.closest('nav')) return 'library'
  const { focused } = useWorkspace.getState()
  return focused === null ? 'library' : `article:${focused}`
}
