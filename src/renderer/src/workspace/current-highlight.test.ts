// @vitest-environment happy-dom
import { beforeEach, expect, it } from 'vitest'
import { describe } from '../../../core/anchoring/describe.ts'
import type { OpenArticle } from '../state/stores/open-articles.ts'
import { useOpenArticles } from '../state/stores/open-articles.ts'
import { useSelection } from '../state/text-view/selection-store.ts'
import { currentHighlight } from './current-highlight.ts'

const TEXT = 'The ferry sank. Nobody was hurt.'
const textHash = 'a'.repeat(64)

function article(...words: string[]): OpenArticle {
  const entries = words.map((id) => {
    const start = TEXT.indexOf(id)
    return [id, { id, selectors: describe(TEXT, start, start + id.length, textHash) }]
  })
  const highlights = words.map((id) => [id, { id, passageId: id, color: 'red', createdAt: '' }])
  const annotations = {
    passages: Object.fromEntries(entries),
    highlights: Object.fromEntries(highlights),
  }
  return { id: 'a', version: { text: TEXT }, textHash, annotations } as unknown as OpenArticle
}

const open = (...words: string[]) =>
  useOpenArticles.setState({ entries: { a: { status: 'open', content: article(...words) } } })
const found = () => currentHighlight()?.highlight.id

beforeEach(() => useSelection.setState(useSelection.getInitialState()))

it('is that of the open card, else the one at the caret', () => {
  open('ferry', 'Nobody')
  useSelection.setState({ selection: { articleId: 'a', start: 5, end: 5 } })
  expect(found()).toBe('ferry')
  useSelection.setState({ card: { articleId: 'a', highlightId: 'Nobody', writing: false } })
  expect(found()).toBe('Nobody')
})

it('is the one at the caret when that of the card has gone, or its article', () => {
  open('ferry')
  useSelection.setState({
    selection: { articleId: 'a', start: 5, end: 5 },
    card: { articleId: 'a', highlightId: 'Nobody', writing: false },
  })
  expect(found()).toBe('ferry')
  useSelection.setState({ card: { articleId: 'closed', highlightId: 'x', writing: false } })
  expect(found()).toBe('ferry')
})
