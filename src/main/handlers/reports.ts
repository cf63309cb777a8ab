import type { CurrentLibrary } from '../current-library.ts'
import { sendEvent } from '../events.ts'
import type { Handlers } from '../ipc.ts'

export function reportHandlers(current: CurrentLibrary) {
  /** The searches under way, by the window's names for them. */
  const searches = new Map<string, AbortController>()

  return {
    'reports:state': () => current.reports().state,
    async 'reports:find'({ search, articleId, passage }) {
      const controller = new AbortController()
      searches.set(search, controller)
      try {
        return await current
          .reports()
          .ask(
            { about: 'reports', articleId, passage },
            (report) => sendEvent('report:found', { search, report }),
            controller.signal,
          )
      } catch (error) {
        if (controller.signal.aborted) return null
        throw error
      } finally {
        searches.delete(search)
      }
    },
    'reports:cancel': ({ search }) => searches.get(search)?.abort(),
    'reports:copies': ({ articleIds }) =>
      current.reports().ask({ about: 'copies', ids: articleIds }),
    async 'reports:rarities'({ articleIds }) {
      const rarities = await current.reports().ask({ about: 'rarities', ids: articleIds })
      return rarities && [...rarities]
    },
  } satisfies Partial<Handlers>
}
