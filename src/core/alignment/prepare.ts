import { afterDateline } from '../furniture/dateline.ts'
import { noteMarks } from '../furniture/numbering.ts'
import type { Block, TextInBlocks } from '../model/article.ts'
import type { CalledSentence } from '../text/attribution.ts'
import { fold } from '../text/fold.ts'
import { isContentWord, profile, type Profile } from '../text/language.ts'
import { loweredWords, names, type Name } from '../text/names.ts'
import { sentencesOf } from '../text/sentences.ts'
import type { Span } from '../text/spans.ts'
import { speech, type SentenceSpeech } from '../text/speech.ts'
import { stem } from '../text/stems.ts'
import { words } from '../text/words.ts'
import { sketchOf } from './grams.ts'
import { partsOf, type Part } from './parts.ts'
import { TermReader, type Terms } from './terms.ts'
import { atOnce } from './turns.ts'

/** A sentence with all that comparing it needs. Offsets are UTF-16, into the article's text. */
export interface PreparedSentence extends Span, Terms {
  /** The index of its block. */
  readonly block: number
  readonly speech: SentenceSpeech
  readonly part: Part
  /** How many of its words say something by themselves. */
  readonly content: number
}

/** An article made ready to be compared, once, with any number of others. About 180 bytes a word. */
export interface PreparedArticle {
  /** The text it was prepared from; all offsets are into it. */
  readonly text: string
  readonly blocks: readonly Block[]
  readonly sentences: readonly PreparedSentence[]
  readonly vocabulary: readonly string[]
  /** Terms that stand in names, by index into `vocabulary`: as written, folded, without an ending. */
  readonly nameForms: ReadonlyMap<number, string>
  readonly english: boolean
  readonly profile: Profile
  /** A sample of its 4-grams, for telling copies; see `sketchOf`. */
  readonly sketch: Uint32Array
  /** Names with an acronym's letters ("ICC" → the terms of "International Criminal Court"). */
  readonly acronyms: ReadonlyMap<string, readonly string[]>
}

/**
 * Prepares a text in its blocks. Any will do: empty, without sentences, in any script; and some of its
 * blocks, of which it then is as if the text had no others.
 */
export function prepareArticle(article: TextInBlocks): PreparedArticle {
  return atOnce(prepareInSteps(article))
}

/**
 * The same in steps of a block or a sentence, for a caller that wants to stop between them or let
 * others run. Each tells how far it is: up to the text's length, in UTF-16 units.
 */
export function* prepareInSteps({
  text,
  blocks,
}: TextInBlocks): Generator<number, PreparedArticle, void> {
  const split: Split[] = []
  for (const [index, block] of blocks.entries()) {
    for (const span of statementsOf(text, block)) {
      const { start, end } = span
      split.push({ start, end, block: index, words: stated(text, span), called: NO_NAMES })
    }
    yield block.end * SPLITTING
  }
  const every = split.flatMap((sentence) => sentence.words)
  const folded = every.map(({ start, end }) => fold(text.slice(start, end)))
  const own = profile(folded)
  const english = own.language === 'english'
  const lowered = loweredWords(text, every)
  for (const sentence of split) sentence.called = names(text, sentence.words, lowered)
  const spoken = speech(text, blocks, split)
  const parts = partsOf({ text, blocks }, split)
  const reader = new TermReader(text, english)
  const acronyms = new Map<string, string[]>()
  const sentences: PreparedSentence[] = []
  let before = 0
  for (const [i, sentence] of split.entries()) {
    const { start, end, block } = sentence
    addAcronyms(text, sentence.words, sentence.called, english, acronyms)
    const speech = spoken[i]!
    const spelled = folded.slice(before, before + sentence.words.length)
    const terms = reader.read(sentence, speech, spelled)
    const content = contentOf(spelled)
    sentences.push({ ...terms, start, end, block, speech, part: parts[i]!, content })
    before += spelled.length
    yield text.length * SPLITTING + sentence.end * (1 - SPLITTING)
  }
  return {
    text,
    blocks,
    sentences,
    vocabulary: reader.vocabulary,
    nameForms: reader.nameForms,
    english,
    profile: own,
    sketch: sketchOf(sentences.map(({ grams }) => grams)),
    acronyms,
  }
}

/** The sentences of a block, behind its dateline: where it was written answers nothing. */
function statementsOf(text: string, block: Block): Span[] {
  const begin = afterDateline(text, block)
  const all = sentencesOf(text, block)
  if (begin === block.start) return all
  return all
    .filter(({ end }) => end > begin)
    .map(({ start, end }) => ({ start: Math.max(start, begin), end }))
}

/** The words of a sentence without the marks of notes and pages: "[193]" is no figure of it. */
function stated(text: string, { start, end }: Span): Span[] {
  const marks = noteMarks(text, start, end)
  const all = words(text, { start, end })
  if (marks.length === 0) return all
  return all.filter(
    (word) => !marks.some((mark) => word.start >= mark.start && word.end <= mark.end),
  )
}

/** How much of the work is to part a text into sentences and to tell who speaks. */
const SPLITTING = 0.5

const NO_NAMES: readonly Name[] = []

/** A sentence whose names are found when all of the text's words are known. */
interface Split extends CalledSentence {
  called: readonly Name[]
}

/** How many folded words say something by themselves. */
function contentOf(folded: readonly string[]): number {
  let content = 0
  for (const word of folded) if (isContentWord(word)) content += 1
  return content
}

/** An acronym has from this many letters … */
const SHORTEST = 3
/** … to this many; longer runs of capitals are headlines. */
const LONGEST = 6

function addAcronyms(
  text: string,
  at: readonly Span[],
  called: readonly Name[],
  english: boolean,
  acronyms: Map<string, string[]>,
): void {
  for (const { first, last } of called) {
    if (last - first + 1 < SHORTEST) continue
    const written = at.slice(first, last + 1).map(({ start, end }) => text.slice(start, end))
    const capital = written.filter((word) => /^\p{Lu}/u.test(word))
    if (capital.length < SHORTEST || capital.length > LONGEST) continue
    const letters = fold(capital.map((word) => word[0]).join(''))
    acronyms.set(
      letters,
      capital.map((word) => stem(word, english)),
    )
  }
}
