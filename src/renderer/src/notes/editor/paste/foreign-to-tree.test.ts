// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest'
import { plainText } from '../../../../../core/note/plain-text.ts'
import { foreignToTree } from './foreign-to-tree.ts'
import { withoutStyles } from './inert-document.ts'

function paste(text: string, html = '', isPlain = false) {
  const pasted = foreignToTree(text, html, isPlain)
  return pasted && { words: plainText(pasted.tree), isBare: pasted.isBare }
}

describe('what is pasted', () => {
  it('has its looks, or none when the person wants none', () => {
    expect(paste('- a\n- b')).toEqual({ words: 'a\nb', isBare: false })
    expect(paste('a', '<p><b>a</b></p>')).toEqual({ words: 'a', isBare: false })
    expect(paste('- a\n- b', '', true)).toEqual({ words: '- a\n- b', isBare: false })
  })

  it.each([
    ['Markdown that takes long to parse', `# b\n\n${'a\n===\n'.repeat(1000)}`, ''],
    [
      'Markdown of nested lists',
      Array.from({ length: 200 }, (_, i) => `${' '.repeat(i)}- a`).join('\n'),
      '',
    ],
    ['HTML of more tags than anyone writes', 'a', '<b>'.repeat(60_000)],
    ['HTML of more lines than are drawn', 'a', '<p>a</p>'.repeat(4000)],
  ])('is words alone: %s', (_, text, html) => {
    expect(paste(text, html)).toEqual({ words: text.trim(), isBare: true })
  })

  it.each([
    ['a word of a megabyte', 'a'.repeat(1_000_000), ''],
    ['a paragraph of 200,000 spaces', `a${' '.repeat(200_000)}b`, ''],
    ['too many lines', 'a\n'.repeat(4000), ''],
    ['too many paragraphs', 'a\n\n'.repeat(4000), ''],
    ['too many words', `${'word '.repeat(15_000)}\n\n`.repeat(6), ''],
    ['HTML of it', 'a'.repeat(1_000_000), `<p>${'a'.repeat(1_000_000)}`],
    ['HTML of it without words', '', `<p>${'a'.repeat(1_000_000)}`],
  ])('is nothing, since it is too much for a note: %s', (_, text, html) => {
    expect(paste(text, html)).toBeNull()
  })

  it('is all of a long note', () => {
    const note = `${'word '.repeat(100)}\n\n`.repeat(500)
    expect(paste(note)?.words.length).toBeGreaterThan(200_000)
  })
})

it('styles go, and what has no end stays as it is', () => {
  expect(withoutStyles('<style>p{}</style><b style=a>b</b><style>')).toBe(
    '<b data-style=a>b</b><style>',
  )
  expect(withoutStyles('<b style="a">b</b> <a style=')).toBe('<b data-style="a">b</b> <a style=')
  expect(withoutStyles('a < b')).toBe('a < b')
})
