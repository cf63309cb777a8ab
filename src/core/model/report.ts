import * as v from 'valibot'
import { reasonSchema } from '../alignment/reason.ts'
import { idSchema } from './ids.ts'
import { rangeSchema } from './offset.ts'

/** Who else reports an article, or one passage of it: what the engine finds in the library. */

/** How another article puts what was asked about. Offsets are UTF-16. */
const answerSchema = v.object({
  /** The sentences asked about, in the text that was asked about. */
  asked: rangeSchema,
  /** The sentences that answer, in the other article's text. */
  place: rangeSchema,
  /** What they say, and in it the words that carry the match. */
  text: v.string(),
  words: v.array(rangeSchema),
  kind: reasonSchema.entries.kind,
  band: v.picklist(['strong', 'likely']),
  score: v.number(),
  /** Who says it, as the other article names them. */
  speaker: v.optional(v.string()),
  /** Why they answer each other: `a` is the article asked about, `b` the one that answers. */
  reason: reasonSchema,
})
export type Answer = v.InferOutput<typeof answerSchema>

/** An article that reports the same. */
export const reportSchema = v.object({
  articleId: idSchema,
  /** Articles that are near-copies of this one, the earliest first; this one is the earliest of all. */
  copies: v.array(idSchema),
  /** Whether it is a near-copy of the article asked about. */
  isCopyOfAsked: v.boolean(),
  /** In the order of the text asked about; those to a passage touch it. */
  answers: v.array(answerSchema),
  /** 'names-and-figures' where the two seem to be in different languages. */
  basis: v.picklist(['words', 'names-and-figures']),
  /** For ranking reports among each other: the sum of the answers' scores. */
  score: v.number(),
})
export type Report = v.InferOutput<typeof reportSchema>

/** Two stories that share one passage share background; two passages are rarely the same by chance. */
const LEAST_ANSWERS = 2

/**
 * Whether an article seems to tell the same story as the one asked about, and not merely to share a
 * passage with it: two of its passages answer, one of them surely. Of thirteen pairs of Reuters stories
 * that share less, read by one person, nine told of different events.
 */
export function isAccount({ answers, isCopyOfAsked }: Report): boolean {
  const isSure = answers.some(({ band }) => band === 'strong')
  return !isCopyOfAsked && isSure && answers.length >= LEAST_ANSWERS
}

/** How far the index of the library is. */
export const indexStateSchema = v.object({
  /** 'failed': it has stopped twice, and starts again when it is asked. */
  status: v.picklist(['building', 'ready', 'failed']),
  indexed: v.number(),
  total: v.number(),
  /** Grows whenever the answers to a question may have changed. */
  revision: v.number(),
})
export type IndexState = v.InferOutput<typeof indexStateSchema>
