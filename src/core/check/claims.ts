import { GENERAL_ENGLISH } from '../alignment/general-english.ts'
import type { TextInBlocks } from '../model/article.ts'
import type { Citation, NoteTree } from '../model/note.ts'
import type { TitleOf } from '../note/links.ts'
import { shownWords } from '../note/omissions.ts'
import { figures } from '../text/figures.ts'
import { fold } from '../text/fold.ts'
import { profile } from '../text/language.ts'
import { loweredWords, names, type Name } from '../text/names.ts'
import { quotations } from '../text/quotations.ts'
import { sentencesOf } from '../text/sentences.ts'
import type { Speaker } from '../text/speaker.ts'
import type { Span } from '../text/spans.ts'
import { speech, type SentenceSpeech } from '../text/speech.ts'
import { stem } from '../text/stems.ts'
import { words } from '../text/words.ts'
import { citationsFrom, type NotePart, noteText } from './note-text.ts'
import { wordsKey } from './words-key.ts'

/** Words that a note gives as somebody's. */
interface QuotedInClaim {
  /** Between the marks, as the note writes them. */
  readonly words: string
  /** Where they stand among the claim's words, in UTF-16 offsets. */
  readonly start: number
  readonly end: number
  /** Who the note says them of; null where it names nobody in that paragraph. */
  readonly speaker: Speaker | null
}

/** What a sentence that cites nothing states, each as it is written. */
export interface Stated {
  readonly figures: readonly string[]
  readonly names: readonly string[]
  readonly quotations: readonly string[]
}

/**
 * What can be checked in a note: a sentence, or as many as one quotation goes through, with what it cites;
 * or quotations that stand by themselves, without words of the note's own.
 */
export interface Claim {
  /** Names it by its words; of two with the same words the second has another. */
  readonly key: string
  /** On one line; empty for a quotation that stands by itself. */
  readonly words: string
  /** Where it stands in the text of the claims. */
  readonly place: Span
  readonly citations: readonly Citation[]
  /** What it states and cites nothing for; null where it cites something, or there is nothing to cite. */
  readonly bare: Stated | null
  readonly quoted: readonly QuotedInClaim[]
}

/** The claims of a note in the order of reading, and the text that it was read as. */
export interface Claims {
  readonly note: TextInBlocks
  readonly claims: readonly Claim[]
}

/**
 * What there is to check in a note. A sentence cites what follows it first: among its words, behind a later
 * sentence of its block, or in the blocks that come next. Of sentences without a citation those are claims
 * that state a figure, a name or a quotation. A heading is one where it is followed by a citation.
 */
export function claimsOf(tree: NoteTree, titleOf: TitleOf = () => undefined): Claims {
  const { text, parts } = noteText(tree, titleOf)
  const blocks = parts.flatMap((part) => (part.kind === 'words' ? [part.block] : []))
  const read = sentencesIn(text, blocks)
  const claims: Omit<Claim, 'key'>[] = []
  let block = 0
  parts.forEach((part, index) => {
    if (part.kind === 'words') {
      const after = citationsFrom(parts, index + 1)
      for (const claim of claimsOfBlock(text, part, read.blocks[block]!, after, read)) {
        claims.push(claim)
      }
      block += 1
    } else if (index === 0) {
      const citations = citationsFrom(parts, 0)
      claims.push({ words: '', place: { start: 0, end: 0 }, citations, bare: null, quoted: [] })
    }
  })
  return { note: { text, blocks }, claims: withKeys(claims) }
}

interface Sentence extends Span {
  words: readonly Span[]
  called: readonly Name[]
  speech: SentenceSpeech
}

interface ReadBlock {
  sentences: readonly Sentence[]
  /** The quotations that reach into it. */
  quoted: readonly Span[]
}

interface ReadNote {
  blocks: readonly ReadBlock[]
  isEnglish: boolean
  /** In German every noun has a capital. */
  hasNames: boolean
  /** Words with a capital where no sentence begins, folded. */
  capitals: ReadonlySet<string>
}

