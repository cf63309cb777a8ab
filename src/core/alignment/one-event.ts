import { isRelated, STRONG } from './bands.ts'
import { isBrief, isCompared } from './brief.ts'
import { Surroundings } from './context.ts'
import { type Side, swapped } from './pair.ts'
import { chanceOf } from './weights.ts'

/**
 * From this share of strongly answered sentences on two long texts tell of one event. Of fifteen labelled
 * pairs of accounts all but one have .28 and more; of pairs of chapters and books none had .07.
 */
const ENOUGH = 0.12
/**
 * So many sentences make a text long, here. Less can be answered in a shorter one, and less is by chance:
 * the share asked for falls with the square of the length.
 */
const LONG = 60

/** Long texts are judged by samples: so many runs of so many sentences, spread evenly. */
const RUNS = 16
const RUN = 8

/**
 * Whether two texts tell of one event: they are of one subject, and enough sentences of the shorter have
 * a strong answer in the other. Two chapters of a book share names and ways of speaking, so that the
 * words alone do not tell.
 */
export function isOneEvent(surroundings: Surroundings): boolean {
  const { pair, topic } = surroundings
  if (!isRelated(topic)) return false
  const [a, b] = [telling(pair.a), telling(pair.b)]
  const length = Math.sqrt(a * b)
  const enough = ENOUGH * Math.min(1, length / LONG) ** 2
  return shareAnswered(a <= b ? surroundings : new Surroundings(swapped(pair))) >= enough
}

function telling({ sentences }: Side): number {
  return sentences.filter((sentence) => isCompared(sentence) && !isBrief(sentence)).length
}

/** The share of the first text's sentences that have a strong answer, of those that say enough. */
function shareAnswered(surroundings: Surroundings): number {
  const { sentences } = surroundings.pair.a
  let [asked, answered] = [0, 0]
  for (const [from, to] of runsOf(sentences.length)) {
    for (const surrounded of surroundings.rows(from, to)) {
      const { i, candidates, size } = surrounded.row
      if (isBrief(sentences[i]!) || !isCompared(sentences[i]!)) continue
      const isStrong = (j: number) =>
        chanceOf(surrounded.atBest(j)) >= STRONG && chanceOf(surrounded.at(j)) >= STRONG
      asked += 1
      if (candidates.subarray(0, size).some(isStrong)) answered += 1
    }
  }
  return asked === 0 ? 0 : answered / asked
}

function runsOf(length: number): [from: number, to: number][] {
  if (length <= RUNS * RUN) return [[0, length]]
  return Array.from({ length: RUNS }, (_, k) => {
    const from = Math.floor((k * (length - RUN)) / (RUNS - 1))
    return [from, from + RUN]
  })
}
