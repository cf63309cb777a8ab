import { stem } from '../text/stems.ts'
import type { Field, FieldTerm, Phrase, Plain, Query, Word } from './query.ts'
import { searchTerms } from './terms.ts'

/** Words that are to stand in a row. */
export interface Row {
  readonly terms: readonly string[]
  /** The last of them may go on. */
  readonly isPrefix: boolean
}

/** One of the words, phrases or names that a query asks for. */
export interface Wanted {
  /** The field that it is to stand in; null: any. */
  readonly field: Field | null
  /** Any of these; never none. */
  readonly rows: readonly Row[]
  /** Of one word, not its beginning: by what its other forms are told. */
  readonly stem: string | null
}

type Worded = Word | Phrase | FieldTerm

/** What a word, a phrase or a field's words ask for; null where no word is in it, as in "&". */
export function wantedBy(term: Worded): Wanted | null {
  const { text, isPrefix } = term
  const rows = [rowOf(text, isPrefix), ...brokenRows(term)].filter((row) => row.terms.length > 0)
  const [first] = rows
  if (!first) return null
  const isOneWord = term.kind !== 'phrase' && first.terms.length === 1 && !first.isPrefix
  return {
    field: term.kind === 'field' ? term.field : null,
    rows,
    stem: isOneWord ? stemOf(first.terms[0]!) : null,
  }
}

/** All that a query wants to be there. */
export function wantedIn({ all }: Query): Wanted[] {
  const terms = all.flatMap((part): readonly Plain[] => {
    if (part.kind === 'not') return []
    if (part.kind === 'either') return part.of.flatMap((one) => (one.kind === 'not' ? [] : [one]))
    return [part]
  })
  return terms.flatMap((term) => (isWorded(term) ? (wantedBy(term) ?? []) : []))
}

export function isWorded(term: Plain): term is Worded {
  return term.kind === 'word' || term.kind === 'phrase' || term.kind === 'field'
}

/** By what the forms of an English word are told, as of "ferries" and "ferry"; null where there are none. */
export function stemOf(term: string): string | null {
  return /^[a-z]{3,}$/.test(term) ? stem(term, true) : null
}

/**
 * The row of words that a text is to have. A letter of a script without spaces begins the terms of a text
 * with the next one, and stands alone only where it is the last.
 */
function rowOf(text: string, isPrefix: boolean): Row {
  const found = searchTerms(text)
  const terms = found.map(({ term }) => term)
  const last = found.at(-1)
  const isLetterAlone = last !== undefined && last.firstEnd === undefined && isUnspaced(last.term)
  if (!isLetterAlone) return { terms, isPrefix }
  const before = found.at(-2)
  return before?.firstEnd !== undefined && before.end === last.end
    ? { terms: terms.slice(0, -1), isPrefix: false }
    : { terms, isPrefix: true }
}

/** A term of such a script: no other gives a pair for its letter and the same again. */
function isUnspaced(term: string): boolean {
  return searchTerms(term + term)[0]?.firstEnd !== undefined
}

/** "well-known" where a line ends after "well-": there it is one word. */
function brokenRows({ text, isPrefix }: Worded): Row[] {
  const joined = text.replaceAll(/(?<=\p{L}\p{M}*)[-\u2010](?=\p{Ll})/gu, '')
  return joined === text ? [] : [rowOf(joined, isPrefix)]
}
