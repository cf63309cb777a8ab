import { expect, test } from 'vitest'
import { LONGEST_NAME } from '../../../core/model/names.ts'
import { withShortTitle } from './short-title.ts'
import { pastedWords } from './editor/paste/text-to-tree.ts'

const tree = pastedWords('The text.')

test('a note opens as it is', () => {
  expect(withShortTitle({ title: 'Who\nknew', tree })).toEqual({ title: 'Who\nknew', tree })
})

test('of a title that could not be saved the rest is the beginning of the text', () => {
  const word = 'x'.repeat(LONGEST_NAME - 4)
  expect(withShortTitle({ title: `${word} knew of it`, tree })).toEqual({
    title: word,
    tree: pastedWords('knew of it\n\nThe text.'),
  })
})
