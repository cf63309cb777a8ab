import type { TextVersion } from '../core/model/article.ts'
import { CollateError } from '../core/model/errors.ts'
import type { LibraryInfo } from '../core/model/library.ts'
import { enteredColorNamesSchema, type ColorNames } from '../core/model/passage.ts'
import type { DossierMap } from '../core/model/map.ts'
import type { Preview, PreviewWords } from '../core/model/preview.ts'
import type { Finding } from '../core/model/problem.ts'
import type { Saying } from '../core/model/saying.ts'
import type { BackupItem, SnapshotReason } from '../core/model/snapshot.ts'
import type { ArticleSummary, DossierSummary, NoteSummary } from '../core/model/summary.ts'
import type { TrashContents } from '../core/model/trash.ts'
import { Agreements } from './collections/agreements.ts'
import { AnnotationsStore } from './collections/annotations.ts'
import { Articles } from './collections/articles.ts'
import { hourOf } from './history/backup-retention.ts'
import { Backups, type Snapshot } from './history/backups.ts'
import type { ReadText } from './catalogue/catalogue.ts'
import { realDisk, type Disk } from './disk/disk.ts'
import type { Documents } from './collections/collection-access.ts'
import { dossierMap } from './collections/dossier-map.ts'
import { Dossiers } from './collections/dossiers.ts'
import type { LibraryEvent } from './catalogue/events.ts'
import { pathInside } from './disk/inside.ts'
import type { Held } from './disk/lock.ts'
import { MIGRATIONS, type Migration } from './documents/migrations.ts'
import type { Unusable } from './collections/kept-catalogue.ts'
import { CitedPlaces } from './collections/cited-places.ts'
import { HighlightList } from './collections/highlight-list.ts'
import { NoteChecks } from './collections/note-checks.ts'
import { NoteLinks } from './collections/note-links.ts'
import { Notes } from './collections/notes.ts'
import { withColorNames } from './kinds/merge-library-info.ts'
import { openFolder, type Opened } from './open.ts'
import type { KindName } from './kinds/registry.ts'
import { setCopyAside, adoptVersion } from './guard/other-versions.ts'
import { parseRequest } from './collections/parse-request.ts'
import { Relations } from './collections/relations.ts'
import { Rereading } from './collections/rereading.ts'
import { previewVersion } from './history/previews.ts'
import { restoreDocument } from './history/restore.ts'
import { contentsOf } from './history/snapshot-contents.ts'
import type { FoundSnapshot } from './history/snapshots.ts'
import { SavedSearches } from './collections/saved-searches.ts'
import { Tags } from './collections/tags.ts'
import { Trash } from './history/trash.ts'

export interface LibraryOptions {
  /** Make a new library when the folder is missing or empty. */
  create?: boolean
  /** Leave every byte of it as it is, whoever else has it open: no lock, no repair, no migration. */
  readOnly?: boolean
  /** Write even where another machine's lock lies: only on a person's word. */
  takeOver?: boolean
  /**
   * The folder for backups of libraries, outside of them. Without one, a library of an older
   * version is read and written, but not brought up to date as a whole.
   */
  backups?: string
  /**
   * The folder for catalogues of libraries, outside of them, in which `keepCatalogue` keeps what is known of
   * the documents. Without one, each of them is read.
   */
  catalogues?: string
  /**
   * The same library as it was open in this process before, now closed: what it had written is
   * looked for, so that nothing of it is lost to whoever had the library in between.
   */
  after?: Library | null
  /** The file operations to use: the real ones, or a test's that fail. */
  disk?: Disk
  /** The steps of the format: the real ones, or a test's. */
  migrations?: readonly Migration[]
}

/**
 * An open library: a folder with everything in it (docs/library-format.md).
 *
 * Every change resolves only after it is durable, and is published then; one that rejects has not
 * been published. Errors are CollateErrors, which say what a person is to know: 'not-found' for an id
 * that nothing has, 'library-damaged' where what it names can't be read, 'invalid-request' for what
 * no library may hold, 'read-only' where nothing may be changed, 'library-newer' for a document that
 * a newer version wrote, 'library-disconnected' while the folder is away, and by what the disk says
 * 'disk-full', 'not-permitted', 'write-failed' or 'read-failed'.
 *
 * Files are named relative to the library's folder.
 */
export class Library {
  readonly folder: string
  readonly id: string
  readonly articles: Articles
  readonly annotations: AnnotationsStore
  readonly highlights: HighlightList
  readonly citedPlaces: CitedPlaces
  readonly rereading: Rereading
  readonly notes: Notes
  readonly noteLinks: NoteLinks
  readonly noteChecks: NoteChecks
  readonly dossiers: Dossiers
  readonly agreements: Agreements
  readonly relations: Relations
  readonly tags: Tags
  readonly savedSearches: SavedSearches
  readonly #opened: Opened
  readonly #disk: Disk
  readonly #trash: Trash
  /** The hour for which each place is known to have a snapshot: looking again would read a lot. */
  readonly #backedUpIn = new Map<string, number>()

