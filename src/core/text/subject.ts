import { fold } from './fold.ts'
import type { Name } from './names.ts'
import type { Span } from './spans.ts'
import { byRole, holderOf, named, ROLES, type Speaker } from './speaker.ts'

/** A sentence to find a verb's subject in. */
export interface Line {
  readonly text: string
  readonly words: readonly Span[]
  readonly stems: readonly string[]
  /** The names outside its quoted parts. */
  readonly called: readonly Name[]
  /** Which words stand outside its quoted parts. */
  readonly outside: readonly boolean[]
}

/** Who a verb says something of; a pronoun is nobody yet. */
export type Subject = Speaker | 'pronoun' | undefined

const PRONOUNS = new Set(['he', 'she', 'they', 'it', 'i', 'we'])
/** How far before its verb a subject without apposition may stand, in words. */
const REACH = 14

/** The nearest name or role before the verb, in the same stretch outside quotation marks. */
export function subjectBefore(line: Line, verb: number): Subject | 'none' | 'somebody else' {
  const { text, words, stems, called, outside } = line
  const apposed = besideApposition(line, verb)
  if (apposed) return named(text, words, apposed)
  const officer = besideAside(line, verb)
  if (officer !== undefined) return byRole(text, words, called, officer)
  let role: number | undefined
  for (let k = verb - 1; k >= Math.max(0, verb - REACH) && outside[k]; k -= 1) {
    if (verb - k <= 2 && isPronoun(text, words[k]!)) return 'pronoun'
    // "Lind, who said": Lind; "a man who told prosecutors": nobody known.
    if (verb - k <= 2 && stems[k] === 'who') {
      const antecedent = called.find(({ last }) => last === k - 1)
      return antecedent ? named(text, words, antecedent) : 'somebody else'
    }
    const name = called.find(({ last }) => last === k)
    // "A spokesman at the harbour office in Osmark said": the spokesman.
    if (name && verb - k === 1 && isPlaceOfRole(line, name, verb)) continue
    if (name && verb - k <= REACH && !isAside(line, k, verb)) {
      const isWhose = role !== undefined && role > name.last
      // "Osmark's harbour board said": who speaks is Osmark's, and not Osmark.
      const isOwner = isPossessive(text, name) && !text.slice(0, name.start).endsWith('and ')
      const isOpening = k === 0 && verb - k > LONGEST_AUXILIARY
      if (isOwner || isOpening)
        return role === undefined ? 'somebody else' : byRole(text, words, called, role)
      if (!isWhose) return named(text, words, jointly(line, name))
    }
    if (role === undefined && ROLES.has(stems[k]!)) role = k
    if (role !== undefined && role !== k && verb - k > 3) break
  }
  if (role === undefined) return 'none'
  return isPronoun(text, words[role]!) ? 'pronoun' : byRole(text, words, called, role)
}

/** "Several hundred ships have been": a capital that opens the sentence speaks only right before its verb. */
const LONGEST_AUXILIARY = 3

