import { describe, expect, it } from 'vitest'
import { Findings } from './findings.ts'
import { GENERAL_ENGLISH } from './general-english.ts'
import { pairOf } from './pair.ts'
import { prepared } from './testing.ts'

/** More than is looked at behind a sentence: what stands before it is all that its likes differ in. */
const BEHIND =
  'The town council will meet in the old market hall next spring to hear what its engineers have found there.'
const QUOTED = `"The gates are sound and safe to cross." ${BEHIND}`
const COUNTED = `Some 158 boats lie in the basin. ${BEHIND}`

/** Sentences that come again, with another speaker carried over to them, or right behind other words. */
const AGAIN = [
  'Harbour closed',
  'Maria Lind of the Harbour Board told reporters that the crane had been inspected on Monday morning.',
  QUOTED,
  'The coast guard’s Jon Berg told reporters that the boats had been towed to Halvik on Monday morning.',
  QUOTED,
  `Jon Berg of the coast guard said so on Monday. ${QUOTED}`,
  QUOTED,
  COUNTED,
  COUNTED,
  `The coast guard rejected the plan. ${COUNTED}`,
].join('\n\n')

const OTHER = [
  'Port shut by crane',
  'Maria Lind of the Harbour Board rejected the plan. Some 160 vessels lie in the basin.',
  '"The gates are sound and safe to cross," said Lind.',
].join('\n\n')

describe('what is told of an answer', () => {
  it('is of a sentence that comes again what it is of each by itself', () => {
    const [a, b] = [prepared(AGAIN), prepared(OTHER)]
    const pair = pairOf(a, b, GENERAL_ENGLISH, 'words')
    const inOrder = new Findings(pair, [a.text, b.text])
    for (let i = 0; i < a.sentences.length; i += 1) {
      for (let j = 0; j < b.sentences.length; j += 1) {
        const alone = new Findings(pair, [a.text, b.text])
        expect(inOrder.of(i, j), `${i} and ${j}`).toEqual(alone.of(i, j))
      }
    }
  })

  it('is found once of sentences that are worded alike, and names the words where they stand', () => {
    const paragraph = `The lock is shut. ${BEHIND}`
    const a = prepared([paragraph, paragraph, paragraph, paragraph].join('\n\n'))
    const findings = new Findings(pairOf(a, a, GENERAL_ENGLISH, 'words'), [a.text, a.text])
    const [first, second] = [findings.of(2, 0), findings.of(4, 0)]
    expect(second.reason).toBe(first.reason)
    expect(second.words.a[0]!.start - first.words.a[0]!.start).toBe(paragraph.length + 2)
  })
})
