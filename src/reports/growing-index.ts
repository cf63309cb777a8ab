import { GENERAL_ENGLISH } from '../core/alignment/general-english.ts'
import { LibraryIndex } from '../core/alignment/library-index.ts'
import type { IndexData } from '../core/alignment/term-index.ts'
import type { TextVersion } from '../core/model/article.ts'
import { CollateError } from '../core/model/errors.ts'
import type { IndexState, Report } from '../core/model/report.ts'
import type { Span } from '../core/text/spans.ts'
import { realDisk } from '../library/disk/disk.ts'
import { LibraryFiles } from '../library/disk/files.ts'
import { textIn } from '../library/documents/text-file.ts'
import { textName } from '../library/kinds/text.ts'
import { keepIndex, readKeptIndex } from './kept-index.ts'
import type { KnownArticle, Start } from './protocol.ts'

/** Prepared articles of some hundred news stories: one search looks at thirty. */
const PREPARED_BYTES = 16 * 1024 * 1024

/** The index is built in pieces of so many ms, with rests: reading and typing go first. */
const PIECE_MS = 12
const REST_MS = 6
/** While somebody waits for an answer nothing is built. */
const WAIT_MS = 20

/** How often the state is told while it is built, in ms. */
const TELL_EVERY_MS = 250

/**
 * So many articles taken in or let go are worth writing the file anew (some MB for a large library);
 * fewer are written at the end, and read again after a crash.
 */
const KEEP_AFTER = 200

/** So many of the kept articles are read again: an index made by other rules of stemming shows there. */
const SAMPLE = 5

interface Listener {
  state(state: IndexState): void
  log(message: string): void
}

/** Who else takes in each text when it is read. */
export interface TextTaker {
  needs(article: KnownArticle): boolean
  take(article: KnownArticle, version: TextVersion): void
  forget(id: string): void
  /** Everything that can be read has been. */
  settled(): void
}

/**
 * The index of one library: built in the background from the texts on disk, kept in a file between
 * starts, and asked meanwhile. Writes nothing into the library.
 */
export class GrowingIndex {
  readonly #start: Start
  readonly #listener: Listener
  readonly #other: TextTaker
  readonly #files: LibraryFiles
  #index: LibraryIndex
  readonly #known = new Map<string, KnownArticle>()
  /** Of each article in the index, the hash of the text it was read in. */
  readonly #indexed = new Map<string, string>()
  /** Articles to be read, in this order. */
  readonly #pending = new Set<string>()
  readonly #unreadable = new Set<string>()
  #begun = false
  #closed = false
  #asking = 0
  #changes = 0
  #revision = 0
  #building: Promise<void> | null = null
  #toldAt = -Infinity
  /** The library's folder can't be reached: nothing is read until it is said to be back. */
  #isAway = false

  /** Opens the index of a library, with what is kept of it. */
  static async open(start: Start, listener: Listener, other: TextTaker): Promise<GrowingIndex> {
    const index = new GrowingIndex(start, listener, other)
    await index.#read()
    return index
  }

  private constructor(start: Start, listener: Listener, other: TextTaker) {
    this.#start = start
    this.#listener = listener
    this.#other = other
    this.#files = new LibraryFiles(start.folder, realDisk)
    this.#index = this.#made()
  }

