import { fold } from './fold.ts'
import { names, type Name } from './names.ts'
import type { Span } from './paragraphs.ts'
import { stem } from './stems.ts'

/** Who says something, as an article names them. */
export interface Speaker extends Span {
  /** As written: "Sabrina Singh", "a police source". */
  readonly name: string
  /** Folded words of the name, without titles; the last is the surname, or the role. */
  readonly words: readonly string[]
  /** A person or body by name; otherwise a role only ("the officials"). */
  readonly named: boolean
}

/** A sentence as far as this layer needs it. */
export interface SentenceWords extends Span {
  readonly words: readonly Span[]
  /** Index of its paragraph. */
  readonly paragraph: number
}

/** Who a sentence says its words are from. */
export interface Attribution {
  readonly speaker?: Speaker
  /** Index of the saying verb among the sentence's words. */
  readonly verb: number
  /** From the verb on nothing is said but who spoke: "…, said Maria Lind, an engineer." */
  readonly closes: boolean
}

/** Verbs that give someone's words, as stems. */
const SAYING = new Set(
  `say tell add write testify explain announce declare argue insist warn reply ask admit acknowledge
  confirm deny describe suggest remark respond stress emphasize emphasise contend maintain assert
  recall reveal predict concede tweet vow believe condemn blast`
    .split(/\s+/)
    .map((word) => stem(word, true)),
)

/** Those that are as often nouns ("member states", "the report") count in the past tense only. */
const SAID = new Set(
  'stated noted claimed commented quoted reported observed posted pledged answered'.split(' '),
)

/** People without a name who speak in the news, as stems. */
const ROLES = new Set(
  `official spokesman spokeswoman spokesperson source police officer minister secretary president
  analyst economist expert lawyer attorney prosecutor witness judge mayor governor senator chairman
  director executive company government ministry department agency resident neighbor neighbour
  statement report trader banker dealer diplomat leader aide union army military critic scientist
  researcher doctor mother father brother sister son daughter victim manager chief head captain coach
  they he she`
    .split(/\s+/)
    .map((word) => stem(word, true)),
)
const PRONOUNS = new Set(['he', 'she', 'they', 'it', 'i', 'we'])
/** Words that open a clause whose speaker is not the sentence's: "When Berg asked …, Lind answered". */
const SUBORDINATING = new Set(
  'when after while before although though because since once'.split(' '),
)
const TITLES = new Set(
  `mr mrs ms dr sir lord lady president prime minister secretary senator sen rep gov governor general
  gen colonel col captain judge justice king queen prince princess professor prof chancellor
  ambassador spokesman spokeswoman chairman director chief white house press deputy`.split(/\s+/),
)

const PASSIVE = new Set(['be'])
/** Before a verb of what nobody has said yet: "was paid to write", "he can testify". */
const UNSAID = new Set(['to', 'can', 'could', 'may', 'might', 'must', 'should'])

/** The saying verb of a sentence outside its quoted parts, with its subject where there is one. */
export function attribution(
  text: string,
  sentence: SentenceWords,
  inside: readonly Span[],
  lowered: ReadonlySet<string>,
): Attribution | undefined {
  const { words } = sentence
  const outside = words.map(
    (word) => !inside.some(({ start, end }) => word.start >= start && word.end <= end),
  )
  const stems = words.map(({ start, end }) => stem(text.slice(start, end), true))
  const called = names(text, words, lowered).filter((name) => outside[name.first])
  for (let i = mainClause(text, words); i < words.length; i += 1) {
    if (!outside[i]) continue
    if (stems[i] === 'accord' && stems[i + 1] === 'to') {
      return withSpeaker(i, subjectAfter(text, words, stems, called, i + 2))
    }
    const word = fold(text.slice(words[i]!.start, words[i]!.end))
    if (!SAYING.has(stems[i]!) && !SAID.has(word)) continue
    // "IRNA quoted the mayor as saying": the mayor speaks, and "saying" is the verb to look at.
    if (word === 'quoted' && !PASSIVE.has(stems[i - 1] ?? '')) continue
    if (UNSAID.has(stems[i - 1] ?? '')) continue
    // "A climber, described as careful, …" is nobody who speaks.
    if (stems[i + 1] === 'as' && text.startsWith(',', words[i - 1]?.end)) continue
    const closing = subjectBehind(text, words, stems, called, i)
    if (closing) return { verb: i, speaker: closing, closes: true }
    const before = subjectBefore(text, words, stems, called, outside, i)
    if (before === 'somebody else') continue
    const speaker =
      before === 'none' && !isParticiple(text, words[i]!)
        ? subjectAfter(text, words, stems, called, i + 1)
        : before
    if ((speaker && speaker !== 'none') || inside.length > 0)
      return withSpeaker(i, speaker === 'none' ? undefined : speaker)
  }
  return undefined
}

/** Index of the first word after an opening "When …,"; 0 where no such clause opens the sentence. */
function mainClause(text: string, words: readonly Span[]): number {
  const [first] = words
  if (!first || !SUBORDINATING.has(fold(text.slice(first.start, first.end)))) return 0
  const comma = text.slice(0, words.at(-1)!.end).indexOf(',', first.end)
  return comma < 0 ? 0 : words.findIndex(({ start }) => start > comma)
}

