import { describe, expect, it } from 'vitest'
import { prepared } from '../alignment/testing.ts'
import { plainBlocks } from '../text/blocks.ts'
import { bookFurniture } from './book-furniture.ts'

/** The paragraphs that are left. */
function left(...written: string[]): string[] {
  const text = written.join('\n\n')
  const blocks = plainBlocks(text)
  const marked = bookFurniture(text, blocks)
  return blocks.filter((_, k) => !marked[k]).map(({ start, end }) => text.slice(start, end))
}

const PROSE =
  'Maren walked down to the quay before it was light, and counted the boats that were left.'
const MORE =
  'The keeper of the lamp had seen nothing, but his wife had heard oars close under the wall.'

describe('furniture of a book', () => {
  it('are its captions, over several lines too', () => {
    expect(left('[Illustration]', PROSE)).toEqual([PROSE])
    expect(
      left('[Illustration: MAREN ON THE QUAY', 'from a drawing by the author.]', PROSE),
    ).toEqual([PROSE])
    expect(left(PROSE, 'Fig. 3. The old lock.', MORE)).toEqual([PROSE, MORE])
    expect(left('[He means the keeper of the lamp.]')).toHaveLength(1)
  })

  it('is its table of contents, up to the text', () => {
    const titles = ['CONTENTS', 'The Quay', 'The Lamp and the Wall', 'What Maren Found']
    expect(left(...titles, PROSE, 'The Quay')).toEqual([PROSE, 'The Quay'])
    expect(left('CHAPTER I. The Quay CHAPTER II. The Lamp CHAPTER III. The Wall', PROSE)).toEqual([
      PROSE,
    ])
    expect(left('The Quay 1\nThe Lamp 24\nThe Wall 57\nThe Oars 91', PROSE)).toEqual([PROSE])
    expect(left('The Quay ........ 12', PROSE)).toEqual([PROSE])
  })

  it('are the heads that run over its pages, whatever their number', () => {
    const pages = [12, 14, 16].flatMap((page) => [`THE QUAY ${page}`, `${PROSE} ${page}.`])
    expect(left('The story', ...pages)).toEqual([
      'The story',
      ...[12, 14, 16].map((n) => `${PROSE} ${n}.`),
    ])
    // Said three times, but said.
    expect(left(PROSE, '“Come in”', MORE, '“Come in”', '“Come in”')).toHaveLength(5)
  })

  it('are no lines of news that merely stand in columns', () => {
    const results = ['Osmark 3', 'Halvik 1', 'Terne 2', 'Lund 0']
    expect(left('Results', results.join('\n'), PROSE)).toEqual([
      'Results',
      results.join('\n'),
      PROSE,
    ])
  })
})

describe('lines that only number', () => {
  it.each([
    'CHAPTER X.',
    'Chapter 12',
    'BOOK THE SECOND.',
    'ACT I. SCENE 2.',
    'XIV.',
    '- 12 -',
    '* * *',
    'Part One',
    'THE END',
    'FOOTNOTES:',
    'Kapitel 3',
  ])('are furniture: %s', (line) => {
    const { sentences } = prepared(`${PROSE}\n\n${line}\n\n${MORE}`)
    expect(sentences.slice(1, -1).every(({ part }) => part === 'furniture')).toBe(true)
  })

  it.each([
    'Chapter and verse were asked for.',
    'The end of the quay was gone.',
    'Part of it burned.',
  ])('are not: %s', (line) => {
    const { sentences } = prepared(`${PROSE}\n\n${line}\n\n${MORE}`)
    expect(sentences.map(({ part }) => part)).not.toContain('furniture')
  })
})

it('takes the marks of notes for no figures', () => {
  const { sentences } = prepared('The boats[193] had left by then. {242} Nine came back.[A]')
  expect(sentences.flatMap(({ figures }) => figures.map(({ value }) => value))).toEqual([9])
})
