import { join } from 'node:path'
import { knownOf, type Known } from '../catalogue/catalogue.ts'
import type { FileMark } from '../disk/file-mark.ts'
import { LOCK_FILE } from '../disk/lock.ts'
import { Slices } from '../disk/slices.ts'
import type { LibraryContext } from '../documents/library-context.ts'
import { schemaOf } from '../documents/migrations.ts'
import type { FactsOf, KindName } from '../kinds/registry.ts'
import { KIND_NAMES } from '../kinds/registry.ts'
import type { Collections } from './collections.ts'
import {
  type KeptDocuments,
  type KeptPlace,
  noDocuments,
  readKept,
  type Unusable,
  writeKept,
} from './kept-catalogue.ts'

/**
 * The coarsest clock of a file system, FAT's, in ns: a file may be written twice within it, and bear the same
 * time both times.
 */
const COARSEST_CLOCK_NS = 2_000_000_000n

/** One in so many is read at each start though it is as it was, which costs nothing; see `#isStillTrue`. */
const SAMPLED = 500

/**
 * Makes the catalogue at the start: of each document's file, or of what was kept of it when the library
 * was open last, where its file is still the same. What is kept lies outside the library and can be
 * deleted without loss: it is never trusted, and whatever is doubtful is read.
 */
export class CatalogueKeeper {
  readonly #context: LibraryContext
  readonly #collections: Collections
  /** Null where nothing is to be kept. */
  readonly #place: KeptPlace | null
  /** What is known of documents as they are in their files, as far as that was read. */
  #kept = noDocuments()
  /** What is in the file, and may be so no longer. */
  #written = noDocuments()
  /** The clock of the library's file system when the lock was written, and this process's then, in ns. */
  readonly #begun: { theirs: bigint; ours: bigint } | null
  /** Why what was kept could not be used, for the log; null where it was, or where nothing was. */
  unusable: Unusable | null = null
  #keeping: Promise<void> = Promise.resolve()

  /** @param folder for the catalogues of libraries, outside of them; null: none is kept */
  constructor(context: LibraryContext, collections: Collections, folder: string | null) {
    this.#context = context
    this.#collections = collections
    const libraryId = collections.document.id
    const schema = schemaOf(context.migrations)
    this.#place =
      folder === null ? null : { file: join(folder, `${libraryId}.jsonl`), libraryId, schema }
    // Who only reads the library has written no lock, and keeps nothing.
    const lock = this.#place && context.files.mayWrite ? context.files.markNow(LOCK_FILE) : null
    this.#begun = lock && { theirs: lock.changedNs, ours: process.hrtime.bigint() }
  }

