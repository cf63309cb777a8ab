import { CollateError } from '../core/model/errors.ts'
import type { LibraryInfo } from '../core/model/library.ts'
import type { ArticleSummary, DossierSummary, NoteSummary } from '../core/model/summary.ts'
import { AnnotationsStore } from './annotations.ts'
import { Articles } from './articles.ts'
import { realDisk, type Disk } from './disk.ts'
import { Dossiers } from './dossiers.ts'
import type { LibraryEvent } from './events.ts'
import type { Holder } from './lock-socket.ts'
import { Notes } from './notes.ts'
import { openFolder, type Opened } from './open.ts'
import type { Problem } from './problems.ts'

export interface LibraryOptions {
  /** Make a new library when the folder is missing or empty. */
  create?: boolean
  /** Write even where another machine's lock lies: only on a person's word. */
  takeOver?: boolean
  /** The file operations to use: the real ones, or a test's that fail. */
  disk?: Disk
}

/**
 * An open library: a folder with everything in it (docs/library-format.md).
 *
 * Every change resolves only after it is durable, and tells its event then; one that rejects has
 * not been published. Errors are CollateErrors with a sentence for people.
 */
export class Library {
  readonly folder: string
  readonly id: string
  readonly info: LibraryInfo
  readonly articles: Articles
  readonly annotations: AnnotationsStore
  readonly notes: Notes
  readonly dossiers: Dossiers
  readonly #opened: Opened

  /**
   * Opens the library in a folder, or makes one there (`create`). Never makes one where something
   * else is, nor where a library was and can't be reached. A library that another process writes,
   * that may not be written, or that is from a newer version opens read-only.
   */
  static async open(folder: string, options: LibraryOptions = {}): Promise<Library> {
    const { create = false, takeOver = false, disk = realDisk } = options
    return new Library(await openFolder(folder, { create, takeOver, disk }))
  }

  private constructor(opened: Opened) {
    const { ground, parts, document } = opened
    const { articles, annotations, notes, dossiers, contents } = parts
    this.folder = ground.files.folder
    this.id = document.id
    this.info = document.data
    this.articles = new Articles(articles, contents)
    this.annotations = new AnnotationsStore(annotations, articles, contents, ground.counter)
    this.notes = new Notes(notes, dossiers, ground)
    this.dossiers = new Dossiers(dossiers)
    this.#opened = opened
  }

  get readOnly(): boolean {
    return this.readOnlyBecause !== null
  }

  /** Why nothing can be changed, as a sentence for people; null when it can. */
  get readOnlyBecause(): string | null {
    return this.#opened.ground.files.forbidden?.message ?? null
  }

  /** Who writes this library, when that is another process; `isHere`: on this machine. */
  get heldBy(): { holder: Holder; isHere: boolean } | null {
    return this.#opened.heldBy
  }

  /** All summaries, those in the trash too (they carry `trashedAt`); newest first. */
  list(): { articles: ArticleSummary[]; notes: NoteSummary[]; dossiers: DossierSummary[] } {
    return this.#opened.parts.news.catalogue.list()
  }

  /** What was found damaged, edited outside or from a newer version since the library was opened. */
  problems(): Problem[] {
    return this.#opened.ground.problems.list()
  }

  /** Gives the function that ends it. */
  subscribe(listener: (event: LibraryEvent) => void): () => void {
    return this.#opened.parts.news.listeners.subscribe(listener)
  }

  /** Waits for every change under way; later ones are refused. Others may write then. */
  async close(): Promise<void> {
    const { ground, watcher, lock } = this.#opened
    await watcher.close()
    await ground.files.queues.settled()
    ground.files.forbidWriting(
      new CollateError('read-only', 'This library has been closed. Open it again to change it.'),
    )
    await lock?.release()
  }
}
