import { fold } from '../text/fold.ts'
import { sameSpeaker } from '../text/same-speaker.ts'
import type { Acting } from '../text/acting.ts'
import { tells } from './carried.ts'
import type { Pair, Side } from './pair.ts'
import type { PreparedSentence } from './prepare.ts'

/** Two who do the same, each with the verb as their article writes it. */
export interface Actors {
  readonly a: Acting & { readonly verb: string }
  readonly b: Acting & { readonly verb: string }
}

/** So many words behind its subject a verb stands: "the Board fundamentally rejected". */
const REACH = 3

/**
 * Who does the same in two sentences, where these are surely two: "the Harbour Board rejected the plan"
 * and "the coast guard said it rejects the plan". Undefined where they may be one, where either sentence
 * names both, and where no such subjects are found.
 */
export function differentActors(
  pair: Pair,
  texts: readonly [string, string],
  i: number,
  j: number,
): Actors | undefined {
  const [inA, inB] = [pair.a.sentences[i]!, pair.b.sentences[j]!]
  const [one, other] = [inA.speech.acting, inB.speech.acting]
  if (!one || !other || sameSpeaker(one.who, other.who) !== false) return undefined
  if (names(texts[0], inA, other) || names(texts[1], inB, one)) return undefined
  const verbs = verbsBehind(pair.b, texts[1], j, other)
  for (const [term, verb] of verbsBehind(pair.a, texts[0], i, one)) {
    const there = verbs.get(term)
    const isVerb = there !== undefined && tells(pair, term) && [verb, there].some(isVerbal)
    if (isVerb) return { a: { ...one, verb }, b: { ...other, verb: there } }
  }
  return undefined
}

/** The words behind a subject, by term, up to where its verb may stand. */
function verbsBehind(
  side: Side,
  text: string,
  sentence: number,
  { end }: Acting,
): Map<number, string> {
  const { places } = side.sentences[sentence]!
  const found = new Map<number, string>()
  side.sequence[sentence]!.forEach((term, k) => {
    const start = places[2 * k]!
    if (start < end || found.size >= REACH || found.has(term)) return
    const word = text.slice(start, places[2 * k + 1])
    if (!/^\p{Ll}/u.test(word)) return
    found.set(term, word)
  })
  return found
}

function isVerbal(word: string): boolean {
  return /(?:ed|[^s]s)$/.test(word)
}

function names(text: string, { start, end }: PreparedSentence, { who }: Acting): boolean {
  return fold(text.slice(start, end)).includes(who.words.at(-1)!)
}
