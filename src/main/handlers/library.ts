import { shell } from 'electron'
import { messages } from '../../shared/messages.ts'
import type { AppState } from '../app-state.ts'
import type { CurrentLibrary } from '../current-library.ts'
import { askForFolder } from '../dialogs.ts'
import type { Handlers } from '../ipc.ts'
import { SAMPLE_FOLDER } from '../resources.ts'

export function libraryHandlers(current: CurrentLibrary, state: AppState) {
  /** Opens the library in a folder that the person chose, and remembers it for the next start. */
  async function chooseAndOpen(title: string, create: boolean) {
    const folder = await askForFolder(title)
    if (folder === null) return null
    // Opening it a second time would find it held: by ourselves.
    if (!current.isOpenIn(folder)) await current.open(folder, create)
    await state.rememberLibrary(folder)
    return current.state()
  }

  return {
    'library:state': () => current.state(),
    async 'library:list'() {
      const library = current.get()
      const { articles, notes, dossiers } = library.list()
      return {
        articles: JSON.stringify(articles),
        notes,
        dossiers,
        relations: library.relations.list(),
        searches: library.savedSearches.list(),
      }
    },
    'library:choose': () => chooseAndOpen(messages.commands.openLibrary, false),
    'library:create': () => chooseAndOpen(messages.commands.createLibrary, true),
    'library:name-colors': (names) => current.get().nameColors(names),
    'library:reveal': async () => {
      await shell.openPath(current.get().folder)
    },
    async 'library:open-sample'() {
      // Loaded when it is needed: the start shall not wait for the formats.
      const { openSample } = await import('../../importing/sample.ts')
      return openSample(current.get(), SAMPLE_FOLDER)
    },
  } satisfies Partial<Handlers>
}
