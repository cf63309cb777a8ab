import { expect, it } from 'vitest'
import type { OpenArticle } from '../stores/open-articles.ts'
import { COPIED_PASSAGE, copiedPassage, copyPassage } from './copied-passage.ts'

const TEXT = 'The ferry carries\n180 people.\n\n• goats\n\n• books'
const HASH = 'a'.repeat(64)
const ARTICLE = {
  id: 'article222222222',
  textHash: HASH,
  version: {
    text: TEXT,
    spans: [],
    blocks: [
      { kind: 'paragraph', start: 0, end: 29 },
      { kind: 'listItem', start: 31, end: 38, level: 1 },
      { kind: 'listItem', start: 40, end: 47, level: 1 },
    ],
  },
} as unknown as OpenArticle

function clipboard() {
  const held = new Map<string, string>()
  return {
    setData: (type: string, words: string) => void held.set(type, words),
    getData: (type: string) => held.get(type) ?? '',
  }
}

it('has clean words for others, and says which passage they are', () => {
  const data = clipboard()
  copyPassage(data, ARTICLE, { start: 4, end: TEXT.length })
  expect(data.getData('text/plain')).toBe('ferry carries 180 people.\n\ngoats\nbooks')
  expect(copiedPassage(data)).toEqual({
    articleId: ARTICLE.id,
    start: 4,
    end: TEXT.length,
    textHash: HASH,
  })
})

it('takes nothing else for a passage', () => {
  const data = clipboard()
  expect(copiedPassage(data)).toBeNull()
  const passage = { articleId: ARTICLE.id, start: 0, end: 3, textHash: HASH }
  const wrong = [
    { ...passage, end: 0 },
    { ...passage, start: -1 },
    { ...passage, articleId: '../x' },
    {},
  ]
  for (const one of [...wrong.map((value) => JSON.stringify(value)), 'no JSON', 'null']) {
    data.setData(COPIED_PASSAGE, one)
    expect(copiedPassage(data)).toBeNull()
  }
})
