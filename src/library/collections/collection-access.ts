import { CollateError } from '../../core/model/errors.ts'
import { newId } from '../../core/model/ids.ts'
import type { SummaryOf } from '../catalogue/catalogue.ts'
import type { ChangePublisher } from '../catalogue/change-publisher.ts'
import { documentAt } from '../disk/document-names.ts'
import { changeAll, editIfAny } from '../documents/change-together.ts'
import { Collection, type Document, type Make } from '../documents/collection.ts'
import { decode } from '../documents/envelope.ts'
import type { LibraryContext } from '../documents/library-context.ts'
import { kindNamed, KINDS, type DataOf, type KindName } from '../kinds/registry.ts'
import type { Facts, Kind, Stored } from '../kinds/kind.ts'
import { canonicalJson } from '../kinds/text-hash.ts'
import { restored, trashed, type Trashable } from '../kinds/trashable.ts'

/** What can be done with documents of any kind. Every change resolves when it is durable. */
export interface Documents<K extends KindName> {
  /** All of them, those in the trash too, in the order of lists. */
  list(): SummaryOf<K>[]
  /**
   * Names what a document is now: what has another mark is another. Null where that can't be told, as when
   * it was edited outside.
   */
  markOf(id: string): string | null
  /** @throws CollateError 'not-found' when there is none, 'library-damaged' when it can't be read */
  read(id: string): Promise<Document<DataOf<K>>>
  /** @throws CollateError 'not-found' when it mentions what is missing, and can't be without that */
  create(data: DataOf<K>): Promise<Document<DataOf<K>>>
  /**
   * Writes what `make` makes of what is there, which may be asked more than once; what it throws stops
   * the change.
   *
   * @throws CollateError 'not-found' when there is none, 'library-damaged' when it can't be read
   */
  change(id: string, make: (data: DataOf<K>) => DataOf<K>): Promise<Document<DataOf<K>>>
  /** Rejects as `change`. One that lies in the trash already keeps its day. */
  trash(id: string): Promise<SummaryOf<K>>
  /** Takes it out of the trash, if it lies there. Rejects as `change`. */
  restore(id: string): Promise<SummaryOf<K>>
  /** The same of several, all of them or none: gives the ids of those that came into the trash by it. */
  trashAll(ids: readonly string[]): Promise<string[]>
  /** Takes them out of the trash, all of them or none: gives the ids of those that lay there. */
  restoreAll(ids: readonly string[]): Promise<string[]>
}

/** The documents of one kind in an open library. What is changed by it is published. */
export class CollectionAccess<K extends KindName> implements Documents<K> {
  readonly kind: K
  readonly collection: Collection<DataOf<K>>
  readonly publisher: ChangePublisher
  readonly #context: LibraryContext

  constructor(kind: K, context: LibraryContext, publisher: ChangePublisher) {
    this.kind = kind
    this.collection = new Collection(KINDS[kind].folder, kindNamed(kind), context)
    this.publisher = publisher
    this.#context = context
  }

  list(): SummaryOf<K>[] {
    return this.publisher.catalogue.all(this.kind)
  }

  markOf(id: string): string | null {
    return this.collection.publishedHash(id)
  }

  async read(id: string): Promise<Document<DataOf<K>>> {
    const stored = await this.collection.read(id)
    if (!stored) throw this.#missing(id)
    return stored
  }

  async create(data: DataOf<K>): Promise<Document<DataOf<K>>> {
    const id = newId()
    this.#assertMentionedIsThere(id, data)
    return this.put(id, () => data)
  }

  change(id: string, make: (data: DataOf<K>) => DataOf<K>): Promise<Document<DataOf<K>>> {
    return this.put(id, (data) => {
      if (data === null) throw this.#missing(id)
      return make(data)
    })
  }

  /** Changes a document, or makes it: then `make` gets null. */
  async put(id: string, make: Make<DataOf<K>>): Promise<Document<DataOf<K>>> {
    const stored = await this.collection.change(id, make)
    this.publish(stored)
    return stored
  }

  /** Makes a document known that was changed together with others. */
  publish(stored: Document<DataOf<K>>): void {
    this.publisher.changed(this.kind, stored)
  }

  trash(id: string): Promise<SummaryOf<K>> {
    return this.#mark(id, (data) => trashed(data, this.#context.day))
  }

  restore(id: string): Promise<SummaryOf<K>> {
    return this.#mark(id, restored)
  }

  trashAll(ids: readonly string[]): Promise<string[]> {
    return this.#markAll(ids, false, (data) => trashed(data, this.#context.day))
  }

