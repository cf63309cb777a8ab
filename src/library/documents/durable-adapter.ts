import type { Adapter } from 'lowdb'
import { CollateError, type Said } from '../../core/model/errors.ts'
import type { Damage } from '../../core/model/library-saying.ts'
import type { Problem } from '../../core/model/problem.ts'
import type { Saying } from '../../core/model/saying.ts'
import { decode, encode } from './envelope.ts'
import type { Format, Stored } from '../kinds/kind.ts'
import { asideName, DAMAGED_FOLDER, OUTSIDE_FOLDER } from '../disk/files.ts'
import { type Prepared } from '../disk/write-whole.ts'
import type { LibraryContext } from './library-context.ts'
import { schemaOf } from './migrations.ts'
import { canonicalJson } from '../kinds/text-hash.ts'

/** A document of a library: its file's name, its kind, and its id (null: any). */
export interface DocumentPlace<T> {
  name: string
  format: Format<T>
  id: string | null
}

/**
 * The adapter of one lowdb document: durable writes, and reads that never take a broken file for
 * an empty one. Reads and writes of one document must come one after another (its queue).
 *
 * What a read does with a file:
 * - as Collate wrote it: it is the document;
 * - a document, but edited by somebody: set aside in outside/, and the last good version is the
 *   document; where there is none, the edited one is;
 * - anything else: set aside in damaged/, and the last good version is the document; where there
 *   is none, the document is gone, and a problem says so;
 * - missing: the last good version is the document;
 * - from a newer Collate: read where today's rules allow, and never written.
 * The last good version is what was written in this session, else `.bak`.
 */
export class DurableAdapter<T> implements Adapter<Stored<T> | null> {
  /** The hash of what was last read or written; null where there was nothing. */
  hash: string | null = null
  /** The schema of what was last read or written; 0 where there was nothing. */
  schema = 0
  readonly #context: LibraryContext
  readonly #place: DocumentPlace<T>
  /** The file's bytes as last read: what a write means to replace. */
  #base: Buffer | null = null
  #isNewer = false
  /** Why what was found could not be set aside; until it is, nothing may be written over it. */
  #notMended: CollateError | null = null

  constructor(context: LibraryContext, place: DocumentPlace<T>) {
    this.#context = context
    this.#place = place
  }

  /**
   * The document, mended where that can be done; null when there is none.
   *
   * @throws CollateError 'read-failed' when one of an older schema can't be read by this version
   */
  async read(): Promise<Stored<T> | null> {
    const { name, format, id } = this.#place
    const bytes = await this.#context.files.read(name)
    this.#base = bytes
    this.hash = null
    if (bytes === null) return this.#restore('missing', null)
    const found = decode(bytes, format, id, this.#context.migrations)
    switch (found.kind) {
      case 'valid':
        this.hash = found.hash
        this.schema = found.schema
        return this.#compareWithOurs(found.stored, found.hash)
      case 'newer':
        this.hash = found.hash
        return this.#readNewer(found.stored)
      case 'edited':
        return (
          (await this.#restore('outsideEdit', OUTSIDE_FOLDER, found)) ?? this.#adopt(bytes, found)
        )
      case 'stuck':
        throw stuckError(name, found.schema, found.damage)
      case 'damaged':
        return this.#restore('damaged', DAMAGED_FOLDER, found)
    }
  }

  /**
   * Writes the document durably; with null, nothing.
   *
   * @throws ChangedMeanwhile when the file is no longer what was last read or written here
   */
  async write(stored: Stored<T> | null): Promise<void> {
    // null is how lowdb calls a document that is not there yet; nothing empties one.
    if (stored === null) return
    const prepared = await this.prepare(stored)
    try {
      await this.assertUnchanged()
    } catch (error) {
      await prepared.abandon()
      throw error
    }
    await prepared.commit()
  }

  /**
   * What another version of this document says, as it is once it takes the place of `now` (null: of none).
   *
   * @throws CollateError 'library-damaged' when it is none that can be used
   */
  readVersion(bytes: Buffer, id: string, now: T | null): T {
    const { name, format } = this.#place
    const { counter, migrations } = this.#context
    const found = decode(bytes, format, id, migrations)
    if (found.kind === 'valid' || found.kind === 'edited') {
      const version = found.stored.data
      return format.adopted?.(now, version, () => counter.next()) ?? version
    }
    throw new CollateError('library-damaged', { says: 'version-unusable', name })
  }

  /**
   * Writes, with the version that it replaces kept in outside/ first. Gives its file there, or null
   * when there was none.
   */
  async writeVersion(stored: Stored<T>): Promise<string | null> {
    const kept = this.#base && (await this.#keepAside(this.#base))
    try {
      await this.write(stored)
    } catch (error) {
      // The version is in use still, so a copy of it is one too many.
      if (kept !== null) await this.#context.files.remove(kept).catch(() => {})
      throw error
    }
    return kept
  }

  /** Throws ChangedMeanwhile when the file is no longer what was last read or written here. */
  assertUnchanged(): Promise<void> {
    return this.#context.files.assertUnchanged(this.#place.name, this.#base)
  }

  /** The part of a write that needs room on the disk. */
  async prepare(stored: Stored<T>): Promise<Prepared & { document: string }> {
    if (this.#isNewer) throw newerError(this.#place.name)
    if (this.#notMended) throw this.#notMended
    const { name, format } = this.#place
    const { migrations } = this.#context
    const { bytes, hash } = encode(format, stored, migrations)
    const prepared = await this.#context.files.prepare(name, bytes)
    const commit = async (): Promise<void> => {
      await prepared.commit()
      this.#base = bytes
      this.hash = hash
      this.schema = schemaOf(migrations)
      this.#context.sessionWrites.remember(name, { bytes, hash, rev: stored.rev })
    }
    return { ...prepared, commit, document: bytes.toString() }
  }

  #readNewer(stored: Stored<T> | null): Stored<T> {
    this.#isNewer = true
    const error = newerError(this.#place.name)
    this.#report('newer', null, error.said)
    if (stored === null) throw error
    return stored
  }

  /**
   * Another program may have put its version in the place of ours. One with a higher count may
   * well have grown out of ours; one with a lower or equal count can't have, so ours is kept aside.
   */
  async #compareWithOurs(theirs: Stored<T>, hash: string): Promise<Stored<T>> {
    const { sessionWrites, counter, files } = this.#context
    const { name, format, id } = this.#place
    const ours = sessionWrites.get(name)
    if (!ours || ours.hash === hash || !files.mayWrite) return theirs
    const own = decode(ours.bytes, format, id, this.#context.migrations)
    const data = own.kind === 'valid' ? (format.merge?.(own.stored, theirs) ?? null) : null
    if (data !== null) {
      if (canonicalJson(data) === canonicalJson(theirs.data)) {
        sessionWrites.forget(name)
        return theirs
      }
      counter.seen(Math.max(theirs.rev, ours.rev))
      const merged = { ...theirs, rev: counter.next(), data }
      await this.#mend(() => this.write(merged))
      return merged
    }
    const isMended = await this.#mend(async () => {
      if (theirs.rev > ours.rev) return
      const aside = await this.#keepAside(ours.bytes)
      this.#report('replaced', aside, { says: 'document-replaced', name, aside })
    })
    if (isMended) sessionWrites.forget(name)
    return theirs
  }

  /**
   * Puts the last good version in the place of what is there, which goes to the folder `aside`.
   * Null when there is none: then an edited file stays, and a damaged one goes aside all the same.
   */
  async #restore(
    why: 'missing' | 'outsideEdit' | 'damaged',
    aside: string | null,
    found: Found = {},
  ): Promise<Stored<T> | null> {
    const { files, sessionWrites } = this.#context
    const { name, format, id } = this.#place
    const backup = await files.readBackup(name)
    const bytes = sessionWrites.get(name)?.bytes ?? backup
    const good = bytes && decode(bytes, format, id, this.#context.migrations)
    const isGood = good?.kind === 'valid'
    if (why === 'missing' && bytes === null) return null
    if (why === 'outsideEdit' && !isGood) return null

    let asideAs: string | null = null
    await this.#mend(async () => {
      if (aside !== null) asideAs = await files.setAside(name, aside)
      this.#base = null
      if (!isGood) return
      await files.replace(name, bytes as Buffer)
      this.#base = bytes
    })
    const kind = why === 'outsideEdit' ? why : isGood ? 'restored' : 'damaged'
    this.#report(kind, asideAs, describe(kind, name, asideAs, found))
    if (!isGood) return null
    this.hash = good.hash
    this.schema = good.schema
    return good.stored
  }

