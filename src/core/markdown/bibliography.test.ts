import { describe, expect, it } from 'vitest'
import { citationKey, cslEntry } from './bibliography.ts'

const courier = {
  title: 'The bridge is shut',
  outlet: 'The Courier',
  date: '2024-05-03',
  author: 'Bo Ek',
}

describe('citationKey', () => {
  it.each([
    [courier, 'courier2024bridge'],
    [{ ...courier, outlet: 'Coast Wire', date: '2022' }, 'coastwire2022bridge'],
    [{ ...courier, outlet: 'Ílhavo’s Diário', title: 'Çok güzel' }, 'ilhavosdiario2024cok'],
    [{ ...courier, outlet: 'الجزيرة', title: 'أُغلق الجسر' }, 'الجزيرة2024اغلق'],
    [{ ...courier, outlet: 'example.org', date: '' }, 'exampleorgbridge'],
    [{ ...courier, outlet: '', title: '“Why?”' }, '2024why'],
    [{ ...courier, outlet: '', date: '', title: '—' }, 'source'],
  ])('of %j is %s', (source, key) => {
    expect(citationKey(source, () => false)).toBe(key)
  })

  it('is another one for each source', () => {
    const taken = new Set(['courier2024bridge', 'courier2024bridge-2'])
    expect(citationKey(courier, (key) => taken.has(key))).toBe('courier2024bridge-3')
  })
})

describe('cslEntry', () => {
  it('says what is known', () => {
    expect(cslEntry('key', courier)).toEqual({
      id: 'key',
      type: 'article-newspaper',
      title: 'The bridge is shut',
      'container-title': 'The Courier',
      author: [{ literal: 'Bo Ek' }],
      issued: { 'date-parts': [[2024, 5, 3]] },
    })
    expect(cslEntry('key', { title: 'Shut', outlet: '', date: '', author: '' })).toEqual({
      id: 'key',
      type: 'article',
      title: 'Shut',
    })
  })

  it('has the first words in brackets where there is no title', () => {
    const untitled = { ...courier, title: '', standIn: 'The council said on Tuesday…' }
    expect(cslEntry('key', untitled).title).toBe('[The council said on Tuesday…]')
    expect(citationKey(untitled, () => false)).toBe('courier2024council')
  })

  it.each([
    ['Ada Lind, Bo Ek and Eva Dahl', ['Ada Lind', 'Bo Ek', 'Eva Dahl']],
    ['Ada Lind, and Bo Ek', ['Ada Lind', 'Bo Ek']],
    ['Lind, Ada', ['Lind, Ada']],
    ['Reuters', ['Reuters']],
  ])('takes the authors %s for %j', (author, names) => {
    const entry = cslEntry('key', { ...courier, author })
    expect(entry.author).toEqual(names.map((literal) => ({ literal })))
  })
})
