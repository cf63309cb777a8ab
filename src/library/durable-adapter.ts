import type { Adapter } from 'lowdb'
import { CollateError } from '../core/model/errors.ts'
import { decode, encode, type Format, type Stored } from './envelope.ts'
import { asideName, type LibraryFiles } from './files.ts'
import type { Problem, Problems } from './problems.ts'

/** Where documents go that can't be read, and those that somebody edited outside of Collate. */
export const DAMAGED_FOLDER = 'damaged'
export const OUTSIDE_FOLDER = 'outside'

/**
 * The adapter of one lowdb document: durable writes, and reads that never take a broken file for
 * an empty one. Reads and writes of one document must come one after another (its queue).
 *
 * What a read does with a file:
 * - as Collate wrote it: it is the document;
 * - a document, but edited by somebody: set aside in outside/, and the last good version (`.bak`)
 *   is the document; where there is none, the edited one is;
 * - anything else: set aside in damaged/, and `.bak` is the document; where there is none, the
 *   document is gone, and a problem says so;
 * - missing, with a `.bak`: `.bak` is the document;
 * - from a newer Collate: read where today's rules allow, and never written.
 */
export class DurableAdapter<T> implements Adapter<Stored<T> | null> {
  readonly #files: LibraryFiles
  readonly #problems: Problems
  readonly #name: string
  readonly #format: Format<T>
  readonly #id: string | null
  #isNewer = false

  constructor(
    files: LibraryFiles,
    problems: Problems,
    document: { name: string; format: Format<T>; id: string | null },
  ) {
    this.#files = files
    this.#problems = problems
    this.#name = document.name
    this.#format = document.format
    this.#id = document.id
  }

  async read(): Promise<Stored<T> | null> {
    const bytes = await this.#files.read(this.#name)
    if (bytes === null) return this.#restore('missing', null)
    const found = decode(bytes, this.#format, this.#id)
    switch (found.kind) {
      case 'valid':
        return found.stored
      case 'newer':
        return this.#readNewer(found.stored)
      case 'edited':
        return (
          (await this.#restore('outsideEdit', OUTSIDE_FOLDER)) ?? this.#adopt(bytes, found.stored)
        )
      case 'damaged':
        return this.#restore('damaged', DAMAGED_FOLDER, found.reason)
    }
  }

  async write(stored: Stored<T> | null): Promise<void> {
    // null is how lowdb calls a document that is not there yet; nothing empties one.
    if (stored === null) return
    if (this.#isNewer) throw newerError(this.#name)
    await this.#files.replace(this.#name, encode(this.#format, stored).bytes)
  }

  #readNewer(stored: Stored<T> | null): Stored<T> {
    this.#isNewer = true
    const error = newerError(this.#name)
    this.#report('newer', null, error.message)
    if (stored === null) throw error
    return stored
  }

  /**
   * Puts `.bak` in the place of what is there, which goes to the folder `aside`. Null when there
   * is no good `.bak`: then an edited file stays, and a damaged one goes aside all the same.
   */
  async #restore(
    why: 'missing' | 'outsideEdit' | 'damaged',
    aside: string | null,
    reason = '',
  ): Promise<Stored<T> | null> {
    const bytes = await this.#files.readBackup(this.#name)
    const backup = bytes && decode(bytes, this.#format, this.#id)
    const isGood = backup?.kind === 'valid'
    if (why === 'missing' && bytes === null) return null
    if (why === 'outsideEdit' && !isGood) return null

    let asideAs: string | null = null
    if (this.#files.mayWrite) {
      if (aside !== null) asideAs = await this.#files.setAside(this.#name, aside)
      if (isGood) await this.#files.replace(this.#name, bytes as Buffer)
    }
    const kind = why === 'outsideEdit' ? why : isGood ? 'restored' : 'damaged'
    this.#report(kind, asideAs, describe(kind, this.#name, asideAs, reason))
    return isGood ? backup.stored : null
  }

  /** An edited document without an earlier version becomes the document; a copy is kept as it was. */
  async #adopt(bytes: Buffer, stored: Stored<T>): Promise<Stored<T>> {
    const copy = this.#files.mayWrite ? asideName(this.#name, OUTSIDE_FOLDER) : null
    if (copy !== null) {
      await this.#files.makeFolder(OUTSIDE_FOLDER)
      await this.#files.replace(copy, bytes)
      await this.write(stored)
    }
    const message = `${this.#name} was edited outside of Collate. There is no earlier version of it, so the edited one is in use${copy ? `; a copy as it was found is ${copy}` : ''}.`
    this.#report('outsideEdit', copy, message)
    return stored
  }

  #report(kind: Problem['kind'], aside: string | null, message: string): void {
    this.#problems.report({ kind, name: this.#name, aside, message })
  }
}

function describe(
  kind: 'outsideEdit' | 'restored' | 'damaged',
  name: string,
  aside: string | null,
  reason: string,
): string {
  const kept = aside === null ? '' : ` What was found there is kept as ${aside}.`
  switch (kind) {
    case 'outsideEdit':
      return `${name} was edited outside of Collate. The last version that Collate wrote is in use.${kept}`
    case 'restored':
      return `${name} was missing or damaged${reason && ` (${reason})`}. The version before the last one is in use.${kept}`
    case 'damaged':
      return `${name} is damaged${reason && ` (${reason})`} and has no earlier version. Everything else is untouched.${kept}`
  }
}

function newerError(name: string): CollateError {
  return new CollateError(
    'library-newer',
    `${name} was written by a newer version of Collate. It is untouched. Update Collate to change it.`,
  )
}