function sentencesIn(text: string, blocks: TextInBlocks['blocks']): ReadNote {
  const split = blocks.flatMap((block, index) =>
    sentencesOf(text, block.kind === 'cell' ? { ...block, kind: 'heading' } : block).map(
      (span) => ({ ...span, block: index, words: words(text, span) }),
    ),
  )
  const every = split.flatMap((sentence) => sentence.words)
  const { language } = profile(every.map((word) => folded(text, word)))
  const lowered = loweredWords(text, every)
  const called = split.map((sentence) => ({
    ...sentence,
    called: names(text, sentence.words, lowered),
  }))
  const spoken = speech(text, blocks, called)
  const own: Sentence[][] = blocks.map(() => [])
  called.forEach(({ block, ...sentence }, at) => {
    own[block]!.push({ ...sentence, speech: spoken[at]! })
  })
  const quoted = quotationsOf(text, blocks)
  return {
    blocks: own.map((sentences, at) => ({ sentences, quoted: quoted[at]! })),
    isEnglish: language === 'english',
    hasNames: language !== 'german',
    capitals: capitalsWithin(text, split),
  }
}

/** Of each block the quotations that reach into it. */
function quotationsOf(text: string, blocks: TextInBlocks['blocks']): Span[][] {
  const all = quotations(text, blocks)
  let first = 0
  return blocks.map((block) => {
    while (first < all.length && all[first]!.end <= block.start) first += 1
    let last = first
    while (last < all.length && all[last]!.start < block.end) last += 1
    return all.slice(first, last)
  })
}

function capitalsWithin(text: string, sentences: readonly { words: readonly Span[] }[]) {
  const found = new Set<string>()
  for (const sentence of sentences) {
    for (const word of sentence.words.slice(1)) {
      const isCapital = /^\p{Lu}/u.test(text.slice(word.start, word.end))
      if (isCapital && !OPENS.test(before(text, word.start))) found.add(folded(text, word))
    }
  }
  return found
}

/** No more signs and spaces stand before a word; from the beginning each word would be looked at with all before it. */
const LOOKED_BACK = 24

function before(text: string, offset: number): string {
  return text.slice(Math.max(0, offset - LOOKED_BACK), offset)
}

function folded(text: string, { start, end }: Span): string {
  return fold(text.slice(start, end))
}

type Words = Extract<NotePart, { kind: 'words' }>

function claimsOfBlock(
  text: string,
  part: Words,
  { sentences, quoted }: ReadBlock,
  after: readonly Citation[],
  read: ReadNote,
): Omit<Claim, 'key'>[] {
  if (part.block.kind === 'heading' && after.length === 0 && part.cited.length === 0) return []
  const groups = groupsOf(sentences, quoted)
  let following: readonly Citation[] = after
  const claims: Omit<Claim, 'key'>[] = []
  // From the last on: what it cites is what those before it are followed by.
  for (let at = groups.length - 1; at >= 0; at -= 1) {
    const group = groups[at]!
    const place = { start: group[0]!.start, end: group.at(-1)!.end }
    const until = groups[at + 1]?.[0]?.start ?? part.block.end + 1
    const from = at === 0 ? part.block.start : place.start
    const isHere = (offset: number) => offset >= from && offset < until
    const own = part.cited.filter((one) => isHere(one.at)).map(({ citation }) => citation)
    if (own.length > 0) following = own
    const stated = statedIn(text, group, part, read)
    const isBare = following.length === 0 && !part.sources.some(isHere) && states(stated)
    if (following.length === 0 && !isBare) continue
    claims.push({
      words: oneLine(text.slice(place.start, place.end)),
      place,
      citations: following,
      bare: isBare ? stated : null,
      quoted: quotedIn(text, group, place, quoted),
    })
  }
  return claims.toReversed()
}

/** Sentences that one quotation goes through are one. */
function groupsOf(sentences: readonly Sentence[], quoted: readonly Span[]): Sentence[][] {
  const groups: Sentence[][] = []
  for (const sentence of sentences) {
    const last = groups.at(-1)?.at(-1)
    const isOne = last && quoted.some(({ start, end }) => start < last.end && end > sentence.start)
    if (isOne) groups.at(-1)!.push(sentence)
    else groups.push([sentence])
  }
  return groups
}

