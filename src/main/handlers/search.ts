import type { CurrentLibrary } from '../current-library.ts'
import type { Handlers } from '../ipc.ts'

export function searchHandlers(current: CurrentLibrary) {
  return {
    async 'search:find'({ typed, most }) {
      const question = { about: 'words', typed, most, whole: false } as const
      const { found, more, unread } = await current.reports().ask(question)
      return { found: [...found], more, unread: unread.length }
    },
  } satisfies Partial<Handlers>
}
