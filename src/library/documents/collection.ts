import { Low } from 'lowdb'
import * as v from 'valibot'
import { CollateError } from '../../core/model/errors.ts'
import { idSchema } from '../../core/model/ids.ts'
import { DurableAdapter } from './durable-adapter.ts'
import { decode, intactHash } from './envelope.ts'
import type { Format, Stored } from '../kinds/kind.ts'
import { ChangedMeanwhile, withoutBackup } from '../disk/files.ts'
import type { FileMark } from '../disk/file-mark.ts'
import { type Prepared } from '../disk/write-whole.ts'
import { given } from '../disk/inside.ts'
import type { LibraryContext } from './library-context.ts'
import { mapLimited } from '../disk/limit.ts'
import { Slices } from '../disk/slices.ts'
import { schemaOf } from './migrations.ts'

// Enough to keep the disk's queue full, far below any system's limit of open files (256 on macOS).
const OPEN_AT_ONCE = 32

// After so many changes by another program under our hands we give up, and report it.
const ATTEMPTS = 5

/** A document as it stands on the disk, where its hash names these very bytes. */
export interface Document<T> extends Stored<T> {
  hash: string | null
}

/** A document as it was found on the disk, and what its file was before it was read. */
export interface Found<T> {
  stored: Stored<T>
  hash: string
  mark: FileMark
}

/** Makes what a document is to say of what it says; null: there is none yet. */
export type Make<T> = (data: T | null, stored: Stored<T> | null) => T

/** A change of one document that is on the disk but has no name yet. */
export interface Draft<T> extends Prepared {
  name: string
  /** Throws ChangedMeanwhile when another program has changed the document it replaces. */
  assertUnchanged(): Promise<void>
  /** The hash of the document it replaces, and the whole text of the new one; null: none. */
  before: string | null
  document: string | null
  /** What it is once it is committed; null when it is removed. */
  committed(): Document<T> | null
}

/**
 * The documents of one folder, `<folder>/<id>.json`, each a lowdb document of its own. What rejects
 * does so with a CollateError, whose codes `Library` names.
 */
export class Collection<T> {
  readonly folder: string
  readonly #format: Format<T>
  readonly #context: LibraryContext
  /** The hash of each document as it was last published to this library's listeners. */
  readonly #publishedHashes = new Map<string, string>()

  constructor(folder: string, format: Format<T>, context: LibraryContext) {
    this.folder = folder
    this.#format = format
    this.#context = context
  }

  /** The document, or null when there is none. Changes under way are waited for. */
  async read(id: string): Promise<Document<T> | null> {
    return this.#inLine(id, async () => this.#document(await this.#open(id)))
  }

