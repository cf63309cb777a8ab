import { expect, it } from 'vitest'
import { english } from './english.ts'
import { pseudo } from './pseudo.ts'

it('makes every text longer, accented and bracketed, and leaves what is put into one', () => {
  const { note, library } = pseudo(english)
  expect(note.untitled).toBe('[Üñtîtléd ñöté······]')
  expect(library.more('Ada')).toBe('[Actions for Ada······]')
})

it('has the same names as the catalogue, none without words', () => {
  const flat = (part: unknown, path: string): string[] =>
    typeof part === 'object' && part !== null
      ? Object.entries(part).flatMap(([name, own]) => flat(own, `${path}.${name}`))
      : [`${path}: ${typeof part}`]
  expect(flat(pseudo(english), '')).toEqual(flat(english, ''))
})
