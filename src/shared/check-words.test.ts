import { expect, it } from 'vitest'
import type { Verdict } from '../core/check/check-quotation.ts'
import type { Voice } from '../core/check/voice.ts'
import { bareInWords, citationInWords, verdictInWords } from './check-words.ts'

const VERBATIM: Verdict = {
  wording: 'verbatim',
  place: { articleId: 'courier', start: 0, end: 4 },
  source: 'shut',
  changed: { quoted: [], source: [] },
  found: { words: 8, of: 8 },
  asides: { omissions: 0, insertions: [], interrupted: false, opening: false },
  near: 'words',
  voice: { name: 'Ada Lind', is: 'one', as: 'quoted' },
  alsoIn: [],
}
const plain = (text: string) => text.replace(/[\u2066-\u2069]/g, '')
const inWords = (
  more: Partial<Verdict>,
  said: string | null = 'Lind',
  articles: number | null = 3,
) => {
  const found = verdictInWords({ ...VERBATIM, ...more }, said, articles, () => 'The Courier')
  return [found.tone, found.short, ...found.sentences].map(plain).join(' ')
}
const voice = (more: Partial<Voice>): Partial<Verdict> => ({
  voice: { ...VERBATIM.voice!, ...more },
})

it.each<[Partial<Verdict>, string]>([
  [{}, 'good Verbatim The Courier has exactly these words. Ada Lind says it.'],
  [
    { wording: 'changed', found: { words: 7, of: 8 } },
    'bad Words changed The Courier has 7 of its 8 words. Ada Lind says it.',
  ],
  [
    { wording: 'perhaps', found: { words: 4, of: 8 } },
    'doubt Not sure This may be a passage of The Courier that has 4 of its 8 words, or none at all. Ada Lind says it.',
  ],
  [
    { wording: 'missing', found: { words: 3, of: 8 }, voice: null },
    'bad Not found These words were not found in 3 articles. The closest is this sentence in The Courier, with 3 of 8 words.',
  ],
  [
    { wording: 'missing', near: 'meaning', voice: null },
    'bad Not found These words were not found in 3 articles. The closest in meaning is this sentence in The Courier.',
  ],
  [
    { wording: 'missing', place: null, source: null, voice: null },
    'bad Not found These words were not found in 3 articles. Nothing similar was found.',
  ],
  [
    voice({ is: 'other', name: 'Jon Vester' }),
    'bad Another speaker The Courier has exactly these words. Here it is attributed to Lind; in The Courier, Jon Vester says it.',
  ],
  [
    { wording: 'changed', ...voice({ is: 'other', name: 'Jon Vester' }) },
    'bad Words changed, Another speaker The Courier has 8 of its 8 words. Here it is attributed to Lind; in The Courier, Jon Vester says it.',
  ],
  [
    voice({ is: 'untold', name: null }),
    'doubt Verbatim The Courier has exactly these words. Here it is attributed to Lind; The Courier does not say who said it.',
  ],
  [
    voice({ as: 'own', is: 'untold', name: null }),
    'doubt Verbatim The Courier has exactly these words. The Courier says it in its own words, and quotes nobody.',
  ],
  [
    {
      alsoIn: ['wire'],
      asides: { omissions: 1, insertions: ['[the city]'], interrupted: true, opening: true },
    },
    'good Verbatim The Courier has exactly these words. Ada Lind says it. Words are left out in 1 place. Inserted: [the city]. In the article it is interrupted to say who speaks. It begins with a small letter there and a capital here, or the other way round. Also in The Courier.',
  ],
])('%j', (more, sentence) => {
  expect(inWords(more)).toBe(sentence)
})

it('says of a citation that its article or its place is gone', () => {
  const citation = {
    articleId: 'courier',
    passageId: 'passage1',
    quote: 'shut',
    isBare: false,
    said: null,
    place: null,
    now: null,
  }
  const said = (verdict: Verdict | null) =>
    citationInWords({ ...citation, verdict }, () => 'The Courier').sentences.map(plain)
  expect(said(null)).toEqual(['Its article is not in the library any more.'])
  expect(said(VERBATIM)[0]).toBe('It has lost its place in the article.')
})

it('says of a bare reference that it quotes no words, and when these have changed since', () => {
  const reference = {
    articleId: 'courier',
    passageId: 'passage1',
    quote: 'shut',
    isBare: true,
    said: null,
    place: { start: 0, end: 4 },
    now: 'shut',
    verdict: null,
  }
  const said = (now: string) => citationInWords({ ...reference, now }, () => 'The Courier')
  expect(said('shut').tone).toBe('good')
  expect(said('open')).toMatchObject({ tone: 'doubt' })
  expect(said('open').sentences.map(plain)).toEqual([
    'The passage has other words now than when the sentence was written.',
  ])
})

it('says why a sentence is bare', () => {
  const stated = { figures: ['150', '3 May'], names: ['Ada Lind'], quotations: [] }
  expect(plain(bareInWords(stated))).toBe(
    'It cites nothing, and states figures (150, 3 May) and a name (Ada Lind).',
  )
})
