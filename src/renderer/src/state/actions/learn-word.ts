import { messages } from '../../../../shared/messages.ts'
import { say } from '../stores/messages-store.ts'
import { request } from '../stores/request.ts'
import { undoable } from './undoable.ts'

const words = messages.spelling

/** Takes a word for right from now on, in every language. */
export async function learnWord(word: string): Promise<void> {
  if (!(await request('spelling:learn', { word }))) return say(words.notLearned(word))
  undoable(words.learned(word), {
    label: messages.steps.learned(word),
    undo: () => request('spelling:unlearn', { word }),
    redo: () => request('spelling:learn', { word }),
  })
}
