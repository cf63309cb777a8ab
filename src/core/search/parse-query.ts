import type { ColorNames } from '../model/passage.ts'
import type { QuerySaying } from '../model/saying.ts'
import type { Span } from '../text/spans.ts'
import { FIELDS, FILTERS, type Part, type Plain, type Query, type Term } from './query.ts'

/** What was typed and could not be taken as what it looks like, but as words or not at all, and where. */
export interface Doubt {
  readonly said: QuerySaying
  readonly place: Span
}

export interface Parsed {
  readonly query: Query
  readonly doubts: readonly Doubt[]
}

const QUOTES = '"“”„'
const QUOTE = new RegExp(`[${QUOTES}]`, 'u')
/** A number in groups of three is one word, though it has spaces. */
const GROUPED = new RegExp(`[1-9]\\d{0,2}(?:\\s+\\d{3})+(?=[\\s${QUOTES}]|$)`, 'uy')
/** Where one stands between two terms. */
const OR = new RegExp(`OR(?=\\s+\\S|[${QUOTES}])`, 'uy')
const NAME = /([a-z]+):/iuy
const SPACE = /\s+/uy
const RUN = new RegExp(`[^\\s${QUOTES}]+`, 'uy')
const STAR = /\*(?=\s|$)/uy
/** `word:`, as something that is no filter of ours begins; times and addresses do not. */
const UNKNOWN = /^([a-z]{2,}):(?!\/\/)/iu

/**
 * Reads what was typed into a search. Whatever cannot be read as more is words, and a doubt says so; never
 * throws.
 *
 * @param names of the person's own for colours, by which `color:` finds them too
 */
export function parseQuery(typed: string, names: ColorNames = {}): Parsed {
  return new Parser(typed, names).parse()
}

class Parser {
  readonly #typed: string
  readonly #names: ColorNames
  readonly #doubts: Doubt[] = []
  #at = 0

  constructor(typed: string, names: ColorNames) {
    this.#typed = typed
    this.#names = names
  }

  parse(): Parsed {
    const all: Part[] = []
    let joins = false
    for (let next = this.#next(); next; next = this.#next()) {
      const last = all.at(-1)
      if (joins && last) all[all.length - 1] = either(last, next)
      else all.push(next)
      joins = this.#takesOr(next)
    }
    return { query: { all }, doubts: this.#doubts }
  }

  /** Passes an `OR` that has something on both sides. */
  #takesOr(before: Term): boolean {
    // "OR OR": the first is a word.
    if (before.kind === 'word' && isBareOr(before) && !before.isPrefix) return false
    const from = this.#at
    const isApart = this.#take(SPACE) !== null || QUOTE.test(this.#typed[from - 1] ?? '')
    if (isApart && this.#take(OR) !== null) return true
    this.#at = from
    return false
  }

  #next(): Term | null {
    this.#take(SPACE)
    if (this.#at >= this.#typed.length) return null
    const start = this.#at
    if (this.#typed[start] === '-' && /^-[^\s]/u.test(this.#typed.slice(start, start + 2))) {
      this.#at += 1
      const of = this.#plain()
      return { kind: 'not', of, place: this.#since(start) }
    }
    return this.#plain()
  }

  /** There is something that is no space. */
  #plain(): Plain {
    const start = this.#at
    if (QUOTE.test(this.#typed[start]!)) {
      return { kind: 'phrase', text: this.#quoted(start), ...this.#end(start) }
    }
    const grouped = this.#take(GROUPED)
    if (grouped !== null) {
      const text = grouped.replaceAll(/\s+/gu, ' ')
      return { kind: 'word', text, isPrefix: false, place: this.#since(start) }
    }
    return this.#named(start) ?? this.#word(start)
  }

  /** What stands in quotation marks, which end with the text where nobody closed them. */
  #quoted(start: number): string {
    const from = this.#at + 1
    const length = this.#typed.slice(from).search(QUOTE)
    const end = length < 0 ? this.#typed.length : from + length
    this.#at = Math.min(this.#typed.length, end + 1)
    if (length < 0) this.#doubt({ says: 'query-quote-open' }, start)
    return this.#typed.slice(from, end).trim().replaceAll(/\s+/gu, ' ')
  }

  /** A field or a filter, or null, and nothing passed, where it is neither. */
  #named(start: number): Plain | null {
    const doubted = this.#doubts.length
    const name = this.#take(NAME)?.slice(0, -1).toLowerCase()
    const field = FIELDS.find((one) => one === name)
    const filter = FILTERS.get(name ?? '')
    const isQuoted = QUOTE.test(this.#typed[this.#at] ?? ' ')
    if (field && isQuoted) {
      const text = this.#quoted(start)
      if (text !== '') return { kind: 'field', field, text, ...this.#end(start) }
    } else if (field) {
      const value = this.#take(RUN) ?? ''
      const isPrefix = isStarred(value)
      const text = isPrefix ? value.slice(0, -1) : value
      if (text !== '') return { kind: 'field', field, text, isPrefix, place: this.#since(start) }
    } else if (filter && (!isQuoted || name === 'color')) {
      // Only what a person gives names to has names of several words.
      const value = isQuoted ? this.#quoted(start) : (this.#take(RUN) ?? '')
      const made = filter(value.toLowerCase(), this.#since(start), this.#names)
      if (made) return made
    }
    this.#at = start
    this.#doubts.length = doubted
    return null
  }

  #word(start: number): Plain {
    const run = this.#take(RUN)!
    const isPrefix = isStarred(run)
    const place = this.#since(start)
    const name = UNKNOWN.exec(run)?.[1]?.toLowerCase()
    if (name !== undefined) this.#doubtName(name, run, start)
    if (isBareOr({ text: run })) this.#doubt({ says: 'query-or-alone' }, start)
    return { kind: 'word', text: isPrefix ? run.slice(0, -1) : run, isPrefix, place }
  }

  #doubtName(name: string, run: string, start: number): void {
    const value = run.slice(name.length + 1)
    const isOurs = FILTERS.has(name) || FIELDS.some((one) => one === name)
    if (!isOurs) this.#doubt({ says: 'query-no-filter', name }, start)
    else if (value === '') this.#doubt({ says: 'query-no-value', name }, start)
    else this.#doubt({ says: 'query-unknown-value', name, value }, start)
  }

  /** A star right after what was read, and its place. */
  #end(start: number): { isPrefix: boolean; place: Span } {
    const isPrefix = this.#take(STAR) !== null
    return { isPrefix, place: this.#since(start) }
  }

  #doubt(said: QuerySaying, start: number): void {
    this.#doubts.push({ said, place: this.#since(start) })
  }

  #since(start: number): Span {
    return { start, end: this.#at }
  }

  /** Passes what a sticky pattern finds here, and gives it. */
  #take(pattern: RegExp): string | null {
    pattern.lastIndex = this.#at
    const found = pattern.exec(this.#typed)?.[0] ?? null
    this.#at += found?.length ?? 0
    return found
  }
}

function isStarred(run: string): boolean {
  return run.length > 1 && run.endsWith('*')
}

function isBareOr({ text }: { text: string }): boolean {
  return text === 'OR'
}

function either(first: Part, next: Term): Part {
  const of = first.kind === 'either' ? first.of : [first]
  return {
    kind: 'either',
    of: [...of, next],
    place: { start: first.place.start, end: next.place.end },
  }
}
