import { fold } from './fold.ts'
import type { Name } from './names.ts'
import type { Span } from './paragraphs.ts'
import { stem } from './stems.ts'

/** Who says something, as an article names them. */
export interface Speaker extends Span {
  /** As written: "Maria Lind", "a police source". */
  readonly name: string
  /** Folded words of the name, without titles; the last is the surname, or the role. */
  readonly words: readonly string[]
  /** A person or body by name; otherwise a role only ("the officials"). */
  readonly named: boolean
}

/** People without a name who speak in the news, as stems. */
export const ROLES = new Set(
  `official spokesman spokeswoman spokesperson source police officer minister secretary president
  analyst economist expert lawyer attorney prosecutor witness judge mayor governor senator chairman
  director executive company government ministry department agency resident neighbor neighbour
  statement report authority trader banker dealer diplomat leader aide union army military critic scientist
  researcher doctor mother father brother sister son daughter victim manager chief head captain coach
  they he she`
    .split(/\s+/)
    .map((word) => stem(word, true)),
)
const TITLES = new Set(
  `mr mrs ms dr sir lord lady president prime minister secretary senator sen rep gov governor general
  gen colonel col captain judge justice king queen prince princess professor prof chancellor
  ambassador spokesman spokeswoman chairman director chief white house press deputy`.split(/\s+/),
)

/** "Osmark harbour police press spokesman" is as long as an office gets, in words. */
const LONGEST_OFFICE = 4
/** Behind one of these another is named than who speaks. */
const BETWEEN = new Set('of to in at from for with on by and during after'.split(' '))

/**
 * Who holds the office that a name begins: "Osmark fire chief Jon Berg", "Osmark fire chief, Jon Berg";
 * but "Maria Lind of the Harbour Board" and "Maria Lind, the board's Jon Berg said, …" are Maria Lind.
 */
export function holderOf(
  text: string,
  words: readonly Span[],
  called: readonly Name[],
  name: Name,
): Name {
  const next = called.find(({ first }) => first > name.last)
  if (!next || text.startsWith(',', name.end)) return name
  const office = words
    .slice(name.last + 1, next.first)
    .map(({ start, end }) => fold(text.slice(start, end)))
  const isOffice =
    office.length > 0 &&
    office.length <= LONGEST_OFFICE &&
    !office.some((word) => BETWEEN.has(word))
  return isOffice ? next : name
}

/** The speaker that a name stands for. */
export function named(text: string, words: readonly Span[], name: Name): Speaker {
  const folded = words
    .slice(name.first, name.last + 1)
    .map(({ start, end }) => foldName(text, start, end))
  const bare = folded.filter((word) => !TITLES.has(word))
  return {
    start: name.start,
    end: name.end,
    name: text.slice(name.start, name.end).replaceAll(/\s+/g, ' '),
    words: bare.length > 0 ? bare : folded,
    // "Officials said": a capital that only opens the sentence.
    named: bare.some((word) => !ROLES.has(stem(word, true))),
  }
}

/** A role with the name that belongs to it, if any: "White House spokesman", "U.S. officials". */
export function byRole(
  text: string,
  words: readonly Span[],
  called: readonly Name[],
  at: number,
): Speaker {
  const whose = called.find(
    ({ last, end }) =>
      last < at && at - last <= 2 && !text.slice(end, words[at]!.start).includes(','),
  )
  const first = whose?.first ?? at
  const { start } = words[first]!
  const { end } = words[at]!
  return {
    start,
    end,
    name: text.slice(start, end).replaceAll(/\s+/g, ' '),
    words: words.slice(first, at + 1).map((word) => foldName(text, word.start, word.end)),
    named: false,
  }
}

function foldName(text: string, start: number, end: number): string {
  return fold(text.slice(start, end)).replace(/['’]s?$/, '')
}
