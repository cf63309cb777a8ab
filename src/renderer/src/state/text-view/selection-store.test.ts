import { beforeEach, expect, it } from 'vitest'
import {
  closeCard,
  currentSelection,
  openCard,
  registerSelectionReader,
  selectedPassage,
  selectionIn,
  useSelection,
} from './selection-store.ts'
import { type ShownText, showText, useShownTexts } from './shown-texts.ts'

const passage = { articleId: 'a', start: 4, end: 9 }
const caret = { articleId: 'a', start: 4, end: 4 }

beforeEach(() => useSelection.setState(useSelection.getInitialState()))

it('is read from the page at the moment it is asked for', () => {
  useSelection.setState({ selection: caret })
  const stop = registerSelectionReader(() => useSelection.setState({ selection: passage }))
  expect(currentSelection()).toEqual(passage)
  stop()
  useSelection.setState({ selection: null })
  expect(currentSelection()).toBeNull()
})

it('is a passage only where it holds something, and of one article alone', () => {
  useSelection.setState({ selection: caret })
  expect(selectedPassage()).toBeNull()
  expect(selectionIn('a')(useSelection.getState())).toBeNull()
  useSelection.setState({ selection: passage })
  expect(selectedPassage()).toEqual(passage)
  expect(selectionIn('a')(useSelection.getState())).toEqual(passage)
  expect(selectionIn('b')(useSelection.getState())).toBeNull()
})

it('one card is open at a time', () => {
  const card = { articleId: 'a', highlightId: 'h', writing: false }
  openCard(card)
  openCard({ ...card, highlightId: 'other' })
  expect(useSelection.getState().card?.highlightId).toBe('other')
  closeCard()
  expect(useSelection.getState().card).toBeNull()
})

it('a text that was drawn anew is not taken away by the end of the one before', () => {
  const [before, now] = [{}, {}] as [ShownText, ShownText]
  const endBefore = showText('a', before)
  const endNow = showText('a', now)
  endBefore()
  expect(useShownTexts.getState().texts['a']).toBe(now)
  endNow()
  expect(useShownTexts.getState().texts).toEqual({})
})
