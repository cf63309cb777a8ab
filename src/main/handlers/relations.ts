import { messages } from '../../shared/messages.ts'
import { relationsOf, saysOf } from '../../shared/relation-in-words.ts'
import type { CurrentLibrary } from '../current-library.ts'
import { askForFolder } from '../dialogs.ts'
import type { Handlers } from '../ipc.ts'
import { whoWorksHere } from '../who-works-here.ts'

export function relationHandlers(current: CurrentLibrary) {
  return {
    'relation:add': ({ sides, word }) => current.get().relations.add(sides, word, whoWorksHere()),
    'relation:change': ({ id, state, expected }) =>
      current.get().relations.change(id, state, expected),
    'relation:trash': ({ id }) => current.get().relations.trash(id),
    'relation:restore': ({ id }) => current.get().relations.restore(id),
    async 'relation:export'({ scopes, name }) {
      const library = current.get()
      const folder = await askForFolder(messages.commands.exportRelations)
      if (folder === null) return null
      // Loaded when it is needed: the start shall not wait for Markdown.
      const { exportRelations } = await import('../../exporting/export-relations.ts')
      const title = relationsOf(name)
      const written = await exportRelations(library, { scopes, folder, title, says: saysOf })
      return { folder, written }
    },
    'relation:list': (scope) => current.get().relations.placed(scope),
  } satisfies Partial<Handlers>
}
