import type { Database } from './sqlite/database.ts'

/** Another number for other tables, and whenever texts are parted into other words. */
const VERSION = 2

/**
 * `found` has the words of everything that can be found, folded and parted by spaces, so that SQLite parts
 * them no further: "ascii" takes all above ASCII for letters. Its rows are those of `documents`. It keeps
 * the words beside their index: without them SQLite 3.53 forgets to subtract what is deleted from the
 * lengths by which it ranks.
 *
 * `forms` are the words of English texts by their stems; `members` what is in a dossier; `mentions` the
 * articles that a note quotes or links to.
 *
 * Prefixes of one to three letters have indexes of their own: they are asked for as somebody types, and are
 * the slow ones (three to four times as long without, in 19,043 news stories).
 */
const TABLES = `
  CREATE TABLE about(key TEXT PRIMARY KEY, value TEXT) WITHOUT ROWID;
  CREATE TABLE documents(
    row INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,
    id TEXT NOT NULL,
    mark TEXT,
    text_hash TEXT,
    title TEXT NOT NULL,
    date TEXT NOT NULL,
    added TEXT NOT NULL,
    languages TEXT NOT NULL,
    highlights INTEGER NOT NULL,
    colors TEXT NOT NULL,
    comments TEXT NOT NULL,
    text TEXT,
    UNIQUE(kind, id)
  );
  CREATE TABLE forms(stem TEXT, word TEXT, PRIMARY KEY(stem, word)) WITHOUT ROWID;
  CREATE TABLE members(dossier INTEGER, kind TEXT, id TEXT, PRIMARY KEY(kind, id, dossier)) WITHOUT ROWID;
  CREATE TABLE mentions(article TEXT, note INTEGER, quotes INTEGER, PRIMARY KEY(article, note)) WITHOUT ROWID;
  CREATE INDEX members_of ON members(dossier);
  CREATE INDEX mentions_in ON mentions(note);
  CREATE VIRTUAL TABLE found USING fts5(
    title, outlet, author, file, tags, body, comments, english,
    tokenize="ascii tokenchars '.:'", prefix='1 2 3'
  );
`

/** A title says most of what a text is about; a person's own words more than the text itself. */
export const RANK = 'bm25(found, 10, 3, 4, 2, 5, 1, 3, 0)'

/** Says of a document that its text is English; no word is read as this sign. */
export const ENGLISH = '¶'

/** Parts a document's paragraphs, so that no phrase goes over their ends. */
export const PARAGRAPH = ' ¶ '

/**
 * Sees that a database has the tables, for a library.
 *
 * @returns false when it has others, or another library's: it is to be made anew
 */
export function hasTables(database: Database, libraryId: string): boolean {
  const rows = database.all<{ name: string }>(`SELECT name FROM sqlite_schema WHERE type = 'table'`)
  const about = aboutOf(libraryId)
  if (rows.length === 0) {
    makeTables(database, about)
    return true
  }
  if (!rows.some(({ name }) => name === 'about')) return false
  const known = database.all<{ key: string; value: string }>('SELECT key, value FROM about')
  return known.length === about.size && known.every(({ key, value }) => about.get(key) === value)
}

function makeTables(database: Database, about: ReadonlyMap<string, string>): void {
  database.exec('BEGIN')
  database.exec(TABLES)
  for (const [key, value] of about) {
    database.run('INSERT INTO about(key, value) VALUES(?, ?)', key, value)
  }
  database.exec('COMMIT')
}

/** What an index hangs on. The rules of letters are those of the Node that made it. */
function aboutOf(libraryId: string): ReadonlyMap<string, string> {
  return new Map([
    ['library', libraryId],
    ['version', String(VERSION)],
    ['unicode', process.versions['unicode'] ?? ''],
  ])
}
