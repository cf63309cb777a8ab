import { expect, it } from 'vitest'
import { unmatchedStretches } from './unmatched.ts'

/** Sentences are written as words that end in a full stop, blocks are parted by a line's end. */
function stretches(text: string, unmatched: readonly string[]) {
  const spans = unmatched.map((sentence) => {
    const start = text.indexOf(sentence)
    return { start, end: start + sentence.length }
  })
  const isBlockEnd = (offset: number) => offset === text.length || text[offset] === '\n'
  return unmatchedStretches(spans, text, isBlockEnd).map(({ start, end, labelled }) =>
    [text.slice(start, end), labelled ? 'labelled' : ''].join('|'),
  )
}

it('draws sentences of one block that follow each other as one, with a label under it', () => {
  expect(stretches('One. Two. Three.\nFour.', ['Two.', 'Three.'])).toEqual(['Two. Three.|labelled'])
})

it('has no room for a label inside a block', () => {
  expect(stretches('One. Two. Three.', ['Two.'])).toEqual(['Two.|'])
})

it('says it once for blocks that follow each other, and again after a while', () => {
  const all = ['A.', 'B.', 'C.', 'D.', 'E.', 'F.']
  expect(stretches(all.join('\n'), all)).toEqual([
    'A.|labelled',
    'B.|',
    'C.|',
    'D.|',
    'E.|',
    'F.|labelled',
  ])
})

it('says it anew behind a sentence that is matched', () => {
  expect(stretches('A.\nB.\nC.', ['A.', 'C.'])).toEqual(['A.|labelled', 'C.|labelled'])
})
