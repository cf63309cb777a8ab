import type { Block } from '../model/article.ts'
import { acting, type Acting } from './acting.ts'
import { attributing } from './attributing.ts'
import { attribution, type CalledSentence } from './attribution.ts'
import { introduced } from './introduced.ts'
import { quotations } from './quotations.ts'
import { named, type Speaker } from './speaker.ts'
import type { Span } from './spans.ts'

/** What one sentence holds of someone's words. */
export interface SentenceSpeech {
  /** The parts between quotation marks, without the marks, in offsets of the text. */
  readonly quoted: readonly Span[]
  /** Told in other words ("Lind said the lock would hold"), wholly or beside the quoted parts. */
  readonly reported: boolean
  readonly speaker?: Speaker
  /** Who does what the sentence tells, where it opens with them. */
  readonly acting?: Acting
  /** The part that only says who said it, where and to whom; it is no part of what was said. */
  readonly attribution?: Span
}

/**
 * The layer of speech over an article in its blocks: for each sentence the quoted parts and who speaks. A quotation
 * without an attribution of its own takes the speaker of its paragraph, or, where it carries the one
 * before on, the speaker before. This follows the rule-based line of quotation attribution (Pouliquen
 * et al. 2007; O'Keefe et al. 2012: in news the nearest speaker beside a saying verb is right in
 * nine cases of ten).
 */
export function speech(
  text: string,
  blocks: readonly Block[],
  sentences: readonly CalledSentence[],
): SentenceSpeech[] {
  const quoted = quotations(text, blocks)
  // Both are in the order of the text: what ends before a sentence is not looked at again.
  let from = 0
  const read = sentences.map((sentence) => {
    while (from < quoted.length && quoted[from]!.end <= sentence.start) from += 1
    const inside = within(quoted, from, sentence)
    return { inside, said: attribution(text, sentence, inside) }
  })
  const known = introduced(text, sentences, read)
  const own = read.map((one) => {
    const { inside, said } = one
    return said?.speaker ? { inside, said: { ...said, speaker: known(said.speaker) } } : one
  })
  let last: Speaker | undefined
  return sentences.map((sentence, i) => {
    const { inside, said } = own[i]!
    const speaker = said?.speaker ?? (said || inside.length > 0 ? carried(i) : undefined)
    if (speaker) last = speaker
    const reported = said !== undefined
    const attribution = attributing(text, sentence, inside, said)
    const acts = acting(text, sentence, said)
    // Most sentences: a text made to take long has some hundred thousand.
    if (!speaker && !acts && !attribution && !reported && inside.length === 0) return NOTHING
    return {
      quoted: inside,
      reported,
      ...(speaker ? { speaker } : {}),
      ...(acts ? { acting: acts } : {}),
      ...(attribution ? { attribution } : {}),
    }

    /** For "…, he said" and bare quotations: the paragraph's own speaker, or the last one. */
    function carried(at: number): Speaker | undefined {
      if (said) return leading(text, sentences[at - 1]) ?? last
      const next = own[at + 1]
      const follows = sentences[at + 1]?.block === sentence.block
      return (follows ? next?.said?.speaker : undefined) ?? last
    }
  })
}

const NOTHING: SentenceSpeech = { quoted: [], reported: false }

/** "Judge Berg made it clear … “…,” he said": a pronoun's name, where a sentence opens with it. */
function leading(text: string, sentence: CalledSentence | undefined): Speaker | undefined {
  if (!sentence) return undefined
  const [opening] = sentence.called
  if (!opening || opening.first > 1 || opening.last === opening.first) return undefined
  return /['’]s?$/.test(text.slice(opening.start, opening.end))
    ? undefined
    : named(text, sentence.words, opening)
}

/** The quoted parts, from the `from`-th on, that lie in a sentence, cut to it. */
function within(quoted: readonly Span[], from: number, sentence: Span): readonly Span[] {
  if (from >= quoted.length || quoted[from]!.start >= sentence.end) return NOTHING.quoted
  const found: Span[] = []
  for (let at = from; at < quoted.length && quoted[at]!.start < sentence.end; at += 1) {
    const start = Math.max(quoted[at]!.start, sentence.start)
    const end = Math.min(quoted[at]!.end, sentence.end)
    if (end > start) found.push({ start, end })
  }
  return found
}
