import type { CurrentLibrary } from '../current-library.ts'
import type { Handlers } from '../ipc.ts'

export function articleHandlers(current: CurrentLibrary) {
  return {
    async 'article:read'({ id }) {
      const library = current.get()
      const [read, annotations] = await Promise.all([
        library.articles.read(id),
        library.annotations.read(id),
      ])
      return { ...read, annotations }
    },
    'article:describe': ({ id, description }) => current.get().articles.describe(id, description),
    'article:restore-description': ({ id, fields }) =>
      current.get().articles.restoreFields(id, fields),
    'article:trash': ({ id }) => current.get().articles.trash(id),
    'article:restore': ({ id }) => current.get().articles.restore(id),
  } satisfies Partial<Handlers>
}
