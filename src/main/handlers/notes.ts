import { messages } from '../../shared/messages.ts'
import type { AppState } from '../app-state.ts'
import type { CurrentLibrary } from '../current-library.ts'
import type { Handlers } from '../ipc.ts'
import { exportInto } from './exported.ts'

export function noteHandlers(current: CurrentLibrary, state: AppState) {
  return {
    'note:create': ({ title, dossierId }) =>
      current.get().notes.create(dossierId === undefined ? { title } : { title, dossierId }),
    async 'note:read'({ id }) {
      const { note, base } = await current.get().notes.read(id)
      return { id, note: { ...note, tree: JSON.stringify(note.tree) }, base }
    },
    'note:save': ({ id, ...content }) =>
      current.get().notes.save(id, { ...content, markOfTheirs: messages.note.changedElsewhere }),
    'note:save-change': ({ id, ...change }) => current.get().notes.saveChange(id, change),
    'note:keep-title': ({ id, title }) => current.get().notes.keepTitle(id, title),
    'links:to': (target) => current.get().noteLinks.to(target),
    'links:naming': ({ noteId }) => current.get().noteLinks.naming(noteId),
    'links:quoting': async ({ articleId }) => current.get().noteLinks.quoting(articleId),
    'note:trash': ({ id }) => current.get().notes.trash(id),
    'note:restore': ({ id }) => current.get().notes.restore(id),
    'note:export'({ ids }) {
      const library = current.get()
      return exportInto(messages.commands.exportNote, async (folder) => {
        // Loaded when it is needed: the start shall not wait for Markdown.
        const { exportNotes } = await import('../../exporting/export-notes.ts')
        const flavour = state.settings().exportFlavour
        return exportNotes(library, { noteIds: ids ?? 'all', folder, flavour })
      })
    },
  } satisfies Partial<Handlers>
}
