import { create } from 'zustand'
import { messages } from '../../../shared/messages.ts'
import type { Spelling } from '../../../shared/spelling.ts'
import { say } from './messages-store.ts'
import { request } from './request.ts'
import { undoable } from './undoable.ts'

const words = messages.spelling

/** How spelling is checked; null until main has been asked. */
export const useSpelling = create<{ spelling: Spelling | null }>(() => ({ spelling: null }))

export async function loadSpelling(): Promise<void> {
  window.collate.on('spelling:changed', (spelling) => useSpelling.setState({ spelling }))
  useSpelling.setState({ spelling: await request('spelling:read', undefined) })
}

/** Takes a word for right from now on, in every language. */
export async function learnWord(word: string): Promise<void> {
  if (!(await request('spelling:learn', { word }))) return say(words.notLearned(word))
  undoable(words.learned(word), {
    label: messages.steps.learned(word),
    undo: () => request('spelling:unlearn', { word }),
    redo: () => request('spelling:learn', { word }),
  })
}
