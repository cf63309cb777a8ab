import { CollateError } from '../../../core/model/errors.ts'
import { lookUp } from '../../../core/model/look-up.ts'
import type { Problem } from '../../../core/model/problem.ts'
import { messages } from '../../../shared/messages.ts'
import { attempt, say } from '../state/stores/messages-store.ts'
import { readArticle, useOpenArticles } from '../state/stores/open-articles.ts'
import { request } from '../state/stores/request.ts'
import { flushAll, saving } from '../state/stores/saving-store.ts'
import { remember, undoThis } from '../state/stores/undo.ts'
import { openNote, useWorkspace } from '../state/stores/workspace-store.ts'
import { subjectOf } from './problem-subject.ts'

const words = messages.health

/** Puts the other version of a problem in the place of the one in use, and offers to undo it. */
export async function adoptOtherVersion(problem: Problem & { version: string }): Promise<void> {
  const what = subjectOf(problem) ?? words.anything
  const { about } = problem
  let other = await exchange(problem.version, about)
  const said = words.adopted(what)
  if (other === null) return say(said)
  const back = async (): Promise<void> => {
    if (other !== null) other = await exchange(other, about)
  }
  const action = { label: messages.steps.otherVersion(what), undo: back, redo: back }
  remember(action)
  const undo = async (): Promise<void> => {
    await undoThis(action)
    say(words.adoptedBack(what))
  }
  say(said, [{ label: words.undo, run: () => attempt(undo) }])
}

/**
 * Gives the file that the version which was in use is now. What is being written is saved first, so
 * that it is in that; and what is open is read anew.
 */
async function exchange(file: string, document: Problem['about']): Promise<string | null> {
  if (!(await flushAll())) throw new CollateError('write-failed', words.unsaved)
  const noteId = useWorkspace.getState().noteId
  const isOpenNote = document?.kind === 'note' && document.id === noteId
  // An editor that still has the words in use would take the others for somebody else's.
  if (isOpenNote) useWorkspace.setState({ noteId: null })
  try {
    const { kept } = await saving(request('library:adopt-version', { file }))
    const articleId = document?.kind === 'article' ? document.id : null
    if (articleId !== null && lookUp(useOpenArticles.getState().entries, articleId))
      await readArticle(articleId)
    return kept
  } finally {
    if (isOpenNote && noteId !== null) openNote(noteId)
  }
}

/** Moves a sync program's copy to where versions lie that nobody uses. */
export async function setAside({ version }: Problem & { version: string }): Promise<void> {
  await saving(request('library:set-aside', { file: version }))
  say(words.setAsideDone)
}
