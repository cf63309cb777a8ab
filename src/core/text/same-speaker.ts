import { isSeveral, type Speaker } from './speaker.ts'

/**
 * Whether two speakers are one: true or false only where the texts tell. Undefined where they do not:
 * somebody unnamed beside a name, a body beside a person who may speak for it, two names that one body
 * may go by ("the White House", "the U.S.").
 */
export function sameSpeaker(a: Speaker | undefined, b: Speaker | undefined): boolean | undefined {
  if (!a || !b) return undefined
  if (isSeveral(a) !== isSeveral(b)) return undefined
  if (a.named && b.named) return isNameOfOne(a, b) ?? (mayBeOne(a, b) ? undefined : false)
  // An office of one body beside another's: the Harbour Board's spokesman is not Jon Berg of the police.
  return areApart(bodyOf(a), bodyOf(b)) ? false : undefined
}

/** Whether two names name one speaker; undefined where they share a word and no more. */
function isNameOfOne(a: Speaker, b: Speaker): boolean | undefined {
  const shared = a.words.filter((word) => b.words.includes(word)).length
  if (shared === Math.min(a.words.length, b.words.length)) return true
  if (isAcronym(a.words, b.words) || isAcronym(b.words, a.words)) return true
  if (shared === 0) return undefined
  const isSurname = a.words.at(-1) === b.words.at(-1)
  // "Jon Berg" and "Jonathan Berg" are one, "Jon Berg" and "Anna Berg" two.
  return isSurname && a.sort === 'person' && b.sort === 'person'
    ? a.words[0]![0] === b.words[0]![0]
    : undefined
}

function mayBeOne(a: Speaker, b: Speaker): boolean {
  if (a.words.some((word) => b.words.includes(word))) return true
  if (a.sort === 'person' && b.sort === 'person') return false
  return !areApart(bodyOf(a), bodyOf(b))
}

/** The body that somebody is or speaks for, in words that tell it from others. */
function bodyOf(speaker: Speaker): readonly string[] {
  const words = speaker.sort === 'body' ? speaker.words : speaker.office
  return words.filter((word) => !OF_ANY.has(word))
}

/** Words of offices and bodies that tell no two apart. */
const OF_ANY = new Set(
  `the of deputy press secretary spokesman spokeswoman spokesperson official officials chief head
  director president prime minister mr mrs ms dr sir lord lady senator sen rep representative
  senior source sources general colonel captain former national state public police`.split(/\s+/),
)

/**
 * Names that a government, and whatever belongs to it, goes by: what "Washington" says, the White House
 * may have said.
 */
const LOOSE = new Set(
  `administration government us u.s u.s. usa united states america american washington israel
  israeli russia russian moscow china chinese beijing iran iranian tehran britain british london
  france french paris germany german berlin japan japanese tokyo eu brussels`.split(/\s+/),
)

const SMALL = new Set(['of', 'the', 'and', 'for', 'de', 'la'])

/** Whether two bodies are surely two. */
function areApart(a: readonly string[], b: readonly string[]): boolean {
  const isTold = (words: readonly string[]) =>
    words.length > 0 && !words.some((word) => LOOSE.has(word))
  return isTold(a) && isTold(b) && !a.some((word) => b.includes(word))
}

/** "NHB" and "National Harbour Board". */
function isAcronym(name: readonly string[], words: readonly string[]): boolean {
  const [only] = name
  if (name.length !== 1 || words.length < 3 || only!.length < 3) return false
  const letters = words.filter((word) => !SMALL.has(word)).map((word) => word[0])
  return letters.join('').includes(only!)
}
