import { describe, expect, it } from 'vitest'
import { align, alignInSteps } from './align.ts'
import { GENERAL_ENGLISH } from './general-english.ts'
import type { PreparedArticle } from './prepare.ts'
import { prepared } from './testing.ts'

/** Invented: two chapters of one book, with its people, its ways of speaking and its furniture. */
const PEOPLE = ['Maren', 'the keeper', 'old Tobias', 'Captain Lund', 'the widow Harke']
const INDOORS: Telling = [
  (who, k) =>
    `${who} carried the candle up the stairs and counted ${k + 3} steps[${k}] to the attic.`,
  (who, k) => `In the kitchen the cheese had been cut ${k + 2} times, and ${who} blamed the cat.`,
  (who) => `“You will not find the key under that blanket,” said ${who}, folding the linen.`,
  (who, k) => `A mirror hung crooked beside the oven, bought for ${k + 5} shillings by ${who}.`,
  (who) => `Nobody had oiled the cradle since ${who} was christened in it.`,
  (who) => `${who} dropped a thimble, and it rolled beneath the chimney seat.`,
]
const AT_SEA: Telling = [
  (who, k) =>
    `The herring came late that autumn, ${k + 4} barrels[${k + 193}] in all, as ${who} had feared.`,
  (who) => `${who} lashed the rudder and slept until the gale was over.`,
  (who, k) => `Off the cape ${k + 6} whales followed the galley, and ${who} threw them tobacco.`,
  (who) => `“That compass has lied to better pilots than you,” ${who} shouted from the hatch.`,
  (who) => `With the canvas torn, ${who} steered for an island that no map had.`,
  (who) => `A signal burned on the mast until the musket of ${who} was heard.`,
]

type Telling = readonly ((who: string, k: number) => string)[]

/** Each has the same people in things of its own. */
function chapter(name: string, telling: Telling, quoted: string): string {
  const sentences = Array.from({ length: 60 }, (_, k) =>
    telling[k % telling.length]!(PEOPLE[(k + (k >> 2)) % PEOPLE.length]!, k),
  )
  sentences.splice(30, 0, quoted)
  const paragraphs = Array.from({ length: 16 }, (_, k) =>
    sentences.slice(k * 4, k * 4 + 4).join(' '),
  )
  return [name, '[Illustration]', ...paragraphs].join('\n\n')
}

const SAYING =
  'Whoever lights a lamp on this wall must answer for every ship that steers by its flame.'
const FIRST = chapter('CHAPTER X.', INDOORS, `Over the door stood written: ${SAYING}`)
const SECOND = chapter('CHAPTER XV.', AT_SEA, `Maren read it again. ${SAYING}`)

/** An account of one long event, and another in other words and another order. */
function accounts(count: number): [string, string] {
  const names = Array.from({ length: count }, (_, k) => `Tar${'aeiou'[k % 5]}v${k.toString(36)}in`)
  const first = names.map(
    (name, k) =>
      `The bridge near ${name} was closed by the flood after ${40 + k * 3} cattle had crossed.`,
  )
  const second = names.map(
    (name, k) => `After ${40 + k * 3} cattle had crossed it the flood closed the ${name} bridge.`,
  )
  return [first.join('\n\n'), second.toReversed().join('\n\n')]
}

const compared = (a: string, b: string) => align(prepared(a), prepared(b), GENERAL_ENGLISH)

describe('two texts that tell of no one event', () => {
  const { isOneEvent, matches } = compared(FIRST, SECOND)

  it('are told from accounts, though they share their people', () => {
    expect(isOneEvent).toBe(false)
    expect(compared(...accounts(100)).isOneEvent).toBe(true)
  })

  it('are judged by the general language: a library all about an event hides none of its accounts', () => {
    const [a, b] = accounts(20).map(prepared) as [PreparedArticle, PreparedArticle]
    // Each word of theirs stands in all articles of the library.
    const library = { rarity: () => 0, related: () => [] }
    expect(align(a, b, library).isOneEvent).toBe(false)
    expect(align(a, b, { ...library, general: GENERAL_ENGLISH }).isOneEvent).toBe(true)
  })

  it('match where one quotes what the other has, and nowhere else', () => {
    const of = (text: string, indexes: readonly number[]) =>
      indexes.map((i) => {
        const { start, end } = prepared(text).sentences[i]!
        return text.slice(start, end)
      })
    expect(matches.map(({ a, b }) => [of(FIRST, a), of(SECOND, b)])).toEqual([
      [[expect.stringContaining(SAYING)], [SAYING]],
    ])
  })
})

describe('a comparison in steps', () => {
  it('gives matches from the top of the text, and keeps each', () => {
    const [a, b] = accounts(60).map(prepared) as [
      ReturnType<typeof prepared>,
      ReturnType<typeof prepared>,
    ]
    const steps = alignInSteps(a, b, GENERAL_ENGLISH)
    let shown: readonly string[] = []
    const counts: number[] = []
    for (let step = steps.next(); ; step = steps.next()) {
      const matches = step.done ? step.value.matches : step.value.matches()
      const now = matches.map((match) => `${match.a[0]}–${match.b[0]}`)
      expect(now).toEqual(expect.arrayContaining([...shown]))
      shown = now
      if (step.done) break
      const { done } = step.value
      // What stands above has its match by now, and what stands below has none.
      expect(matches.every((match) => match.a.every((i) => i < done))).toBe(true)
      counts[done] = matches.length
    }
    expect(counts[20]).toBeGreaterThan(15)
    expect(shown.length).toBeGreaterThan(50)
  })
})
