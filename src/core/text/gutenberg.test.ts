import { describe, expect, test } from 'vitest'
import { gutenberg } from './gutenberg.ts'

const PERMISSION = `This eBook is for the use of anyone anywhere at no cost and with
almost no restrictions whatsoever.`

const NEW = `The Project Gutenberg eBook of The Harbour Bridge; Or, The Crossing

${PERMISSION}

Title: The Harbour Bridge; Or, The Crossing
       A Tale in Three Parts

Author: Ada Lind
        Max Poe

Release date: October 1, 1993 [eBook #84]
                Most recently updated: December 2, 2022

Language: English

Credits: Some people


*** START OF THE PROJECT GUTENBERG EBOOK THE HARBOUR BRIDGE; OR,
THE CROSSING ***

Produced by Jane Roe and the Online
Proofreading Team

THE HARBOUR BRIDGE

The bridge was closed.

THE END

End of the Project Gutenberg EBook of The Harbour Bridge, by Ada Lind

*** END OF THE PROJECT GUTENBERG EBOOK THE HARBOUR BRIDGE ***

Updated editions will replace the previous one.
`

const OLD = `**The Project Gutenberg Etext of The Harbour Bridge, by Ada Lind**
#3 in our series by Ada Lind

Copyright laws are changing all over the world.

***START**THE SMALL PRINT!**FOR PUBLIC DOMAIN ETEXTS**START***
Why is this here?
*END*THE SMALL PRINT! FOR PUBLIC DOMAIN ETEXTS*Ver.04.29.93*END*

The bridge was closed.

End of Project Gutenberg's Etext of The Harbour Bridge
`

/** What is left of a text without what is Project Gutenberg's. */
function bookIn(text: string): string {
  const found = gutenberg(text)
  return text.slice(found?.header.end ?? 0, found?.licence?.start).trim()
}

test('the header names title, author and language', () => {
  expect(gutenberg(NEW)).toMatchObject({
    title: 'The Harbour Bridge; Or, The Crossing',
    author: 'Ada Lind, Max Poe',
    language: 'English',
  })
})

test('a title goes over to a second line, but not to a subtitle', () => {
  const wrapped = NEW.replace(
    'eBook of The Harbour Bridge; Or, The Crossing',
    'eBook of The Harbour',
  )
  expect(gutenberg(wrapped)?.title).toBe(
    'The Harbour Bridge; Or, The Crossing A Tale in Three Parts',
  )
})

test('the book’s name may stand above the header', () => {
  expect(gutenberg(`The Harbour Bridge\n\n${NEW}`)?.author).toBe('Ada Lind, Max Poe')
})

test('the book is what is left', () => {
  expect(bookIn(NEW)).toBe('THE HARBOUR BRIDGE\n\nThe bridge was closed.\n\nTHE END')
  expect(bookIn(OLD)).toBe('The bridge was closed.')
})

test('the licence goes to the end', () => {
  expect(gutenberg(NEW)?.licence?.end).toBe(NEW.length)
})

describe('the first line alone', () => {
  test.each([
    ['**The Project Gutenberg Etext of Emma Lind, by Ada Roe**', 'Emma Lind', 'Ada Roe'],
    ['The Project Gutenberg EBook of Emma Lind, by Ada Roe', 'Emma Lind', 'Ada Roe'],
    ['The Project Gutenberg eBook, Emma Lind, by Ada Roe', 'Emma Lind', 'Ada Roe'],
    ['Project Gutenberg’s Emma Lind, by Ada Roe', 'Emma Lind', 'Ada Roe'],
    [
      'The Project Gutenberg EBook of Emma Lind,\nComplete by Ada Roe',
      'Emma Lind, Complete',
      'Ada Roe',
    ],
    ['The Project Gutenberg eBook of By the Sea, by Ada Roe', 'By the Sea', 'Ada Roe'],
    ['The Project Gutenberg eBook of Emma Lind', 'Emma Lind', ''],
  ])('%s', (line, title, author) => {
    const text = `${line}\n\n${PERMISSION}\n\nIt was May.`
    expect(gutenberg(text)).toMatchObject({ title, author, language: '' })
    expect(bookIn(text)).toBe('It was May.')
  })
})

test('a collection whose books end one by one is not cut off at the first', () => {
  const end = 'End of the Project Gutenberg EBook of One\n'
  const text = NEW.replace('The bridge was closed.', `One.\n\n${end}\n${'Two. '.repeat(500)}`)
  expect(bookIn(text)).toContain('Two.')
})

describe('no file of Project Gutenberg', () => {
  test.each([
    ['an article about it', 'Project Gutenberg’s founder has died\n\nHe gave books away.'],
    ['any other text', 'The bridge was closed.'],
    ['nothing', ''],
  ])('%s', (_, text) => {
    expect(gutenberg(text)).toBeNull()
  })
})
