import { expect, it } from 'vitest'
import { align } from '../core/alignment/align.ts'
import { GENERAL_ENGLISH } from '../core/alignment/general-english.ts'
import { prepared } from '../core/alignment/testing.ts'
import { reasonInWords } from './reason-in-words.ts'

/** So that both tell of one event, whatever else they say. */
const EVENT =
  'The storm of Monday night sank four trawlers and broke the eastern pier.\n\nDivers found the wrecks on Wednesday, north of the lighthouse.'

/** Why the first sentences of two short accounts match. */
function why(a: string, b: string): string | undefined {
  const [first, second] = [a, b].map((text) => prepared(`${text}\n\n${EVENT}`))
  const { matches } = align(first!, second!, GENERAL_ENGLISH)
  const match = matches.find((one) => one.a[0] === 0 && one.b[0] === 0)
  return match && reasonInWords(match.reason, { a: 'Courier', b: 'Wire' })
}

const SAFE = '“The old lock of Osmark is safe to cross on foot this winter,”'

it.each([
  [
    'one person, word for word',
    `${SAFE} Maria Lind said.`,
    `${SAFE} Lind told reporters.`,
    'Both quote Maria Lind; word for word.',
  ],
  [
    'one person, in other words',
    `${SAFE} Maria Lind said.`,
    'Mrs Lind said the old lock at Osmark was safe this winter for those who cross on foot.',
    'Both quote Maria Lind on Osmark; the words differ.',
  ],
  [
    'two people',
    `${SAFE} Maria Lind said.`,
    `${SAFE} Jon Berg said.`,
    'Courier quotes Maria Lind, Wire quotes Jon Berg, word for word.',
  ],
  [
    'somebody unnamed beside a name',
    `${SAFE} a Harbour Board spokesman said.`,
    `${SAFE} Maria Lind said.`,
    'Courier quotes an unnamed Harbour Board spokesman, Wire quotes Maria Lind, word for word.',
  ],
  [
    'an office that one person has',
    `${SAFE} the mayor said.`,
    `${SAFE} Maria Lind said.`,
    'Courier quotes the mayor, Wire quotes Maria Lind, word for word.',
  ],
  [
    'a speaker whom one of them does not give',
    SAFE,
    `${SAFE} Maria Lind said.`,
    'Wire quotes Maria Lind; who speaks in Courier isn’t clear; word for word.',
  ],
  [
    'two bodies that do the same',
    'The Harbour Board said it rejects the plan of the ferry company to fill the old lock.',
    'The Coast Guard rejected the plan of the ferry company to fill the old lock.',
    'The Harbour Board “rejects” (Courier), the Coast Guard “rejected” (Wire).',
  ],
  [
    'figures of one unit',
    'About 14,000 vehicles use the bridge of Osmark on a working day.',
    'The bridge of Osmark carries 11,500 vehicles a day.',
    '14,000 (Courier), 11,500 (Wire) vehicles a day; both mention Osmark.',
  ],
  [
    'figures of two units',
    'Its two ferry boats take 150 people each.',
    'It has hired two ferry boats that hold 180 passengers each.',
    '150 people each (Courier), 180 passengers each (Wire).',
  ],
  [
    'names in full',
    'The warrants name Maria Lind and the former harbour master, Jon Berg.',
    'Judges want Lind and Berg, who was harbour master before, to be named in warrants.',
    'Both mention Maria Lind and Jon Berg; both have “harbour master”.',
  ],
])('%s', (_, a, b, expected) => {
  expect(why(a, b)).toBe(expected)
})

/** Why the headlines of two short accounts match. */
function whyHeadlines(a: string, b: string): string | undefined {
  const [first, second] = [a, b].map((title) =>
    prepared(`${title}\n\nThe harbour of Osmark was shut.\n\n${EVENT}`),
  )
  const { matches } = align(first!, second!, GENERAL_ENGLISH)
  const match = matches.find((one) => one.reason.headlines)
  return match && reasonInWords(match.reason, { a: 'Courier', b: 'Wire' })
}

it('a headline that begins with a name mentions it, where the article shows that it is one', () => {
  expect(whyHeadlines('Osmark loses battle with the sea', 'Osmark accused of delays')).toBe(
    'Both headlines mention Osmark.',
  )
})

it('headlines with one word in common are not called similar', () => {
  expect(whyHeadlines('Trawlers lost at sea', 'Search for trawlers goes on')).toBe(
    'Both are headlines; the wording differs.',
  )
})
