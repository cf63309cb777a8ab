import * as v from 'valibot'
import type { Dossier } from '../core/model/dossier.ts'
import { CollateError } from '../core/model/errors.ts'
import { moment, newId } from '../core/model/ids.ts'
import { emptyTree, noteTreeSchema, type Note, type NoteTree } from '../core/model/note.ts'
import type { NoteSummary } from '../core/model/summary.ts'
import { changeTogether, type Edit } from './change-together.ts'
import type { Document } from './collection.ts'
import type { Ground } from './ground.ts'
import { changeIn, parseRequest, readFrom, restored, trashed, type Shelf } from './shelf.ts'
import { canonicalJson } from './text-hash.ts'

const contentSchema = v.object({
  title: v.pipe(v.string(), v.maxLength(1000)),
  tree: noteTreeSchema,
})
type Content = v.InferOutput<typeof contentSchema>

/** Thrown inside a save to stop it: the note is not the one that was read here. */
class ChangedElsewhere extends Error {
  readonly theirs: Note
  readonly hash: string | null

  constructor(theirs: Note, hash: string | null) {
    super('the note was changed by another program')
    this.theirs = theirs
    this.hash = hash
  }
}

export class Notes {
  readonly #shelf: Shelf<Note>
  readonly #dossiers: Shelf<Dossier>
  readonly #ground: Ground
  /** The hash of each note as it was last read or saved here: what a save is a change of. */
  readonly #bases = new Map<string, string | null>()

  constructor(shelf: Shelf<Note>, dossiers: Shelf<Dossier>, ground: Ground) {
    this.#shelf = shelf
    this.#dossiers = dossiers
    this.#ground = ground
  }

  /** Makes a note, and puts it into a dossier when one is given: both or neither. */
  async create(
    options: { title?: string; tree?: NoteTree; dossierId?: string } = {},
  ): Promise<{ id: string; note: Note }> {
    const { title = '', tree = emptyTree(), dossierId } = options
    const content = parseRequest(contentSchema, { title, tree })
    const stored = await this.#create(content, dossierId === undefined ? [] : [dossierId])
    return { id: stored.id, note: stored.data }
  }

  async read(id: string): Promise<{ id: string; note: Note }> {
    const { hash, data } = await readFrom(this.#shelf, 'note', id)
    this.#bases.set(id, hash)
    return { id, note: data }
  }

  /**
   * Saves a note's title and tree. When another program has changed the note since it was read
   * here, both are kept: theirs becomes a note of its own.
   */
  async save(id: string, content: { title: string; tree: NoteTree }): Promise<NoteSummary> {
    const { title, tree } = parseRequest(contentSchema, content)
    const make = (note: Note, hash: string | null): Note => {
      const base = this.#bases.get(id)
      const isSame = note.title === title && canonicalJson(note.tree) === canonicalJson(tree)
      if (base !== undefined && base !== hash && !isSame) throw new ChangedElsewhere(note, hash)
      return { ...note, title, tree, changedAt: moment() }
    }
    for (;;) {
      try {
        const stored = await changeIn(this.#shelf, 'note', id, make)
        this.#bases.set(id, stored.hash)
        return this.#shelf.news.note(stored)
      } catch (error) {
        if (!(error instanceof ChangedElsewhere)) throw error
        await this.#keepTheirs(id, error.theirs)
        this.#bases.set(id, error.hash)
      }
    }
  }

  trash(id: string): Promise<NoteSummary> {
    return this.#change(id, (note) => trashed(note, this.#shelf.day()))
  }

  restore(id: string): Promise<NoteSummary> {
    return this.#change(id, restored)
  }

  /** Makes what another program wrote into a note a note of its own, wherever that note is. */
  async #keepTheirs(id: string, { title, tree }: Note): Promise<void> {
    const { dossiers } = this.#dossiers.news.catalogue.list()
    const holding = dossiers.filter((dossier) => dossier.noteIds.includes(id))
    await this.#create(
      { title: `${title} (changed elsewhere)`, tree },
      holding.map((dossier) => dossier.id),
    )
  }

  async #create(content: Content, dossierIds: string[]): Promise<Document<Note>> {
    const id = newId()
    const createdAt = moment()
    const note: Edit<Note> = {
      collection: this.#shelf.collection,
      id,
      make: () => ({ ...content, createdAt, changedAt: createdAt }),
    }
    const inDossiers = dossierIds.map((dossierId) => this.#addTo(dossierId, id))
    const [stored, ...dossiers] = await changeTogether<[Note, ...Dossier[]]>(this.#ground, [
      note,
      ...inDossiers,
    ])
    this.#bases.set(id, stored.hash)
    for (const dossier of dossiers) this.#dossiers.news.dossier(dossier)
    this.#shelf.news.note(stored)
    return stored
  }

  #addTo(dossierId: string, noteId: string): Edit<Dossier> {
    const make = (dossier: Dossier | null): Dossier => {
      if (dossier === null) {
        throw new CollateError('not-found', 'This dossier is no longer in the library.')
      }
      return { ...dossier, noteIds: [...dossier.noteIds, noteId], changedAt: moment() }
    }
    return { collection: this.#dossiers.collection, id: dossierId, make }
  }

  async #change(id: string, make: (note: Note) => Note): Promise<NoteSummary> {
    let wasBase = false
    const stored = await changeIn(this.#shelf, 'note', id, (note, hash) => {
      wasBase = this.#bases.get(id) === hash
      return make(note)
    })
    // What another program has changed in the meantime is left for a save to notice.
    if (wasBase) this.#bases.set(id, stored.hash)
    return this.#shelf.news.note(stored)
  }
}
