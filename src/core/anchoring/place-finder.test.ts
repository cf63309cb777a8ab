import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { describe as describePassage } from './describe.ts'
import { PlaceFinder } from './place-finder.ts'
import { resolve } from './resolve.ts'

const OLD = 'a'.repeat(64)
const NEW = 'b'.repeat(64)
const TEXT = [
  'The ferry to the island left at nine with 212 people aboard. Nobody was hurt, the harbour master said.',
  'Rescuers searched the bay "until the last light" -- and found two boats that nobody had missed.',
  'The council will hear Ms Arden on Thursday. She has run the line since it was founded in 1962.',
].join('\n\n')

/** What is found of words of the first text in another, with the first at hand and without. */
function found(words: string, changed: string, before = TEXT) {
  const start = before.indexOf(words)
  const selectors = describePassage(before, start, start + words.length, OLD)
  const say = (older: boolean) => {
    const known = older ? [{ text: before, textHash: OLD }] : []
    const place = resolve(changed, NEW, selectors, known)
    return place.state === 'orphaned'
      ? place.state
      : `${place.state}: ${changed.slice(place.start, place.end)}`
  }
  return { diff: say(true), quotation: say(false) }
}

const SENTENCE = 'Nobody was hurt, the harbour master said.'

describe('a passage keeps its place, and says that it has to be looked at', () => {
  const cases: [string, string, string, string][] = [
    [
      'a comma',
      'harbour master said',
      'harbour master, said',
      'Nobody was hurt, the harbour master, said.',
    ],
    ['a name', 'harbour master', 'harbour pilot', 'Nobody was hurt, the harbour pilot said.'],
    ['a first word', 'Nobody was', 'None was', 'None was hurt, the harbour master said.'],
    ['a last word', 'master said.', 'master wrote.', 'Nobody was hurt, the harbour master wrote.'],
  ]
  test.each(cases)('after %s was changed', (_, from, to, words) => {
    const { diff, quotation } = found(SENTENCE, TEXT.replace(from, to))
    expect(diff).toBe(`approximate: ${words}`)
    expect(quotation).toBe(`approximate: ${words}`)
  })

  test('after a figure in it was corrected, and the lines on both sides', () => {
    const changed = TEXT.replace('212', '221').replace('nine', 'ten').replace('Nobody', 'None')
    expect(found('island left at nine with 212 people aboard.', changed).diff).toBe(
      'approximate: island left at ten with 221 people aboard.',
    )
  })
})

describe('a passage whose words are the same has only moved', () => {
  test('where what stands on both sides was changed', () => {
    const changed = TEXT.replace('with 212 people aboard', 'half empty').replace(
      'Rescuers',
      'Divers',
    )
    expect(found('Nobody was hurt', changed).diff).toBe('moved: Nobody was hurt')
  })

  test('with quotation marks, dashes, spaces and line ends of another look', () => {
    const changed = TEXT.replace('"until', '“until')
      .replace('light"', 'light”')
      .replace(' -- ', '\u{a0}— ')
      .replace('bay ', 'bay\n')
    expect(found('searched the bay "until the last light" -- and found', changed).diff).toBe(
      'moved: searched the bay\n“until the last light”\u{a0}— and found',
    )
  })

  test('with its paragraph', () => {
    const [first, second, third] = TEXT.split('\n\n')
    const changed = [third, first, second].join('\n\n')
    expect(found('hear Ms Arden on Thursday', changed).diff).toBe(
      'moved: hear Ms Arden on Thursday',
    )
  })
})

describe('a passage has no place', () => {
  test('in a sentence much like its own, which is gone', () => {
    const gone = TEXT.replace(` ${SENTENCE}`, '')
    const changed = `${gone} Nobody was lost, the ship’s master said on Sunday to a paper of the mainland.`
    expect(found(SENTENCE, changed)).toEqual({ diff: 'orphaned', quotation: 'orphaned' })
  })

  test('in rows that are the same, of which one was put in', () => {
    const rows = `${TEXT}\n\n${'Tram 4: late.\n'.repeat(5)}\nTrams run again on Friday.`
    const changed = rows.replace('Tram 4: late.\n', 'Tram 4: late.\nTram 4: late.\n')
    const start = rows.indexOf('Tram 4: late.\n') + 28
    const selectors = describePassage(rows, start, start + 13, OLD)
    const older = [{ text: rows, textHash: OLD }]
    expect(resolve(changed, NEW, selectors, older)).toEqual({ state: 'orphaned' })
    expect(resolve(changed, NEW, selectors)).toEqual({ state: 'orphaned' })
  })

  test('by a text that is not the one it was made on', () => {
    const selectors = describePassage(TEXT, 4, 9, OLD)
    const other = [{ text: TEXT.slice(1), textHash: OLD }]
    expect(resolve(`New. ${TEXT}`, NEW, selectors, other)).toEqual({
      state: 'moved',
      start: 9,
      end: 14,
    })
  })
})

describe('what was described', () => {
  // In several scripts, with surrogate pairs, marks that combine, and marks of either direction.
  const SIGNS = [...'aé e\u0301กขา漢字かな한국שלוםعربيहिन्दी🚢🏴‍☠️👩🏽‍🚒“”–\n\t \u{200f}1½']
  const text = fc.array(fc.constantFrom(...SIGNS), { maxLength: 60 }).map((signs) => signs.join(''))
  const passage = fc.tuple(text, fc.nat(80), fc.nat(80)).map(([made, one, other]) => {
    const [a, b] = [Math.min(one, made.length), Math.min(other, made.length)]
    return { made, start: Math.min(a, b), end: Math.max(a, b) }
  })

  test('is found again exactly, in every script', () => {
    fc.assert(
      fc.property(passage, ({ made, start, end }) => {
        const selectors = describePassage(made, start, end, OLD)
        expect(resolve(made, OLD, selectors)).toEqual({ state: 'exact', ...selectors.position })
      }),
    )
  })

  test('is the very words where it has only moved, with words in front of it and behind', () => {
    fc.assert(
      fc.property(passage, text, text, ({ made, start, end }, front, behind) => {
        const selectors = describePassage(made, start, end, OLD)
        const changed = `${front}\n\n${made}\n\n${behind}`
        const older = [{ text: made, textHash: OLD }]
        const place = new PlaceFinder({ text: changed, textHash: NEW }, older).find(selectors)
        if (place.state !== 'moved') return
        const plain = (words: string) => words.replaceAll(/[“”]/g, '"').replaceAll(/\s+/g, ' ')
        const words = changed.slice(place.start, place.end).normalize('NFC')
        expect(plain(words)).toBe(plain(selectors.quote.exact.normalize('NFC')))
      }),
    )
  })
})