  /**
   * Makes all documents known, and reports those that can't be read as problems. To be done once, before
   * anybody listens or changes anything.
   */
  async readAll(): Promise<void> {
    const found = this.#place && (await readKept(this.#place))
    if (typeof found === 'string') this.unusable = found
    const kept = found === null || typeof found === 'string' ? noDocuments() : found
    if (KIND_NAMES.every((kind) => this.#isStillTrue(kind, kept))) this.#written = kept
    else this.unusable = 'untrue'
    // One kind after another: each reads as many files at once as is good for the disk.
    for (const kind of KIND_NAMES) await this.#readKind(kind)
  }

  /**
   * Keeps what is known, when so many documents at least have come, changed or gone. Those that changed are
   * read again for it, between whatever else the process does, since what is kept of a file must be of just
   * this file.
   *
   * @param withinMs so long documents are read; of the others nothing is kept
   * @throws what the disk reports
   */
  keep(least: number, withinMs = Number.POSITIVE_INFINITY): Promise<void> {
    const kept = this.#keeping.then(() => this.#keepNow(least, withinMs))
    // What fails is the failure of whoever asked; the next who asks tries anew.
    this.#keeping = kept.catch(() => {})
    return kept
  }

  async #keepNow(least: number, withinMs: number): Promise<void> {
    if (this.#place === null || this.#begun === null || !this.#context.files.mayWrite) return
    if ((await this.#countChanged()) < least) return
    const until = Date.now() + withinMs
    const now = noDocuments()
    const slices = new Slices()
    for (const kind of KIND_NAMES) {
      for (const id of this.#ids(kind)) {
        if (!this.#isNow(kind, id, this.#kept) && Date.now() < until) this.#look(kind, id)
        const kept = this.#isNow(kind, id, this.#kept) ? this.#kept[kind].get(id) : undefined
        if (kept) now[kind].set(id, kept)
        await slices.rest()
      }
    }
    await writeKept(this.#place, now)
    this.#kept = now
    this.#written = now
  }

  /** How many documents came, changed or went since they were written. */
  async #countChanged(): Promise<number> {
    let changed = 0
    const slices = new Slices()
    for (const kind of KIND_NAMES) {
      let [all, same] = [0, 0]
      for (const id of this.#ids(kind)) {
        all += 1
        same += Number(this.#isNow(kind, id, this.#written))
        await slices.rest()
      }
      changed += Math.max(all, this.#written[kind].size) - same
    }
    return changed
  }

  #ids(kind: KindName): string[] {
    return [...this.#collections.publisher.catalogue.ids(kind)]
  }

  /** Whether something is kept of a document, and of what was published of it last. */
  #isNow(kind: KindName, id: string, kept: KeptDocuments): boolean {
    const document = kept[kind].get(id)
    return document !== undefined && document.hash === this.#collections.any(kind).markOf(id)
  }

  /**
   * Whether a few documents that are as they were are known as they were, too: a change of what is known of
   * documents may have been forgotten to be given a number (`FORM`).
   */
  #isStillTrue(kind: KindName, kept: KeptDocuments): boolean {
    const sample = [...kept[kind]].filter((_, index) => index % SAMPLED === SAMPLED - 1)
    const { collection } = this.#collections.of[kind]
    return sample.every(([id, before]) => {
      const found = collection.look(id)
      if (!found || found.mark.text !== before.mark) return true
      const known = knownOf(kind, found.stored)
      return found.hash === before.hash && JSON.stringify(known) === JSON.stringify(before.known)
    })
  }

  async #readKind(kind: KindName): Promise<void> {
    const { collection } = this.#collections.of[kind]
    const others: string[] = []
    const slices = new Slices()
    for (const id of await collection.ids()) {
      if (!this.#takeWritten(kind, id) && !this.#takeSound(kind, id)) others.push(id)
      await slices.rest()
    }
    const { catalogue } = this.#collections.publisher
    for (const document of await collection.readOrReport(others)) catalogue.set(kind, document)
  }

  #takeWritten<K extends KindName>(kind: K, id: string): boolean {
    const document = this.#written[kind].get(id)
    if (!document) return false
    const { collection, publisher } = this.#collections.of[kind]
    const { hash, known, mark } = document
    if (this.#context.files.markNow(collection.nameOf(id))?.text !== mark) return false
    if (!collection.takeAsPublished(id, known.rev, hash)) return false
    publisher.catalogue.take(kind, known as Known<FactsOf<K>>)
    this.#kept[kind].set(id, document)
    return true
  }

  #takeSound<K extends KindName>(kind: K, id: string): boolean {
    const { collection, publisher } = this.#collections.of[kind]
    const found = this.#look(kind, id)
    if (!found || !collection.takeAsPublished(id, found.known.rev, found.hash)) return false
    publisher.catalogue.take(kind, found.known)
    return true
  }

  /** What is known of a sound document by its file, which is kept; null for any other. */
  #look<K extends KindName>(kind: K, id: string) {
    const found = this.#collections.of[kind].collection.look(id)
    if (!found) return null
    const { stored, hash, mark } = found
    const known = knownOf(kind, stored)
    if (this.#isSettled(mark)) this.#kept[kind].set(id, { mark: mark.text, hash, known })
    else this.#kept[kind].delete(id)
    return { known, hash }
  }

  /**
   * Whether a change of a file that comes from now on gives it another mark: not while its file system's clock
   * may still say what it said at the last change. By the time of the lock, since that clock may be another
   * machine's; from there on by a clock that nobody sets.
   */
  #isSettled({ changedNs }: FileMark): boolean {
    if (this.#begun === null) return false
    const now = this.#begun.theirs + (process.hrtime.bigint() - this.#begun.ours)
    return changedNs < now - COARSEST_CLOCK_NS
  }
}
