import type { CurrentLibrary } from '../current-library.ts'
import type { Handlers } from '../ipc.ts'

export function searchHandlers(current: CurrentLibrary) {
  return {
    async 'search:find'(asked) {
      const question = { about: 'words', ...asked, whole: false } as const
      const { found, more, unread } = await current.reports().ask(question)
      return { found: [...found], more, unread: unread.length }
    },
    'search:count': (asked) => current.reports().ask({ about: 'count', ...asked }),
    async 'search:languages'() {
      const languages = await current.reports().ask({ about: 'languages' })
      return [...languages].map(([language, ids]) => ({ language, ids: [...ids] }))
    },
    'search:save': ({ typed }) => current.get().savedSearches.add(typed),
    'search:change': ({ id, ...change }) => current.get().savedSearches.change(id, change),
    'search:trash': ({ id }) => current.get().savedSearches.trash(id),
    'search:restore': ({ id }) => current.get().savedSearches.restore(id),
  } satisfies Partial<Handlers>
}
