import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { tokensOf, Vocabulary } from './tokens.ts'

const wordsOf = (text: string) => {
  const { starts, ends } = tokensOf(text, new Vocabulary())
  return [...starts].map((start, index) => text.slice(start, ends[index]))
}

describe('a text in tokens', () => {
  test.each([
    ['The ferry  left\nat 9.', ['The', 'ferry', 'left', 'at', '9', '.']],
    ['a naïve façade', ['a', 'naïve', 'façade']],
    ['cafe\u0301 bar', ['cafe\u0301', 'bar']],
    ['so—he said', ['so', '—', 'he', 'said']],
    ['x2é3y z', ['x2é3y', 'z']],
    ['see漢字here', ['see', '漢', '字', 'here']],
    ['don’t “go” now...', ['don', '’', 't', '“', 'go', '”', 'now', '...']],
    ['', []],
  ])('%j', (text, words) => {
    expect(wordsOf(text)).toEqual(words)
  })

  test('plain letters are parted as any others are', () => {
    const text = fc.string({
      unit: fc.constantFrom(...'abzAZ09', ' ', '\n', '.', '"', '-', 'é', '\u0301', '漢', '😀', '…'),
    })
    // Letters and digits of full width take the pattern's way, and are as long.
    const wide = (one: string) =>
      one.replace(/[a-z0-9]/gi, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0))
    fc.assert(
      fc.property(text, (plain) => {
        const [a, b] = [plain, wide(plain)].map((one) => tokensOf(one, new Vocabulary()))
        expect([...a!.starts]).toEqual([...b!.starts])
        expect([...a!.ends]).toEqual([...b!.ends])
      }),
    )
  })
})
