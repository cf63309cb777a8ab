import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { markdownToTree } from '../core/markdown/from-markdown.ts'
import { wordsArbitrary } from '../core/note/tree.arbitrary.ts'
import { inlineText } from '../core/note/plain-text.ts'
import { besideFileName, fileStem, newFileName } from './file-names.ts'

describe('fileStem', () => {
  it.each([
    ['Who knew about the cracks, and when?', 'Who knew about the cracks, and when'],
    ['Budget: first reading', 'Budget - first reading'],
    ['Figures 1/2: “14,000”', 'Figures 1-2 - “14,000”'],
    ['a | b # c ^ d [[e]]', 'a - b c d ((e))'],
    ['..\\..\\etc/passwd', 'etc-passwd'],
    ['.hidden', 'hidden'],
    ['--rf', 'rf'],
    ['ends. . .', 'ends'],
    ['con', 'Note con'],
    ['LPT1.txt', 'Note LPT1.txt'],
    ['\u202Efdp.exe\u0000', 'fdp.exe'],
    ['***', 'Untitled note'],
    ['', 'Untitled note'],
    ['Cafe\u0301', 'Café'],
    ['snake_case _so_', 'snake_case so'],
    ['ウィキ', 'ウィキ'],
  ])('makes of %j the name %j', (title, name) => {
    expect(fileStem(title)).toBe(name)
  })

  it('cuts between characters that people see', () => {
    const stem = fileStem('👩‍👩‍👧'.repeat(40))
    expect(Buffer.byteLength(stem)).toBeLessThanOrEqual(110)
    expect(stem.length % '👩‍👩‍👧'.length).toBe(0)
  })

  it('is a name that any system takes, and a link that reads as it stands', () => {
    fc.assert(
      fc.property(
        fc.oneof(wordsArbitrary, fc.string({ unit: 'binary', maxLength: 80 })),
        (title) => {
          const stem = fileStem(title)
          expect(stem).not.toMatch(/[\\/:*?"<>|#^[\]\p{Cc}]|^[.\s-]|[.\s]$|^$/u)
          expect(Buffer.byteLength(stem)).toBeLessThanOrEqual(120)
          const [paragraph] = markdownToTree(`[[${stem}]]`).children
          expect(inlineText(paragraph!)).toBe(`[[${stem}]]`)
        },
      ),
      { numRuns: 1000 },
    )
  })
})

it('adds a part of the id where a name is taken', () => {
  const taken = new Set(['Ferry.md'])
  expect(newFileName('Ferry', 'abcdefghijkmnpqr', (name) => taken.has(name))).toBe(
    'Ferry abcdef.md',
  )
})

it('counts up beside a file', () => {
  const taken = new Set(['Ferry (2).md'])
  expect(besideFileName('Ferry.md', (name) => taken.has(name))).toBe('Ferry (3).md')
  expect(besideFileName('Ferry (2).md', (name) => taken.has(name))).toBe('Ferry (3).md')
})
