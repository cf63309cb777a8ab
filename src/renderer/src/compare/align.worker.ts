import { alignInSteps } from '../../../core/alignment/align.ts'
import { spanOf } from '../../../core/alignment/answer.ts'
import { refreshedBy } from '../../../core/alignment/background.ts'
import { GENERAL_ENGLISH } from '../../../core/alignment/general-english.ts'
import type { Kind } from '../../../core/alignment/kinds.ts'
import type { Match } from '../../../core/alignment/match.ts'
import type { PreparedArticle, PreparedSentence } from '../../../core/alignment/prepare.ts'
import { PreparedStore } from '../../../core/alignment/prepared-store.ts'
import { explain } from '../../../core/alignment/reason.ts'
import {
  type FoundPair,
  type MatchSide,
  type ShownMatch,
  type TextSpan,
  touches,
} from '../state/comparison.ts'

/** Compares articles beside the window's own work. One request at a time; a newer one may stop it. */

export interface CompareRequest {
  id: number
  a: { articleId: string; text: string }
  b: { articleId: string; text: string }
  /** How rare their words are in the person's library, 0 to 1; null where it does not tell. */
  own: readonly (readonly [term: string, rarity: number])[] | null
}

/** Stops a request that is under way or waits. */
export interface CancelRequest {
  cancel: number
}

export type CompareAnswer =
  | { id: number; pair: FoundPair }
  | { id: number; cancelled: true }
  | { id: number; error: string }

const prepared = new PreparedStore()
const cancelled = new Set<number>()
const waiting: CompareRequest[] = []
let working = false

// A sentence's comparison takes well under a millisecond; after so many a stop is heard.
const STEPS_AT_ONCE = 64

onmessage = ({ data }: MessageEvent<CompareRequest | CancelRequest>) => {
  if ('cancel' in data) {
    cancelled.add(data.cancel)
    return
  }
  waiting.push(data)
  if (!working) void work()
}

async function work(): Promise<void> {
  working = true
  for (let request = waiting.shift(); request; request = waiting.shift()) {
    postMessage(await answer(request))
  }
  working = false
}

async function answer(request: CompareRequest): Promise<CompareAnswer> {
  const { id } = request
  try {
    const pair = await compare(request)
    return pair ? { id, pair } : { id, cancelled: true }
  } catch (error) {
    return { id, error: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  } finally {
    cancelled.delete(id)
  }
}

/** Null when the request was cancelled. */
async function compare({ id, a, b, own }: CompareRequest): Promise<FoundPair | null> {
  const first = prepared.get(a.articleId, a.text)
  const second = prepared.get(b.articleId, b.text)
  const background = own ? refreshedBy(new Map(own), GENERAL_ENGLISH) : GENERAL_ENGLISH
  const steps = alignInSteps(first, second, background)
  for (let count = 1; ; count += 1) {
    const step = steps.next()
    if (step.done) {
      const { matches, basis } = step.value
      return {
        articleIds: [a.articleId, b.articleId],
        basis,
        matches: matches.map((match, index) =>
          shownMatch(match, `${a.articleId}.${b.articleId}.${index}`, [
            [a.articleId, first],
            [b.articleId, second],
          ]),
        ),
        statements: { [a.articleId]: statements(first), [b.articleId]: statements(second) },
      }
    }
    if (count % STEPS_AT_ONCE === 0) await nextMessage()
    if (cancelled.has(id)) return null
  }
}

type Named = readonly [articleId: string, article: PreparedArticle]

function shownMatch(match: Match, id: string, [a, b]: readonly [Named, Named]): ShownMatch {
  const { speakers } = match.reason
  return {
    id,
    kind: match.kind,
    band: match.band,
    reason: explain(match.reason),
    sides: [
      side(match.kind, a, match.a, match.words.a, speakers.a),
      side(match.kind, b, match.b, match.words.b, speakers.b),
    ],
    decision: null,
  }
}

function side(
  kind: Kind,
  [articleId, article]: Named,
  indexes: readonly number[],
  words: readonly TextSpan[],
  speaker: string | undefined,
): MatchSide {
  const answering = indexes.flatMap((index) => article.sentences[index] ?? [])
  const isQuotation = kind === 'same-quotation' || kind === 'same-words-different-speaker'
  const said = isQuotation
    ? answering
        .flatMap(withoutAttribution)
        .filter((part) => words.some((word) => touches(word, part)))
    : []
  return { articleId, passage: spanOf(article, indexes), words, said, speaker }
}

/** What stands before and behind the part of a sentence that only says who said it. */
function withoutAttribution({ start, end, speech: { attribution } }: PreparedSentence): TextSpan[] {
  if (!attribution) return [{ start, end }]
  const parts = [
    { start, end: attribution.start },
    { start: attribution.end, end },
  ]
  return parts.filter((part) => part.start < part.end)
}

function statements({ sentences }: PreparedArticle): TextSpan[] {
  return sentences
    .filter((sentence) => sentence.part !== 'furniture')
    .map(({ start, end }) => ({ start, end }))
}

/** Lets messages come in: a timer's turn is after theirs. */
function nextMessage(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0))
}
