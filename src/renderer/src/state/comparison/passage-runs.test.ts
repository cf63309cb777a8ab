import { describe, expect, it } from 'vitest'
import type { MatchSide, TextSpan } from './comparison.ts'
import { passageRuns } from './passage-runs.ts'

function spanOf(text: string, words: string): TextSpan {
  const start = text.indexOf(words)
  return { start, end: start + words.length }
}

function side(text: string, words: readonly string[], said: readonly string[] = []): MatchSide {
  return {
    articleId: 'a',
    passage: { start: 0, end: text.length },
    words: words.map((word) => spanOf(text, word)),
    said: said.map((part) => spanOf(text, part)),
    speaker: undefined,
  }
}

function runs(text: string, words: readonly string[], said: readonly string[] = []): string[] {
  return passageRuns(side(text, words, said), text).map(({ start, end }) => text.slice(start, end))
}

describe('passageRuns', () => {
  it('underlines the clause that carries the match as one run', () => {
    const text = 'The old kiln was put out on Friday after the roof had cracked, the guild said.'
    expect(runs(text, ['kiln', 'on Friday', 'cracked'])).toEqual([
      'The old kiln was put out on Friday after the roof had cracked',
    ])
  })

  it('goes from the first clause that carries it to the last', () => {
    const text = 'On Friday, as it rained, the kiln went out.'
    expect(runs(text, ['On Friday', 'kiln went out'])).toEqual([
      'On Friday, as it rained, the kiln went out',
    ])
  })

  it('is not drawn further by a lone word', () => {
    const text = 'It fires some 900 bowls a day, and more in spring, the works office said.'
    expect(runs(text, ['some 900 bowls', 'day', 'works'])).toEqual([
      'It fires some 900 bowls a day',
    ])
  })

  it('of a quotation underlines what is said, in as many parts as that has', () => {
    const text = '“I saw it,” the potter said, “and it was out.”'
    expect(runs(text, ['saw', 'out'], ['“I saw it,”', '“and it was out.”'])).toEqual([
      'I saw it',
      'and it was out',
    ])
  })

  it('underlines all of a passage that no single clause of carries', () => {
    const text = 'Bowls, jars, cups, plates, mugs, lids'
    expect(runs(text, ['Bowls', 'jars', 'cups', 'plates', 'mugs', 'lids'])).toEqual([text])
  })

  it('underlines all of it where no words are known to carry it', () => {
    expect(runs('The kiln went out.', [])).toEqual(['The kiln went out'])
  })
})
