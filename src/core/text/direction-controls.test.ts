import { describe, expect, it } from 'vitest'
import { controlsReplaced, strayControls } from './direction-controls.ts'

const RLE = '\u202B'
const PDF = '\u202C'
const LRO = '\u202D'
const RLO = '\u202E'
const LRI = '\u2066'
const RLI = '\u2067'
const FSI = '\u2068'
const PDI = '\u2069'

describe('strayControls', () => {
  it.each([
    ['prose', 'The bridge is shut.'],
    ['Hebrew and Arabic', 'הגשר בנמל נסגר! أُغلق جسر (٢٠٢٤)'],
    ['marks of one place', 'a\u200Eb\u200Fc\u061Cd'],
    ['isolates that end', `He said ${RLI}שלום ${LRI}Osmark${PDI}!${PDI}, and ${FSI}went${PDI}.`],
    ['embeddings that end', `He said ${RLE}שלום!${PDF} and went.`],
    ['ends of nothing', `a${PDF}b${PDI}c`],
    ['an end of an embedding that stands in an isolate', `a${LRI}b${PDF}c${PDI}`],
  ])('leaves %s as it is', (_, text) => {
    expect(strayControls(text)).toEqual([])
  })

  it.each([
    [
      'an override and its end',
      `a${RLO}b${PDF}c`,
      [
        [1, 'RLO'],
        [3, null],
      ],
    ],
    ['an override without an end', `a${LRO}b`, [[1, 'LRO']]],
    ['an isolate without an end', `a${FSI}b${RLI}c${PDI}`, [[1, 'FSI']]],
    ['an override that its isolate ends', `${RLI}a${RLO}b${PDI}c`, [[2, 'RLO']]],
    ['an embedding that its isolate ends', `${RLI}a${RLE}b${PDI}c${PDF}`, [[2, 'RLE']]],
    [
      'an override around an embedding',
      `${RLO}${RLE}a${PDF}b${PDF}`,
      [
        [0, 'RLO'],
        [5, null],
      ],
    ],
    [
      'an override in an embedding',
      `${RLE}${RLO}a${PDF}b${PDF}`,
      [
        [1, 'RLO'],
        [3, null],
      ],
    ],
    [
      'an override in an isolate in another',
      `${RLO}${RLI}a${PDF}${PDI}${PDF}`,
      [
        [0, 'RLO'],
        [5, null],
      ],
    ],
  ])('finds %s', (_, text, expected) => {
    expect(strayControls(text).map(({ at, name }) => [at, name])).toEqual(expected)
  })
})

it('controlsReplaced keeps every offset', () => {
  expect(controlsReplaced(`a${RLO}b${PDI}c`)).toBe('a×b×c')
})