function isPossessive(text: string, { start, end }: Span): boolean {
  return /['’]s?$/.test(text.slice(start, end))
}

/** "Lind and Berg said", "Lind, Berg and Weiss said": both, or all of them, and not the last alone. */
function jointly({ text, called }: Line, name: Name): Name {
  const before = called.find(
    ({ end }) => end < name.start && /^(?:,? and |, )$/.test(text.slice(end, name.start)),
  )
  const gap = before && text.slice(before.end, name.start)
  if (!before || !gap?.endsWith('and ')) return name
  return { ...name, first: before.first, start: before.start }
}

/** "…, saying Osmark was safe": its subject stands in another clause. */
export function isParticiple(text: string, { start, end }: Span): boolean {
  return /ing$/i.test(text.slice(start, end))
}

/** Whether a name only says where somebody in a role before it speaks. */
function isPlaceOfRole({ text, words, stems }: Line, { first }: Name, verb: number): boolean {
  const before = words[first - 1]
  return (
    before !== undefined &&
    /^(?:in|at)$/i.test(text.slice(before.start, before.end)) &&
    stems.slice(Math.max(0, verb - REACH), first - 1).some((word) => ROLES.has(word))
  )
}

/** "She", and "she'll" too. */
function isPronoun(text: string, { start, end }: Span): boolean {
  return PRONOUNS.has(fold(text.slice(start, end)).replace(/['’].*$/, ''))
}

/**
 * With a comma before the verb an apposition stands between: "Maria Lind, the head of the board,
 * said" (the name before it), "the head of the board, Maria Lind, said" (the name that it is).
 */
function besideApposition(line: Line, verb: number): Name | undefined {
  const { text, words, called } = line
  // "Lind, head of the board, also said": the comma stands before "also".
  const adverb = /^(?:also|\p{L}+ly)$/iu.test(
    text.slice(words[verb - 1]?.start, words[verb - 1]?.end),
  )
  const at = adverb ? verb - 1 : verb
  if (at <= 0 || !text.slice(words[at - 1]!.end, words[at]!.start).startsWith(',')) return undefined
  const before = called.filter(({ last }) => last < verb)
  const nearest = before.at(-1)
  if (nearest?.last === verb - 1 && /,\s*$/.test(text.slice(0, nearest.start).slice(-3))) {
    // "Jon Berg, R-Osmark, said": where a name stands before the comma too, it is that one.
    return before.find(({ last }) => last === nearest.first - 1) ?? nearest
  }
  return before.find((name) => text[name.end] === ',' && !isAside(line, name.first, verb))
}

/** "A harbour spokesman, heard on the radio in Osmark, said": the spokesman, and no one in the aside. */
function besideAside({ text, words, stems }: Line, verb: number): number | undefined {
  if (verb === 0 || !text.startsWith(',', words[verb - 1]!.end)) return undefined
  for (let k = verb - 2; k >= 0; k -= 1) {
    if (text.startsWith(',', words[k]!.end))
      return ROLES.has(stems[k]!) && !isPronoun(text, words[k]!) ? k : undefined
  }
  return undefined
}

/** "…, in Paris on Monday, said: a place or time between is no subject. */
function isAside({ text, words }: Line, k: number, verb: number): boolean {
  const isBeside = verb - k === 1 && !text.slice(words[k]!.end, words[verb]!.start).startsWith(',')
  if (isBeside) return false
  const before = k > 0 ? fold(text.slice(words[k - 1]!.start, words[k - 1]!.end)) : ''
  return ['in', 'at', 'from', 'to', 'on', 'with', 'for', 'by', 'against', 'of'].includes(before)
}

/** "said Maria Lind, …", "according to police": the name or role straight after. */
export function subjectAfter({ text, words, stems, called }: Line, from: number): Subject {
  const name = called.find(({ first }) => first >= from && first <= from + 4)
  const role = stems.findIndex((word, k) => k >= from && k <= from + 4 && ROLES.has(word))
  const gap = name ? text.slice(words[from]?.start ?? 0, name.start) : ''
  if (name && !/\b(?:that|to|in|on|at|for)\b|[,.;]/.test(gap)) {
    return named(text, words, holderOf(text, words, called, name))
  }
  if (role < 0) return undefined
  if (isPronoun(text, words[role]!)) return 'pronoun'
  // "According to reports": the capital that opens the sentence is nobody's name.
  const after = called.filter(({ first }) => first >= from)
  return byRole(text, words, after, role)
}

/** With its office and its town a speaker takes no more words than these. */
const LONGEST_CLOSE = 18

/** A clause has one of these, nearly always; an apposition has none. */
const FINITE = new Set('be have do will would can could may might must should'.split(' '))

/**
 * "…, said Maria Lind, an engineer of the board.": behind a comma and its verb the speaker closes the
 * sentence. Undefined where what follows the verb is what is said.
 */
export function subjectBehind(line: Line, verb: number): Speaker | undefined {
  const { text, words, stems } = line
  const isClause = (from: number, to?: number) =>
    stems.slice(from, to).some((word) => FINITE.has(word))
  const apposed = besideApposition(line, verb)
  // "Lind, the head of the board, said Osmark, …": she has spoken already.
  if (apposed && !isClause(apposed.last + 1, verb)) return undefined
  const gap = text.slice(words[verb - 1]?.end ?? 0, words[verb]!.start)
  if (verb === 0 || !gap.startsWith(',') || isParticiple(text, words[verb]!)) return undefined
  const speaker = subjectAfter(line, verb + 1)
  if (!speaker || speaker === 'pronoun') return undefined
  if (words.length - verb > LONGEST_CLOSE || isClause(verb + 1)) return undefined
  return speaker
}
