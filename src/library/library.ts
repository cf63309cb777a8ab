import { dirname } from 'node:path'
import type { LibraryInfo } from '../core/model/library.ts'
import { CollateError } from '../core/model/errors.ts'
import type { ArticleSummary, DossierSummary, NoteSummary } from '../core/model/summary.ts'
import { AnnotationsStore } from './annotations.ts'
import { Articles } from './articles.ts'
import { Catalogue } from './catalogue.ts'
import { Collection, Counter, type Ground } from './collection.ts'
import { Contents } from './contents.ts'
import { isMissing, realDisk, type Disk } from './disk.ts'
import { disconnectedError, writeError } from './disk-error.ts'
import { Dossiers } from './dossiers.ts'
import type { Stored } from './envelope.ts'
import { Listeners, type LibraryEvent } from './events.ts'
import { LibraryFiles } from './files.ts'
import { FolderSync } from './folder-sync.ts'
import { FORMATS } from './formats.ts'
import { assertEmpty, FOLDERS, makeLibrary, readLibraryDocument } from './library-document.ts'
import { Notes } from './notes.ts'
import { Problems, type Problem } from './problems.ts'
import type { Shelf } from './shelf.ts'

export interface LibraryOptions {
  /** Make a new library when the folder is missing or empty. */
  create?: boolean
  /** The file operations to use: the real ones, or a test's that fail. */
  disk?: Disk
}

/**
 * An open library: a folder with everything in it (docs/library-format.md).
 *
 * Every change resolves only after it is durable, and tells its event then; one that rejects has
 * changed nothing. Errors are CollateErrors with a sentence for people.
 */
export class Library {
  readonly folder: string
  readonly id: string
  readonly info: LibraryInfo
  readonly articles: Articles
  readonly annotations: AnnotationsStore
  readonly notes: Notes
  readonly dossiers: Dossiers
  readonly #ground: Ground
  readonly #catalogue: Catalogue
  readonly #listeners: Listeners

  /**
   * Opens the library in a folder, or makes one there (`create`). Never makes one where something
   * else is, nor where a library was and can't be reached.
   */
  static async open(folder: string, options: LibraryOptions = {}): Promise<Library> {
    const { create = false, disk = realDisk } = options
    const files = new LibraryFiles(folder, disk)
    const ground = { files, problems: new Problems(), counter: new Counter() }
    await findFolder(folder, create, disk)
    const document = await openDocument(ground, create)
    const parts = new Parts(ground)
    if (files.mayWrite) await tidy(files)
    await parts.readCatalogue()
    return new Library(document, ground, parts)
  }

  private constructor(document: Stored<LibraryInfo>, ground: Ground, parts: Parts) {
    const { articles, annotations, notes, dossiers, contents } = parts
    this.folder = ground.files.folder
    this.id = document.id
    this.info = document.data
    this.articles = new Articles(articles, contents)
    this.annotations = new AnnotationsStore(annotations, articles, contents)
    this.notes = new Notes(notes, dossiers)
    this.dossiers = new Dossiers(dossiers)
    this.#ground = ground
    this.#catalogue = parts.catalogue
    this.#listeners = parts.listeners
  }

  get readOnly(): boolean {
    return !this.#ground.files.mayWrite
  }

  /** All summaries, those in the trash too (they carry `trashedAt`); newest first. */
  list(): { articles: ArticleSummary[]; notes: NoteSummary[]; dossiers: DossierSummary[] } {
    return this.#catalogue.list()
  }

  /** What was found damaged, edited outside or from a newer version since the library was opened. */
  problems(): Problem[] {
    return this.#ground.problems.list()
  }

  /** Gives the function that ends it. */
  subscribe(listener: (event: LibraryEvent) => void): () => void {
    return this.#listeners.subscribe(listener)
  }

  /** Waits for every change under way; later ones are refused. */
  async close(): Promise<void> {
    await this.#ground.files.queues.settled()
    this.#ground.files.forbidWriting(
      new CollateError('read-only', 'This library has been closed. Open it again to change it.'),
    )
  }
}

/** The collections of an open library, and what is known of them. */
class Parts {
  readonly catalogue = new Catalogue()
  readonly listeners = new Listeners()
  readonly contents: Contents
  readonly articles
  readonly annotations
  readonly notes
  readonly dossiers

  constructor(ground: Ground) {
    const { catalogue, listeners } = this
    const shelf = <T>(collection: Collection<T>): Shelf<T> => ({
      collection,
      catalogue,
      listeners,
      problems: ground.problems,
    })
    this.contents = new Contents(ground)
    this.articles = shelf(new Collection('articles', FORMATS.article, ground))
    this.annotations = shelf(new Collection('annotations', FORMATS.annotations, ground))
    this.notes = shelf(new Collection('notes', FORMATS.note, ground))
    this.dossiers = shelf(new Collection('dossiers', FORMATS.dossier, ground))
  }

  // One collection after another: each reads as many files at once as is good for the disk.
  async readCatalogue(): Promise<void> {
    const { catalogue } = this
    for (const stored of await this.articles.collection.readAll()) catalogue.setArticle(stored)
    for (const { id, data } of await this.annotations.collection.readAll()) {
      catalogue.setAnnotations(id, data)
    }
    for (const stored of await this.notes.collection.readAll()) catalogue.setNote(stored)
    for (const stored of await this.dossiers.collection.readAll()) catalogue.setDossier(stored)
  }
}

async function findFolder(folder: string, create: boolean, disk: Disk): Promise<void> {
  try {
    const found = await disk.stat(folder)
    if (found.isDirectory()) return
  } catch (error) {
    if (!isMissing(error)) throw writeError(error, folder)
    if (!create) throw disconnectedError(folder, error)
    await makeFolder(folder, disk)
    return
  }
  throw new CollateError('not-a-library', `${folder} is a file. Choose a folder.`)
}

async function makeFolder(folder: string, disk: Disk): Promise<void> {
  try {
    await disk.mkdir(folder, { recursive: true })
    await new FolderSync(disk).sync(dirname(folder))
  } catch (error) {
    throw writeError(error, folder)
  }
}

async function openDocument(ground: Ground, create: boolean): Promise<Stored<LibraryInfo>> {
  const { files, problems } = ground
  const document = await readLibraryDocument(ground)
  if (document) {
    const newer = problems.list().find((problem) => problem.kind === 'newer')
    if (newer) files.forbidWriting(new CollateError('library-newer', newer.message))
    return document
  }
  await assertEmpty(ground)
  if (create) return makeLibrary(ground)
  throw new CollateError(
    'not-a-library',
    `The folder ${files.folder} is empty. Choose the folder of a library, or make a new one there.`,
  )
}

/** Makes the folders that a sync program or a person has dropped, and removes what died unfinished. */
async function tidy(files: LibraryFiles): Promise<void> {
  for (const folder of FOLDERS) await files.makeFolder(folder)
  for (const folder of ['.', ...FOLDERS]) await files.removeLeftovers(folder, isDead)
}

function isDead(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return false
  } catch (error) {
    // EPERM: it runs, as another user.
    return error instanceof Error && 'code' in error && error.code === 'ESRCH'
  }
}
