import { describe, expect, it } from 'vitest'
import { isNearCopy } from './near-copy.ts'
import { prepared } from './testing.ts'

const WIRE = [
  'The harbour of Osmark was closed on Monday after a crane collapsed.',
  'Port director Maria Lind said nobody had been hurt in the fall.',
  'About 158 fishing boats are trapped in the basin behind the wreck.',
  'Divers will examine the sea bed on Wednesday before the salvage begins.',
  'The crane was built in 1961 and had carried containers since January.',
  'A ferry to Halvik will leave from the northern pier until further notice.',
]
const OTHER = [
  'Bakers in the old town gave bread and soup to the waiting crews.',
  'Schools stay open, and the market moves to the square by the church.',
]

const copy = (sentences: readonly string[]) => prepared(sentences.join('\n\n'))
const replaced = (count: number) => [...WIRE.slice(count), ...OTHER.slice(0, count)]

describe('isNearCopy', () => {
  it('takes one changed sentence in six for a copy, and two for another article', () => {
    expect(isNearCopy(copy(WIRE), copy(replaced(1)))).toBe(true)
    expect(isNearCopy(copy(WIRE), copy(replaced(2)))).toBe(false)
  })

  it('sees a copy through small edits and a cut', () => {
    const edited = WIRE.map((sentence) => sentence.replace('said', 'says').replace('About', 'Some'))
    expect(isNearCopy(copy(edited.slice(0, 4)), copy(WIRE))).toBe(true)
  })

  it('takes nothing for a copy of an empty text', () => {
    expect(isNearCopy(copy([]), copy(WIRE))).toBe(false)
  })
})
