import { fold } from './fold.ts'
import type { Name } from './names.ts'
import type { Span } from './spans.ts'
import { stem } from './stems.ts'

/** Who says something, as an article names them. */
export interface Speaker extends Span {
  /** As written: "Maria Lind", "a police source". */
  readonly name: string
  /** Folded words of the name, without titles; the last is the surname, or the role. */
  readonly words: readonly string[]
  /** A person or body by name; otherwise a role only ("the officials"). */
  readonly named: boolean
  /** A person, a body ("the Harbour Board", "NATO"), or, of a name alone ("Osmark"), not to be told. */
  readonly sort: 'person' | 'body' | 'unknown'
  /** What they speak for, in folded words: "harbour board" of "Harbour Board spokesman Jon Berg". */
  readonly office: readonly string[]
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
/** Roles that many have, so that whoever speaks in one stays unnamed. */
const GENERIC_ROLES = new Set(
  `official spokesman spokeswoman spokesperson source officer analyst economist expert lawyer attorney
  prosecutor witness resident neighbor neighbour trader banker dealer diplomat leader aide critic
  scientist researcher doctor manager`
    .split(/\s+/)
    .map((word) => stem(word, true)),
)

/** Whether a role names nobody: "official", and "officials"; but "president" and "statement" do. */
export function isGenericRole(word: string): boolean {
  return GENERIC_ROLES.has(stem(word, true))
}

const TITLES = new Set(
  `mr mrs ms dr sir lord lady president prime minister secretary senator sen sens rep reps gov governor general
  gen colonel col captain judge justice king queen prince princess professor prof chancellor
  ambassador spokesman spokeswoman chairman director chief white house press deputy engineer doctor detective officer sheriff inspector
  sergeant lieutenant major admiral rev reverend bishop coach congressman congresswoman representative
  councillor attorney district finance foreign defense defence treasury labour labor interior justice
  adviser advisor ceo pro tem us u.s british french german israeli russian republican democratic democrat`.split(
    /\s+/,
  ),
)

/** "Maria Lind and Jon Berg". */
export function isSeveral({ words, sort }: Speaker): boolean {
  return sort !== 'body' && words.includes('and')
}

/** Whether a folded word stands before names and is no part of them: "mayor", "Mr". */
export function isTitle(word: string): boolean {
  return TITLES.has(word)
}

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

/** "Maria Lind, a spokeswoman of the Harbour Board,": an aside with an office is no longer. */
const LONGEST_ASIDE = 12

/**
 * What stands beside a name and says for whom they speak, in folded words: "Harbour Board" of "Harbour
 * Board spokesman Jon Berg" and of "Jon Berg, spokesman of the Harbour Board,". Empty where nothing does.
 */
export function officeOf(
  text: string,
  words: readonly Span[],
  called: readonly Name[],
  name: Name,
): readonly string[] {
  const folded = (from: number, to: number) =>
    words.slice(from, to).map(({ start, end }) => foldName(text, start, end))
  const isOffice = (between: readonly string[]) =>
    between.some((word) => TITLES.has(word) || ROLES.has(stem(word, true)))
  const before = called.findLast(({ last }) => last < name.first)
  const gap = before ? folded(before.last + 1, name.first) : []
  if (
    before &&
    gap.length <= LONGEST_OFFICE &&
    isOffice(gap) &&
    !gap.some((word) => BETWEEN.has(word)) &&
    !/[,;.]/.test(text.slice(before.end, name.start))
  ) {
    return folded(before.first, before.last + 1)
  }
  if (text[name.end] !== ',') return []
  const behind = text.slice(name.end + 1, words.at(-1)!.end).indexOf(',')
  const close = behind < 0 ? text.length : name.end + 1 + behind
  const aside = words.filter(({ start, end }) => start > name.end && end <= close)
  const last = name.last + aside.length
  if (aside.length > LONGEST_ASIDE || !isOffice(folded(name.last + 1, last + 1))) return []
  return called
    .filter((one) => one.first > name.last && one.last <= last)
    .flatMap((one) => folded(one.first, one.last + 1))
}

/** The speaker that a name stands for. */
export function named(text: string, words: readonly Span[], name: Name): Speaker {
  const folded = words
    .slice(name.first, name.last + 1)
    .map(({ start, end }) => foldName(text, start, end))
  // "The Wire's Maria Lind" is Maria Lind.
  const owner = words
    .slice(name.first, name.last)
    .findLastIndex(({ start, end }) => /['’]s$/.test(text.slice(start, end)))
  if (owner >= 0) {
    const first = name.first + owner + 1
    return named(text, words, { ...name, first, start: words[first]!.start })
  }
  const titles = folded.findLastIndex((word) => TITLES.has(word)) + 1
  const isBody = isNameOfBody(text, name, folded)
  const bare = isBody ? folded.filter((word) => word !== 'the') : folded.slice(titles)
  const own = bare.length > 0 ? bare : folded
  return {
    start: name.start,
    end: name.end,
    name: text.slice(name.start, name.end).replaceAll(/\s+/g, ' '),
    words: own,
    // "Officials said": a capital that only opens the sentence.
    named: own.some((word) => !ROLES.has(stem(word, true))),
    sort: isBody ? 'body' : titles > 0 || own.length > 1 ? 'person' : 'unknown',
    office: isBody ? [] : folded.slice(0, titles),
  }
}

/** Words that end the names of bodies. */
const BODIES = new Set(
  `house board council ministry department office agency commission committee court police pentagon
  kremlin senate congress parliament association union party bank corp inc co ltd plc group company
  university institute federation league army navy force forces guard service administration
  government authority fund organization organisation foundation society center centre network`.split(
    /\s+/,
  ),
)

/** Whether a folded word ends the name of a body: "board", "ministry". */
export function isBodyWord(word: string): boolean {
  return BODIES.has(word)
}

/** "The Pentagon", "Harbour Board", "NATO"; a person has no "the" before the name. */
function isNameOfBody(text: string, { start, end }: Span, folded: readonly string[]): boolean {
  const before = text.slice(Math.max(0, start - 4), start)
  const written = text.slice(start, end)
  return (
    /^the$/i.test(folded[0] ?? '') ||
    /\bthe\s$/i.test(before) ||
    BODIES.has(folded.at(-1)!) ||
    (/^\p{Lu}{3,}$/u.test(written) && folded.length === 1)
  )
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
    sort: 'unknown',
    office: whose
      ? words.slice(whose.first, whose.last + 1).map((word) => foldName(text, word.start, word.end))
      : [],
  }
}

function foldName(text: string, start: number, end: number): string {
  return fold(text.slice(start, end)).replace(/['’]s?$/, '')
}
