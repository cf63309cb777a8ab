import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isolated, LONGEST_NAME, shownName, withControlsShown } from './names.ts'

const CONTROLS = [...'\u200E\u200F\u061C\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069']
const hostile = fc
  .array(fc.constantFrom(...CONTROLS, 'a', 'b', '.', ' ', 'א', 'ب', '1'))
  .map((letters) => letters.join(''))

/** Whether the text ends in the direction it began in, and is nowhere less than inside of itself. */
function isClosed(text: string): boolean {
  let depth = 0
  for (const letter of text) {
    if (letter === '\u2068') depth += 1
    if (letter === '\u2069') depth -= 1
    if (depth < 0) return false
  }
  return depth === 0
}

describe('withControlsShown', () => {
  it('shows what turns the order of letters, and leaves out its end', () => {
    expect(withControlsShown('photo\u202Egpj.exe')).toBe('photo‹RLO›gpj.exe')
    expect(withControlsShown('a \u202Bb\u202C c \u2067d\u2069 e')).toBe('a ‹RLE›b c ‹RLI›d e')
  })

  it.each([
    'שלום, עולם!',
    'C++\u200F של היום',
    'خبر ٢٠٢٤',
    'by \u2068דנה\u2069 now',
    'A ‘plain’ one',
  ])('leaves an honest name as it is: %s', (name) => expect(withControlsShown(name)).toBe(name))

  it('leaves nothing that turns, and every isolate closed', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const shown = withControlsShown(text)
        expect(shown).not.toMatch(/[\u202A-\u202E\u2066\u2067]/)
        expect(isClosed(shown)).toBe(true)
        expect(withControlsShown(shown)).toBe(shown)
      }),
    )
  })
})

describe('isolated', () => {
  it('wraps what could turn what is beside it, and nothing else', () => {
    expect(isolated('The Courier')).toBe('The Courier')
    expect(isolated('הארץ')).toBe('\u2068הארץ\u2069')
    expect(isolated('a\u200F')).toBe('\u2068a\u200F\u2069')
  })

  it('has at its outside no letter, mark or control that turns', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const safe = isolated(text)
        expect(isClosed(safe)).toBe(true)
        const mayTurn = /[אب\u200E\u200F\u061C]/.test(safe)
        expect(!mayTurn || /^\u2068[^]*\u2069$/.test(safe)).toBe(true)
      }),
    )
  })
})

it('shows the controls of a name that is cut', () => {
  const shown = shownName(
    `${'\u2068'.repeat(3)}${'\u202E'.repeat(2)}${'x'.repeat(2 * LONGEST_NAME)}`,
  )
  expect(shown).toContain('‹RLO›‹RLO›x')
  expect(isClosed(shown)).toBe(true)
})
