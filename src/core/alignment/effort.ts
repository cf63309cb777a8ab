import { MOST_ANSWERS } from './most-likely.ts'
import type { Pair, Side } from './pair.ts'

/** How much is looked at for each sentence of two long articles. */
export interface Effort {
  /** So many sentences of the other article closely. */
  readonly alike: number
  /** So many places of its words, and of its 4-grams, to find those. */
  readonly read: number
  /** So many of them are its answers at most. */
  readonly answers: number
  /** Whether it is asked of an answer if another sentence answers it better. */
  readonly asksBack: boolean
}

/**
 * Four times as many sentences as are shown. Held against looking at all, of 156 links in the labelled
 * articles put together 154 were found so, with 16 of them 151, with 64 all; of 911 in two made accounts
 * of 1,735 sentences 892, 890 and 894. With a quarter of the places and 16 sentences 145 and 889 were found.
 */
const WHOLE: Effort = { alike: 32, read: 1024, answers: MOST_ANSWERS, asksBack: true }
/** A comparison with fewer sees next to nothing beside the sentence's own double. */
const LEAST: Effort = { alike: 4, read: 32, answers: 1, asksBack: false }

/**
 * Two texts of a million characters have some 16,000 sentences together: of so many the whole is looked
 * at, whatever they are, …
 */
const SENTENCES = 16_000
/** … and of more where a sentence has so many words: it has 20 in news, 12 to 15 in novels. */
const WORDS = 12

/**
 * What is looked at goes by the length of the texts and not by their sentences: a text that has a sentence
 * for every two words has six times as many as a real one, and each is looked at less closely for it. By the
 * square of it, since each also has a time of its own: to be prepared, and for what is told of its answer.
 */
export function effortFor({ a, b }: Pair): Effort {
  const sentences = a.terms.length + b.terms.length
  const share = (Math.max(SENTENCES, (wordsOf(a) + wordsOf(b)) / WORDS) / sentences) ** 2
  const part = (of: 'alike' | 'read' | 'answers') =>
    Math.round(Math.min(WHOLE[of], Math.max(LEAST[of], WHOLE[of] * share)))
  const answers = part('answers')
  return { alike: part('alike'), read: part('read'), answers, asksBack: answers > LEAST.answers }
}

function wordsOf({ sequence }: Side): number {
  let words = 0
  for (const line of sequence) words += line.length
  return words
}
