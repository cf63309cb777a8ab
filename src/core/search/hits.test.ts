import { describe, expect, it } from 'vitest'
import { inPlainBlocks } from '../text/blocks.ts'
import { bestPassages, hitsInWords } from './hits.ts'
import { parseQuery } from './parse-query.ts'
import { wantedIn } from './wanted.ts'

const marked = (text: string, query: string, isEnglish = true): string[] =>
  hitsInWords(text, wantedIn(parseQuery(query).query), isEnglish).map(({ start, end }) =>
    text.slice(start, end),
  )

describe('what is marked', () => {
  it.each([
    ['The ion and the condition.', 'ion', ['ion']],
    ['Two ferries and a ferry.', 'ferry', ['ferries', 'ferry']],
    ['The climate, changed; climate change', '"climate change"', ['climate change']],
    ['Climatic climate', 'climat*', ['Climatic', 'climate']],
    ['in infor-\nmation', 'information', ['infor-\nmation']],
    ['a well-\nknown and a well-known man', 'well-known', ['well-\nknown', 'well-known']],
    ['Khan’s and Khan', 'khan', ['Khan', 'Khan']],
    ['1 500 of 1,500', '1500', ['1 500', '1,500']],
    ['在北京大学读书', '北京大学', ['北京大学']],
    ['在北京大学读书', '学', ['学']],
    ['他喜欢书', '书', ['书']],
    ['iPhone手机', 'iphone手', ['iPhone手']],
    ['ประเทศไทย', 'ไทย', ['ไทย']],
    ['a & b', '&', []],
    ['Lind, not lindane', '-bridge lind', ['Lind']],
  ])('%j by %j', (text, query, found) => {
    expect(marked(text, query)).toEqual(found)
  })

  it('takes other forms for hits in English alone', () => {
    expect(marked('die Ferries', 'ferry', false)).toEqual([])
  })
})

describe('bestPassages', () => {
  const text =
    'The ferry is late. Berit Holm waits for the ferries. Holm has the ferry.\n\nHolm sails.'
  const found = bestPassages(inPlainBlocks(text), wantedIn(parseQuery('ferry holm').query), {
    isEnglish: true,
    most: 2,
  })

  it('gives the sentences with most of the words, exact words before other forms, as they stand', () => {
    expect(found.map((passage) => passage.text)).toEqual([
      'Berit Holm waits for the ferries.',
      'Holm has the ferry.',
    ])
  })

  it('says where the words stand in the text', () => {
    for (const { start, end, hits, text: sentence } of found) {
      expect(text.slice(start, end)).toBe(sentence)
      expect(hits.map((hit) => text.slice(hit.start, hit.end).toLowerCase().slice(0, 4))).toEqual(
        sentence.startsWith('Berit') ? ['holm', 'ferr'] : ['holm', 'ferr'],
      )
    }
  })
})
