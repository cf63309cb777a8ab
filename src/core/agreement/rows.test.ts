import { expect, test } from 'vitest'
import { tableRows } from './rows.ts'
import { cite, noteOf } from './testing.ts'

const untitled = () => undefined
const rowsOf = (...parts: Parameters<typeof noteOf>) =>
  tableRows([{ id: 'n1', tree: noteOf(...parts) }], [], untitled)

test('each heading and paragraph that cites something is a row, the others are none', () => {
  const rows = rowsOf(
    '# The bridge',
    cite('courier', 'shut'),
    'Nobody says why.\n\nIt was\nshut at noon.',
    cite('courier', 'at noon'),
    cite('wire', 'at twelve'),
    '- It has nine cracks',
    cite('wire', 'nine cracks'),
  )
  expect(rows.map(({ words, citations }) => [words, citations.map((one) => one.quote)])).toEqual([
    ['The bridge', ['shut']],
    ['It was shut at noon.', ['at noon', 'at twelve']],
    ['It has nine cracks', ['nine cracks']],
  ])
})

test('a citation among the words of a paragraph counts, and its words are the claim’s', () => {
  const tree = noteOf('It was')
  const [paragraph] = tree.children
  if (paragraph?.type !== 'paragraph') throw new Error('no paragraph')
  const inside = { ...paragraph, children: [...paragraph.children, cite('courier', ' shut')] }
  const rows = tableRows([{ id: 'n1', tree: { type: 'root', children: [inside] } }], [], untitled)
  expect(rows).toMatchObject([{ citations: [{ articleId: 'courier' }], noteIds: ['n1'] }])
  expect(rows[0]!.words).toContain('shut')
})

test('what two notes say in the same words is one row, whose citations are of both', () => {
  const rows = tableRows(
    [
      { id: 'n1', tree: noteOf('It was “shut”.', cite('courier', 'shut')) },
      { id: 'n2', tree: noteOf('It was "shut".', cite('wire', 'closed')) },
    ],
    [],
    untitled,
  )
  expect(rows).toMatchObject([
    { noteIds: ['n1', 'n2'], citations: [{ articleId: 'courier' }, { articleId: 'wire' }] },
  ])
})

test('what was written into the table comes last, under its own id', () => {
  const written = { id: 'abcdefgh2345', words: 'It was shut.', at: '', born: 1 }
  const notes = [{ id: 'n1', tree: noteOf('It was shut.', cite('courier', 'shut')) }]
  expect(tableRows(notes, [written], untitled).map(({ key, noteIds }) => [key, noteIds])).toEqual([
    [expect.stringMatching(/^[0-9a-f]{16}$/), ['n1']],
    ['abcdefgh2345', []],
  ])
})
