import fc from 'fast-check'
import { expect, test } from 'vitest'
import { alphabetical } from './alphabetical.ts'

const collator = new Intl.Collator(undefined, {
  sensitivity: 'base',
  numeric: true,
  ignorePunctuation: true,
})

const signs = [...' abzAZ0019_-.,:;!?"#%&\'()*/@[\\]{}‘’“”–—…«»$+<éÖßłø\n\t']

test('names are ordered as the collator does, whether or not it has to be asked', () => {
  const name = fc.array(fc.constantFrom(...signs), { maxLength: 6 }).map((all) => all.join(''))
  fc.assert(
    fc.property(name, name, (a, b) => {
      expect(Math.sign(alphabetical(a, b))).toBe(Math.sign(collator.compare(a, b)))
    }),
    { numRuns: 5000 },
  )
})

test('numbers go by their worth, and quotation marks do not count', () => {
  const names = ['“Élan”', 'Chapter 10', 'chapter 9', 'Chapter 9a', 'Ferry', 'E-mail', '10 boats']
  expect(names.toSorted(alphabetical)).toEqual([
    '10 boats',
    'chapter 9',
    'Chapter 9a',
    'Chapter 10',
    '“Élan”',
    'E-mail',
    'Ferry',
  ])
})
