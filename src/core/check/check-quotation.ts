import { changedWords } from '../alignment/changed-words.ts'
import { isContentWord } from '../text/language.ts'
import { fold } from '../text/fold.ts'
import type { Speaker } from '../text/speaker.ts'
import { mergedSpans, type Span, wholeSpan } from '../text/spans.ts'
import { type ExactPlace, exactPlaces } from './exact-places.ts'
import { type NearPlace, nearestPlace } from './nearest-place.ts'
import { type Pattern, patternOf } from './pattern.ts'
import type { Source, Sources } from './sources.ts'
import { type Voice, voiceAt } from './voice.ts'
import { type ExactWording, exactWording } from './wording.ts'

/**
 * How the words of a quotation stand in a source:
 * - as `ExactWording` says, where all are there in their order;
 * - changed: some are others;
 * - perhaps: it may be this passage in other words, and may be none;
 * - missing: no source has it; the place is what comes nearest.
 */
type Wording = ExactWording | 'changed' | 'perhaps' | 'missing'

/** A range of an article, in UTF-16 offsets of its text. */
export interface ArticlePlace extends Span {
  readonly articleId: string
}

/** What the comparison of a quotation with the sources came to. */
export interface Verdict {
  readonly wording: Wording
  /** Null where nothing comes near. */
  readonly place: ArticlePlace | null
  /** The words at that place. */
  readonly source: string | null
  /** The words that are not the other's: in the quotation, and in `source`. */
  readonly changed: { readonly quoted: readonly Span[]; readonly source: readonly Span[] }
  /** How many of the quotation's words stand there in their order, of how many. */
  readonly found: { readonly words: number; readonly of: number }
  /** What the quotation allows itself, and the reader is told. */
  readonly asides: {
    /** How many marks leave something out. */
    readonly omissions: number
    /** What stands in brackets, and so is not the source's. */
    readonly insertions: readonly string[]
    /** The source says in between who speaks. */
    readonly interrupted: boolean
    /** Its first letter is small or large, and the source's is not. */
    readonly opening: boolean
  }
  /** What is near at the place: its words, or only what they say. */
  readonly near: 'words' | 'meaning'
  /** Null where no place is sure enough to ask who speaks there. */
  readonly voice: Voice | null
  /** Other sources with all of its words, by id. */
  readonly alsoIn: readonly string[]
}

/** What else is known of a quotation than its words. */
export interface Asked {
  /** Who the note says the words of. */
  readonly speaker: Speaker | null
  /** The passages that the note cites for it: of two places as good as each other that one counts. */
  readonly cited?: readonly ArticlePlace[]
  /** The one article that it is looked for in; without it all are. */
  readonly articleId?: string
}

/** What is longer is looked for word by word, and not by likeness; in words. */
const LONGEST = 2000

/** Looks for the words of a quotation in the sources. */
export function checkQuotation(written: string, asked: Asked, sources: Sources): Verdict {
  const pattern = patternOf(written)
  const { articleId } = asked
  const among = sources.all.filter(({ id }) => articleId === undefined || id === articleId)
  const exact = among.flatMap((source) =>
    exactPlaces(pattern, sources, source).map((place) =>
      exactFinding(pattern, source, place, asked),
    ),
  )
  const best = exact.toSorted(byMerit)[0]
  if (best) return exactVerdict(pattern, best, exact)
  const count = countOf(pattern)
  if (count === 0 || count > LONGEST) return nothingNear(pattern)
  const near = among
    .flatMap((source) => {
      const place = nearestPlace(pattern, sources, source)
      return place ? [{ source, place }] : []
    })
    .toSorted((a, b) => b.place.likeness - a.place.likeness)[0]
  return near ? nearVerdict(pattern, near.source, near.place, asked) : nothingNear(pattern)
}

function countOf({ pieces }: Pattern): number {
  return pieces.reduce((count, piece) => count + piece.length, 0)
}

interface ExactFinding {
  source: Source
  place: ArticlePlace
  wording: ExactWording
  opening: boolean
  interrupted: boolean
  voice: Voice
  isCited: boolean
}

function exactFinding(
  pattern: Pattern,
  source: Source,
  found: ExactPlace,
  { speaker, cited = [] }: Asked,
): ExactFinding {
  const { at, id } = source
  const start = at[found.positions[0]!]!.start
  const end = at[found.positions.at(-1)!]!.end
  return {
    source,
    place: { articleId: id, start, end },
    ...exactWording(pattern, source, found),
    interrupted: found.interrupted,
    voice: voiceAt(source, { start, end }, speaker),
    isCited: cited.some((one) => one.articleId === id && one.start < end && one.end > start),
  }
}

const WORDINGS: readonly ExactWording[] = ['verbatim', 'signs', 'letters']
const VOICES: readonly Voice['is'][] = ['one', 'untold', 'other']

/** First as the note has it: by whom it names, in the same words, where it cites it. */
function byMerit(a: ExactFinding, b: ExactFinding): number {
  return (
    VOICES.indexOf(a.voice.is) - VOICES.indexOf(b.voice.is) ||
    WORDINGS.indexOf(a.wording) - WORDINGS.indexOf(b.wording) ||
    Number(b.isCited) - Number(a.isCited)
  )
}

