import { messages } from '../../shared/messages.ts'
import { inWords } from '../../shared/words/in-words.ts'
import type { AppState } from '../app-state.ts'
import type { CurrentLibrary } from '../current-library.ts'
import { readAs } from '../import-in-thread.ts'
import type { Handlers } from '../ipc.ts'
import { exportInto } from './exported.ts'

export function articleHandlers(current: CurrentLibrary, state: AppState) {
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
    async 'article:encodings'({ id }) {
      const { article } = await current.get().articles.read(id)
      const bytes = await current.get().articles.readOriginal(id)
      // Loaded when it is needed: its tables are no part of the start.
      const { encodingChoices } = await import('../../importing/charset/choices.ts')
      return { now: article.original.encoding, choices: encodingChoices(bytes) }
    },
    async 'article:reread'({ id, encoding }) {
      const { articles, rereading } = current.get()
      const { article } = await articles.read(id)
      const bytes = await articles.readOriginal(id)
      const read = await readAs(bytes, article.original.name, encoding)
      const reread = await rereading.reread(id, read.article)
      return { ...reread, notice: read.notice && inWords([read.notice]) }
    },
    'article:return-to-reading': ({ id, reading }) => current.get().rereading.returnTo(id, reading),
    'article:trash': ({ id }) => current.get().articles.trash(id),
    'article:restore': ({ id }) => current.get().articles.restore(id),
    'article:export'({ ids }) {
      const library = current.get()
      return exportInto(messages.picked.exportTitle, async (folder) => {
        // Loaded when it is needed: the start shall not wait for Markdown.
        const { exportArticles } = await import('../../exporting/export-articles.ts')
        const flavour = state.settings().exportFlavour
        return exportArticles(library, { articleIds: ids, folder, flavour })
      })
    },
    'article:trash-all': async ({ ids }) => ({
      ids: await current.get().documents('article').trashAll(ids),
    }),
    'article:restore-all': async ({ ids }) => ({
      ids: await current.get().documents('article').restoreAll(ids),
    }),
  } satisfies Partial<Handlers>
}