/** Line ends are spaces: offsets stay what they are. */
function oneLine(written: string): string {
  return written.replace(/\s/g, ' ')
}

function states({ figures, names, quotations }: Stated): boolean {
  return figures.length + names.length + quotations.length > 0
}

function statedIn(
  text: string,
  group: readonly Sentence[],
  { titles }: Words,
  read: ReadNote,
): Stated {
  const isOwn = ({ start, end }: Span) =>
    !titles.some((title) => start < title.end && end > title.start)
  const isQuestion = /\?["'”’»)]*$/u.test(before(text, group.at(-1)!.end))
  const written = (spans: readonly Span[]) =>
    distinct(spans.map(({ start, end }) => oneLine(text.slice(start, end))))
  const all = group.flatMap((sentence) => ({
    figures: figures(text, sentence.words, read.isEnglish).filter(
      (figure) => figure.kind !== 'ordinal' || /\p{Nd}/u.test(text[figure.start]!),
    ),
    names: read.hasNames
      ? sentence.called.filter((name) => isName(text, sentence, name, read))
      : [],
    quoted: sentence.speech.quoted,
  }))
  const counted = all.flatMap((one) => one.figures).filter(isOwn)
  // "3 May" is a date and nobody's name.
  const named = all
    .flatMap((one) => one.names)
    .filter(
      (name) => isOwn(name) && !counted.some((one) => one.start < name.end && one.end > name.start),
    )
  return {
    // A question states nothing.
    figures: isQuestion ? [] : written(counted),
    names: isQuestion ? [] : written(named),
    quotations: written(all.flatMap((one) => one.quoted)),
  }
}

/** What a sentence begins behind within one, as a quotation. */
const OPENS = /["“‘«„:([—–]\s*$/u

/** A plain word that only opens the sentence is no name: "Ferries stopped at noon". */
function isName(text: string, { words: at }: Sentence, name: Name, read: ReadNote): boolean {
  const opens = name.first === 0 || OPENS.test(before(text, name.start))
  if (!opens || name.last > name.first) return true
  const word = folded(text, at[name.first]!)
  if (read.capitals.has(word)) return true
  return GENERAL_ENGLISH.rarity(stem(text.slice(name.start, name.end), read.isEnglish)) === 1
}

function distinct(all: readonly string[]): string[] {
  return [...new Set(all)]
}

/** The quotations that begin in a claim, without the spaces at their ends. */
function quotedIn(
  text: string,
  group: readonly Sentence[],
  place: Span,
  quoted: readonly Span[],
): QuotedInClaim[] {
  return quoted
    .filter(({ start }) => start >= place.start && start < place.end)
    .map(({ start, end }) => {
      const last = Math.min(end, place.end)
      const saying = group.filter((one) => one.start < last && one.end > start)
      const speaker = saying.map((one) => speakerHere(group, one)).find((one) => one !== null)
      return {
        words: oneLine(text.slice(start, last)),
        start: start - place.start,
        end: last - place.start,
        speaker: speaker ?? null,
      }
    })
}

/** A speaker who stands in the claim itself: one that is carried on from before is a guess. */
function speakerHere(group: readonly Sentence[], { speech: { speaker } }: Sentence) {
  if (!speaker) return null
  const isHere = group.some(({ start, end }) => speaker.start >= start && speaker.start < end)
  return isHere ? speaker : null
}

function withKeys(claims: readonly Omit<Claim, 'key'>[]): Claim[] {
  const met = new Map<string, number>()
  return claims.map((claim) => {
    const named = claim.words || claim.citations.map(shownWords).join('\n')
    const key = wordsKey(named)
    const nth = (met.get(key) ?? 0) + 1
    met.set(key, nth)
    return { ...claim, key: nth === 1 ? key : `${key}-${nth}` }
  })
}
