import { COLORS, type Color, type ColorNames } from '../model/passage.ts'
import { fold } from '../text/fold.ts'
import type { Span } from '../text/spans.ts'

/** In UTF-16 units: some hundred words. What is longer was pasted by mistake, and would hold up what is next. */
export const LONGEST_QUERY = 1000

/** What a person looks for, as a small tree. Each part says where it was typed, in UTF-16 offsets. */
export interface Query {
  /** All of these have to hold. */
  readonly all: readonly Part[]
}

export type Part = Either | Term

/** One of these has to hold: `bridge OR ferry`. */
interface Either {
  readonly kind: 'either'
  readonly of: readonly Term[]
  readonly place: Span
}

export type Term = Plain | Not

/** What must not hold: `-bridge`. */
interface Not {
  readonly kind: 'not'
  readonly of: Plain
  readonly place: Span
}

export type Plain = Word | Phrase | FieldTerm | Filter

/** A word; what has more than one inside, as "covid-19", is looked for as a phrase. */
export interface Word {
  readonly kind: 'word'
  readonly text: string
  /** Its last word may go on: `climat*`. */
  readonly isPrefix: boolean
  readonly place: Span
}

/** Words in this order: `"climate change"`. */
export interface Phrase extends Omit<Word, 'kind'> {
  readonly kind: 'phrase'
}

/** Words in one field: `title:bridge`, `by:"Ida Lind"`. */
export interface FieldTerm extends Omit<Word, 'kind'> {
  readonly kind: 'field'
  readonly field: Field
}

/** Fields with words of their own; `in` is the names of the dossiers that something is in. */
export const FIELDS = ['title', 'outlet', 'by', 'tag', 'in'] as const
export type Field = (typeof FIELDS)[number]

/** What is no word of a text. */
export type Filter = { readonly place: Span } & (
  | { readonly kind: 'date'; readonly name: 'before' | 'after' | 'added'; readonly date: string }
  | { readonly kind: 'language'; readonly language: string }
  | { readonly kind: 'has'; readonly what: Possession }
  | { readonly kind: 'color'; readonly color: Color }
  | { readonly kind: 'is'; readonly state: 'unread' }
)

export const POSSESSIONS = ['highlight', 'comment', 'note', 'quote'] as const
type Possession = (typeof POSSESSIONS)[number]

/** Those that are told from a text's words, in BCP 47: what `lang:` finds where a file does not name its own. */
export const LANGUAGES = [
  'en',
  'de',
  'nl',
  'fr',
  'es',
  'pt',
  'it',
  'sv',
  'da',
  'nb',
  'no',
  'pl',
  'cs',
  'tr',
  'el',
  'ko',
  'th',
] as const

const DATE = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/
/** As in BCP 47: two or three letters. */
const LANGUAGE = /^[a-z]{2,3}$/

/** A filter of a value, null for one that it has not; `names` are the person's own for colours. */
type Make = (value: string, place: Span, names: ColorNames) => Filter | null

const MADE = {
  before: dateFilter('before'),
  after: dateFilter('after'),
  added: dateFilter('added'),
  lang: (language, place) =>
    LANGUAGE.test(language) ? { kind: 'language', language, place } : null,
  has: (value, place) => among(POSSESSIONS, value, (what) => ({ kind: 'has', what, place })),
  color(value, place, names) {
    // A person who calls blue "red" means blue.
    const named = COLORS.find((color) => fold(names[color] ?? '') === fold(value))
    return named && value !== ''
      ? { kind: 'color', color: named, place }
      : among(COLORS, value, (color) => ({ kind: 'color', color, place }))
  },
  is: (value, place) => (value === 'unread' ? { kind: 'is', state: value, place } : null),
} satisfies Record<string, Make>

/** The filters by the names that are typed. */
export const FILTERS: ReadonlyMap<string, Make> = new Map(Object.entries(MADE))

/** What may stand before a colon. */
export type FilterName = Field | keyof typeof MADE
export const FILTER_NAMES = [...FIELDS, ...FILTERS.keys()] as readonly FilterName[]

function dateFilter(name: 'before' | 'after' | 'added'): Make {
  return (date, place) => (DATE.test(date) ? { kind: 'date', name, date, place } : null)
}

function among<T extends string>(
  all: readonly T[],
  value: string,
  make: (known: T) => Filter,
): Filter | null {
  const known = all.find((one) => one === value)
  return known === undefined ? null : make(known)
}

/** The query as it would be typed; parsed, it is the same again but for the places. */
export function printQuery({ all }: Query): string {
  return all.map(printPart).join(' ')
}

function printPart(part: Part): string {
  switch (part.kind) {
    case 'either':
      return part.of.map(printPart).join(' OR ')
    case 'not':
      return `-${printPart(part.of)}`
    case 'word':
      return part.text + star(part)
    case 'phrase':
      return `"${part.text}"${star(part)}`
    case 'field':
      return `${part.field}:${NEEDS_QUOTES.test(part.text) ? `"${part.text}"` : part.text}${star(part)}`
    case 'date':
      return `${part.name}:${part.date}`
    case 'language':
      return `lang:${part.language}`
    case 'has':
      return `has:${part.what}`
    case 'color':
      return `color:${part.color}`
    case 'is':
      return `is:${part.state}`
  }
}

/** A value that would be another one without quotation marks. */
const NEEDS_QUOTES = /\s|\*$/u

function star({ isPrefix }: { isPrefix: boolean }): string {
  return isPrefix ? '*' : ''
}
