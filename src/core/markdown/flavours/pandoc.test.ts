import type { List } from 'mdast'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { citation, courier, nobody, note, paragraph, text, writer } from '../testing.ts'
import { noteToMarkdown } from '../to-markdown.ts'

const write = writer('pandoc')

describe('Pandoc', () => {
  it('has a citation as a quotation that cites its source by paragraph', () => {
    expect(write(note(citation))).toBe(
      [
        '> Nobody will cross.',
        '>',
        '> Not until it is safe.',
        '>',
        '> — Ada Lind, in [Bridge shut](collate://passage/passage2222222222) [@courier2024bridge, paras. 2-3]',
        '',
      ].join('\n'),
    )
    const { paragraph: _p, ...placeless } = citation
    expect(write(note({ ...placeless, type: 'citation' }))).toContain(' [@courier2024bridge]\n')
  })

  it('cites the source of what stands among words', () => {
    const { paragraph: place, ...short } = { ...citation, quote: 'Nobody will cross.' }
    const placed = { ...short, paragraph: place, blocks: undefined }
    expect(write(note(paragraph(text('So '), placed)))).toBe(
      'So “Nobody will cross.” [@courier2024bridge, para. 2]\n',
    )
    expect(write(note(paragraph(text('It is shut '), { ...placed, bare: true })))).toBe(
      'It is shut [@courier2024bridge, para. 2]\n',
    )
    expect(write(note(paragraph({ ...placed, bare: true })), nobody)).toContain('in [a passage](')
  })

  it('says what there is of a source that the bibliography does not have', () => {
    expect(write(note(citation), nobody)).toContain('> — Ada Lind, in [a passage](collate:')
    expect(write(note(citation), nobody)).not.toContain('@')
  })

  it.each([
    ['@ada or ada@example.org', '\\@ada or ada\\@example.org'],
    ['a^2^ and x^[y]', 'a\\^2\\^ and x\\^\\[y]'],
    ['at $5 a day', 'at \\$5 a day'],
    ['\\alpha', '\\\\alpha'],
    ['(1) so', '(1\\) so'],
    ['iv. so', 'iv\\. so'],
    ['a) so', 'a\\) so'],
    ['| verse', '\\| verse'],
    ['|', '\\|'],
    [':  so', '\\:  so'],
    ['::: note', '\\:\\:\\: note'],
    ['مرحبا @ada', 'مرحبا \\@ada'],
    ['so (1) or a. b', 'so (1) or a. b'],
  ])('escapes %s', (words, expected) => {
    expect(write(note(paragraph(text(words))))).toBe(`${expected}\n`)
  })

  it('takes no words in braces for attributes', () => {
    const heading = { type: 'heading' as const, depth: 1 as const, children: [text('So {.x}')] }
    const code = paragraph({ type: 'inlineCode', value: 'a' }, text('{.x}, {y}'))
    expect(write(note(heading, code))).toBe('# So \\{.x}\n\n`a`\\{.x}, {y}\n')
  })

  it('keeps lists of two kinds apart', () => {
    const list = (checked: boolean | null): List => ({
      type: 'list',
      children: [{ type: 'listItem', checked, children: [paragraph(text('a')) as never] }],
    })
    expect(write(note(list(null), list(false)))).toBe('- a\n\n<!---->\n\n+ [ ] a\n')
  })

  it('has the bibliography and no Markdown in the front matter', () => {
    const written = {
      id: 'note222222222222',
      title: 'A *great* [note] by @ada',
      createdAt: '2024-05-03T10:00:00.000Z',
      changedAt: '2024-05-04T10:00:00.000Z',
      tags: ['@sea'],
      tree: note(citation),
    }
    const [, yaml] = noteToMarkdown(written, courier, 'pandoc').split(/^---\n/m)
    expect(parse(yaml!)).toEqual({
      title: 'A \\*great\\* \\[note] by \\@ada',
      id: 'note222222222222',
      created: '2024-05-03T10:00:00Z',
      changed: '2024-05-04T10:00:00Z',
      tags: ['\\@sea'],
      bibliography: 'references.json',
    })
    expect(noteToMarkdown({ ...written, tree: note() }, courier, 'pandoc')).not.toContain('bibl')
  })
})