function withSpeaker(verb: number, speaker: Speaker | 'pronoun' | undefined): Attribution {
  const closes = false
  return speaker && speaker !== 'pronoun' ? { verb, speaker, closes } : { verb, closes }
}

type Subject = Speaker | 'pronoun' | undefined

/** How far before its verb a subject without apposition may stand, in words. */
const REACH = 14

/** The nearest name or role before the verb, in the same stretch outside quotation marks. */
function subjectBefore(
  text: string,
  words: readonly Span[],
  stems: readonly string[],
  called: readonly Name[],
  outside: readonly boolean[],
  verb: number,
): Subject | 'none' | 'somebody else' {
  const apposed = besideApposition(text, words, called, verb)
  if (apposed) return named(text, words, apposed)
  let role: number | undefined
  for (let k = verb - 1; k >= Math.max(0, verb - REACH) && outside[k]; k -= 1) {
    if (verb - k <= 2 && isPronoun(text, words[k]!)) return 'pronoun'
    // "Lind, who said": Lind; "a man who told prosecutors": nobody known.
    if (verb - k <= 2 && stems[k] === 'who') {
      const antecedent = called.find(({ last }) => last === k - 1)
      return antecedent ? named(text, words, antecedent) : 'somebody else'
    }
    const name = called.find(({ last }) => last === k)
    if (name && verb - k <= REACH && !isAside(text, words, k, verb)) {
      const extended = role !== undefined && role > name.last ? undefined : name
      if (extended) return named(text, words, extended)
    }
    if (role === undefined && ROLES.has(stems[k]!)) role = k
    if (role !== undefined && verb - k > 3) break
  }
  if (role === undefined) return 'none'
  return isPronoun(text, words[role]!) ? 'pronoun' : byRole(text, words, called, role)
}

/** "…, saying Osmark was safe": its subject stands in another clause. */
export function isParticiple(text: string, { start, end }: Span): boolean {
  return /ing$/i.test(text.slice(start, end))
}

/** "She", and "she'll" too. */
function isPronoun(text: string, { start, end }: Span): boolean {
  return PRONOUNS.has(fold(text.slice(start, end)).replace(/['’].*$/, ''))
}

/**
 * With a comma before the verb an apposition stands between: "Mehdi Zareh, the head of the centre,
 * said" (the name before it), "the head of the centre, Mehdi Zareh, said" (the name that it is).
 */
function besideApposition(
  text: string,
  words: readonly Span[],
  called: readonly Name[],
  verb: number,
): Name | undefined {
  if (verb === 0 || !text.slice(words[verb - 1]!.end, words[verb]!.start).startsWith(','))
    return undefined
  const before = called.filter(({ last }) => last < verb)
  const nearest = before.at(-1)
  if (nearest?.last === verb - 1 && /,\s*$/.test(text.slice(0, nearest.start).slice(-3)))
    return nearest
  return before.find(({ end }) => text[end] === ',')
}

/** "…, in Paris on Monday, said": a place or time between is no subject. */
function isAside(text: string, words: readonly Span[], k: number, verb: number): boolean {
  if (verb - k === 1) return false
  const before = k > 0 ? fold(text.slice(words[k - 1]!.start, words[k - 1]!.end)) : ''
  return ['in', 'at', 'from', 'to', 'on', 'with', 'for', 'by', 'against', 'of'].includes(before)
}

/** "said Sabrina Singh, …", "according to police": the name or role straight after. */
function subjectAfter(
  text: string,
  words: readonly Span[],
  stems: readonly string[],
  called: readonly Name[],
  from: number,
): Subject {
  const name = called.find(({ first }) => first >= from && first <= from + 4)
  const role = stems.findIndex((word, k) => k >= from && k <= from + 4 && ROLES.has(word))
  const gap = name ? text.slice(words[from]?.start ?? 0, name.start) : ''
  if (name && !/\b(?:that|to|in|on|at|for)\b|[,.;]/.test(gap)) return named(text, words, name)
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
function subjectBehind(
  text: string,
  words: readonly Span[],
  stems: readonly string[],
  called: readonly Name[],
  verb: number,
): Speaker | undefined {
  const isClause = (from: number, to?: number) =>
    stems.slice(from, to).some((word) => FINITE.has(word))
  const apposed = besideApposition(text, words, called, verb)
  // "Lind, the head of the board, said Osmark, …": she has spoken already.
  if (apposed && !isClause(apposed.last + 1, verb)) return undefined
  const gap = text.slice(words[verb - 1]?.end ?? 0, words[verb]!.start)
  if (verb === 0 || !gap.startsWith(',') || isParticiple(text, words[verb]!)) return undefined
  const speaker = subjectAfter(text, words, stems, called, verb + 1)
  if (!speaker || speaker === 'pronoun') return undefined
  if (words.length - verb > LONGEST_CLOSE || isClause(verb + 1)) return undefined
  // "Board spokesman Jon Berg, …", "the fire chief of Osmark, Jon Berg": the name that ends the phrase,
  // or follows it.
  const isLast = (k: number) => text.slice(words[k]!.end, words[k + 1]?.start).startsWith(',')
  const end = words.findIndex((_, k) => k > verb && (k === words.length - 1 || isLast(k)))
  const name =
    called.find(({ last }) => last === end) ?? called.find(({ first }) => first === end + 1)
  return name ? named(text, words, name) : speaker
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
function byRole(
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
