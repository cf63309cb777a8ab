import * as v from 'valibot'
import type { Dossier } from '../core/model/dossier.ts'
import { moment, newId } from '../core/model/ids.ts'
import { emptyTree, noteTreeSchema, type Note, type NoteTree } from '../core/model/note.ts'
import type { NoteSummary } from '../core/model/summary.ts'
import type { Stored } from './envelope.ts'
import { changeIn, parseRequest, readFrom, restored, trashed, type Shelf } from './shelf.ts'

const contentSchema = v.object({
  title: v.pipe(v.string(), v.maxLength(1000)),
  tree: noteTreeSchema,
})

export class Notes {
  readonly #shelf: Shelf<Note>
  readonly #dossiers: Shelf<Dossier>

  constructor(shelf: Shelf<Note>, dossiers: Shelf<Dossier>) {
    this.#shelf = shelf
    this.#dossiers = dossiers
  }

  /** Makes a note, and puts it into a dossier when one is given. */
  async create(
    options: { title?: string; tree?: NoteTree; dossierId?: string } = {},
  ): Promise<{ id: string; note: Note }> {
    const { title = '', tree = emptyTree(), dossierId } = options
    const content = parseRequest(contentSchema, { title, tree })
    if (dossierId !== undefined) await readFrom(this.#dossiers, 'dossier', dossierId)
    const id = newId()
    const createdAt = moment()
    const stored = await this.#shelf.collection.change(id, () => ({
      ...content,
      createdAt,
      changedAt: createdAt,
    }))
    if (dossierId !== undefined) await this.#addToDossier(dossierId, id)
    this.#publish(stored)
    return { id, note: stored.data }
  }

  async read(id: string): Promise<{ id: string; note: Note }> {
    return { id, note: (await readFrom(this.#shelf, 'note', id)).data }
  }

  async save(id: string, content: { title: string; tree: NoteTree }): Promise<NoteSummary> {
    const { title, tree } = parseRequest(contentSchema, content)
    return this.#change(id, (note) => ({ ...note, title, tree, changedAt: moment() }))
  }

  trash(id: string): Promise<NoteSummary> {
    return this.#change(id, trashed)
  }

  restore(id: string): Promise<NoteSummary> {
    return this.#change(id, restored)
  }

  async #addToDossier(dossierId: string, noteId: string): Promise<void> {
    const stored = await changeIn(this.#dossiers, 'dossier', dossierId, (dossier) => ({
      ...dossier,
      noteIds: [...dossier.noteIds, noteId],
      changedAt: moment(),
    }))
    const { catalogue, listeners } = this.#dossiers
    listeners.emit({ type: 'dossierChanged', dossier: catalogue.setDossier(stored) })
  }

  async #change(id: string, make: (note: Note) => Note): Promise<NoteSummary> {
    return this.#publish(await changeIn(this.#shelf, 'note', id, make))
  }

  #publish(stored: Stored<Note>): NoteSummary {
    const note = this.#shelf.catalogue.setNote(stored)
    this.#shelf.listeners.emit({ type: 'noteChanged', note })
    return note
  }
}
