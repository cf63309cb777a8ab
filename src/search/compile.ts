import type {
  Field,
  FieldTerm,
  Filter,
  Part,
  Phrase,
  Query,
  Term,
  Word,
} from '../core/search/query.ts'
import { isWorded, wantedBy, type Row, type Wanted } from '../core/search/wanted.ts'
import { ENGLISH } from './schema.ts'
import type { SqlValue } from './sqlite/database.ts'

/** A query for SQLite: which rows of `found` match, and what else has to hold of `documents` as d. */
export interface Compiled {
  /** In the language of FTS5; null when no word is asked for. */
  readonly match: string | null
  readonly where: Condition | null
}

interface Condition {
  readonly sql: string
  readonly values: readonly SqlValue[]
}

/** The other words of English texts that have a stem. */
export type FormsOf = (stem: string, word: string) => readonly string[]

/** Columns of `found` that have words of a document. */
const ALL_COLUMNS = '{title outlet author file tags body comments}'
const COLUMNS: Readonly<Record<Exclude<Field, 'in'>, string>> = {
  title: '{title}',
  outlet: '{outlet}',
  by: '{author}',
  tag: '{tags}',
}

/** What a query is made by. */
export interface Known {
  /** With it, other forms of English words match too; without, only the very words. */
  readonly formsOf: FormsOf | null
  /** The articles that were read; null where nobody knows: then nothing is asked of that. */
  readonly read: readonly string[] | null
}

/** Makes a query for SQLite of what was typed. */
export function compile({ all }: Query, known: Known): Compiled {
  const { formsOf } = known
  const matches: string[] = []
  const without: string[] = []
  const conditions: (Condition | null)[] = []
  for (const part of all) {
    const words = wordsOf(part, formsOf)
    if (words !== null) matches.push(words)
    else if (part.kind === 'not' && wordsOf(part.of, null) !== null)
      without.push(wordsOf(part.of, null)!)
    else conditions.push(conditionOf(part, known))
  }
  const match = matches.length === 0 ? null : matches.join(' AND ')
  const excluded = without.length === 0 ? null : without.join(' OR ')
  if (match !== null && excluded !== null) {
    return { match: `(${match}) NOT (${excluded})`, where: together(conditions, 'AND') }
  }
  if (excluded !== null) conditions.push(not(matching(excluded)))
  return { match, where: together(conditions, 'AND') }
}

/** A part in the language of FTS5; null where that can't say it, or it has no words. */
function wordsOf(part: Part, formsOf: FormsOf | null): string | null {
  if (part.kind === 'not') return null
  if (part.kind === 'either') {
    const of = part.of.map((one) => wordsOf(one, formsOf))
    return of.includes(null) ? null : `(${of.join(' OR ')})`
  }
  if (!isWorded(part) || isNameOfDossier(part)) return null
  const wanted = wantedBy(part)
  return wanted && matchOf(wanted, formsOf)
}

function isNameOfDossier(term: Word | Phrase | FieldTerm): boolean {
  return term.kind === 'field' && term.field === 'in'
}

function matchOf({ field, rows, stem }: Wanted, formsOf: FormsOf | null): string {
  const columns = field === null || field === 'in' ? ALL_COLUMNS : COLUMNS[field]
  const very = rows.map(rowMatch)
  const forms = (stem !== null && formsOf?.(stem, rows[0]!.terms[0]!)) || []
  const others = forms.map((word) => rowMatch({ terms: [word], isPrefix: false }))
  const inEnglish =
    others.length === 0
      ? []
      : [`(english : "${ENGLISH}" AND ${columns} : (${others.join(' OR ')}))`]
  return `(${[`${columns} : (${very.join(' OR ')})`, ...inEnglish].join(' OR ')})`
}

/** Terms have no quotation marks. */
function rowMatch({ terms, isPrefix }: Row): string {
  return `"${terms.join(' ')}"${isPrefix ? ' *' : ''}`
}

/** Whether a document has this, for what FTS5 can't say alone; null when it asks for nothing. */
function conditionOf(part: Part, known: Known): Condition | null {
  if (part.kind === 'not') return not(conditionOf(part.of, { ...known, formsOf: null }))
  if (part.kind === 'either') {
    return together(
      part.of.map((one: Term) => conditionOf(one, known)),
      'OR',
    )
  }
  const words = wordsOf(part, known.formsOf)
  if (words !== null) return matching(words)
  return isWorded(part) ? inDossier(part) : filterOf(part, known)
}

function filterOf(filter: Filter, { read }: Known): Condition | null {
  switch (filter.kind) {
    case 'date':
      return dated(filter)
    case 'language':
      return { sql: `instr(d.languages, ' ' || ? || ' ')`, values: [filter.language] }
    case 'color':
      return { sql: `instr(d.colors, ' ' || ? || ' ')`, values: [filter.color] }
    case 'has':
      return { sql: HAS[filter.what], values: [] }
    case 'is':
      return read && unread(read)
  }
}

function unread(read: readonly string[]): Condition {
  const sql = `(d.kind = 'article' AND d.id NOT IN (SELECT value FROM json_each(?)))`
  return { sql, values: [JSON.stringify(read)] }
}

/** What is dated within the time named is after its beginning, and not before it. */
function dated({ name, date }: Extract<Filter, { kind: 'date' }>): Condition {
  switch (name) {
    case 'before':
      return { sql: `(d.date <> '' AND d.date < ?)`, values: [date] }
    case 'after':
      return { sql: 'd.date >= ?', values: [date] }
    case 'added':
      return { sql: 'substr(d.added, 1, length(?)) = ?', values: [date, date] }
  }
}

const HAS = {
  highlight: 'd.highlights > 0',
  comment: `d.comments <> '[]'`,
  quote:
    'd.row IN (SELECT note FROM mentions WHERE quotes) OR ' +
    `(d.kind = 'article' AND d.id IN (SELECT article FROM mentions WHERE quotes))`,
  note: `(d.kind = 'article' AND d.id IN (SELECT article FROM mentions))`,
} as const

/** In a dossier whose name has these words; null for what has no words. */
function inDossier(term: Word | Phrase | FieldTerm): Condition | null {
  const wanted = wantedBy(term)
  if (!wanted || !isNameOfDossier(term)) return null
  const words = `title : (${wanted.rows.map(rowMatch).join(' OR ')})`
  return {
    sql: `EXISTS (SELECT 1 FROM members m WHERE m.kind = d.kind AND m.id = d.id
      AND m.dossier IN (SELECT rowid FROM found WHERE found MATCH ?))`,
    values: [words],
  }
}

function matching(words: string): Condition {
  return { sql: 'd.row IN (SELECT rowid FROM found WHERE found MATCH ?)', values: [words] }
}

function not(condition: Condition | null): Condition | null {
  return condition && { ...condition, sql: `NOT (${condition.sql})` }
}

function together(conditions: readonly (Condition | null)[], by: 'AND' | 'OR'): Condition | null {
  const all = conditions.filter((one) => one !== null)
  if (all.length === 0) return null
  return {
    sql: all.map(({ sql }) => `(${sql})`).join(` ${by} `),
    values: all.flatMap(({ values }) => values),
  }
}
