import type { Attribution, CalledSentence } from './attribution.ts'
import { fold } from './fold.ts'
import { named, type Speaker } from './speaker.ts'

/** Who a sentence says does something. */
export interface Acting {
  readonly who: Speaker
  /** The offset behind which the verb stands. */
  readonly end: number
}

const PRONOUNS = new Set(['it', 'he', 'she', 'they', 'we'])

/**
 * Who acts in a sentence that opens with a name ("The Harbour Board rejected the plan"), or whose speaker
 * tells of themselves ("The Harbour Board said it rejects the plan"). Undefined elsewhere: most sentences
 * put their subject in ways that only a parser would find.
 */
export function acting(
  text: string,
  { words, called }: CalledSentence,
  said: Attribution | undefined,
): Acting | undefined {
  const word = (k: number) => fold(text.slice(words[k]?.start ?? 0, words[k]?.end ?? 0))
  const speaker = said?.speaker
  if (said && speaker && speaker.end <= words[said.verb]!.start) {
    const next = word(said.verb + 1) === 'that' ? said.verb + 2 : said.verb + 1
    if (next < words.length && PRONOUNS.has(word(next)))
      return { who: speaker, end: words[next]!.end }
  }
  const [first] = called
  if (!first || first.first > 1) return undefined
  if (first.first === 1 && word(0) !== 'the') return undefined
  const isSubject =
    /^\s\p{Ll}/u.test(text.slice(first.end, first.end + 3)) &&
    !/['’]s?$/.test(text.slice(first.start, first.end))
  return isSubject ? { who: named(text, words, first), end: first.end } : undefined
}
