import { fold } from './fold.ts'
import { names } from './names.ts'
import type { Span } from './paragraphs.ts'
import type { Speaker } from './speaker.ts'
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
    if (UNSAID.has(stems[i - 1] ?? '')) continue
    // "A climber, described as careful, …" is nobody who speaks.
    if (stems[i + 1] === 'as' && text.startsWith(',', words[i - 1]?.end)) continue
    const closing = subjectBehind(line, i)
    if (closing) return { verb: i, speaker: closing, closes: true }
    const before = subjectBefore(line, i)
    if (before === 'somebody else') continue
    const speaker = before === 'none' ? subjectFollowing(line, i) : before
    if (speaker || inside.length > 0) return withSpeaker(i, speaker)
  }
  return undefined
}

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
