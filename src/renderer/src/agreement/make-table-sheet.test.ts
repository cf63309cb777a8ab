import { expect, test } from 'vitest'
import { cellWith } from '../../../core/agreement/testing.ts'
import { makeTableSheet } from './make-table-sheet.ts'

test('a table in words: names, dates, what is one source, and nothing that is only offered', () => {
  const sheet = makeTableSheet({
    title: 'Bridge',
    about: ['2 outlets'],
    columns: ['a', 'b'],
    rows: [
      {
        claim: { key: 'r', words: 'It is shut.', citations: [], noteIds: [] },
        cells: [
          cellWith({ articleId: 'a', stance: 'says', quote: 'shut' }),
          cellWith({ articleId: 'b', basis: 'alike', quote: 'perhaps shut' }),
        ],
        agreed: { outlets: 1, areNamed: true, sources: 1, first: [], undated: 0 },
      },
    ],
    groups: [{ articleIds: ['a', 'b'], hasCopies: false, agency: 'AP' }],
    nameOf: (id) => id.toUpperCase(),
    dateOf: (id) => (id === 'a' ? '3 May' : ''),
  })
  expect(sheet).toEqual({
    title: 'Agreement in “Bridge”',
    about: ['2 outlets', 'A, B: One source: from AP'],
    columns: ['Claim', 'A, 3 May', 'B', 'Said by'],
    rows: [
      {
        claim: 'It is shut.',
        cells: [
          { tone: 'says', says: 'Says it', quote: 'shut' },
          { tone: 'unchecked', says: 'Not checked', quote: '' },
        ],
        agreed: '1 outlet',
      },
    ],
  })
})
