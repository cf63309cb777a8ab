import type { Found } from '../core/model/found.ts'
import type { ColorNames } from '../core/model/passage.ts'
import { bestPassages, hitsInWords } from '../core/search/hits.ts'
import { parseQuery } from '../core/search/parse-query.ts'
import type { Query } from '../core/search/query.ts'
import { wantedIn, type Wanted } from '../core/search/wanted.ts'
import { inPlainBlocks } from '../core/text/blocks.ts'
import { mapLimited } from '../library/disk/limit.ts'
import { compile, type FormsOf, type Known } from './compile.ts'
import type { FoundKind, GiveText, SearchableArticle } from './searchable.ts'
import { RANK } from './schema.ts'
import type { Database, SqlValue } from './sqlite/database.ts'

// So many texts keep a disk busy.
const READ_AT_ONCE = 16

// Enough to see what a text is about, few enough to see the next.
const MOST_PASSAGES = 3

export interface SearchAnswer {
  /** The best first. */
  readonly found: readonly Found[]
  /** There are more than were asked for. */
  readonly more: boolean
}

interface Ranked {
  readonly row: number
  readonly rank: number
  readonly isByForms: boolean
}

/** A row of `documents`, as far as it says what was found. */
interface FoundRow {
  kind: FoundKind
  id: string
  title: string
  date: string
  languages: string
  comments: string
  text: string | null
  text_hash: string | null
}

const JOINED = 'found JOIN documents d ON d.row = found.rowid'

/** Finds documents by what was typed. */
export class Finder {
  readonly #database: Database
  /** The person's own for colours. */
  colorNames: ColorNames = {}

  constructor(database: Database) {
    this.#database = database
  }

  /** @param read the articles that were read; null where nobody knows */
  async find(
    typed: string,
    most: number | null,
    readText: GiveText,
    read: readonly string[] | null = null,
  ): Promise<SearchAnswer> {
    const { query } = parseQuery(typed, this.colorNames)
    // One more tells whether there are more.
    const limit = most === null ? Number.MAX_SAFE_INTEGER : most + 1
    const ranked = this.#ranked(query, limit, read)
    const shown = ranked
      .slice(0, most ?? ranked.length)
      .map((one) => ({ ...one, document: this.#documentIn(one.row) }))
      .toSorted((a, b) => order(a, b))
    const wanted = wantedIn(query)
    const found = await mapLimited(shown, READ_AT_ONCE, ({ document, isByForms }) =>
      foundIn(document, isByForms, wanted, readText),
    )
    return { found, more: ranked.length > found.length }
  }

  /** How many are found by what was typed; `read` as for `find`. */
  count(typed: string, read: readonly string[] | null = null): number {
    const { query } = parseQuery(typed, this.colorNames)
    // What has the very words is among what has some in other forms.
    const place = placeOf(query, { formsOf: this.#formsOf(), read })
    if (place === null) return 0
    const sql = `SELECT count(*) AS n FROM ${place.from} WHERE ${place.where}`
    return this.#database.all<{ n: number }>(sql, ...place.values)[0]!.n
  }

  /** Those with the very words, the best first; below them those that have some in other forms alone. */
  #ranked(query: Query, limit: number, read: Known['read']): Ranked[] {
    const exact = this.#matching(query, { formsOf: null, read }, limit)
    if (exact.length >= limit) return exact
    const known = new Set(exact.map(({ row }) => row))
    let hasForms = false
    const formsOf = this.#formsOf(() => (hasForms = true))
    compile(query, { formsOf, read })
    if (!hasForms) return exact
    const all = this.#matching(query, { formsOf, read }, limit + exact.length)
    return [...exact, ...all.filter(({ row }) => !known.has(row))].slice(0, limit)
  }

  /** @param onSome called when a word that is asked for has other forms */
  #formsOf(onSome = () => {}): FormsOf {
    return (stem, word) => {
      const sql = 'SELECT word FROM forms WHERE stem = ? AND word <> ?'
      const rows = this.#database.all<{ word: string }>(sql, stem, word)
      if (rows.length > 0) onSome()
      return rows.map(({ word }) => word)
    }
  }

  #matching(query: Query, known: Known, limit: number): Ranked[] {
    const place = placeOf(query, known)
    if (place === null) return []
    const { from, where, values } = place
    const sql = place.isRanked
      ? `SELECT found.rowid AS row, ${RANK} AS rank FROM ${from} WHERE ${where}
         ORDER BY rank, found.rowid LIMIT ?`
      : `SELECT d.row, 0 AS rank FROM ${from} WHERE ${where} ORDER BY d.date DESC, d.row LIMIT ?`
    const rows = this.#database.all<{ row: number; rank: number }>(sql, ...values, limit)
    return rows.map(({ row, rank }) => ({ row, rank, isByForms: known.formsOf !== null }))
  }

  #documentIn(row: number): FoundRow {
    const sql = `SELECT kind, id, title, date, languages, comments, text, text_hash
      FROM documents WHERE row = ?`
    return this.#database.all<FoundRow>(sql, row)[0]!
  }
}

/**
 * Where what a query finds is: in `found`, where there is a rank, when it asks for words, and else in
 * `documents` alone. Null where it asks for nothing.
 */
function placeOf(
  query: Query,
  known: Known,
): { from: string; where: string; values: SqlValue[]; isRanked: boolean } | null {
  const { match, where } = compile(query, known)
  if (match === null && where === null) return null
  const condition = where?.sql ?? '1'
  const values = [...(where?.values ?? [])]
  if (match === null) return { from: 'documents d', where: condition, values, isRanked: false }
  return {
    from: where ? JOINED : 'found',
    where: `found MATCH ? AND (${condition})`,
    values: [match, ...values],
    isRanked: true,
  }
}

type Placed = Ranked & { readonly document: FoundRow }

/** The better first; of two that are as good, the later. Nothing hangs on when they were indexed. */
function order(a: Placed, b: Placed): number {
  if (a.isByForms !== b.isByForms) return a.isByForms ? 1 : -1
  if (a.rank !== b.rank) return a.rank - b.rank
  const [later, earlier] = [b.document.date, a.document.date]
  if (later !== earlier) return later < earlier ? -1 : 1
  return a.document.id < b.document.id ? -1 : 1
}

async function foundIn(
  { kind, id, title, languages, comments, text, text_hash }: FoundRow,
  isByForms: boolean,
  wanted: readonly Wanted[],
  readText: GiveText,
): Promise<Found> {
  const isEnglish = languages.includes(' en ')
  const inTitle = wanted.filter(({ field }) => field === null || field === 'title')
  const inText = wanted.filter(({ field }) => field === null)
  const version = text_hash === null ? text && inPlainBlocks(text) : await readText(text_hash)
  const marked = (words: string) => ({ text: words, hits: hitsInWords(words, inText, isEnglish) })
  return {
    kind,
    id,
    title: { text: title, hits: hitsInWords(title, inTitle, isEnglish) },
    passages: version
      ? bestPassages(version, inText, { isEnglish, most: MOST_PASSAGES }).map((one) => ({
          ...one,
          hits: [...one.hits],
        }))
      : [],
    comments: (JSON.parse(comments) as SearchableArticle['comments'])
      .map((comment) => ({ ...comment, ...marked(comment.text) }))
      .filter(({ hits }) => hits.length > 0)
      .slice(0, MOST_PASSAGES),
    isByForms,
  }
}
