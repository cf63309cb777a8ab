import { describe, expect, it } from 'vitest'
import { distance, fits, FoldedTexts } from './fits.ts'

describe('fits', () => {
  it.each([
    ['lukasz', 'Łukasz Nowak, in the harbour'],
    ['ŁUKASZ harbour', 'Lukasz Nowak, in the harbour'],
    ['strasse', 'Die Straße'],
    ['oeuvre', 'Une œuvre'],
  ])('takes %s for what stands in %s', (query, text) => {
    expect(fits(query, [text])).toBe(true)
  })

  it('wants every word, and nothing fits what nobody has', () => {
    expect(fits('harbour bridge', ['The bridge', 'Harbour Courier'])).toBe(true)
    expect(fits('harbour lock', ['The bridge', 'Harbour Courier'])).toBe(false)
    expect(fits('  ', ['The bridge'])).toBe(true)
  })
})

describe('FoldedTexts', () => {
  it('finds what fits, folds each thing once, and gives the very list where nothing is typed', () => {
    const read: string[] = []
    const names = new FoldedTexts(({ name }: { name: string }) => {
      read.push(name)
      return [name]
    })
    const things = [{ name: 'Die Straße' }, { name: 'The bridge' }]
    expect(names.fitting(' ', things)).toBe(things)
    expect(names.fitting('strasse', things)).toEqual([things[0]])
    expect(names.fitting('BRIDGE the', things)).toEqual([things[1]])
    expect(read).toEqual(['Die Straße', 'The bridge'])
  })
})

describe('folding ahead', () => {
  it('goes on where it was left off, and leaves nothing to the first word', () => {
    const read: string[] = []
    const names = new FoldedTexts(({ name }: { name: string }) => {
      read.push(name)
      return [name]
    })
    const things = ['a', 'b', 'c'].map((name) => ({ name }))
    let left = 2
    expect(names.foldAhead(things, () => left-- > 0)).toBe(false)
    expect(read).toEqual(['a', 'b'])
    expect(names.foldAhead(things, () => true)).toBe(true)
    expect(names.fitting('c', things)).toEqual([things[2]])
    expect(read).toEqual(['a', 'b', 'c'])
  })
})

describe('distance', () => {
  it('is less for a whole word than for a beginning, and less for that than for a middle', () => {
    const names = ['Another dossier', 'Notes of the week', 'Close the note']
    const ranked = names.toSorted((a, b) => distance('note', a) - distance('note', b))
    expect(ranked).toEqual(['Close the note', 'Notes of the week', 'Another dossier'])
    expect(distance('the', 'Another dossier')).toBeLessThan(Infinity)
  })

  it('knows other words for a thing, and prefers its name', () => {
    expect(distance('theme', 'Settings', 'preferences theme')).toBeLessThan(Infinity)
    expect(distance('theme', 'Theme park')).toBeLessThan(distance('theme', 'Settings', 'theme'))
    expect(distance('dark theme', 'Settings', 'theme dark light')).toBeLessThan(Infinity)
    // Only from its beginning: "rest" is not "interest".
    expect(distance('rest', 'Settings', 'interest')).toBe(Infinity)
  })

  it('is that of the word that fits worst', () => {
    expect(distance('close xyz', 'Close the note')).toBe(Infinity)
    expect(distance('close no', 'Close the note')).toBe(distance('no', 'Close the note'))
  })

  it('is none when nothing was typed', () => {
    expect(distance(' ', 'Settings')).toBe(0)
  })
})