  restoreAll(ids: readonly string[]): Promise<string[]> {
    return this.#markAll(ids, true, restored)
  }

  /** What lists show of a document that has just been read or changed. */
  summary(id: string): SummaryOf<K> {
    return this.publisher.catalogue.summary(this.kind, id) as SummaryOf<K>
  }

  /** Reads a document again, and publishes what another program has changed in it. */
  async refresh(id: string): Promise<void> {
    // Nearly always it is this library's own write that was noticed.
    if (this.collection.isAsPublished(id)) return
    const stored = await this.collection.readUnpublished(id)
    if (stored) return this.publish(stored)
    // A part that is missing goes with the whole, or had better be seen to: a check says so.
    if (KINDS[this.kind].partOf !== null) return
    if ((await this.collection.read(id)) === null) this.publisher.removed(this.kind, id)
  }

  /** Puts another version in the place of a document; see Collection.adoptVersion. */
  async adoptVersion(id: string, bytes: Buffer): Promise<string | null> {
    const { document, kept } = await this.collection.adoptVersion(id, bytes)
    this.publish(document)
    return kept
  }

  /**
   * Merges another machine's version into a document. False when that can't be done without a loss,
   * so that a person has to choose.
   */
  async merge(id: string, bytes: Buffer): Promise<boolean> {
    const kind = kindNamed(this.kind)
    const { counter, files, migrations } = this.#context
    const copy = decode(bytes, kind, id, migrations)
    if (copy.kind !== 'valid') return false
    const theirs = copy.stored
    counter.seen(theirs.rev)
    const ours = (await this.collection.read(id)) ?? blank(kind, id)
    const merged = ours && kind.merge(ours, theirs)
    if (merged === null) return false
    if (canonicalJson(merged) === canonicalJson(ours?.data)) return true
    if (!files.mayWrite) return false
    await this.put(id, (data, now) => {
      // One that was changed meanwhile and can't be merged any more stays as it is.
      const again = now === null ? theirs.data : kind.merge(now, theirs)
      return again ?? data ?? theirs.data
    })
    return true
  }

  async #mark(id: string, mark: (data: Trashable) => Trashable): Promise<SummaryOf<K>> {
    await this.change(id, (data) => mark(data as Trashable) as DataOf<K>)
    return this.summary(id)
  }

  /** @param isTrashed those that are to be marked: the others are as they shall be */
  async #markAll(
    ids: readonly string[],
    isTrashed: boolean,
    mark: (data: Trashable) => Trashable,
  ): Promise<string[]> {
    const { catalogue } = this.publisher
    // One that is named twice is changed once.
    const steps = [...new Set(ids)]
      .filter((id) => catalogue.summary(this.kind, id) !== null)
      .map((id) =>
        editIfAny(this.collection, id, (data) => {
          const isMeant = data !== null && isInTrash(data) === isTrashed
          return isMeant ? (mark(data as Trashable) as DataOf<K>) : null
        }),
      )
    const marked = await changeAll(this.#context, steps)
    const documents = marked.flatMap((draft) => (draft.committed() as Document<DataOf<K>>) ?? [])
    for (const document of documents) this.publish(document)
    return documents.map(({ id }) => id)
  }

  /** What would go with something that it mentions is not made without it. */
  #assertMentionedIsThere(id: string, data: DataOf<K>): void {
    const { mentions } = kindNamed(this.kind)
    if (mentions?.afterLoss !== 'goes') return
    const { catalogue } = this.publisher
    for (const { file, passageId } of mentions.in(id, data)) {
      const place = documentAt(file)
      if (place === null || catalogue.summary(place.kind, place.id) === null) {
        throw refersToMissing(place?.kind ?? this.kind)
      }
      const isThere = passageId === null || catalogue.articleOfPassage(passageId) === place.id
      if (!isThere) throw refersToMissing('passage')
    }
  }

  #missing(id: string): CollateError {
    const problem = this.#context.problems.about(this.collection.nameOf(id))
    if (problem) return new CollateError('library-damaged', problem.said)
    return new CollateError('not-found', { says: 'no-such-document', kind: this.kind, id })
  }
}

function isInTrash(data: unknown): boolean {
  return (data as Trashable).trashedAt !== undefined
}

function refersToMissing(to: KindName | 'passage'): CollateError {
  return new CollateError('not-found', { says: 'refers-to-missing', to })
}

/** A document that was never made, where that stands for something. */
function blank<T>(kind: Kind<T, Facts>, id: string): Stored<T> | null {
  return kind.blank && { id, born: 0, rev: 0, data: kind.blank }
}
