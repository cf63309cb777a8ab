import type { Citation, NoteTree } from '../../../../core/model/note.ts'
import { CollateError } from '../../../../core/model/errors.ts'
import { messages } from '../../../../shared/messages.ts'
import { say } from '../stores/messages-store.ts'
import type { NotePlace } from '../stores/note-place.ts'
import { chooseTab } from '../stores/side-panel-store.ts'
import { keepTyping } from './typed-ahead.ts'
import { askForNote, openNote, useWorkspace } from '../stores/workspace-store.ts'

/** The note that is being written, as the rest of the window reaches it. */
export interface OpenNote {
  noteId: string
  /** Whether it is seen now: in a narrow window it lies in a drawer. */
  isShown(): boolean
  /** Puts quotations where the note was last written in; the focus stays where it is. */
  insert(citations: readonly Citation[]): void
  /** Puts bare references after the words that were written last; the focus stays where it is. */
  refer(citations: readonly Citation[]): void
  /**
   * Puts the caret into the note: into the title of an untitled one, else where it was last. Resolves
   * when it is there.
   */
  focus(): Promise<void>
  /** Takes back, or does again, the last step that was written in this editor. */
  stepBack(): void
  stepForward(): void
  /** Puts another text in the place of the whole. */
  setTree(tree: NoteTree): void
  /** The quotation that is selected as a whole, or null. */
  selectedCitation(): Citation | null
  /** Asks what to leave out of the selected quotation, and what it says in another language. */
  changeSelected(): void
  /** How the selected quotation stands in the note; null when none is selected. */
  selectedAs(): 'block' | 'inline' | 'bare' | null
  /** Whether the words of the selected quotation stand in its source no more. */
  isSelectedChanged(): boolean
  /** Keeps the words of the selected quotation, or takes those that stand in its source now. */
  answerChange(answer: 'keep' | 'take'): void
  /** Shows the selected quotation as a block, in the sentence, or as a reference without its words. */
  showSelectedAs(as: 'block' | 'inline' | 'bare'): void
  /** Puts an empty table under the block with the caret, which goes into it. */
  insertTable(): void
  /** Whether the caret is in a table. */
  isInTable(): boolean
  changeTable(step: TableStep): void
  /** Whether a block of it is selected, or has the caret. */
  isInBlock(): boolean
  /** Moves the selected blocks, or the one with the caret, over the one before or after. */
  moveBlocks(by: -1 | 1): void
  /** Removes what is selected as a whole. */
  removeSelected(): void
  /** Asks for the address of the words that are selected in it. */
  editLink(): void
  setTitle(title: string): void
  /** The words of its headings, in order. */
  headings(): string[]
  /** Goes to a place in its text and brings it into view; false when it is not there any more. */
  reveal(place: NotePlace): boolean
}

/** What can be done with the table that the caret is in. */
export type TableStep =
  | 'rowAbove'
  | 'rowBelow'
  | 'columnBefore'
  | 'columnAfter'
  | 'removeRow'
  | 'removeColumn'
  | 'remove'

let current: OpenNote | null = null

interface Waiting {
  noteId: string
  take: (note: OpenNote) => void
  fail: (error: CollateError) => void
}

let waiting: readonly Waiting[] = []

/** Called by a note when it can be written in; gives its undo. */
export function setOpenNote(note: OpenNote): () => void {
  current = note
  for (const { take } of takeWaiting(note.noteId)) take(note)
  return () => {
    if (current === note) current = null
  }
}

/** Called for a note that can't be read or drawn, which says so in its place: nobody waits for it. */
export function setNoteBroken(noteId: string): void {
  const error = new CollateError('read-failed', messages.note.couldNotOpen)
  for (const { fail } of takeWaiting(noteId)) fail(error)
}

function takeWaiting(noteId: string): readonly Waiting[] {
  const met = waiting.filter((one) => one.noteId === noteId)
  waiting = waiting.filter((one) => one.noteId !== noteId)
  return met
}

/** The note that can be written in now, or null. */
export function currentNote(): OpenNote | null {
  return current
}

/**
 * Shows a note and resolves when it can be written in.
 *
 * @throws CollateError 'read-failed' when it can't be shown
 */
export function openedNote(noteId: string): Promise<OpenNote> {
  chooseTab('note')
  openNote(noteId)
  if (current?.noteId === noteId) return Promise.resolve(current)
  return new Promise((take, fail) => {
    waiting = [...waiting, { noteId, take, fail }]
  })
}

// A note is there within milliseconds, or within seconds from a slow drive on a busy machine. Keys do
// nothing else meanwhile, so there is an end to it.
const OPENS_WITHIN_MS = 15_000

/**
 * Shows a note and puts the caret into it.
 *
 * @param noteId of the note, which may be made first; what is typed until the note is there goes
 *   into it
 */
export async function writeIn(noteId: string | Promise<string>): Promise<void> {
  const typing = keepTyping()
  try {
    if (await putCaretIn(noteId)) await typing.put()
    else typing.drop()
  } catch (error) {
    typing.drop()
    throw error
  }
}

/** Shows a note at a place in it, or at its caret. */
export async function showInNote(noteId: string, place: NotePlace | 'caret'): Promise<void> {
  const note = await shownNote(noteId)
  if (place === 'caret') await note.focus()
  else if (!note.reveal(place)) say(messages.links.placeGone)
}

/** Resolves with false when the note does not come, or another was opened since. */
async function putCaretIn(noteId: string | Promise<string>): Promise<boolean> {
  // Making one takes as long as it takes: what is typed meanwhile is nowhere else.
  const id = await noteId
  const late = new Promise<null>((resolve) => setTimeout(resolve, OPENS_WITHIN_MS, null))
  // Why it can't be shown stands in its place.
  const note = await Promise.race([shownNote(id).catch(() => null), late])
  if (note === null || note.noteId !== useWorkspace.getState().noteId) return false
  await Promise.race([note.focus(), late])
  return true
}

/**
 * Shows a note, in view wherever it is kept, and resolves when it can be written in.
 *
 * @throws CollateError 'read-failed' when it can't be shown
 */
export async function shownNote(noteId: string): Promise<OpenNote> {
  const note = await openedNote(noteId)
  askForNote(note.noteId)
  // In a narrow window it is drawn by then.
  await new Promise(requestAnimationFrame)
  return note
}
