import { isDeepStrictEqual } from 'node:util'
import type { TextVersion } from '../core/model/article.ts'
import { CollateError } from '../core/model/errors.ts'
import type { ColorNames } from '../core/model/passage.ts'
import type { SearchAnswer } from '../search/finder.ts'
import type { MarkedNote } from '../search/follow-library.ts'
import type { OpenSearch } from '../search/open-search.ts'
import type {
  FoundKind,
  GiveText,
  SearchableDossier,
  SearchableNote,
} from '../search/searchable.ts'
import { isDamage } from '../search/sqlite/database.ts'
import type { TextTaker } from './growing-index.ts'
import type { KnownArticle } from './protocol.ts'

/** What changes by itself, as a note that is written, is durable within so many ms. */
const COMMIT_MS = 2000

interface Asked {
  typed: string
  /** The articles that were read; null where nobody knows. */
  read: readonly string[] | null
}

/** The search for words, in the worker: it gets the texts that are read, and is told of all else. */
export class WordSearch implements TextTaker {
  readonly #opened: OpenSearch
  readonly #log: (message: string) => void
  readonly #onChange: () => void
  readonly #notes = new Set<string>()
  readonly #dossiers = new Set<string>()
  /** Notes that were asked for and have not come. */
  readonly #wanted = new Set<string>()
  #colorNames: ColorNames = {}
  #commit: NodeJS.Timeout | undefined
  /** The index can't be written or asked; why is in the log. */
  #isBroken = false

  /** @param onChange called after each change of what can be found */
  constructor(opened: OpenSearch, log: (message: string) => void, onChange: () => void) {
    this.#onChange = onChange
    this.#opened = opened
    this.#log = log
    if (opened.notKept !== null) log(`The search index is kept in memory alone: ${opened.notKept}`)
  }

  needs(article: KnownArticle): boolean {
    return this.#attempt((index) => index.needsArticle(article)) ?? false
  }

  take(article: KnownArticle, version: TextVersion): void {
    this.#change((index) => index.putArticle(article, version))
  }

  forget(id: string): void {
    this.#change((index) => index.remove('article', id))
  }

  settled(): void {
    this.#attempt((index) => index.commit())
  }

  /** Takes note of notes; gives the ids of those that have to be read. */
  notes(notes: readonly MarkedNote[]): string[] {
    for (const { id } of notes) this.#notes.add(id)
    const wanted = notes.filter(({ id, mark }) =>
      this.#attempt((index) => index.needsNote(id, mark)),
    )
    for (const { id } of wanted) this.#wanted.add(id)
    return wanted.map(({ id }) => id)
  }

  note(id: string, note: SearchableNote | null): void {
    this.#wanted.delete(id)
    // It may have gone while it was read.
    if (note && this.#notes.has(id)) this.#change((index) => index.putNote(note))
    else this.#change((index) => index.remove('note', id))
  }

  dossiers(dossiers: readonly SearchableDossier[]): void {
    for (const dossier of dossiers) {
      this.#dossiers.add(dossier.id)
      this.#change((index) => index.putDossier(dossier))
    }
  }

  nameColors(names: ColorNames): void {
    if (isDeepStrictEqual(names, this.#colorNames)) return
    this.#colorNames = names
    this.#attempt((index) => index.nameColors(names))
    // `color:` finds by them.
    this.#onChange()
  }

  gone(kind: Exclude<FoundKind, 'article'>, id: string): void {
    this.#notes.delete(id)
    this.#dossiers.delete(id)
    this.#wanted.delete(id)
    this.#change((index) => index.remove(kind, id))
  }

  /** Everything has been named: what else is in the index goes. */
  begin(articles: Iterable<string>): void {
    this.#change((index) => {
      index.keepOnly('article', new Set(articles))
      index.keepOnly('note', this.#notes)
      index.keepOnly('dossier', this.#dossiers)
    })
  }

  /** No note is missing that was asked for. */
  get hasAllNotes(): boolean {
    return this.#wanted.size === 0
  }

  find(
    { typed, most, read }: Asked & { most: number | null },
    readText: GiveText,
  ): Promise<SearchAnswer> {
    return this.#ask((index) => index.find(typed, most, readText, read))
  }

  count({ typed, read }: Asked): Promise<number> {
    return this.#ask(async (index) => index.count(typed, read))
  }

  languages(): Promise<Map<string, string[]>> {
    return this.#ask(async (index) => index.languages())
  }

  async #ask<T>(question: (index: OpenSearch['index']) => Promise<T>): Promise<T> {
    if (this.#isBroken) throw new CollateError('internal', { says: 'search-stopped' })
    try {
      return await question(this.#opened.index)
    } catch (error) {
      if (!isDamage(error)) throw error
      this.#giveUp()
      // Ends the thread; the question is asked of the next.
      setImmediate(() => {
        throw error
      })
      return new Promise(() => {})
    }
  }

  close(): void {
    clearTimeout(this.#commit)
    this.#attempt(() => this.#opened.close())
  }

  #giveUp(): void {
    this.#isBroken = true
    this.#opened.index.discard()
  }

  #change(change: (index: OpenSearch['index']) => void): void {
    this.#attempt(change)
    this.#onChange()
    this.#commit ??= setTimeout(() => {
      this.#commit = undefined
      this.settled()
    }, COMMIT_MS)
  }

  /**
   * Does something with the index. One that is damaged is given up, and the thread with it: the next makes
   * it anew. One that can't be written, as on a full disk, is left, and the rest of the thread goes on.
   */
  #attempt<T>(work: (index: OpenSearch['index']) => T): T | undefined {
    if (this.#isBroken) return undefined
    try {
      return work(this.#opened.index)
    } catch (error) {
      if (isDamage(error)) {
        this.#giveUp()
        throw error
      }
      this.#isBroken = true
      this.#log(`The search for words has stopped: ${String(error)}`)
      return undefined
    }
  }
}
