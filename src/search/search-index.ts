import { createHash } from 'node:crypto'
import { rmSync } from 'node:fs'
import type { TextVersion } from '../core/model/article.ts'
import type { ColorNames } from '../core/model/passage.ts'
import { stemOf } from '../core/search/wanted.ts'
import { inPlainBlocks } from '../core/text/blocks.ts'
import { Finder, type SearchAnswer } from './finder.ts'
import type {
  FoundKind,
  GiveText,
  SearchableArticle,
  SearchableDossier,
  SearchableNote,
} from './searchable.ts'
import { ENGLISH, hasTables } from './schema.ts'
import { type Database, isDamage, type OpenDatabase, type SqlValue } from './sqlite/database.ts'
import { indexedParagraphs, indexedText, indexedWords } from './words.ts'

/**
 * So many changes become durable at once. Whoever is killed before has them to do again; syncing each
 * would hold up the disk that saves go to.
 */
const COMMIT_AFTER = 250

/** What SQLite keeps of the file in memory, in KB: as much as it does by itself, four times. */
const CACHE_KB = 8000

export interface IndexPlace {
  readonly libraryId: string
  /** The file, in a folder that is there; nobody else has it open. */
  readonly file: string
}

interface Row {
  kind: FoundKind
  id: string
  mark: string | null
  textHash: string | null
  title: string
  date: string
  added: string
  languages: string
  highlights: number
  colors: string
  comments: string
  text: string | null
}

interface Words {
  title: string
  outlet: string
  author: string
  file: string
  tags: string
  body: string
  comments: string
  english: string
}

/**
 * Where everything in a library can be found by its words. It is a cache: it holds nothing that the
 * library does not, and what of it can't be used is made anew.
 *
 * @throws what SQLite reports; `isDamage` tells when the file is to be given up, by `discard`
 */
export class SearchIndex {
  readonly #database: Database
  readonly #finder: Finder
  readonly #file: string
  /** The stems that are known with their words, as `stem word`, lest each is written again. */
  readonly #forms = new Set<string>()
  #uncommitted = 0

  /**
   * Opens the index of a library, as it was left. One that is damaged, another library's or of another
   * version is made anew.
   *
   * @param log is told why
   */
  static open(
    { file, libraryId }: IndexPlace,
    log: (message: string) => void,
    open: OpenDatabase,
  ): SearchIndex {
    try {
      const database = open(file)
      if (isUsable(database, libraryId)) return new SearchIndex(database, file)
      database.close()
      log('The search index was made by other rules, or for another library; it is made anew')
    } catch (error) {
      if (!isDamage(error)) throw error
      log(`The search index is made anew: ${String(error)}`)
    }
    removeFiles(file)
    const database = open(file)
    if (!isUsable(database, libraryId)) throw new Error('A new search index cannot be used.')
    return new SearchIndex(database, file)
  }

  private constructor(database: Database, file: string) {
    this.#database = database
    this.#file = file
    this.#finder = new Finder(database)
    for (const { stem, word } of database.all<{ stem: string; word: string }>(
      'SELECT stem, word FROM forms',
    )) {
      this.#forms.add(`${stem} ${word}`)
    }
  }

  /** Whether an article is not in the index as it is now: then it has to be put, with its text. */
  needsArticle(article: SearchableArticle): boolean {
    return this.#markOf('article', article.id) !== markOfArticle(article)
  }

  needsNote(id: string, mark: string | null): boolean {
    return mark === null || this.#markOf('note', id) !== mark
  }