  /** An edited document without an earlier version becomes the document; a copy is kept as it was. */
  async #adopt(
    bytes: Buffer,
    edited: { stored: Stored<T>; isFarOff: boolean },
  ): Promise<Stored<T>> {
    const { counter } = this.#context
    const stored = edited.isFarOff ? { ...edited.stored, rev: counter.next() } : edited.stored
    let copy: string | null = null
    await this.#mend(async () => {
      copy = await this.#keepAside(bytes)
      await this.write(stored)
    })
    const { name } = this.#place
    const { isFarOff } = edited
    const said = { says: 'document-edited', name, isFarOff, inUse: 'edited', aside: copy } as const
    this.#report('outsideEdit', copy, said)
    return stored
  }

  /**
   * Writes what a read has found to be needed, where that can be. A full disk must not keep anybody
   * from reading what is there; only a write then fails, with the reason.
   */
  async #mend(work: () => Promise<void>): Promise<boolean> {
    if (!this.#context.files.mayWrite) return false
    try {
      await work()
      return true
    } catch (error) {
      if (!(error instanceof CollateError) || error.code === 'library-disconnected') throw error
      this.#notMended = error
      return false
    }
  }

  async #keepAside(bytes: Buffer): Promise<string> {
    const name = asideName(this.#place.name, OUTSIDE_FOLDER)
    await this.#context.files.makeFolder(OUTSIDE_FOLDER)
    await this.#context.files.replace(name, bytes)
    return name
  }

  #report(kind: Problem['kind'], aside: string | null, said: Said): void {
    this.#context.problems.report({ kind, name: this.#place.name, aside, said })
  }
}

/** What is wrong with what was found in a document's place. */
interface Found {
  damage?: Damage
  isFarOff?: boolean
}

function describe(
  kind: 'outsideEdit' | 'restored' | 'damaged',
  name: string,
  aside: string | null,
  { damage, isFarOff = false }: Found,
): Saying {
  switch (kind) {
    case 'outsideEdit':
      return { says: 'document-edited', name, isFarOff, inUse: 'last-written', aside }
    case 'restored':
      return { says: 'document-restored', name, damage: damage ?? null, aside }
    case 'damaged':
      return { says: 'document-lost', name, damage: damage ?? null, aside }
  }
}

function stuckError(name: string, schema: number, damage: Damage): CollateError {
  return new CollateError('read-failed', { says: 'document-stuck', name, schema, damage })
}

/** The error for writing what a newer version wrote. */
export function newerError(name: string): CollateError {
  return new CollateError('library-newer', { says: 'document-newer', name })
}
