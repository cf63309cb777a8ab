import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { plainBlocks } from '../text/blocks.ts'
import { wordsArbitrary } from './tree.arbitrary.ts'
import { plainText } from './plain-text.ts'
import { quotedBlocks, quotedContent } from './quoted.ts'

/** A quotation of a text, from the first of some words to the last of others. */
function quote(text: string, from: string, to: string, blocks = plainBlocks(text)) {
  const start = text.indexOf(from)
  const end = text.indexOf(to, start) + to.length
  return {
    quote: text.slice(start, end),
    blocks: quotedBlocks({ text, blocks }, { start, end }),
  }
}

const shapes = (content: ReturnType<typeof quotedContent>): string =>
  JSON.stringify(content, (key, value) =>
    ['spread', 'checked'].includes(key) || value === null ? undefined : value,
  )

/** Cells as an importer has them: tabs part them, line ends the rows. */
function table(text: string) {
  const blocks = [...text.matchAll(/[^\t\n]+/g)].map(({ 0: cell, index }) => ({
    kind: 'cell' as const,
    start: index,
    end: index + cell.length,
  }))
  return blocks
}

describe('a quotation', () => {
  it('of verse keeps its lines, of wrapped prose none', () => {
    const verse = 'Upon the rock he built,\nhis goats about his feet,\nand counted every ship.'
    const blocks = [{ kind: 'paragraph' as const, start: 0, end: verse.length, keepsLines: true }]
    expect(quotedContent(quote(verse, 'the rock', 'feet', blocks))).toEqual([
      {
        type: 'paragraph',
        children: [
          { type: 'text', value: 'the rock he built,' },
          { type: 'break' },
          { type: 'text', value: 'his goats about his feet' },
        ],
      },
    ])
    const prose = [{ kind: 'paragraph' as const, start: 0, end: verse.length }]
    expect(
      plainText({ type: 'root', children: quotedContent(quote(verse, 'the', 'feet', prose)) }),
    ).toBe('the rock he built, his goats about his feet')
  })

  it('of a list is a list, deeper items in it, without the text’s own marks', () => {
    const text = 'He took:\n\n3. goats\n4. books\n\nAnd left.'
    const { quote: words, blocks } = quote(text, 'took', 'left')
    expect(shapes(quotedContent({ quote: words, blocks }))).toBe(
      shapes([
        { type: 'paragraph', children: [{ type: 'text', value: 'took:' }] },
        {
          type: 'list',
          ordered: true,
          start: 3,
          children: ['goats', 'books'].map((value) => ({
            type: 'listItem' as const,
            children: [
              { type: 'paragraph' as const, children: [{ type: 'text' as const, value }] },
            ],
          })),
        },
        { type: 'paragraph', children: [{ type: 'text', value: 'And left' }] },
      ]),
    )
    const items = ['• a', '• b', '• c']
    const nested = items.map((_, index) => ({
      kind: 'listItem' as const,
      start: index * 4,
      end: index * 4 + 3,
      level: index === 1 ? 2 : 1,
      ordered: false,
    }))
    const content = quotedContent({ quote: items.join('\n'), blocks: nested })
    expect(plainText({ type: 'root', children: content })).toBe('a\nb\nc')
    expect(shapes(content).match(/"type":"list"/g)).toHaveLength(2)
  })

  it('of a table keeps its rows and empty cells, and its names only where they are quoted', () => {
    const text = 'Day\tFerries\tSeats\nMonday\t\t180\nTuesday\t4\t360'
    const rows = (from: string, to: string) =>
      quotedContent(quote(text, from, to, table(text))).map((block) =>
        plainText({ type: 'root', children: [block] }),
      )
    expect(rows('Day', '180')).toEqual(['Day\tFerries\tSeats\nMonday\t180'])
    const [quoted] = quotedContent(quote(text, 'Monday', '360', table(text)))
    expect(quoted).toMatchObject({ type: 'table' })
    expect(shapes([quoted!]).match(/"type":"tableCell","children":\[\]/g)).toHaveLength(4)
  })

  it('of code is code', () => {
    const blocks = [{ kind: 'code' as const, start: 0, end: 9, keepsLines: true }]
    expect(quotedContent({ quote: 'a = 1\nb =', blocks })).toEqual([
      { type: 'code', value: 'a = 1\nb =' },
    ])
  })

  it('kept without blocks has paragraphs where lines are empty', () => {
    const content = quotedContent({ quote: ' One\nline. \n \nTwo.\n\n' })
    expect(content.map((block) => plainText({ type: 'root', children: [block] }))).toEqual([
      'One line.',
      'Two.',
    ])
  })

  it('with blocks of other words is read by its own', () => {
    const blocks = [{ kind: 'code' as const, start: 0, end: 99 }]
    expect(quotedContent({ quote: 'Words.', blocks })[0]?.type).toBe('paragraph')
  })

  it('loses no word of any text, wherever it is cut', () => {
    fc.assert(
      fc.property(fc.array(wordsArbitrary, { maxLength: 5 }), fc.nat(), fc.nat(), (all, a, b) => {
        const text = all.join('\n').replace(/\r\n?/g, '\n')
        const [start, end] = [a % (text.length + 1), b % (text.length + 1)].toSorted(
          (x, y) => x - y,
        )
        const blocks = quotedBlocks(
          { text, blocks: plainBlocks(text) },
          { start: start!, end: end! },
        )
        const words = text.slice(start, end)
        const content = quotedContent({ quote: words, blocks })
        const letters = (from: string) => from.replace(/[^\p{L}]/gu, '')
        const read = letters(plainText({ type: 'root', children: content }))
        // A letter can be an item's mark: "(a)".
        expect(letters(words).length - read.length).toBeLessThanOrEqual(blocks.length)
      }),
    )
  })
})
