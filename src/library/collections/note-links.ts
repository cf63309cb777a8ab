import { CollateError } from '../../core/model/errors.ts'
import type { LinkedFrom, NamedIn, QuotedIn } from '../../core/model/linked.ts'
import type { Note } from '../../core/model/note.ts'
import type { LinkTarget, TitleOf } from '../../core/note/links.ts'
import { linkingSentences, placesNaming } from '../../core/note/places.ts'
import type { Catalogue } from '../catalogue/catalogue.ts'
import type { Mention } from '../kinds/kind.ts'
import { fileOfTarget } from '../kinds/linked.ts'
import type { CollectionAccess } from './collection-access.ts'

// A title that is a common word is named everywhere: nobody reads more of that.
const MOST_PLACES = 200

/** What leads from notes to articles, dossiers and other notes, seen from its far end. */
export class NoteLinks {
  readonly #notes: CollectionAccess<'note'>
  readonly #catalogue: Catalogue

  constructor(notes: CollectionAccess<'note'>) {
    this.#notes = notes
    this.#catalogue = notes.publisher.catalogue
  }

  /** The notes that link to a document, the one changed last first; without those in the trash. */
  async to(target: LinkTarget): Promise<LinkedFrom[]> {
    const found: LinkedFrom[] = []
    for (const id of this.#linking(target)) {
      const note = await this.#read(id)
      const sentences = note ? linkingSentences(note.tree, target, this.#titleOf) : []
      if (sentences.length > 0) found.push({ noteId: id, sentences })
    }
    return found
  }

  /**
   * The notes that have a note's title among their words without a link: at most 200 places, and whether
   * there are more.
   *
   * @throws CollateError 'not-found' when there is no such note
   */
  async naming(noteId: string): Promise<{ found: NamedIn[]; more: boolean }> {
    const { data } = await this.#notes.read(noteId)
    const found: NamedIn[] = []
    let room = MOST_PLACES
    let more = false
    for (const { id, trashedAt } of this.#notes.list()) {
      if (id === noteId || trashedAt !== undefined) continue
      const note = await this.#read(id)
      const places = note ? placesNaming(note.tree, data.title, this.#titleOf) : []
      if (places.length > room) more = true
      if (room === 0 && more) break
      const shown = places.slice(0, room)
      if (shown.length > 0) found.push({ noteId: id, places: shown })
      room -= shown.length
    }
    return { found, more }
  }

  /** The notes that quote an article, the one changed last first; without those in the trash. */
  quoting(articleId: string): QuotedIn[] {
    const found = this.#mentioning({ kind: 'article', id: articleId })
    return this.#notes.list().flatMap(({ id }) => {
      const mentions = found.get(id) ?? []
      const passageIds = mentions.flatMap(({ passageId }) => passageId ?? [])
      return passageIds.length > 0 ? [{ noteId: id, passageIds }] : []
    })
  }

  /** The ids of the notes that link to a document; to quote a passage of it is no link. */
  #linking(target: LinkTarget): string[] {
    const found = this.#mentioning(target)
    return this.#notes.list().flatMap(({ id }) => {
      const isLinking = found.get(id)?.some(({ passageId }) => passageId === null)
      return isLinking ? [id] : []
    })
  }

  /** How notes that are not in the trash mention a document, by the notes' ids. */
  #mentioning(target: LinkTarget): Map<string, Mention[]> {
    const all = this.#catalogue.mentionsOf(fileOfTarget(target), 'note')
    return new Map(all.map(({ id, mentions }) => [id, mentions]))
  }

  /** Null for one that can't be read: the library's check says so of it. */
  async #read(id: string): Promise<Note | null> {
    try {
      return (await this.#notes.read(id)).data
    } catch (error) {
      if (error instanceof CollateError) return null
      throw error
    }
  }

  readonly #titleOf: TitleOf = ({ kind, id }) => {
    if (kind === 'article') return this.#catalogue.summary(kind, id)?.title.value
    if (kind === 'note') return this.#catalogue.summary(kind, id)?.title
    return this.#catalogue.summary(kind, id)?.name
  }
}