  putArticle(article: SearchableArticle, version: TextVersion): void {
    const { title, outlet, author, fileName, tags, comments, language } = article
    const text = indexedText(version)
    // What the file says of its language holds; else its words tell.
    const own = language?.toLowerCase().split('-')[0]
    const languages = own ? [own] : text.languages
    const row = {
      kind: 'article' as const,
      id: article.id,
      mark: markOfArticle(article),
      textHash: article.textHash,
      title,
      date: article.date,
      added: article.addedAt,
      languages: listed(languages),
      highlights: article.highlights,
      colors: listed(article.colors),
      comments: JSON.stringify(comments),
      text: null,
    }
    this.#put(row, {
      title: indexedWords(title),
      outlet: indexedWords(outlet),
      author: indexedWords(author),
      file: indexedWords(fileName),
      tags: indexedParagraphs(tags),
      body: text.body,
      comments: indexedParagraphs(comments.map(({ text: said }) => said)),
      english: languages.includes('en') ? ENGLISH : '',
    })
  }

  putNote(note: SearchableNote): void {
    const { id, mark, title, tags, text, changedAt, createdAt } = note
    const indexed = indexedText(inPlainBlocks(text))
    const row = this.#put(
      {
        ...BARE,
        kind: 'note',
        id,
        mark,
        title,
        date: changedAt.slice(0, '2000-01-01'.length),
        added: createdAt,
        languages: listed(indexed.languages),
        text,
      },
      {
        ...WORDLESS,
        title: indexedWords(title),
        tags: indexedParagraphs(tags),
        body: indexed.body,
        english: indexed.isEnglish ? ENGLISH : '',
      },
    )
    const quoted = new Set(note.quoted)
    for (const article of new Set([...note.quoted, ...note.linked])) {
      const insert = 'INSERT INTO mentions(article, note, quotes) VALUES(?, ?, ?)'
      this.#database.run(insert, article, row, quoted.has(article) ? 1 : 0)
    }
  }

  putDossier({ id, name, articleIds, noteIds, changedAt }: SearchableDossier): void {
    const mark = hashOf([name, articleIds, noteIds, changedAt])
    if (this.#markOf('dossier', id) === mark) return
    const { isEnglish } = indexedText(inPlainBlocks(name))
    const row = this.#put(
      { ...BARE, kind: 'dossier', id, mark, title: name, added: changedAt },
      { ...WORDLESS, title: indexedWords(name), english: isEnglish ? ENGLISH : '' },
    )
    const add = (kind: FoundKind, member: string) =>
      this.#database.run(
        'INSERT INTO members(dossier, kind, id) VALUES(?, ?, ?)',
        row,
        kind,
        member,
      )
    for (const member of new Set(articleIds)) add('article', member)
    for (const member of new Set(noteIds)) add('note', member)
  }

  /** Lets a document go, if it is there. */
  remove(kind: FoundKind, id: string): void {
    const row = this.#rowOf(kind, id)?.row
    if (row !== undefined) this.#removeRow(row)
  }

  /** Lets all of a kind go but these. */
  keepOnly(kind: FoundKind, ids: ReadonlySet<string>): void {
    const rows = this.#database.all<{ row: number; id: string }>(
      'SELECT row, id FROM documents WHERE kind = ?',
      kind,
    )
    for (const { row, id } of rows) if (!ids.has(id)) this.#removeRow(row)
  }

  /** How many documents are in the index. */
  get size(): number {
    return this.#database.all<{ n: number }>('SELECT count(*) AS n FROM documents')[0]!.n
  }

  /** What the person calls colours, by which `color:` finds them too. */
  nameColors(names: ColorNames): void {
    this.#finder.colorNames = names
  }

  /**
   * What is found by what was typed, the best first.
   *
   * @param most how many at most; null: all
   * @param readText gives the texts in which the sentences stand
   * @param read the articles that were read; null where nobody knows
   */
  find(
    typed: string,
    most: number | null,
    readText: GiveText,
    read: readonly string[] | null = null,
  ): Promise<SearchAnswer> {
    return this.#finder.find(typed, most, readText, read)
  }

  /** How many are found by what was typed; `read` as for `find`. */
  count(typed: string, read: readonly string[] | null = null): number {
    return this.#finder.count(typed, read)
  }

  /** The articles of each language, by BCP 47 tag, as `lang:` finds them: one may be in several. */
  languages(): Map<string, string[]> {
    const rows = this.#database.all<{ id: string; languages: string }>(
      `SELECT id, languages FROM documents WHERE kind = 'article'`,
    )
    const all = new Map<string, string[]>()
    for (const { id, languages } of rows) {
      for (const language of languages.split(' ').filter(Boolean)) {
        const known = all.get(language)
        if (known) known.push(id)
        else all.set(language, [id])
      }
    }
    return all
  }

  /** Makes durable what was put and removed. */
  commit(): void {
    if (this.#uncommitted === 0) return
    this.#uncommitted = 0
    this.#database.exec('COMMIT')
  }

  close(): void {
    this.commit()
    this.#database.close()
  }

  /** Gives up a file that is damaged. */
  discard(): void {
    try {
      this.#database.close()
    } finally {
      removeFiles(this.#file)
    }
  }

  #put(row: Row, words: Words): number {
    this.#begin()
    const known = this.#rowOf(row.kind, row.id)?.row
    if (known !== undefined) this.#removeRow(known)
    const columns = { ...row, text_hash: row.textHash } as Record<string, SqlValue>
    delete columns['textHash']
    this.#insert('documents', columns)
    const made = this.#rowOf(row.kind, row.id)!.row
    this.#insert('found', { rowid: made, ...words })
    if (words.english !== '') this.#keepForms(words)
    return made
  }

  #insert(table: string, values: Record<string, SqlValue>): void {
    const names = Object.keys(values)
    const sql = `INSERT INTO ${table}(${names.join(', ')}) VALUES(${names.map(() => '?').join(', ')})`
    this.#database.run(sql, ...Object.values(values))
  }

  #removeRow(row: number): void {
    this.#begin()
    this.#database.run('DELETE FROM found WHERE rowid = ?', row)
    this.#database.run('DELETE FROM documents WHERE row = ?', row)
    this.#database.run('DELETE FROM members WHERE dossier = ?', row)
    this.#database.run('DELETE FROM mentions WHERE note = ?', row)
  }

  /** Keeps the words of an English document by their stems. */
  #keepForms(words: Words): void {
    for (const word of new Set(Object.values(words).flatMap((some: string) => some.split(' ')))) {
      const stem = stemOf(word)
      if (stem === null || this.#forms.has(`${stem} ${word}`)) continue
      this.#forms.add(`${stem} ${word}`)
      this.#database.run('INSERT INTO forms(stem, word) VALUES(?, ?)', stem, word)
    }
  }

  #markOf(kind: FoundKind, id: string): string | null | undefined {
    return this.#rowOf(kind, id)?.mark
  }

  #rowOf(kind: FoundKind, id: string): { row: number; mark: string | null } | undefined {
    const sql = 'SELECT row, mark FROM documents WHERE kind = ? AND id = ?'
    return this.#database.all<{ row: number; mark: string | null }>(sql, kind, id)[0]
  }

  /** Changes go together, up to a number of them. */
  #begin(): void {
    if (this.#uncommitted >= COMMIT_AFTER) this.commit()
    if (this.#uncommitted === 0) this.#database.exec('BEGIN')
    this.#uncommitted += 1
  }
}

const BARE = {
  mark: null,
  textHash: null,
  date: '',
  languages: '',
  highlights: 0,
  colors: '',
  comments: '[]',
  text: null,
} as const

const WORDLESS: Words = {
  title: '',
  outlet: '',
  author: '',
  file: '',
  tags: '',
  body: '',
  comments: '',
  english: '',
}

function isUsable(database: Database, libraryId: string): boolean {
  // A rollback journal by which a killed writer's work is undone at the next opening.
  database.exec(
    `PRAGMA journal_mode = DELETE; PRAGMA synchronous = NORMAL; PRAGMA cache_size = -${CACHE_KB}`,
  )
  return hasTables(database, libraryId)
}

function removeFiles(file: string): void {
  for (const one of [file, `${file}-journal`]) rmSync(one, { force: true })
}

/** As `instr` looks for one of them. */
function listed(words: readonly string[]): string {
  return words.length === 0 ? '' : ` ${words.join(' ')} `
}

/** Another one whenever anything of it is another. */
function markOfArticle(article: SearchableArticle): string {
  return hashOf(Object.entries(article).toSorted(([a], [b]) => (a < b ? -1 : 1)))
}

function hashOf(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('base64url').slice(0, 22)
}
