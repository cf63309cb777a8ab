import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { searchTerms } from './terms.ts'

const terms = (text: string) => searchTerms(text).map(({ term }) => term)

describe('searchTerms', () => {
  it.each([
    ['STRASSE', 'Straße'],
    ['Vendôme', 'vendome'],
    ['ısırgan', 'ISIRGAN'],
    ['ﬁre Œuvre', 'FIRE oeuvre'],
    ['Khan’s', "Khan's"],
    ['пʼять', 'п’ять'],
    ['l’État', "L'etat"],
    ['covid–19', 'COVID-19'],
    ['Jean‑Luc — Picard', 'Jean-Luc - Picard'],
    ['co\u00adoper\u00adation', 'cooperation'],
    ['infor-\nmation', 'information'],
    ['infor\u00ad\n  mation', 'information'],
    ['1 500', '1500'],
    ['1,500', '1500'],
    ['1\u202f500\u202f000', '1,500,000'],
    ['1’500', '1500'],
    ['3,5', '3.5'],
    ['U.S.', 'us'],
    ['a.m.', 'AM'],
    ['می\u200cخواهم', 'میخواهم'],
    ['日本\n語', '日本語'],
    ['ﾃｽﾄ', 'テスト'],
  ])('takes %j and %j for the same words', (one, other) => {
    expect(terms(one)).toEqual(terms(other))
    expect(terms(one)).not.toEqual([])
  })

  it('parts what is written without spaces into overlapping pairs', () => {
    expect(terms('北京大学 opened')).toEqual(['北京', '京大', '大学', '学', 'opened'])
    expect(terms('1500辆')).toEqual(['1500', '辆'])
  })

  it('keeps apart what is not one number, and numbers of more than one part whole', () => {
    expect(terms('May 5 2019, 12:30')).toEqual(['may', '5', '2019', '12:30'])
    expect(terms('in 2019 500 came')).toEqual(['in', '2019', '500', 'came'])
    expect(terms('21,500.75km B12')).toEqual(['21500.75km', 'b12'])
  })

  it('does not join a hyphen that ends a line before a name or a number', () => {
    expect(terms('the ex-\nMinister of 1990-\n1995')).toEqual([
      'the',
      'ex',
      'minister',
      'of',
      '1990',
      '1995',
    ])
  })

  it('says where each word stands', () => {
    const text = '“Straße” in infor-\nmation: 1 500, 北京市'
    const at = ({ start, end }: { start: number; end: number }) => text.slice(start, end)
    expect(searchTerms(text).map(at)).toEqual([
      'Straße',
      'in',
      'infor-\nmation',
      '1 500',
      '北京',
      '京市',
      '市',
    ])
    expect(searchTerms(text, { start: 9, end: text.length }).map(at)[0]).toBe('in')
  })

  const anyText = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc
      .array(
        fc.constantFrom(
          'a',
          'É',
          '-',
          '\n',
          ' ',
          '1',
          '500',
          ',',
          '.',
          '’',
          '\u00ad',
          '北',
          'か',
          '\u0301',
          'ไ',
          '😀',
          '½',
          'ﷺ',
        ),
      )
      .map((all) => all.join('')),
  )

  it('gives terms that one plain pattern parts again, in ranges that go forward inside the text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let last = 0
        for (const { term, start, end, firstEnd = end } of searchTerms(text)) {
          expect(term).toMatch(/^[a-z0-9.:\u0080-\u{10ffff}]+$/u)
          expect(start).toBeGreaterThanOrEqual(last)
          expect(firstEnd).toBeGreaterThan(start)
          expect(end).toBeLessThanOrEqual(text.length)
          last = start
        }
      }),
    )
  })

  it('finds the same words in what is found, whatever stands around it', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const { term, start, end } of searchTerms(text)) {
          expect(terms(text.slice(start, end)).join('')).toContain(term)
        }
      }),
    )
  })
})
