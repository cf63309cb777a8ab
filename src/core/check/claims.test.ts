import type { RootContent } from 'mdast'
import { expect, it } from 'vitest'
import { markdownToTree } from '../markdown/from-markdown.ts'
import type { Citation, NoteTree } from '../model/note.ts'
import { claimsOf } from './claims.ts'

const cite = (quote: string, more: object = {}): Citation => ({
  type: 'citation',
  passageId: `passage${quote.length}`,
  articleId: 'article',
  quote,
  textHash: 'hash',
  ...more,
})
const blocks = (markdown: string) => markdownToTree(markdown).children
const note = (...parts: (string | Citation)[]): NoteTree => ({
  type: 'root',
  children: parts.flatMap((part): RootContent[] =>
    typeof part === 'string' ? blocks(part) : [part],
  ),
})
/** Each claim's words with the first letters of what it cites; "!" where it is bare. */
const shown = (tree: NoteTree) =>
  claimsOf(tree).claims.map(({ words, citations, bare }) =>
    [words, ...citations.map(({ quote }) => `→${quote}`), ...(bare ? ['!'] : [])].join(' '),
  )

it('gives each sentence what follows it first', () => {
  const tree = note('The bridge was shut. It will stay so.', cite('a'), 'Nobody knew why.')
  expect(shown(tree)).toEqual(['The bridge was shut. →a', 'It will stay so. →a'])
})

it('takes all citations up to the next words, and none across a paragraph', () => {
  const tree = note('It rained.', 'The bridge was shut.', cite('a'), cite('b'), 'It snowed.')
  expect(shown(tree)).toEqual(['The bridge was shut. →a →b'])
})

it('knows a citation among the words, whatever else it has', () => {
  const paragraph: RootContent = {
    type: 'paragraph',
    children: [
      { type: 'text', value: 'It was shut' },
      cite('a', { bare: true, translation: 'x' }),
      { type: 'text', value: '. It opened later. Lind called it ' },
      cite('safe again now'),
      { type: 'text', value: '. Nobody came.' },
    ],
  }
  expect(shown({ type: 'root', children: [paragraph, cite('b')] })).toEqual([
    'It was shut. →a',
    'It opened later. →safe again now',
    'Lind called it “safe again now”. →safe again now',
    'Nobody came. →b',
  ])
})

it('is a quotation by itself where no words come before it', () => {
  const [claim] = claimsOf(note(cite('a'), cite('b'))).claims
  expect(claim).toMatchObject({ words: '', citations: [{ quote: 'a' }, { quote: 'b' }] })
})

it('takes a line of nothing but a reference for a quotation that stands by itself', () => {
  const line: RootContent = {
    type: 'paragraph',
    children: [cite('a', { bare: true }), { type: 'text', value: '.' }],
  }
  expect(shown({ type: 'root', children: [...blocks('It rained.'), line] })).toEqual([
    'It rained. →a',
  ])
})

it('takes a heading for a claim only where a quotation follows it', () => {
  expect(shown(note('# 12 dead in Osmark', cite('a'), '## Sources of 2022'))).toEqual([
    '12 dead in Osmark →a',
  ])
})

it.each([
  ['The repair costs 7.5 million crowns.', { figures: ['7.5 million'] }],
  ['It was shut on 3 May.', { figures: ['3 May'] }],
  ['Two piers had cracks.', { figures: ['Two'] }],
  ['The bridge was shut by Ada Lind.', { names: ['Ada Lind'] }],
  ['Lind refused.', { names: ['Lind'] }],
  ['Somebody called it “serious but not sudden”.', { quotations: ['serious but not sudden'] }],
  ['She said: “Nobody will cross it.”', { quotations: ['Nobody will cross it.'] }],
])('%s is bare', (sentence, stated) => {
  expect(claimsOf(note(sentence)).claims[0]?.bare).toMatchObject({
    figures: [],
    names: [],
    quotations: [],
    ...stated,
  })
})

it.each([
  'Ferries stopped at noon.',
  'It was closed for a long time.',
  'Who told Ada Lind?',
  'The paper [says](https://example.org) that Ada Lind left.',
])('%s is not', (sentence) => {
  expect(claimsOf(note(sentence)).claims).toEqual([])
})

it('does not take the title of what is linked to for a name', () => {
  const paragraph: RootContent = {
    type: 'paragraph',
    children: [
      { type: 'text', value: 'More of this in ' },
      { type: 'noteLink', noteId: 'abcdefgh2345', label: 'Ada Lind in 2022' },
      { type: 'text', value: '.' },
    ],
  }
  expect(claimsOf({ type: 'root', children: [paragraph] }).claims).toEqual([])
})

it('keeps the sentences of one quotation together, with who says it', () => {
  const tree = note(
    '“Blame me for the jams. I do not want to answer for deaths,” Ada Lind said. Nobody came.',
  )
  const [claim, ...others] = claimsOf(tree).claims
  expect(others).toEqual([])
  expect(claim!.words).toMatch(/^“Blame .* Lind said\.$/)
  const [quoted] = claim!.quoted
  expect(quoted!.words).toBe('Blame me for the jams. I do not want to answer for deaths,')
  expect(claim!.words.slice(quoted!.start, quoted!.end)).toBe(quoted!.words)
  expect(quoted!.speaker?.name).toBe('Ada Lind')
})

it('reads a block quotation as somebody’s words, and a table by its rows', () => {
  const tree = note(
    '> Nobody will cross\n> until it is safe.\n\n| day | boats |\n|---|---|\n| one | 14 |',
  )
  const { claims } = claimsOf(tree)
  expect(claims.map(({ words }) => words)).toEqual([
    'Nobody will cross until it is safe.',
    'one | 14',
  ])
  expect(claims[0]!.quoted[0]?.words).toBe('Nobody will cross until it is safe.')
})

it('names no speaker who is only carried on from another paragraph', () => {
  const { claims } = claimsOf(note('Ada Lind said so.', '“Nobody will cross it again.”'))
  expect(claims.map(({ quoted }) => quoted[0]?.speaker ?? null)).toEqual([null, null])
})

it('has keys that go by the words alone, and differ for the same words twice', () => {
  const keys = (...parts: (string | Citation)[]) =>
    claimsOf(note(...parts)).claims.map(({ key }) => key)
  const [key] = keys('Lind said “it’s safe”.')
  expect(keys('Osmark waited.', '*Lind* said\n"it\'s safe".')[1]).toBe(key)
  expect(keys('Lind said “it’s unsafe”.')[0]).not.toBe(key)
  expect(new Set(keys('Lind left.', 'Lind left.')).size).toBe(2)
})
