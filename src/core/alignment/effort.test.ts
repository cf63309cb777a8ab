import { expect, it } from 'vitest'
import { effortFor } from './effort.ts'
import type { Pair, Side } from './pair.ts'

/** As much of a pair as the effort goes by: so many sentences of so many words. */
function effort(sentences: number, words: number) {
  const sequence = Array.from<Int32Array>({ length: sentences }).fill(new Int32Array(words))
  const side = { terms: sequence, sequence } as unknown as Side
  return effortFor({ a: side, b: side } as Pair)
}

const WHOLE = { alike: 32, read: 1024, answers: 8, asksBack: true }

it('is the whole for books, of however many words', () => {
  // A novel of a million characters, a shorter one in short sentences, one four times as long.
  for (const [sentences, words] of [
    [15_000, 13],
    [8000, 5],
    [40_000, 14],
  ] as const)
    expect(effort(sentences, words)).toEqual(WHOLE)
})

it('is less for each where there are more sentences than a text of that length has', () => {
  expect(effort(36_000, 6)).toEqual({ alike: 8, read: 256, answers: 2, asksBack: true })
  // However many there are, each has what is most like it.
  expect(effort(300_000, 1)).toEqual({ alike: 4, read: 32, answers: 1, asksBack: false })
})

it('looks at no more pairs for it, the more sentences there are', () => {
  const looked = (sentences: number) => sentences * effort(sentences, 2).alike
  expect(looked(40_000)).toBeLessThanOrEqual(looked(8000))
})
