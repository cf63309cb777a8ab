import { afterDateline } from '../furniture/dateline.ts'
import { noteMarks } from '../furniture/numbering.ts'
import type { Block, TextInBlocks } from '../model/article.ts'
import { figures, type Figure } from '../text/figures.ts'
import { fold } from '../text/fold.ts'
import { isContentWord, profile, type Profile } from '../text/language.ts'
import { loweredWords, names, type Name } from '../text/names.ts'
import { sentencesOf } from '../text/sentences.ts'
import type { Span } from '../text/spans.ts'
import { speech, type SentenceSpeech } from '../text/speech.ts'
import { stem } from '../text/stems.ts'
import { words } from '../text/words.ts'
import { gramsOf, sketchOf } from './grams.ts'
import { isSmall } from './figures.ts'
import { atOnce } from './turns.ts'
import { partsOf, type Part } from './parts.ts'

/** A sentence with all that comparing it needs. Offsets are UTF-16, into the article's text. */
export interface PreparedSentence extends Span {
  /** The index of its block. */
  readonly block: number
  /** The terms in order: stems, "#1500" for a number, "@1128" for a date; indexes into `vocabulary`. */
  readonly terms: Uint32Array
  /** Where each term stands: start and end, in turn. */
  readonly places: Uint32Array
  /** Hashes of the folded sentence's character 4-grams, sorted, each once. */
  readonly grams: Uint32Array
  readonly figures: readonly Figure[]
  /** Terms that belong to names; indexes into `vocabulary`, each once. */
  readonly names: readonly number[]
  /** Which terms are quoted: 1 inside quotation marks, 0 outside. */
  readonly quoted: Uint8Array
  /** Which terms only say who spoke: 1 there, 0 elsewhere. */
  readonly attributing: Uint8Array
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
      split.push({ ...span, block: index, words: stated(text, span) })
    }
    yield block.end * SPLITTING
  }
  const every = split.flatMap((sentence) => sentence.words)
  const folded = every.map(({ start, end }) => fold(text.slice(start, end)))
  const own = profile(folded)
  const english = own.language === 'english'
  const lowered = loweredWords(text, every)
  const called = split.map((sentence) => ({
    ...sentence,
    called: names(text, sentence.words, lowered),
  }))
  const spoken = speech(text, blocks, called)
  const parts = partsOf({ text, blocks }, split)
  const vocabulary = new Vocabulary()
  const acronyms = new Map<string, string[]>()
  const nameForms = new Map<number, string>()
  const sentences: PreparedSentence[] = []
  for (const [i, sentence] of called.entries()) {
    addAcronyms(text, sentence.words, sentence.called, english, acronyms)
    sentences.push({
      ...termsOf(text, sentence, sentence.called, spoken[i]!, english, vocabulary, nameForms),
      speech: spoken[i]!,
      part: parts[i]!,
      content: contentOf(text, sentence.words),
    })
    yield text.length * SPLITTING + sentence.end * (1 - SPLITTING)
  }
  return {
    text,
    blocks,
    sentences,
    vocabulary: vocabulary.terms,
    nameForms,
    english,
    profile: own,
    sketch: sketchOf(sentences.map(({ grams }) => grams)),
    acronyms,
  }
}

/** The sentences of a block, behind its dateline: where it was written answers nothing. */
function statementsOf(text: string, block: Block): Span[] {
  const begin = afterDateline(text, block)
  return sentencesOf(text, block)
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

class Vocabulary {
  readonly terms: string[] = []
  readonly #indexes = new Map<string, number>()

  index(term: string): number {
    const known = this.#indexes.get(term)
    if (known !== undefined) return known
    this.#indexes.set(term, this.terms.length)
    return this.terms.push(term) - 1
  }
}

interface Split extends Span {
  readonly block: number
  readonly words: readonly Span[]
}

function termsOf(
  text: string,
  sentence: Split,
  called: readonly Name[],
  said: SentenceSpeech,
  english: boolean,
  vocabulary: Vocabulary,
  nameForms: Map<number, string>,
): Omit<PreparedSentence, 'speech' | 'part' | 'content'> {
  const stated = figures(text, sentence.words, english)
  const terms: number[] = []
  const places: number[] = []
  const inNames = new Set<number>()
  const stems: string[] = []
  for (let i = 0; i < sentence.words.length; i += 1) {
    const { start, end } = sentence.words[i]!
    const figure = stated.find((one) => one.start <= start && one.end >= end)
    // A number of several words is one term, at its first word.
    if (figure && figure.start < start) continue
    const term = figure ? figureTerm(figure) : stem(text.slice(start, end), english)
    const index = vocabulary.index(term)
    terms.push(index)
    places.push(start, figure ? figure.end : end)
    stems.push(term)
    if (!figure && called.some(({ first, last }) => i >= first && i <= last)) {
      inNames.add(index)
      nameForms.set(index, fold(text.slice(start, end)).replace(/['’]s?$/, ''))
    }
  }
  const quoted = terms.map((_, i) =>
    Number(said.quoted.some(({ start, end }) => places[2 * i]! >= start && places[2 * i]! < end)),
  )
  const { attribution } = said
  const attributing = terms.map((_, i) =>
    Number(
      attribution !== undefined &&
        places[2 * i]! >= attribution.start &&
        places[2 * i]! < attribution.end &&
        // What is quoted inside is no attribution.
        quoted[i] === 0,
    ),
  )
  return {
    start: sentence.start,
    end: sentence.end,
    block: sentence.block,
    terms: Uint32Array.from(terms),
    places: Uint32Array.from(places),
    grams: gramsOf(stems),
    figures: stated,
    names: [...inNames],
    quoted: Uint8Array.from(quoted),
    attributing: Uint8Array.from(attributing),
  }
}

function contentOf(text: string, at: readonly Span[]): number {
  return at.filter(({ start, end }) => isContentWord(fold(text.slice(start, end)))).length
}

/** Equal numbers give equal terms, however written: "$3 million", "3 mln dlrs", "three million". */
export function figureTerm(figure: Figure): string {
  if (figure.kind === 'date') return `@${figure.value}`
  if (figure.kind === 'time') return `:${figure.value}`
  return isSmall(figure) && figure.unit !== ''
    ? `#${figure.value} ${figure.unit}`
    : `#${figure.value}`
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