  /**
   * Opens the library in a folder, or makes one there (`create`). Never makes one where something
   * else is, nor where a library was and can't be reached. A library that another process writes,
   * that may not be written, or that is from a newer version opens read-only.
   *
   * @throws CollateError 'not-a-library' where there is none, 'library-disconnected' when the folder
   *   is not there, 'library-damaged' when documents lie there without the library's own
   */
  static async open(folder: string, options: LibraryOptions = {}): Promise<Library> {
    const { create = false, readOnly = false, takeOver = false } = options
    const { backups = null, catalogues = null, disk = realDisk, migrations = MIGRATIONS } = options
    const before = options.after?.folder === folder ? options.after.#opened : null
    const all = { create, readOnly, takeOver, backups, catalogues, disk, migrations, before }
    return new Library(await openFolder(folder, all), disk)
  }

  private constructor(opened: Opened, disk: Disk) {
    this.#disk = disk
    const { context, collections } = opened
    const { of, contents } = collections
    const { article: articles, annotations, note: notes, dossier: dossiers } = of
    this.folder = context.files.folder
    this.id = collections.document.id
    this.articles = new Articles(articles, contents)
    this.annotations = new AnnotationsStore(annotations, articles, contents, context)
    this.highlights = new HighlightList(articles, annotations, contents)
    this.citedPlaces = new CitedPlaces(articles, this.annotations, contents)
    this.rereading = new Rereading(articles, annotations, contents, context)
    this.notes = new Notes(notes, dossiers, context)
    this.noteLinks = new NoteLinks(notes)
    this.noteChecks = new NoteChecks(of.checks, notes, context)
    this.dossiers = new Dossiers(dossiers)
    this.agreements = new Agreements(of.agreement, dossiers, context)
    this.relations = new Relations(collections, this.annotations)
    this.tags = new Tags(collections, context)
    this.savedSearches = new SavedSearches(collections)
    this.#trash = new Trash(context, collections)
    this.#opened = opened
  }

  get info(): LibraryInfo {
    return this.#opened.collections.document.info
  }

  /**
   * Gives colours of highlights names of the person's own; an empty one takes it away.
   *
   * @returns the names that there are
   */
  async nameColors(names: ColorNames): Promise<ColorNames> {
    const entered = parseRequest(enteredColorNamesSchema, names)
    const { collections, context } = this.#opened
    const { colorNames } = await collections.document.change((info) =>
      withColorNames(info, entered, context.counter.next()),
    )
    return colorNames
  }

  get readOnly(): boolean {
    return this.readOnlyBecause !== null
  }

  /** Why nothing can be changed; null when it can. */
  get readOnlyBecause(): readonly Saying[] | null {
    return this.#opened.context.files.forbidden?.said ?? null
  }

  /** Who writes this library, when that is another process; null when it is this one, or nobody. */
  get heldBy(): Held | null {
    return this.#opened.heldBy
  }

  /** All summaries, those in the trash too (they carry `trashedAt`); newest first. */
  list(): { articles: ArticleSummary[]; notes: NoteSummary[]; dossiers: DossierSummary[] } {
    return this.#opened.collections.publisher.catalogue.list()
  }

  /** The documents of a kind, and what can be done with those of any. */
  documents<K extends KindName>(kind: K): Documents<K> {
    return this.#opened.collections.of[kind]
  }

