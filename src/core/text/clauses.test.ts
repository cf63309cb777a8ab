import { describe, expect, it } from 'vitest'
import { clausesOf, trimmedToWords } from './clauses.ts'

function clauses(text: string): string[] {
  return clausesOf(text, { start: 0, end: text.length }).map((span) =>
    text.slice(span.start, span.end),
  )
}

describe('clausesOf', () => {
  it('cuts where one pauses in reading', () => {
    expect(clauses('The kiln went out, the potter said; nobody lit it again.')).toEqual([
      'The kiln went out, ',
      'the potter said; ',
      'nobody lit it again.',
    ])
  })

  it('cuts behind the mark that closes a quotation', () => {
    expect(clauses('“It was cold,” she said. Then she left.')).toEqual([
      '“It was cold,” ',
      'she said. ',
      'Then she left.',
    ])
  })

  it('cuts at a dash, with all the space around it', () => {
    expect(clauses('It was cold   -   so she left')).toEqual(['It was cold   -   ', 'so she left'])
  })

  it('leaves figures and hyphens in one piece', () => {
    expect(clauses('Some 11,500 half-empty jars at 3.5 crowns each')).toHaveLength(1)
  })

  it('cuts at dashes, and at wide signs without a space', () => {
    expect(clauses('The oven – the old one – broke')).toHaveLength(3)
    expect(clauses('窯が消えた。誰も知らない。')).toEqual(['窯が消えた。', '誰も知らない。'])
  })

  it('keeps to the range', () => {
    expect(clausesOf('One, two, three, four', { start: 5, end: 16 })).toEqual([
      { start: 5, end: 10 },
      { start: 10, end: 16 },
    ])
  })
})

describe('trimmedToWords', () => {
  const trimmed = (text: string) => {
    const span = trimmedToWords(text, { start: 0, end: text.length })
    return span && text.slice(span.start, span.end)
  }

  it('leaves out what only stands around the words', () => {
    expect(trimmed('“It was cold,” ')).toBe('It was cold')
    expect(trimmed('€5 or 12%. ')).toBe('€5 or 12%')
  })

  it('keeps marks that belong to a letter', () => {
    expect(trimmed('ที่นี่ ')).toBe('ที่นี่')
  })

  it('takes no character apart', () => {
    expect(trimmed('so 𝒜 🌉')).toBe('so 𝒜')
    expect(trimmed('so 𝒜')).toBe('so 𝒜')
  })

  it('gives null where there are no words', () => {
    expect(trimmed(' … ')).toBeNull()
  })
})
