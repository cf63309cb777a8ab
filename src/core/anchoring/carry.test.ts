import { describe, expect, test } from 'vitest'
import { carrier } from './carry.ts'
import { describe as describePassage } from './describe.ts'
import type { NamedText } from './named-text.ts'

const WRONG: NamedText = {
  text: 'The bridge across the harbour of the town is closed to traffic. He is £ukasz Nowak.',
  textHash: 'a'.repeat(64),
}
const RIGHT: NamedText = { text: WRONG.text.replaceAll('£', 'Ł'), textHash: 'b'.repeat(64) }

/** The selectors on the other text; null where the place is lost. */
function carry(selectors: ReturnType<typeof selectorsOf>, from: NamedText, to: NamedText) {
  return carrier(from, to)(selectors)?.selectors ?? null
}

function selectorsOf({ text, textHash }: NamedText, words: string) {
  const start = text.lastIndexOf(words)
  return describePassage(text, start, start + words.length, textHash)
}

describe('a passage is carried', () => {
  test('to its place in a text of other letters, sign for sign', () => {
    const carried = carry(selectorsOf(WRONG, '£ukasz'), WRONG, RIGHT)
    expect(carried).toEqual(selectorsOf(RIGHT, 'Łukasz'))
  })

  test('to where its words stand in a text that is shorter', () => {
    const shorter = { text: RIGHT.text.replace('The ', ''), textHash: 'c'.repeat(64) }
    const carried = carry(selectorsOf(WRONG, 'the harbour'), WRONG, shorter)
    expect(carried).toEqual(selectorsOf(shorter, 'the harbour'))
  })

  test('from a text that it was carried to before', () => {
    const there = carry(selectorsOf(WRONG, '£ukasz'), WRONG, RIGHT)
    expect(carry(there!, RIGHT, WRONG)).toEqual(selectorsOf(WRONG, '£ukasz'))
  })
})

describe('a passage whose words were changed', () => {
  test('is carried, and says that it has to be looked at', () => {
    const corrected = { text: WRONG.text.replace('town', 'city'), textHash: 'c'.repeat(64) }
    const passage = selectorsOf(WRONG, 'The bridge across the harbour of the town is closed')
    expect(carrier(WRONG, corrected)(passage)).toEqual({
      state: 'approximate',
      selectors: selectorsOf(corrected, 'The bridge across the harbour of the city is closed'),
    })
  })
})

describe('a passage is not carried', () => {
  test('surely to a text where its words are others, and the places have shifted', () => {
    const shifted = { text: WRONG.text.replaceAll('£', 'Ĺ\u0081'), textHash: 'c'.repeat(64) }
    expect(carrier(WRONG, shifted)(selectorsOf(WRONG, '£ukasz'))?.state).toBe('approximate')
  })

  test('to the same offsets of a text of other words', () => {
    const other = { text: 'x'.repeat(WRONG.text.length), textHash: 'c'.repeat(64) }
    expect(carry(selectorsOf(WRONG, 'Nowak'), WRONG, other)).toBeNull()
  })

  test('when its place was lost before', () => {
    const lost = { ...selectorsOf(WRONG, 'Nowak'), textHash: 'd'.repeat(64) }
    lost.quote = { ...lost.quote, exact: 'somebody' }
    expect(carry(lost, WRONG, RIGHT)).toBeNull()
  })
})