function exactVerdict(pattern: Pattern, best: ExactFinding, all: readonly ExactFinding[]): Verdict {
  const { place, wording, opening, interrupted, voice, source } = best
  const count = countOf(pattern)
  const others = all.map((one) => one.place.articleId).filter((id) => id !== place.articleId)
  return {
    wording,
    place,
    source: source.article.text.slice(place.start, place.end),
    changed: { quoted: [], source: [] },
    found: { words: count, of: count },
    asides: { ...asidesOf(pattern), interrupted, opening },
    near: 'words',
    voice,
    alsoIn: [...new Set(others)],
  }
}

/** From this share of its words on a quotation is one of that place, with words changed, … */
const MOSTLY = 0.6
/** … if these are what tells most in it, … */
const TOLD = 0.5
/** … or so many that they don't stand in one order by chance. */
const MANY = 12
const TOLD_OF_MANY = 0.35
/** Fewer of both, and it may be that place or none. */
const PARTLY = 0.4
const PARTLY_TOLD = 0.3
/** What tells less than this share is near nothing. */
const LEAST_TOLD = 0.15
/** Of fewer words than this one that is changed may make another statement: “a fair deal”. */
const FEW = 5
/** So many words that say something must be the same. */
const LEAST_CONTENT = 2

function nearVerdict(
  pattern: Pattern,
  source: Source,
  { pieces, words, likeness }: NearPlace,
  { speaker }: Asked,
): Verdict {
  const of = countOf(pattern)
  const changed = changesAt(pattern, source, pieces)
  const share = words / of
  const isTold = changed.content >= LEAST_CONTENT
  const isSame =
    share >= MOSTLY && isTold && (likeness >= TOLD || (words >= MANY && likeness >= TOLD_OF_MANY))
  const isLike = isSame || (share >= PARTLY && likeness >= PARTLY_TOLD && isTold)
  if (!isLike && (likeness < LEAST_TOLD || !isTold)) return nothingNear(pattern)
  const wording = isSame && of >= FEW ? 'changed' : isLike ? 'perhaps' : 'missing'
  const there = {
    start: source.at[pieces[0]!.from]!.start,
    end: source.at[pieces.at(-1)!.to - 1]!.end,
  }
  // Of what only comes near the whole sentence tells more than the few words.
  const isMissing = wording === 'missing'
  const { start, end } = isMissing ? sentencesAround(source, there) : there
  return {
    wording,
    place: { articleId: source.id, start, end },
    source: source.article.text.slice(start, end),
    changed: isMissing
      ? { quoted: [], source: [] }
      : { quoted: changed.quoted, source: changed.source.map((span) => movedBack(span, start)) },
    found: { words, of },
    asides: { ...asidesOf(pattern), interrupted: false, opening: false },
    near: 'words',
    voice: isMissing ? null : voiceAt(source, { start, end }, speaker),
    alsoIn: [],
  }
}

function movedBack({ start, end }: Span, by: number): Span {
  return { start: start - by, end: end - by }
}

function sentencesAround({ article }: Source, { start, end }: Span): Span {
  const touched = article.sentences.filter((one) => one.start < end && one.end > start)
  return touched.length > 0 ? wholeSpan(touched) : { start, end }
}

/** The words that differ, piece by piece, in offsets of either text; and how many that say something do not. */
function changesAt(pattern: Pattern, source: Source, places: NearPlace['pieces']) {
  const quoted: Span[] = []
  const inSource: Span[] = []
  let content = 0
  pattern.pieces.forEach((piece, index) => {
    const place = places.find((one) => one.piece === index)
    if (!place) {
      quoted.push({ start: piece[0]!.start, end: piece.at(-1)!.end })
      return
    }
    const changes = changedWords(
      { text: pattern.text, spans: piece },
      { text: source.article.text, spans: spoken(source, place.from, place.to) },
    )
    for (const span of changes.a) quoted.push(span)
    for (const span of changes.b) inSource.push(span)
    content += piece.filter(
      (word) =>
        !changes.a.some(({ start, end }) => word.start >= start && word.end <= end) &&
        isContentWord(fold(pattern.text.slice(word.start, word.end))),
    ).length
  })
  return { quoted: mergedSpans(quoted), source: mergedSpans(inSource), content }
}

/** The words of a place, of one that begins and ends in speech without what says in between who speaks. */
function spoken({ at, quoted }: Source, from: number, to: number): Span[] {
  const isSpeech = quoted[from] === 1 && quoted[to - 1] === 1
  const spans: Span[] = []
  for (let word = from; word < to; word += 1) {
    if (!isSpeech || quoted[word] === 1) spans.push(at[word]!)
  }
  return spans
}

function asidesOf({ omissions, insertions }: Pattern) {
  return { omissions, insertions }
}

function nothingNear(pattern: Pattern): Verdict {
  return {
    wording: 'missing',
    place: null,
    source: null,
    changed: { quoted: [], source: [] },
    found: { words: 0, of: countOf(pattern) },
    asides: { ...asidesOf(pattern), interrupted: false, opening: false },
    near: 'words',
    voice: null,
    alsoIn: [],
  }
}
