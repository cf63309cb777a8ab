import { session } from 'electron'
import type { Handlers } from '../ipc.ts'
import type { SpellChecking } from '../spell-checking.ts'

export function spellingHandlers(spelling: SpellChecking) {
  return {
    'spelling:read': () => spelling.spelling(),
    'spelling:learn': ({ word }) => session.defaultSession.addWordToSpellCheckerDictionary(word),
    'spelling:unlearn'({ word }) {
      session.defaultSession.removeWordFromSpellCheckerDictionary(word)
    },
  } satisfies Partial<Handlers>
}