  /** Takes in articles, or what has changed of them. */
  know(articles: readonly KnownArticle[]): void {
    for (const article of articles) {
      const { id, textHash } = article
      this.#known.set(id, article)
      const isIndexed = this.#indexed.get(id) === textHash
      if (!isIndexed) this.#drop(id)
      if (isIndexed && !this.#other.needs(article)) continue
      this.#unreadable.delete(id)
      this.#pending.add(id)
    }
    this.#build()
  }

  forget(id: string): void {
    this.#known.delete(id)
    this.#pending.delete(id)
    this.#unreadable.delete(id)
    this.#drop(id)
    this.#other.forget(id)
    this.#build()
  }

  /** The ids of the articles that are in the library. */
  get known(): Iterable<string> {
    return this.#known.keys()
  }

  /** The articles whose texts can't be read, as far as that is known. */
  get unread(): readonly string[] {
    return [...this.#unreadable]
  }

  /** Resolves when all that can be read has been, or the library's folder is away. */
  async whole(): Promise<void> {
    while (!this.#begun) await rest(WAIT_MS)
    while (this.#building) await this.#building
  }

  /** Every article has been named: begins to build what is missing, and lets others go. */
  async begin(): Promise<void> {
    for (const id of this.#indexed.keys()) if (!this.#known.has(id)) this.#drop(id)
    if (!(await this.#isAsNow())) {
      this.#listener.log('The kept index of reports was made by other rules; it is made anew')
      this.#index = this.#made()
      this.#indexed.clear()
      for (const id of this.#known.keys()) this.#pending.add(id)
    }
    this.#begun = true
    this.#build()
  }

  /** Reads what could not be read before. */
  tryAgain(): void {
    this.#isAway = false
    for (const id of this.#unreadable) this.#pending.add(id)
    this.#unreadable.clear()
    this.#build()
  }

  /** Who else reports an article, or a passage of it, as they are found. */
  async *reportsOf(
    id: string,
    passage: Span | null,
    signal: AbortSignal,
  ): AsyncGenerator<Report, void, void> {
    this.#asking += 1
    try {
      const version = await this.#versionOf(id)
      if (version === undefined) {
        throw new CollateError('not-found', { says: 'article-text-unread' })
      }
      yield* this.#index.reportsOf({ ...version, id, ...(passage && { passage }) }, { signal })
    } finally {
      this.#asking -= 1
    }
  }

  /** Which of some articles are copies of each other, whether they are in the index yet or not. */
  async withCopies(ids: readonly string[], signal: AbortSignal): Promise<string[][]> {
    this.#asking += 1
    try {
      return await this.#index.withCopies(ids, signal)
    } finally {
      this.#asking -= 1
    }
  }

  /** How rare the words of some articles are in this library; null while it is too small. */
  async ownRarities(ids: readonly string[]): Promise<Map<string, number> | null> {
    const rarities = new Map<string, number>()
    for (const id of ids) {
      const own = this.#index.ownRarities((await this.#versionOf(id))?.text ?? '')
      if (!own) return null
      for (const [term, rarity] of own) rarities.set(term, rarity)
    }
    return rarities
  }

  /** Stops building and keeps what there is. */
  async close(): Promise<void> {
    this.#closed = true
    await this.#building
    if (this.#changes > 0) await this.#keep()
  }

  async #read(): Promise<void> {
    const { cache, libraryId } = this.#start
    try {
      const kept = await readKeptIndex(cache, libraryId)
      if (!kept) return
      this.#index = this.#made(kept.index)
      kept.index.ids.forEach((id, at) => this.#indexed.set(id, kept.textHashes[at] ?? ''))
    } catch (error) {
      this.#listener.log(`The kept index of reports is made anew: ${String(error)}`)
    }
  }

  async #keep(): Promise<void> {
    const index = this.#index.data()
    const textHashes = index.ids.map((id) => this.#indexed.get(id) ?? '')
    this.#changes = 0
    try {
      await keepIndex(this.#start.cache, this.#start.libraryId, { textHashes, index })
    } catch (error) {
      // The next start builds it again: slower, and nothing is lost.
      this.#listener.log(`The index of reports could not be kept: ${String(error)}`)
    }
  }

  /** Whether what was kept holds the words that the texts would be read as now. */
  async #isAsNow(): Promise<boolean> {
    const ids = [...this.#indexed.keys()]
    const step = Math.max(1, Math.floor(ids.length / SAMPLE))
    for (let at = 0; at < ids.length; at += step) {
      const version = await this.#versionOf(ids[at]!)
      if (version && !this.#index.holds(ids[at]!, version.text)) return false
    }
    return true
  }

  /** Builds until nothing is pending, unless that is under way. */
  #build(): void {
    if (!this.#begun || this.#closed || this.#isAway) return
    this.#building ??= this.#takeAll().finally(() => {
      this.#building = null
      // Something may have come while the index was written.
      if (this.#pending.size > 0) this.#build()
    })
  }

  async #takeAll(): Promise<void> {
    while (this.#pending.size > 0) {
      this.#tell('building')
      await rest(this.#asking > 0 ? WAIT_MS : REST_MS)
      if (this.#asking === 0) await this.#takePiece()
      if (this.#isAway || this.#closed) return
    }
    this.#other.settled()
    this.#tell('ready')
    if (this.#changes >= KEEP_AFTER) await this.#keep()
  }

  async #takePiece(): Promise<void> {
    const end = performance.now() + PIECE_MS
    for (const id of this.#pending) {
      const article = this.#known.get(id)
      const version = await this.#versionOf(id).catch((error: unknown) => this.#stopIfAway(error))
      if (this.#isAway) return
      // It may have changed or gone while it was read.
      if (article !== this.#known.get(id)) continue
      this.#pending.delete(id)
      if (version === undefined) {
        this.#unreadable.add(id)
        this.#other.forget(id)
      } else if (article) this.#take(article, version)
      if (performance.now() >= end) return
    }
  }

  #take(article: KnownArticle, version: TextVersion): void {
    const { id, textHash } = article
    if (this.#other.needs(article)) this.#other.take(article, version)
    if (this.#indexed.get(id) === textHash) return
    this.#index.add(id, version.text)
    this.#indexed.set(id, textHash)
    this.#changed()
  }

  #drop(id: string): void {
    if (!this.#indexed.delete(id)) return
    this.#index.remove(id)
    this.#changed()
  }

  #changed(): void {
    this.#changes += 1
    this.#revision += 1
  }

  #tell(status: 'building' | 'ready'): void {
    const isSoon = performance.now() - this.#toldAt < TELL_EVERY_MS
    if (status === 'building' && isSoon) return
    this.#toldAt = performance.now()
    const total = this.#known.size
    const indexed = total - this.#pending.size
    this.#listener.state({ status, indexed, total, revision: this.#revision })
  }

  #stopIfAway(error: unknown): undefined {
    if (!(error instanceof CollateError) || error.code !== 'library-disconnected') throw error
    this.#isAway = true
    this.#listener.log(`The index of reports waits for the library’s folder: ${error.message}`)
  }

  /**
   * The text an article is read in; undefined, and a line in the log, when it is missing or damaged.
   * Throws a CollateError when the library's folder can't be reached.
   */
  async #versionOf(id: string): Promise<TextVersion | undefined> {
    const textHash = this.#known.get(id)?.textHash
    return textHash === undefined ? undefined : this.versionOf(textHash)
  }

  /** The same for the text of a hash. */
  async versionOf(textHash: string): Promise<TextVersion | undefined> {
    const name = textName(textHash)
    try {
      const bytes = await this.#files.read(name)
      const version = bytes && textIn(bytes, textHash)
      if (version) return version
      this.#listener.log(`${name} is ${bytes ? 'damaged' : 'missing'}: it is not searched`)
    } catch (error) {
      if (!(error instanceof CollateError) || error.code === 'library-disconnected') throw error
      this.#listener.log(`${name} is not searched: ${error.message}`)
    }
    return undefined
  }

  #made(kept?: IndexData): LibraryIndex {
    const library = {
      textOf: (id: string) => this.#versionOf(id),
      timeOf: (id: string) => this.#known.get(id)?.time ?? Infinity,
    }
    return new LibraryIndex(library, GENERAL_ENGLISH, { memory: PREPARED_BYTES, kept })
  }
}

function rest(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}
