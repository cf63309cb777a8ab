import type { CurrentLibrary } from '../current-library.ts'
import type { Handlers } from '../ipc.ts'

export function searchHandlers(current: CurrentLibrary) {
  return {
    async 'search:find'({ typed, most }) {
      const question = { about: 'words', typed, most, whole: false } as const
      const { found, more, unread } = await current.reports().ask(question)
      return { found: [...found], more, unread: unread.length }
    },
    'search:count': ({ typed }) => current.reports().ask({ about: 'count', typed }),
    'search:save': ({ typed }) => current.get().savedSearches.add(typed),
    'search:change': ({ id, ...change }) => current.get().savedSearches.change(id, change),
    'search:trash': ({ id }) => current.get().savedSearches.trash(id),
    'search:restore': ({ id }) => current.get().savedSearches.restore(id),
  } satisfies Partial<Handlers>
}
