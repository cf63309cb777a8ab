import { fold } from './fold.ts'
import type { Name } from './names.ts'
import type { Span } from './spans.ts'
import { named, type Speaker } from './speaker.ts'
import { stem } from './stems.ts'
import {
  isParticiple,
  subjectAfter,
  subjectBefore,
  subjectBehind,
  type Line,
  type Subject,
} from './subject.ts'

/** A sentence as far as this layer needs it. */
export interface SentenceWords extends Span {
  readonly words: readonly Span[]
  /** Index of its block. */
  readonly block: number
}

/** A sentence with the names in it. */
export interface CalledSentence extends SentenceWords {
  readonly called: readonly Name[]
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

/** Words that open a clause whose speaker is not the sentence's: "When Berg asked …, Lind answered". */
const SUBORDINATING = new Set(
  'when after while before although though because since once'.split(' '),
)
const PASSIVE = new Set(['be'])
/** Before a verb of what nobody has said yet: "was paid to write", "he can testify". */
const UNSAID = new Set(['to', 'can', 'could', 'may', 'might', 'must', 'should'])

/** The saying verb of a sentence outside its quoted parts, with its subject where there is one. */
export function attribution(
  text: string,
  sentence: CalledSentence,
  inside: readonly Span[],
): Attribution | undefined {
  const { words } = sentence
  if (!words.some((word) => maySay(text, word))) return undefined
  const outside = words.map(
    (word) => !inside.some(({ start, end }) => word.start >= start && word.end <= end),
  )
  const stems = words.map(({ start, end }) => stem(text.slice(start, end), true))
  const called = sentence.called.filter((name) => outside[name.first] && !isAffix(text, name))
  const line: Line = { text, words, stems, called, outside }
  for (let i = mainClause(text, words); i < words.length; i += 1) {
    if (!outside[i]) continue
    if (stems[i] === 'accord' && stems[i + 1] === 'to') {
      return withSpeaker(i, subjectAfter(line, i + 2))
    }
    const word = fold(text.slice(words[i]!.start, words[i]!.end))
    if (!SAYING.has(stems[i]!) && !SAID.has(word)) continue
    // "A paper quoted the mayor as saying": the mayor speaks, and "saying" is the verb to look at.
    if (word === 'quoted' && !PASSIVE.has(stems[i - 1] ?? '')) continue
    // "Several ships have been confirmed hit": who confirmed it stands nowhere.
    if (word !== 'quoted' && PASSIVE.has(stems[i - 1] ?? '')) continue
    if (UNSAID.has(stems[i - 1] ?? '')) continue
    // "A climber, described as careful, …" is nobody who speaks.
    if (stems[i + 1] === 'as' && text.startsWith(',', words[i - 1]?.end)) continue
    // In a headline that writes every word like a name there is no telling who speaks.
    if (isTitleCased(text, words)) return withSpeaker(i, undefined)
    const closing = subjectBehind(line, i)
    if (closing) return { verb: i, speaker: closing, closes: true }
    const before = isParticiple(text, words[i]!) ? openingSubject(line) : subjectBefore(line, i)
    if (before === 'somebody else') continue
    const speaker = before === 'none' ? subjectFollowing(line, i) : before
    if (speaker || inside.length > 0) return withSpeaker(i, speaker)
  }
  return undefined
}

const A = 'a'.charCodeAt(0)
/** What saying verbs begin with in all their forms: no ending reaches their first two letters. */
const BEGINNINGS = new Set(
  ['accord', 'said', 'told', ...SAYING, ...SAID].map((word) => word.slice(0, 2)),
)
/** The same by pair of letters, from "aa" to "zz": nearly all words are told by a look at two. */
const MAY_BEGIN = Uint8Array.from({ length: 26 * 26 }, (_, k) => {
  const [first, second] = [Math.floor(k / 26), k % 26]
  return Number(BEGINNINGS.has(String.fromCharCode(A + first, A + second)))
})

/** Whether a word may be a saying verb: most sentences have none, and are not looked at further. */
function maySay(text: string, { start, end }: Span): boolean {
  if (!mayBegin(text.charCodeAt(start), text.charCodeAt(start + 1))) return false
  const word = text.slice(start, end)
  const root = stem(word, true)
  return root === 'accord' || SAYING.has(root) || SAID.has(fold(word))
}

/** By the first two UTF-16 units of a word; behind a word of one letter the second is what follows it. */
function mayBegin(first: number, second: number): boolean {
  // Greek to Thai, and Japanese and Chinese: no letter of theirs folds to a Latin one.
  if ((first >= 0x370 && first < 0x1d00) || (first >= 0x3040 && first < 0xa000)) return false
  if (first >= 0x80 || second >= 0x80) return true
  const [one, other] = [(first | 0x20) - A, (second | 0x20) - A]
  return one >= 0 && one < 26 && other >= 0 && other < 26 && MAY_BEGIN[one * 26 + other] === 1
}

/** "Harbour Closed as Crane Falls, Board Says": most of its words have a capital. */
function isTitleCased(text: string, words: readonly Span[]): boolean {
  const long = words.filter(({ start, end }) => end - start > 3)
  const capital = long.filter(({ start }) => /\p{Lu}/u.test(text[start] ?? ''))
  return long.length > 2 && capital.length > TITLE_CASED * long.length
}

/** News has a name in every third long word at most. */
const TITLE_CASED = 0.7

/** "Jon Berg (R)", "Anna Weiss (D-Osmark)": where one belongs, and nobody. */
function isAffix(text: string, { start, end }: Span): boolean {
  return /[([]$/.test(text[start - 1] ?? '') || end - start < 2
}

/** "Lind left the board of Osmark, saying it was late": whoever the sentence opens with. */
function openingSubject({ text, words, called }: Line): Subject | 'none' {
  const [first] = called.filter(({ start, end, first: at, last }) => {
    // Not "Update: Lind left the board", nor "Lind's board left".
    const isOther = text[end] === ':' || /['’]s?$/.test(text.slice(start, end))
    // A single capital may only open the sentence.
    return (
      !isOther &&
      ((at > 0 && !/[-–—]\s$/.test(text.slice(Math.max(0, start - 2), start))) || last > at)
    )
  })
  return first && first.first <= LATEST_OPENING ? named(text, words, first) : 'none'
}

/** "The harbour master Jon Berg": so many words may stand before the name that a sentence opens with. */
const LATEST_OPENING = 3

/** The subject of a verb that has none before it; a participle's stands in another clause. */
function subjectFollowing(line: Line, verb: number): Subject {
  return isParticiple(line.text, line.words[verb]!) ? undefined : subjectAfter(line, verb + 1)
}

/** Index of the first word after an opening "When …,"; 0 where no such clause opens the sentence. */
function mainClause(text: string, words: readonly Span[]): number {
  const [first] = words
  if (!first || !SUBORDINATING.has(fold(text.slice(first.start, first.end)))) return 0
  const comma = text.slice(0, words.at(-1)!.end).indexOf(',', first.end)
  return comma < 0 ? 0 : words.findIndex(({ start }) => start > comma)
}

function withSpeaker(verb: number, speaker: Subject): Attribution {
  const isNobody = speaker === undefined || speaker === 'pronoun'
  return { verb, closes: false, ...(isNobody ? {} : { speaker }) }
}
