import { expect, test } from 'vitest'
import { describe } from '../anchoring/describe.ts'
import { wordsKey } from '../check/words-key.ts'
import type { Judgement } from '../model/agreement.ts'
import { cellsOf } from './cells.ts'
import type { Evidence } from './evidence.ts'
import { articleOf, spanIn } from './testing.ts'

const TEXT = 'The bridge was closed on Tuesday. It has nine cracks, and is safe.'
const courier = articleOf('courier', TEXT)
const CLAIM = 'The bridge is closed since Tuesday at noon.'
const row = (words = CLAIM) => ({ key: wordsKey(words), words, citations: [], noteIds: ['n1'] })

const evidence = (more: Partial<Evidence>): Evidence => ({
  row: row().key,
  articleId: 'courier',
  basis: 'cited',
  stance: 'says',
  place: spanIn(TEXT, 'closed on Tuesday'),
  quote: 'closed on Tuesday',
  figures: [],
  speaker: null,
  word: null,
  score: 1,
  ...more,
})
function judgement(more: Partial<Judgement> = {}): Judgement {
  const { start, end } = spanIn(TEXT, 'It has nine cracks')
  return {
    row: row().key,
    articleId: 'courier',
    words: CLAIM,
    stance: 'differs',
    selectors: describe(TEXT, start, end, courier.textHash),
    textHash: courier.textHash,
    by: 'mira',
    at: '2026-01-01T00:00:00.000Z',
    ...more,
  }
}
const cell = (found: Evidence[], judged: Judgement[] = [], claim = row(), article = courier) =>
  cellsOf([claim], [article], found, judged)[0]![0]!

test('nothing is known of a cell that nothing bears on', () => {
  expect(cell([])).toMatchObject({ stance: null, basis: null, place: null, quote: '' })
})

test('what is in dispute does not hide behind what is not', () => {
  const all = [
    evidence({}),
    evidence({ basis: 'related', stance: 'contradicts', quote: 'nine' }),
    evidence({ basis: 'confirmed', stance: 'differs' }),
    evidence({ basis: 'alike', stance: null }),
  ]
  expect(cell(all)).toMatchObject({ stance: 'contradicts', basis: 'related', quote: 'nine' })
  expect(cell(all.toReversed())).toMatchObject({ stance: 'contradicts' })
})

test('of what says nothing by itself, the person’s own comes before what was found', () => {
  const all = [
    evidence({ basis: 'alike', stance: null }),
    evidence({ basis: 'related', stance: null, word: 'leaves out' }),
  ]
  expect(cell(all)).toMatchObject({ stance: null, basis: 'related', word: 'leaves out' })
})

test('the person’s judgement wins, at its own passage, with the figures that differ there', () => {
  const figures = [{ claim: 'two', here: 'nine' }]
  const there = evidence({ place: spanIn(TEXT, 'It has nine cracks, and'), figures })
  expect(cell([evidence({}), there], [judgement()])).toMatchObject({
    stance: 'differs',
    basis: 'judged',
    place: spanIn(TEXT, 'It has nine cracks'),
    figures,
    judgement: { by: 'mira' },
    fallen: null,
  })
})

test('a judgement falls with the words of the claim, and what speaks for the cell stands again', () => {
  const claim = row('The bridge is closed since Wednesday at noon.')
  expect(cell([], [judgement()], claim)).toMatchObject({
    stance: null,
    judgement: null,
    fallen: { because: 'claim', judgement: { stance: 'differs' } },
  })
  // What it is said in, in other signs, changes nothing.
  expect(cell([], [judgement({ words: `${CLAIM} ` })])).toMatchObject({ basis: 'judged' })
})

test('of a claim that has nothing in common with the old one nothing has fallen', () => {
  const claim = row('Two ferries take its traffic.')
  expect(cell([], [judgement()], claim)).toMatchObject({ fallen: null })
})

test('a row that was judged anew takes nothing from an earlier wording', () => {
  const claim = row('The bridge is closed since Wednesday at noon.')
  const anew = judgement({ row: claim.key, words: claim.words, stance: 'says' })
  expect(cell([], [judgement(), anew], claim)).toMatchObject({ stance: 'says', fallen: null })
})

test('a judgement falls with its passage, and stays where the rest of the text changes', () => {
  const other = articleOf('courier', TEXT.replace('It has nine', 'It has twelve'))
  expect(cell([], [judgement()], row(), other)).toMatchObject({ fallen: { because: 'text' } })
  const longer = articleOf('courier', `${TEXT} More was to follow.`)
  expect(cell([], [judgement()], row(), longer)).toMatchObject({ basis: 'judged' })
})

test('silence holds for the text that was read, and no other', () => {
  const silent = judgement({ stance: 'silent', selectors: null })
  expect(cell([], [silent])).toMatchObject({ stance: 'silent', basis: 'judged', place: null })
  const longer = articleOf('courier', `${TEXT} More was to follow.`)
  expect(cell([], [silent], row(), longer)).toMatchObject({ fallen: { because: 'text' } })
})
