import fc from 'fast-check'
import { expect, it } from 'vitest'
import { sharedPhrase } from './shared-phrase.ts'
import { prepared } from './testing.ts'

/** What two sentences share, where a word tells the more the longer it is. */
function shared(a: string, b: string) {
  const [inA, inB] = [prepared(a).sentences[0]!, prepared(b).sentences[0]!]
  return sharedPhrase([a, b], inA, inB, (word) => (word.length > 3 ? word.length / 7 : 0))
}

it('quotes what tells most, in one piece', () => {
  const a = 'They saw the wooden harbour of Osmark; boats came.'
  expect(shared(a, 'We left the wooden harbour of Osmark; boats came.').phrase).toBe(
    'wooden harbour of Osmark',
  )
})

it('quotes what stands behind a stop within what is shared', () => {
  const a = 'They went; the wooden harbour of Osmark burned down.'
  expect(shared(a, 'They went; the wooden harbour of Osmark burned.').phrase).toBe(
    'wooden harbour of Osmark burned',
  )
})

it('finds in a sentence and itself what it finds in it and a longer one', () => {
  const word = fc.constantFrom('old', 'harbour', 'of', 'ferry,', 'crane', 'fell', '“lock', 'low;')
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 20 }), (words) => {
      const text = words.join(' ')
      expect(shared(text, text)).toEqual(shared(text, `${text} elsewhere`))
    }),
  )
})
