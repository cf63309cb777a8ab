import fc from 'fast-check'
import type { List, ListItem, PhrasingContent } from 'mdast'
import { describe, expect, it } from 'vitest'
import { inlineText, plainText } from './plain-text.ts'
import { normalizePhrasing, normalizeTree } from './normalize.ts'
import { treeArbitrary } from './tree.arbitrary.ts'

const text = (value: string): PhrasingContent => ({ type: 'text', value })
const strong = (...children: PhrasingContent[]): PhrasingContent => ({ type: 'strong', children })
const emphasis = (...children: PhrasingContent[]): PhrasingContent => ({
  type: 'emphasis',
  children,
})

function item(checked: boolean | null, ...children: ListItem['children']): ListItem {
  return { type: 'listItem', checked, spread: false, children }
}

function list(...children: ListItem[]): List {
  return { type: 'list', ordered: false, start: null, spread: false, children }
}

function paragraph(value: string) {
  return { type: 'paragraph' as const, children: value === '' ? [] : [text(value)] }
}

describe('normalizePhrasing', () => {
  it('joins words with the same marks', () => {
    expect(normalizePhrasing([strong(text('a')), strong(text('b')), text('')])).toEqual([
      strong(text('ab')),
    ])
  })

  it('puts the mark that reaches furthest outside', () => {
    const nodes = [strong(emphasis(text('a'))), emphasis(text('b'))]
    expect(normalizePhrasing(nodes)).toEqual([emphasis(strong(text('a')), text('b'))])
  })

  it('gives a break the marks on both sides', () => {
    const nodes = [strong(text('a')), { type: 'break' as const }, strong(text('b'))]
    expect(normalizePhrasing(nodes)).toEqual([strong(text('a'), { type: 'break' }, text('b'))])
  })

  it.each([
    [' \t\n \n a', '  a'],
    ['a \r\n b', 'a b'],
    ['a   b \n', 'a   b '],
  ])('makes a space of a line end, with what is beside it: %j', (value, expected) => {
    expect(normalizePhrasing([text(value)])).toEqual([text(expected)])
  })
})

describe('normalizeTree', () => {
  it('joins lists of one kind in a row, not a bulleted one and one with boxes', () => {
    const a = list(item(null, paragraph('a')))
    const boxes = list(item(true, paragraph('b')))
    expect(normalizeTree({ type: 'root', children: [a, a, boxes] }).children).toEqual([
      list(item(null, paragraph('a')), item(null, paragraph('a'))),
      boxes,
    ])
  })

  it('puts a list alone in an item under the item before', () => {
    const inner = list(item(null, paragraph('b')))
    const outer = list(item(null, paragraph('a')), item(null, inner))
    expect(normalizeTree({ type: 'root', children: [outer] }).children).toEqual([
      list(item(null, paragraph('a'), inner)),
    ])
  })

  it('begins a paragraph of a quotation at two breaks', () => {
    const br = { type: 'break' as const }
    const quote = {
      type: 'blockquote' as const,
      children: [
        { type: 'paragraph' as const, children: [text('a'), strong(br, br, text('b'))] },
        paragraph('c'),
      ],
    }
    expect(normalizeTree({ type: 'root', children: [quote] }).children).toEqual([
      {
        type: 'blockquote',
        children: [
          paragraph('a'),
          { type: 'paragraph', children: [strong(text('b'))] },
          paragraph('c'),
        ],
      },
    ])
  })

  it('changes nothing more the second time', () => {
    fc.assert(
      fc.property(treeArbitrary, (tree) => {
        const once = normalizeTree(tree)
        expect(normalizeTree(once)).toEqual(once)
      }),
    )
  })

  it('changes no words', () => {
    // Where a line ends is the one thing that may change.
    const words = (value: string) => value.replace(/\s+/g, '')
    fc.assert(
      fc.property(treeArbitrary, (tree) => {
        expect(words(plainText(normalizeTree(tree)))).toBe(words(plainText(tree)))
        for (const block of tree.children) {
          if (block.type !== 'paragraph') continue
          const children = normalizePhrasing(block.children)
          expect(words(inlineText({ ...block, children }))).toBe(words(inlineText(block)))
        }
      }),
    )
  })
})