  /**
   * How what is in a dossier hangs together.
   *
   * @throws CollateError 'not-found' when there is no such dossier
   */
  dossierMap(dossierId: string): Promise<DossierMap> {
    return dossierMap(this.#opened.collections, dossierId)
  }

  /** Which text each article is read in, but those in the trash. */
  textsRead(): ReadText[] {
    return this.#opened.collections.publisher.catalogue.textsRead()
  }

  /** The text of a hash, as `textsRead` names it. @throws CollateError 'library-damaged' */
  readText(textHash: string): Promise<TextVersion> {
    return this.#opened.collections.contents.readText(textHash)
  }

  /** Which text an article is read in; undefined when there is none or it lies in the trash. */
  textReadOf(id: string): ReadText | undefined {
    return this.#opened.collections.publisher.catalogue.textReadOf(id)
  }

  /** What was found damaged, edited outside or from a newer version since the library was opened. */
  problems(): Finding[] {
    return this.#opened.context.problems.list()
  }

  /** Forgets of files that were missing that they were: a drive or a sync program has brought them. */
  async settleMissing(): Promise<void> {
    const { files, problems } = this.#opened.context
    for (const { kind, name } of problems.list()) {
      if (kind === 'missing' && (await files.stat(name)) !== null) problems.mended(name)
    }
  }

  /**
   * Puts another version of a document in its place: the `version` of a problem, a file that was
   * set aside or that a sync program left as a copy. What was in use is kept: gives its file, which
   * undoes this in the same way, or null when there was none.
   */
  async adoptVersion(file: string): Promise<string | null> {
    const { context, collections } = this.#opened
    return adoptVersion(context, collections, file)
  }

  /** Moves a sync program's copy to the versions that nobody uses, and gives the file it is now. */
  async setCopyAside(file: string): Promise<string> {
    return setCopyAside(this.#opened.context, file)
  }

  /** Gives the function that ends it. */
  subscribe(listener: (event: LibraryEvent) => void): () => void {
    return this.#opened.collections.publisher.listeners.subscribe(listener)
  }

  /**
   * What the summaries don't tell of the trash: its highlights, and how many counted days each thing
   * stays.
   */
  async trashContents(): Promise<TrashContents> {
    return this.#trash.list()
  }

  /** Removes what lies in the trash for good: all of it, and resolves with how many there were. */
  async emptyTrash(): Promise<number> {
    return this.#trash.empty()
  }

  /**
   * Counts today, and removes what has been in the trash for 30 counted days; gives how many things.
   * To be called from time to time. With a folder for backups, a snapshot is taken before anything
   * goes.
   */
  async removeExpiredTrash(backups?: string): Promise<number> {
    const backUp = async (): Promise<void> => {
      if (backups !== undefined) await this.backUp(backups, 'beforeDeletion')
    }
    return this.#trash.removeExpired(backUp)
  }

  /** The snapshots of this library in a folder for backups, newest first. */
  async snapshots(backups: string): Promise<Snapshot[]> {
    return this.#backups(backups).list()
  }

  /** Takes a snapshot into a folder for backups, outside the library, which must be there. */
  async backUp(backups: string, reason: SnapshotReason): Promise<Snapshot> {
    const { files, journal } = this.#opened.context
    return this.#backups(backups).take(files, reason, () => journal.performed)
  }

  /** Takes a snapshot unless this hour has one, and removes old ones; null when it has. */
  async backUpIfDue(backups: string): Promise<Snapshot | null> {
    const { files, journal } = this.#opened.context
    const place = this.#backups(backups)
    const hour = hourOf(new Date())
    if (this.#backedUpIn.get(backups) === hour && (await place.isThere())) return null
    const snapshot = await place.takeIfDue(files, () => journal.performed)
    this.#backedUpIn.set(backups, hour)
    return snapshot
  }

  /** Puts a document back as it was in a snapshot; what it is now becomes a snapshot first. */
  async restoreDocument(
    kind: KindName,
    backups: string,
    snapshot: Snapshot,
    id: string,
  ): Promise<void> {
    await this.backUp(backups, 'beforeRestore')
    const { context, collections } = this.#opened
    const from = { backups: this.#backups(backups), snapshot }
    await restoreDocument(context, collections, from, { kind, id })
  }

  /**
   * The articles and notes in a snapshot, compared with those of now; `damaged` stands for the title
   * of one that can't be read.
   */
  async contentsOf(found: FoundSnapshot, damaged: string): Promise<BackupItem[]> {
    const { context, collections } = this.#opened
    const { catalogue } = collections.publisher
    return contentsOf(found, { files: context.files, catalogue }, damaged)
  }

  /** What another version of a document says: the `version` of a problem. */
  async previewVersion(file: string, words: PreviewWords): Promise<Preview> {
    const { context, collections } = this.#opened
    return previewVersion(context.files, collections.publisher.catalogue, file, words)
  }

  #backups(backups: string): Backups {
    return new Backups(pathInside(backups, this.id), this.#disk)
  }

  /** Why the catalogue that was kept could not be used, for the log; null where nothing was wrong with it. */
  get catalogueUnusable(): Unusable | null {
    return this.#opened.keeper.unusable
  }

  /**
   * Keeps the catalogue for the next opening, in the folder that was named for it, unless others write the
   * library.
   *
   * @param least of so many documents it must have become untrue, else it stays as it is
   * @param withinMs for how long documents are read for it; of those that are not nothing is kept
   * @throws what the disk reports
   */
  keepCatalogue(least: number, withinMs?: number): Promise<void> {
    return this.#opened.keeper.keep(least, withinMs)
  }

  /** Whether the library's folder is there, and no other library's in its place. */
  isThere(): Promise<boolean> {
    return this.#opened.context.files.isThere()
  }

  /** Waits for every change under way; later ones are refused. Others may write then. */
  async close(): Promise<void> {
    const { context, watcher, lock } = this.#opened
    await watcher.close()
    await context.files.queues.settled()
    context.files.forbidWriting(new CollateError('read-only', { says: 'library-closed' }))
    await lock?.release()
  }
}
