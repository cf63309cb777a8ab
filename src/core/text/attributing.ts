import type { Attribution, SentenceWords } from './attribution.ts'
import { fold } from './fold.ts'
import type { Span } from './spans.ts'
import { isParticiple } from './subject.ts'

/** Between a speaker and the verb there is an aside in commas, or no more words than these. */
const LONGEST_GAP = 2
/** A speaker's office before the name: "Deputy harbour press secretary Maria Lind". */
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
export function attributing(
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
    said.closes ||
    after === 0 ||
    (after <= LONGEST_CLOSING && next && CLOSERS.has(fold(text.slice(next.start, next.end))))
  if (!closes) return after >= LEAST_STATED ? opening(text, sentence, said) : undefined
  // Of the sentence alone: in a text without commas, all before it would be looked through.
  const before = Math.min(said.speaker?.start ?? verb.start, verb.start)
  const comma = text.slice(sentence.start, before + 1).lastIndexOf(',')
  if (comma <= 0) return undefined
  const start = sentence.start + comma
  const stated = words.filter((word) => word.end <= start).length
  return stated >= LEAST_STATED && !/["“”]\s*\p{L}/u.test(text.slice(start, sentence.end))
    ? { start, end: sentence.end }
    : undefined
}

/** From the speaker to the verb: "Maria Lind, the head of the board, said". */
function opening(text: string, sentence: SentenceWords, said: Attribution): Span | undefined {
  const { words } = sentence
  const verb = words[said.verb]!
  if (isParticiple(text, verb)) return undefined
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