  /** The document, when another program has changed it since it was last published; or null. */
  async readUnpublished(id: string): Promise<Document<T> | null> {
    return this.#inLine(id, async () => {
      const document = this.#document(await this.#open(id))
      if (!document || document.hash === this.#publishedHashes.get(id)) return null
      this.#notePublished(document)
      return document
    })
  }

  /** The hash of the document that was last published; null: of none, or of one edited by others. */
  publishedHash(id: string): string | null {
    return this.#publishedHashes.get(id) ?? null
  }

  /** Whether the file is still the document that was last published. Quick: a look at once. */
  isAsPublished(id: string): boolean {
    const bytes = this.#context.files.readNow(this.nameOf(id))
    return bytes !== null && intactHash(bytes) === this.#publishedHashes.get(id)
  }

  /** The ids of all documents, also of those of which only the version before is there. */
  async ids(): Promise<string[]> {
    const ids = new Set<string>()
    const slices = new Slices()
    for (const name of await this.#context.files.list(this.folder)) {
      const id = this.#idIn(name)
      if (id !== undefined) ids.add(id)
      await slices.rest()
    }
    return [...ids]
  }

  /**
   * A document at once, when its file is as Collate wrote it; null for any other. Nothing is noted of it.
   * For reading very many: one after another takes a tenth of the time that waiting for each does.
   */
  look(id: string): Found<T> | null {
    const { files, migrations } = this.#context
    const name = this.nameOf(id)
    // Before it is read: what is put in its place meanwhile has another mark.
    const mark = files.markNow(name)
    const bytes = files.readNow(name)
    const found = bytes && decode(bytes, this.#format, id, migrations)
    if (found?.kind !== 'valid' || mark === null) return null
    return { stored: found.stored, hash: found.hash, mark }
  }

  /**
   * Takes what was found of a document at the start as what is published of it, unless it was replaced
   * while the library was closed here: then it is to be read the long way, which keeps what was written.
   */
  takeAsPublished(id: string, rev: number, hash: string): boolean {
    const { counter, sessionWrites } = this.#context
    if ((sessionWrites.get(this.nameOf(id))?.hash ?? hash) !== hash) return false
    counter.seen(rev)
    this.#publishedHashes.set(id, hash)
    return true
  }

  /** Reads documents the long way, which mends what can be; what can't be read is reported as a problem. */
  async readOrReport(ids: readonly string[]): Promise<Document<T>[]> {
    const read = await mapLimited(ids, OPEN_AT_ONCE, (id) => this.#readOrReport(id))
    return read.filter((document) => document !== null)
  }

  /**
   * Writes what `make` makes of the document's data (null: there is no document yet), and resolves
   * when that is durable. When `make` throws, nothing is written. `make` may run again, on newer
   * data, when another program changes the file at that moment.
   */
  async change(id: string, make: Make<T>): Promise<Document<T>> {
    await this.#context.journal.settle()
    return this.#inLine(id, () =>
      changed(this.#context, this.nameOf(id), () => this.#changeNow(id, make)),
    )
  }

  /**
   * Makes what another version says the document; the one in use until now is kept in outside/
   * first. Gives its file there, or null when there was none. Durable when it resolves.
   */
  async adoptVersion(
    id: string,
    bytes: Buffer,
  ): Promise<{ document: Document<T>; kept: string | null }> {
    await this.#context.journal.settle()
    return this.#inLine(id, () =>
      changed(this.#context, this.nameOf(id), async () => {
        const { low, adapter } = await this.#open(id)
        const version = adapter.readVersion(bytes, id, low.data?.data ?? null)
        const stored = this.#made(id, low.data, version)
        const kept = await adapter.writeVersion(stored)
        const document = { ...stored, hash: adapter.hash }
        this.#notePublished(document)
        return { document, kept }
      }),
    )
  }

  /**
   * Removes a document for good, if there is one and it may go; whether that was so. Durable when it
   * resolves.
   */
  async remove(id: string, mayGo: (data: T) => boolean): Promise<boolean> {
    await this.#context.journal.settle()
    return this.#inLine(id, async () => {
      const { low } = await this.#open(id)
      if (low.data === null || !mayGo(low.data.data)) return false
      await this.#removeNow(id)
      return true
    })
  }

  /** A removal as part of a change of several; null when there is no document, or it may not go. */
  async draftRemoval(id: string, mayGo: (data: T) => boolean): Promise<Draft<T> | null> {
    const { low, adapter } = await this.#open(id)
    if (low.data !== null && !mayGo(low.data.data)) return null
    return {
      name: this.nameOf(id),
      before: adapter.hash,
      document: null,
      assertUnchanged: () => adapter.assertUnchanged(),
      commit: () => this.#removeNow(id),
      committed: () => null,
      abandon: async () => {},
    }
  }

  async #removeNow(id: string): Promise<void> {
    await this.#context.files.remove(this.nameOf(id))
    this.#context.sessionWrites.forget(this.nameOf(id))
    this.#publishedHashes.delete(id)
  }

  /** Writes every document of an older schema as it is today. */
  async migrateAll(): Promise<void> {
    const schema = schemaOf(this.#context.migrations)
    for (const id of await this.ids()) {
      await this.#inLine(id, async () => {
        const { low, adapter } = await this.#open(id).catch(leftAsItIs)
        if (!low?.data || adapter.schema >= schema) return
        low.data = { ...low.data, rev: this.#context.counter.next() }
        await low.write()
      })
    }
  }

  /** Does the part of a change that can fail for want of room. For use in the document's line. */
  async draft(id: string, make: Make<T>): Promise<Draft<T>> {
    return this.#draft(id, await this.#open(id), make)
  }

  /** The same, unless `make` gives null, for what is to stay as it is: then there is no draft. */
  async draftIfAny(id: string, make: (data: T | null) => T | null): Promise<Draft<T> | null> {
    const opened = await this.#open(id)
    const data = make(opened.low.data?.data ?? null)
    return data === null ? null : this.#draft(id, opened, () => data)
  }

  async #draft(id: string, { low, adapter }: Opened<T>, make: Make<T>): Promise<Draft<T>> {
    const before = adapter.hash
    const stored = this.#made(id, low.data, make(low.data?.data ?? null, low.data))
    const { document, commit, abandon } = await adapter.prepare(stored)
    const committed = (): Document<T> => ({ ...stored, hash: adapter.hash })
    return {
      name: this.nameOf(id),
      before,
      document,
      assertUnchanged: () => adapter.assertUnchanged(),
      commit: async () => {
        await commit()
        this.#notePublished(committed())
      },
      committed,
      abandon,
    }
  }

  async #changeNow(id: string, make: Make<T>): Promise<Document<T>> {
    const { low, adapter } = await this.#open(id)
    const stored = this.#made(id, low.data, make(low.data?.data ?? null, low.data))
    low.data = stored
    await low.write()
    const document = { ...stored, hash: adapter.hash }
    this.#notePublished(document)
    return document
  }

  /** A document's file, relative to the library's folder. */
  nameOf(id: string): string {
    return `${this.folder}/${id}.json`
  }

  async #readOrReport(id: string): Promise<Document<T> | null> {
    try {
      return await this.readUnpublished(id)
    } catch (error) {
      if (!(error instanceof CollateError) || error.code === 'library-disconnected') throw error
      if (error.code !== 'library-newer') {
        const name = this.nameOf(id)
        const { said } = error
        this.#context.problems.report({ kind: 'unreadable', name, aside: null, said })
      }
      return null
    }
  }

  #idIn(file: string): string | undefined {
    const found = given(`${this.folder}/${withoutBackup(file)}`)
    return found?.kind === 'document' ? found.key : undefined
  }

  #made(id: string, before: Stored<T> | null, data: T): Stored<T> {
    const rev = this.#context.counter.next()
    return { id, born: before?.born ?? rev, rev, data }
  }

  #document({ low, adapter }: Opened<T>): Document<T> | null {
    return low.data && { ...low.data, hash: adapter.hash }
  }

  #notePublished({ id, hash }: Document<T>): void {
    if (hash === null) this.#publishedHashes.delete(id)
    else this.#publishedHashes.set(id, hash)
  }

  async #inLine<Result>(id: string, job: () => Promise<Result>): Promise<Result> {
    // Ids become file names, and come from outside: links, arguments, other programs.
    if (!v.is(idSchema, id)) {
      throw new CollateError('not-found', { says: 'no-such-id' })
    }
    return this.#context.files.queues.run(this.nameOf(id), job)
  }

  /**
   * A lowdb document, read. It lives for one operation: its data is changed before it is written,
   * so nobody else may hold it.
   */
  async #open(id: string): Promise<Opened<T>> {
    const place = { name: this.nameOf(id), format: this.#format, id }
    const adapter = new DurableAdapter(this.#context, place)
    const low = new Low<Stored<T> | null>(adapter, null)
    await low.read()
    if (low.data) this.#context.counter.seen(low.data.rev)
    return { low, adapter }
  }
}

/** A document that can't be read has been reported, and keeps nothing else from going on. */
function leftAsItIs(error: unknown): { low: null; adapter: null } {
  if (error instanceof CollateError) return { low: null, adapter: null }
  throw error
}

interface Opened<T> {
  low: Low<Stored<T> | null>
  adapter: DurableAdapter<T>
}

/**
 * Changes one document, as `retried`; when that fails it is read again soon, as a disk can fail after it
 * has done what it was asked.
 */
export async function changed<Result>(
  context: LibraryContext,
  name: string,
  change: () => Promise<Result>,
): Promise<Result> {
  try {
    return await retried(change)
  } catch (error) {
    context.recheck(name)
    throw error
  }
}

/** Runs a change again when another program changed the file under it. */
export async function retried<Result>(change: () => Promise<Result>): Promise<Result> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await change()
    } catch (error) {
      if (!(error instanceof ChangedMeanwhile)) throw error
      if (attempt === ATTEMPTS) {
        throw new CollateError('write-failed', { says: 'keeps-changing' }, { cause: error })
      }
    }
  }
}
