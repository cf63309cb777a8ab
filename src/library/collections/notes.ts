import type { Dossier } from '../../core/model/dossier.ts'
import { CollateError } from '../../core/model/errors.ts'
import { nameSchema } from '../../core/model/entered.ts'
import { moment, newId } from '../../core/model/ids.ts'
import {
  emptyTree,
  noteContentSchema,
  type Note,
  type NoteContent,
  type NoteTree,
} from '../../core/model/note.ts'
import type { NoteSummary } from '../../core/model/summary.ts'
import { changedTree, type TreeChange } from '../../core/note/tree-change.ts'
import { changeTogether, type Edit } from '../documents/change-together.ts'
import type { Document } from '../documents/collection.ts'
import type { LibraryContext } from '../documents/library-context.ts'
import type { CollectionAccess } from './collection-access.ts'
import { parseRequest } from './parse-request.ts'
import { bytesHash, canonicalJson } from '../kinds/text-hash.ts'

/** Thrown inside a save to stop it: the note does not say what the save is a change of. */
class ChangedElsewhere extends Error {
  readonly theirs: Note

  constructor(theirs: Note) {
    super('the note was changed by another program')
    this.theirs = theirs
  }
}

/** A note as it was read or saved; `base` names its title and tree, and nothing else of it. */
export interface ReadNote {
  id: string
  note: Note
  base: string
}

export interface SaveContent {
  title: string
  tree: NoteTree
  /**
   * What the change was made on, as `read` and `save` gave it. Whoever reads a note to change it
   * later must give it back: only so is it seen that somebody else was there in between, be it
   * while the library was closed, or taken over by another machine.
   */
  base?: string
  /** Follows the title of the note that is made of what somebody else wrote meanwhile. */
  markOfTheirs?: string
}

export interface SaveChange {
  title: string
  change: TreeChange
  base: string
}

interface Saved {
  note: NoteSummary
  /** Names what the note says now. */
  base: string
}

// Nobody remembers more names of one note.
const MOST_FORMER_TITLES = 20

/**
 * Notes. An id that no note has rejects with CollateError 'not-found', what no note can say with
 * 'invalid-request'; see `Library` for the other codes.
 */
export class Notes {
  readonly #access: CollectionAccess<'note'>
  readonly #dossiers: CollectionAccess<'dossier'>
  readonly #context: LibraryContext

  constructor(
    access: CollectionAccess<'note'>,
    dossiers: CollectionAccess<'dossier'>,
    context: LibraryContext,
  ) {
    this.#access = access
    this.#dossiers = dossiers
    this.#context = context
  }

  /**
   * Makes a note, and puts it into a dossier when one is given: both or neither.
   *
   * @throws CollateError 'not-found' when there is no such dossier
   */
  async create(
    options: { title?: string; tree?: NoteTree; dossierId?: string } = {},
  ): Promise<{ id: string; note: Note }> {
    const { title = '', tree = emptyTree(), dossierId } = options
    const content = parseRequest(noteContentSchema, { title, tree })
    const stored = await this.#create(content, dossierId === undefined ? [] : [dossierId])
    return { id: stored.id, note: stored.data }
  }

  async read(id: string): Promise<ReadNote> {
    const { data } = await this.#access.read(id)
    return { id, note: data, base: baseOf(data) }
  }

  /**
   * Saves a note's title and tree. When the note does not say what it said as `base`, both are
   * kept: what it says now becomes a note of its own.
   */
  async save(id: string, content: SaveContent): Promise<Saved> {
    const { title, tree } = parseRequest(noteContentSchema, content)
    const saved = baseOf({ title, tree })
    const expected = [content.base, saved]
    const make = (note: Note): Note => {
      if (content.base !== undefined && !expected.includes(baseOf(note))) {
        throw new ChangedElsewhere(note)
      }
      return { ...note, title, tree, changedAt: moment() }
    }
    for (;;) {
      try {
        await this.#access.change(id, make)
        return { note: this.#access.summary(id), base: saved }
      } catch (error) {
        if (!(error instanceof ChangedElsewhere)) throw error
        await this.#keepTheirs(id, error.theirs, content.markOfTheirs)
        expected.push(baseOf(error.theirs))
      }
    }
  }

  /**
   * Saves what changed in a note's tree since the note said `base`, with its title. Null when it says something
   * else now, or that cannot be the tree which was changed: then nothing is saved.
   */
  async saveChange(id: string, { title, change, base }: SaveChange): Promise<Saved | null> {
    let saved = base
    const make = (note: Note): Note => {
      const tree = baseOf(note) === base ? changedTree(note.tree, change) : null
      if (tree === null) throw new ChangedElsewhere(note)
      const content = parseRequest(noteContentSchema, { title, tree })
      saved = baseOf(content)
      return { ...note, ...content, changedAt: moment() }
    }
    try {
      await this.#access.change(id, make)
    } catch (error) {
      if (error instanceof ChangedElsewhere) return null
      throw error
    }
    return { note: this.#access.summary(id), base: saved }
  }

  /**
   * Keeps a title that a note had until now: links that were typed by it still lead there. The new one may
   * be saved a moment later.
   */
  async keepTitle(id: string, title: string): Promise<NoteSummary> {
    const former = parseRequest(nameSchema, title)
    await this.#access.change(id, (note) => {
      const others = (note.formerTitles ?? []).filter((one) => one !== former)
      return { ...note, formerTitles: [...others, former].slice(-MOST_FORMER_TITLES) }
    })
    return this.#access.summary(id)
  }

  trash(id: string): Promise<NoteSummary> {
    return this.#access.trash(id)
  }

  restore(id: string): Promise<NoteSummary> {
    return this.#access.restore(id)
  }

  /** Makes what another program wrote into a note a note of its own, wherever that note is. */
  async #keepTheirs(id: string, { title, tree }: Note, mark = ''): Promise<void> {
    const holding = this.#dossiers.list().filter((dossier) => dossier.noteIds.includes(id))
    await this.#create(
      { title: `${title} ${mark}`.trim(), tree },
      holding.map((dossier) => dossier.id),
    )
  }

  async #create(content: NoteContent, dossierIds: string[]): Promise<Document<Note>> {
    const id = newId()
    const createdAt = moment()
    const note: Edit<Note> = {
      collection: this.#access.collection,
      id,
      make: () => ({ ...content, createdAt, changedAt: createdAt }),
    }
    const inDossiers = dossierIds.map((dossierId) => this.#addTo(dossierId, id))
    const [stored, ...dossiers] = await changeTogether<[Note, ...Dossier[]]>(this.#context, [
      note,
      ...inDossiers,
    ])
    const { publisher } = this.#access
    for (const dossier of dossiers) publisher.changed('dossier', dossier)
    publisher.changed('note', stored)
    return stored
  }

  #addTo(dossierId: string, noteId: string): Edit<Dossier> {
    const make = (dossier: Dossier | null): Dossier => {
      if (dossier === null) {
        throw new CollateError('not-found', { says: 'dossier-gone' })
      }
      return { ...dossier, noteIds: [...dossier.noteIds, noteId], changedAt: moment() }
    }
    return { collection: this.#dossiers.collection, id: dossierId, make }
  }
}

/** Names what a note says: two notes that say the same have the same, whatever else differs. */
function baseOf({ title, tree }: NoteContent): string {
  return bytesHash(Buffer.from(canonicalJson({ title, tree })))
}
