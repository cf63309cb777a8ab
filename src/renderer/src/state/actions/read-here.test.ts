// @vitest-environment happy-dom
import { beforeEach, expect, it } from 'vitest'
import { useShownTexts } from '../text-view/shown-texts.ts'
import { useWorkspace } from '../stores/workspace-store.ts'
import { readHere, readInPlace } from './read-here.ts'

const panes = () => useWorkspace.getState().panes.map(({ articleId }) => articleId)

/** Draws an article's text, as its pane does. */
function draw(articleId: string): HTMLElement {
  const sheet = document.createElement('div')
  const article = document.createElement('article')
  article.tabIndex = 0
  sheet.append(article)
  document.body.append(sheet)
  useShownTexts.setState(({ texts }) => ({ texts: { ...texts, [articleId]: { sheet } as never } }))
  return article
}

beforeEach(() => {
  document.body.replaceChildren()
  useShownTexts.setState(useShownTexts.getInitialState())
  useWorkspace.setState(useWorkspace.getInitialState())
})

it('puts the focus into a text that is drawn, or as soon as it is', () => {
  const drawn = draw('a')
  readHere('a')
  expect(document.activeElement).toBe(drawn)
  readHere('b')
  const later = draw('b')
  expect(document.activeElement).toBe(later)
  expect(panes()).toEqual(['a', 'b'])
})

it('opens in the place of the one used last when asked', () => {
  readHere('a')
  readInPlace('b')
  expect(panes()).toEqual(['b'])
})

it('calls nobody back who has gone elsewhere meanwhile', () => {
  const field = document.createElement('input')
  document.body.append(field)
  readHere('a')
  field.focus()
  draw('a')
  expect(document.activeElement).toBe(field)
  field.blur()
  readHere('b')
  useWorkspace.setState({ focused: 'a' })
  const other = draw('b')
  expect(document.activeElement).not.toBe(other)
})

it('waits for a text that is drawn anew, as when the panes are others', () => {
  draw('a').parentElement?.remove()
  readHere('a')
  const after = draw('a')
  expect(document.activeElement).toBe(after)
})
