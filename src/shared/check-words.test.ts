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
  [{}, 'good Verbatim It stands so in The Courier. Ada Lind says it.'],
  [
    { wording: 'changed', found: { words: 7, of: 8 } },
    'bad Words changed The Courier has 7 of its 8 words. Ada Lind says it.',
  ],
  [
    { wording: 'perhaps', found: { words: 4, of: 8 } },
    'doubt Not sure It may be this passage of The Courier, which has 4 of its 8 words, or none. Ada Lind says it.',
  ],
  [
    { wording: 'missing', found: { words: 3, of: 8 }, voice: null },
    'bad Not found No article has these words: 3 articles were looked at. Nearest is this sentence of The Courier, with 3 of 8 words.',
  ],
  [
    { wording: 'missing', near: 'meaning', voice: null },
    'bad Not found No article has these words: 3 articles were looked at. Nearest by what it says is this sentence of The Courier.',
  ],
  [
    { wording: 'missing', place: null, source: null, voice: null },
    'bad Not found No article has these words: 3 articles were looked at. Nothing comes near them.',
  ],
  [
    voice({ is: 'other', name: 'Jon Vester' }),
    'bad Another speaker It stands so in The Courier. It is put down to Lind here; in The Courier Jon Vester says it.',
  ],
  [
    { wording: 'changed', ...voice({ is: 'other', name: 'Jon Vester' }) },
    'bad Words changed, Another speaker The Courier has 8 of its 8 words. It is put down to Lind here; in The Courier Jon Vester says it.',
  ],
  [
    voice({ is: 'untold', name: null }),
    'doubt Verbatim It stands so in The Courier. It is put down to Lind here; The Courier does not tell who says it.',
  ],
  [
    voice({ as: 'own', is: 'untold', name: null }),
    'doubt Verbatim It stands so in The Courier. The Courier says it in its own words, and quotes nobody.',
  ],
  [
    {
      alsoIn: ['wire'],
      asides: { omissions: 1, insertions: ['[the city]'], interrupted: true, opening: true },
    },
    'good Verbatim It stands so in The Courier. Ada Lind says it. Words are left out at 1 mark. Put in: [the city]. In between the article tells who speaks. It begins with another letter, small or large. Also in The Courier.',
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
  expect(said(VERBATIM)[0]).toBe('Its place in the article is lost.')
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
