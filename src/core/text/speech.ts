import { fold } from './fold.ts'
import { names, type Name } from './names.ts'
import type { Span } from './paragraphs.ts'
import { quotations } from './quotations.ts'
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

/** What one sentence holds of someone's words. */
export interface SentenceSpeech {
  /** The parts between quotation marks, without the marks, in offsets of the text. */
  readonly quoted: readonly Span[]
  /** Told in other words ("Lind said the lock would hold"), wholly or beside the quoted parts. */
  readonly reported: boolean
  readonly speaker?: Speaker
  /** The part that only says who said it, where and to whom; it is no part of what was said. */
  readonly attribution?: Span
}

/** A sentence as far as this layer needs it. */
export interface SentenceWords extends Span {
  readonly words: readonly Span[]
  /** Index of its paragraph. */
  readonly paragraph: number
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
const PRONOUNS = new Set(['he', 'she', 'they', 'it', 'who', 'i', 'we'])
const TITLES = new Set(
  `mr mrs ms dr sir lord lady president prime minister secretary senator sen rep gov governor general
  gen colonel col captain judge justice king queen prince princess professor prof chancellor
  ambassador spokesman spokeswoman chairman director chief white house press deputy`.split(/\s+/),
)

/**
 * The layer of speech over an article: for each sentence the quoted parts and who speaks. A quotation
 * without an attribution of its own takes the speaker of its paragraph, or, where it carries the one
 * before on, the speaker before. This follows the rule-based line of quotation attribution (Pouliquen
 * et al. 2007; O'Keefe et al. 2012: in news the nearest speaker beside a saying verb is right in
 * nine cases of ten).
 */
export function speech(
  text: string,
  paragraphs: readonly Span[],
  sentences: readonly SentenceWords[],
  lowered: ReadonlySet<string>,
): SentenceSpeech[] {
  const quoted = quotations(text, paragraphs)
  const own = sentences.map((sentence) => {
    const inside = within(quoted, sentence)
    return { inside, said: attribution(text, sentence, inside, lowered) }
  })
  let last: Speaker | undefined
  return sentences.map((sentence, i) => {
    const { inside, said } = own[i]!
    const speaker = said?.speaker ?? (said || inside.length > 0 ? carried(i) : undefined)
    if (speaker) last = speaker
    const reported = said !== undefined
    const attribution = attributing(text, sentence, inside, said)
    return {
      quoted: inside,
      reported,
      ...(speaker ? { speaker } : {}),
      ...(attribution ? { attribution } : {}),
    }

    /** For "…, he said" and bare quotations: the paragraph's own speaker, or the last one. */
    function carried(at: number): Speaker | undefined {
      if (said) return leading(text, sentences[at - 1], lowered) ?? last
      const next = own[at + 1]
      const follows = sentences[at + 1]?.paragraph === sentence.paragraph
      return (follows ? next?.said?.speaker : undefined) ?? last
    }
  })
}

/** "Justice DelGiudice made it clear … “…,” he said": a pronoun's name, where a sentence opens with it. */
function leading(
  text: string,
  sentence: SentenceWords | undefined,
  lowered: ReadonlySet<string>,
): Speaker | undefined {
  if (!sentence) return undefined
  const opening = names(text, sentence.words.slice(0, 6), lowered)[0]
  if (!opening || opening.first > 1 || opening.last === opening.first) return undefined
  return /['’]s?$/.test(text.slice(opening.start, opening.end))
    ? undefined
    : named(text, sentence.words, opening)
}

/** The quoted parts that lie in a sentence, cut to it. */
function within(quoted: readonly Span[], sentence: Span): Span[] {
  return quoted
    .filter(({ start, end }) => start < sentence.end && end > sentence.start)
    .map(({ start, end }) => ({
      start: Math.max(start, sentence.start),
      end: Math.min(end, sentence.end),
    }))
}

const PASSIVE = new Set(['be'])

interface Attribution {
  readonly speaker?: Speaker
  /** Index of the saying verb among the sentence's words. */
  readonly verb: number
}

/** Between a speaker and the verb there is an aside in commas, or no more words than these. */
const LONGEST_GAP = 2
/** A speaker's office before the name: "Deputy Pentagon press secretary Sabrina Singh". */
const LONGEST_OFFICE = 6
/** More words than this beside a quotation state something themselves. */
const LONGEST_BESIDE = 14
/** What follows a closing "…, he said": "in a telephone interview on Friday". */
const LONGEST_CLOSING = 7
/** What a closing "…, he said" goes on with, if it does. */
const CLOSERS = new Set('in on at to during after when before from by as reporters'.split(' '))
/** Fewer words than this left over would be no statement. */
const LEAST_STATED = 4

/**
 * The attributing part of a sentence: what lies outside its quotation marks if most lies inside; the
 * opening up to the verb ("Lind, the harbour master, said that …"); or the close ("…, Lind said").
 */
function attributing(
  text: string,
  sentence: SentenceWords,
  inside: readonly Span[],
  said: Attribution | undefined,
): Span | undefined {
  if (!said) return undefined
  const { words } = sentence
  const verb = words[said.verb]!
  const isInside = (word: Span) =>
    inside.some(({ start, end }) => word.start >= start && word.end <= end)
  const quoted = words.filter(isInside).length
  const outside = words.filter((word) => !isInside(word))
  if (quoted >= LEAST_STATED && quoted >= outside.length && outside.length <= LONGEST_BESIDE) {
    return { start: outside[0]!.start, end: outside.at(-1)!.end }
  }
  const after = words.length - said.verb - 1
  const next = words[said.verb + 1]
  const closes =
    after === 0 ||
    (after <= LONGEST_CLOSING && next && CLOSERS.has(fold(text.slice(next.start, next.end))))
  if (!closes) return after >= LEAST_STATED ? opening(text, sentence, said) : undefined
  const comma = text.lastIndexOf(',', Math.min(said.speaker?.start ?? verb.start, verb.start))
  const start = comma > sentence.start ? comma : undefined
  if (start === undefined) return undefined
  const stated = words.filter((word) => word.end <= start).length
  return stated >= LEAST_STATED && !/["“”]\s*\p{L}/u.test(text.slice(start, sentence.end))
    ? { start, end: sentence.end }
    : undefined
}

/** From the speaker to the verb: "Mehdi Zareh, the head of the centre, said". */
function opening(text: string, sentence: SentenceWords, said: Attribution): Span | undefined {
  const { words } = sentence
  const verb = words[said.verb]!
  // "…, saying that": its subject stands in another clause.
  if (/ing$/i.test(text.slice(verb.start, verb.end))) return undefined
  const { speaker } = said
  if (!speaker) return { start: words[Math.max(0, said.verb - 1)]!.start, end: verb.end }
  if (speaker.end > verb.start) return undefined
  const gap = text.slice(speaker.end, verb.start).trim()
  const isAside = gap.startsWith(',') || gap.endsWith(',')
  if (!isAside && gap.split(/\s+/).length > LONGEST_GAP) return undefined
  const before = words.filter(({ end }) => end <= speaker.start).length
  const isOffice =
    before <= LONGEST_OFFICE && !text.slice(sentence.start, speaker.start).includes(',')
  return { start: isOffice ? sentence.start : speaker.start, end: verb.end }
}

/** The saying verb of a sentence outside its quoted parts, with its subject where there is one. */
function attribution(
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
  for (let i = 0; i < words.length; i += 1) {
    if (!outside[i]) continue
    if (stems[i] === 'accord' && stems[i + 1] === 'to') {
      return withSpeaker(i, subjectAfter(text, words, stems, called, i + 2))
    }
    const word = fold(text.slice(words[i]!.start, words[i]!.end))
    if (!SAYING.has(stems[i]!) && !SAID.has(word)) continue
    // "IRNA quoted the mayor as saying": the mayor speaks, and "saying" is the verb to look at.
    if (word === 'quoted' && !PASSIVE.has(stems[i - 1] ?? '')) continue
    const before = subjectBefore(text, words, stems, called, outside, i)
    const speaker = before === 'none' ? subjectAfter(text, words, stems, called, i + 1) : before
    if (speaker || inside.length > 0) return withSpeaker(i, speaker)
  }
  return undefined
}

function withSpeaker(verb: number, speaker: Speaker | 'pronoun' | undefined): Attribution {
  return speaker && speaker !== 'pronoun' ? { verb, speaker } : { verb }
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
): Subject | 'none' {
  const apposed = besideApposition(text, words, called, verb)
  if (apposed) return named(text, words, apposed)
  let role: number | undefined
  for (let k = verb - 1; k >= Math.max(0, verb - REACH) && outside[k]; k -= 1) {
    const word = fold(text.slice(words[k]!.start, words[k]!.end))
    if (verb - k <= 2 && PRONOUNS.has(word)) return 'pronoun'
    const name = called.find(({ last }) => last === k)
    if (name && verb - k <= REACH && !isAside(text, words, k, verb)) {
      const extended = role !== undefined && role > name.last ? undefined : name
      if (extended) return named(text, words, extended)
    }
    if (role === undefined && ROLES.has(stems[k]!)) role = k
    if (role !== undefined && verb - k > 3) break
  }
  return role === undefined ? 'none' : byRole(text, words, called, role)
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
  const first = fold(text.slice(words[role]!.start, words[role]!.end))
  return PRONOUNS.has(first) ? 'pronoun' : byRole(text, words, called, role)
}

function named(text: string, words: readonly Span[], name: Name): Speaker {
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
  const whose = called.find(({ first, last }) => last < at && at - last <= 2 && first <= at)
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

/**
 * Whether two speakers can be one: two names share their surname; a role fits any name, since one
 * account may name whom the other only calls an official. Undefined where nothing can be said.
 */
export function sameSpeaker(a: Speaker | undefined, b: Speaker | undefined): boolean | undefined {
  if (!a || !b) return undefined
  const shared = a.words.some((word) => b.words.includes(word))
  if (shared) return true
  return a.named && b.named ? false : undefined
}
