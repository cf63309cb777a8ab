import { expect, it } from 'vitest'
import { describe } from '../../../../core/anchoring/describe.ts'
import type { Highlight, Passage } from '../../../../core/model/passage.ts'
import type { OpenArticle } from '../stores/open-articles.ts'
import { highlightsAt, placedHighlight, placeHighlights } from './placed-highlights.ts'

const TEXT = 'The ferry sank. Nobody was hurt. The pier is closed.'
const HASH = 'a'.repeat(64)

/** An open article whose highlights stand on these words, each under its words as id. */
function articleWith(words: readonly string[], more: Record<string, Partial<Highlight>> = {}) {
  const passages: Record<string, Passage> = {}
  const highlights: Record<string, Highlight> = {}
  for (const id of words) {
    const start = TEXT.indexOf(id)
    passages[id] = { id, selectors: describe(TEXT, start, start + id.length, HASH) } as Passage
    highlights[id] = { id, passageId: id, color: 'yellow', ...more[id] } as Highlight
  }
  const annotations = { passages, highlights }
  return { version: { text: TEXT }, textHash: HASH, annotations } as unknown as OpenArticle
}

const ids = (content: OpenArticle) =>
  placeHighlights(content).placed.map(({ highlight }) => highlight.id)

it('are in the order of the text, the longer of two that begin together first', () => {
  const content = articleWith(['Nobody', 'The ferry', 'The ferry sank'])
  expect(ids(content)).toEqual(['The ferry sank', 'The ferry', 'Nobody'])
  expect(highlightsAt(content, 5).map(({ highlight }) => highlight.id)).toEqual([
    'The ferry',
    'The ferry sank',
  ])
  // The end is behind the last character.
  expect(highlightsAt(content, 14)).toEqual([])
  expect(placedHighlight(content, 'Nobody')).toMatchObject({ start: 16, end: 22, state: 'exact' })
})

it('are none that lie in the trash, or whose passage is not there', () => {
  const content = articleWith(['Nobody', 'pier'], {
    Nobody: { trashedAt: '2024-05-03T10:00:00Z' },
    pier: { passageId: 'constructor' },
  })
  expect(placeHighlights(content)).toEqual({ placed: [], lost: [] })
  expect(placedHighlight(content, 'Nobody')).toBeNull()
})

it('are lost where their words are nowhere in the text', () => {
  const content = articleWith(['The ferry sank. Nobody was hurt.'])
  const other = { ...content, version: { text: 'Quite another text.' }, textHash: 'b'.repeat(64) }
  expect(placeHighlights(other as OpenArticle).placed).toEqual([])
  expect(placeHighlights(other as OpenArticle).lost).toHaveLength(1)
})
