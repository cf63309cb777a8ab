import { basename, resolve } from 'node:path'
import { CollateError } from '../../core/model/errors.ts'
import { moment, newId } from '../../core/model/ids.ts'
import type { LibraryInfo } from '../../core/model/library.ts'
import type { ChangeStep } from '../documents/change-together.ts'
import { changed, type Draft } from '../documents/collection.ts'
import { DurableAdapter } from '../documents/durable-adapter.ts'
import { encode } from '../documents/envelope.ts'
import type { Stored } from '../kinds/kind.ts'
import { type LibraryFiles } from '../disk/files.ts'
import { LIBRARY_FILE } from '../kinds/library-info.ts'
import type { LibraryContext } from '../documents/library-context.ts'
import { LOCK_FILE } from '../disk/lock.ts'
import { LIBRARY } from '../kinds/library-info.ts'
import { FOLDERS } from '../kinds/registry.ts'

// What operating systems and sync programs lay into a folder by themselves.
const STRANGERS = /^(\..*|desktop\.ini|Thumbs\.db)$/i

/**
 * The library's own document, made anew where it is damaged beyond repair. Null when the folder holds
 * nothing that could be a library's.
 */
export async function readLibraryDocument(
  context: LibraryContext,
): Promise<Stored<LibraryInfo> | null> {
  const { files, problems } = context
  if (!(await files.isThere())) return null
  const { stored } = await openLibraryDocument(context)
  if (stored) return stored
  // It was there and is damaged beyond repair: everything else need not wait for it.
  if (problems.about(LIBRARY_FILE)) return makeLibraryDocument(context)
  return null
}

/** library.json of an open library: what it says, and the way to change it, alone or with others. */
export class LibraryDocument {
  readonly #context: LibraryContext
  #stored: Stored<LibraryInfo>
  /** Hears of each change, once it is durable. */
  onChange: (info: LibraryInfo) => void = () => {}

  constructor(context: LibraryContext, stored: Stored<LibraryInfo>) {
    this.#context = context
    this.#stored = stored
  }

  /** The library's. */
  get id(): string {
    return this.#stored.id
  }

  get info(): LibraryInfo {
    return this.#stored.data
  }

  /** Reads it again: another program, or what finished a change, may have written it. */
  async refresh(): Promise<void> {
    const stored = await this.#inLine(() => readLibraryDocument(this.#context))
    if (stored) this.#take(stored)
  }

  /** Writes what `make` makes of what it says, null: nothing; resolves when that is durable. */
  async change(make: (info: LibraryInfo) => LibraryInfo | null): Promise<LibraryInfo> {
    await this.#context.journal.settle()
    return this.#inLine(() =>
      changed(this.#context, LIBRARY_FILE, async () => {
        const { stored, adapter } = await openLibraryDocument(this.#context)
        const data = make(stored?.data ?? this.info)
        if (data === null) {
          if (stored) this.#take(stored)
          return this.info
        }
        const made = this.#made(stored, data)
        await adapter.write(made)
        this.#publish(made)
        return data
      }),
    )
  }

  /** The same as a step of a change of several documents. */
  step(make: (info: LibraryInfo) => LibraryInfo): ChangeStep {
    return { name: LIBRARY_FILE, draft: async () => [await this.#draft(make)] }
  }

  async #draft(make: (info: LibraryInfo) => LibraryInfo): Promise<Draft<LibraryInfo>> {
    const { stored, adapter } = await openLibraryDocument(this.#context)
    const made = this.#made(stored, make(stored?.data ?? this.info))
    const before = adapter.hash
    const { document, commit, abandon } = await adapter.prepare(made)
    const committed = () => ({ ...made, hash: adapter.hash })
    return {
      name: LIBRARY_FILE,
      before,
      document,
      assertUnchanged: () => adapter.assertUnchanged(),
      commit: async () => {
        await commit()
        this.#publish(made)
      },
      committed,
      abandon,
    }
  }

  /** Puts another version in its place; see Collection.adoptVersion. */
  async adoptVersion(bytes: Buffer): Promise<string | null> {
    await this.#context.journal.settle()
    return this.#inLine(() =>
      changed(this.#context, LIBRARY_FILE, async () => {
        const { stored, adapter } = await openLibraryDocument(this.#context)
        if (stored === null) return null
        const made = this.#made(stored, adapter.readVersion(bytes, stored.id, stored.data))
        const kept = await adapter.writeVersion(made)
        this.#publish(made)
        return kept
      }),
    )
  }

  #made(before: Stored<LibraryInfo> | null, data: LibraryInfo): Stored<LibraryInfo> {
    const { id, born } = before ?? this.#stored
    return { id, born, rev: this.#context.counter.next(), data }
  }

  /** Makes known what was read, if another program wrote it. */
  #take(stored: Stored<LibraryInfo>): void {
    if (stored.rev !== this.#stored.rev) this.#publish(stored)
  }

  #publish(stored: Stored<LibraryInfo>): void {
    this.#stored = stored
    this.onChange(stored.data)
  }

  #inLine<Result>(job: () => Promise<Result>): Promise<Result> {
    return this.#context.files.queues.run(LIBRARY_FILE, job)
  }
}

/**
 * The library's document, null where there is none that can be used, with its adapter, which knows
 * its schema and writes it.
 */
export async function openLibraryDocument(
  context: LibraryContext,
): Promise<{ stored: Stored<LibraryInfo> | null; adapter: DurableAdapter<LibraryInfo> }> {
  const document = { name: LIBRARY_FILE, format: LIBRARY, id: null }
  const adapter = new DurableAdapter(context, document)
  const stored = await adapter.read()
  if (stored) context.counter.seen(stored.rev)
  return { stored, adapter }
}

/** Makes a new library in an empty folder. The document that makes it one is written last. */
export async function makeLibrary(context: LibraryContext): Promise<Stored<LibraryInfo>> {
  for (const folder of FOLDERS) await context.files.makeFolder(folder)
  return makeLibraryDocument(context)
}

/**
 * Checks that a folder without a library document is as good as empty.
 *
 * @throws CollateError 'library-damaged' when documents lie there all the same, 'not-a-library' when
 *   something else does
 */
export async function assertEmpty(files: LibraryFiles): Promise<void> {
  const names = (await files.list('.')).filter((name) => !STRANGERS.test(name))
  const ours = names.filter((name) => FOLDERS.includes(name))
  const inside = (await Promise.all(ours.map((folder) => files.list(folder)))).flat()
  if (inside.length > 0) {
    throw new CollateError('library-damaged', {
      says: 'library-file-missing',
      folder: files.folder,
    })
  }
  // A making that was interrupted leaves empty folders, and perhaps a temporary library.json.
  const isOurs = (name: string): boolean =>
    ours.includes(name) || name.startsWith(LIBRARY_FILE) || name.startsWith(LOCK_FILE)
  const others = names.filter((name) => !isOurs(name))
  if (others.length > 0) {
    throw new CollateError('not-a-library', { says: 'folder-not-empty', folder: files.folder })
  }
}

async function makeLibraryDocument({
  files,
  counter,
  migrations,
}: LibraryContext): Promise<Stored<LibraryInfo>> {
  const rev = counter.next()
  const data = {
    name: basename(resolve(files.folder)),
    createdAt: moment(),
    colorNames: {},
    tags: [],
  }
  const stored = { id: newId(), born: rev, rev, data }
  const { bytes } = encode(LIBRARY, stored, migrations)
  await files.replace(LIBRARY_FILE, bytes)
  // Once more, so that from its first day there is a `.bak` of the one document all others need.
  await files.replace(LIBRARY_FILE, bytes)
  return stored
}
