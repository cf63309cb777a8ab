import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { COLORS } from '../../model/passage.ts'
import { citation, courier, nobody, note, noteLink, paragraph, text, writer } from '../testing.ts'
import { noteToMarkdown } from '../to-markdown.ts'

const write = writer('obsidian')

describe('Obsidian', () => {
  it('has a citation as a callout with its source for a title, its marks and an id', () => {
    expect(write(note(paragraph(text('So:')), { ...citation, color: 'green' }))).toBe(
      [
        'So:',
        '',
        '> [!success] Ada Lind, in [Bridge shut](collate://passage/passage2222222222), The Courier, 2024-05-03, ¶2–3',
        '>',
        '> ==Nobody== will cross.',
        '>',
        '> Not until it is safe.',
        '',
        '^passage2222222222',
        '',
      ].join('\n'),
    )
  })

  it('has what is said in another language in the callout, and what is left out', () => {
    const omissions = [{ start: 7, end: 11 }]
    const written = write(note({ ...citation, omissions, translation: 'Niemand geht.' }))
    expect(written).toContain('> ==Nobody== \\[…] cross.')
    expect(written).toContain('> \\[Niemand geht.]\n\n^passage2222222222\n')
  })

  it('has another callout for each colour, and one for none', () => {
    const types = [...COLORS, undefined].map((color) => {
      const quoted = color === undefined ? citation : { ...citation, color }
      return /\[!(\w+)\]/.exec(write(note(quoted)))?.[1]
    })
    expect(types).toEqual(['warning', 'danger', 'success', 'info', 'example', 'quote'])
  })

  it('gives a passage that is quoted twice two ids', () => {
    const ids = write(note(citation, citation)).match(/^\^.+$/gm)
    expect(ids).toEqual(['^passage2222222222', '^passage2222222222-2'])
  })

  it('marks what spans paragraphs in each of them, and no white space', () => {
    const quote = 'Nobody will cross. \n\n Not until it is\nsafe.'
    const around = { ...courier, marksIn: () => [{ start: 11, end: 31 }] }
    expect(write(note({ ...citation, quote }), around)).toContain(
      '> Nobody will ==cross.==\n>\n> ==Not until== it is safe.\n',
    )
  })

  it('says what the person calls the colour', () => {
    const around = { ...courier, colorNameOf: () => 'claim *' }
    expect(write(note({ ...citation, color: 'blue' }), around)).toContain(
      '> [!info] claim \\*: Ada Lind, in [Bridge shut]',
    )
    expect(write(note(citation), around)).toContain('> [!quote] Ada Lind, in')
  })

  it('makes no address of a name that is marked in part', () => {
    const quote = 'See www.example.org for times.'
    const around = { ...courier, marksIn: () => [{ start: 8, end: 15 }] }
    expect(write(note({ ...citation, quote }), around)).toContain(
      '> See www\\.==example==.org for times.\n',
    )
  })

  it('keeps right-to-left words as they are', () => {
    const quote = 'أُغلق الجسر يوم الثلاثاء.'
    const around = { ...courier, marksIn: () => [{ start: 6, end: 11 }] }
    expect(write(note({ ...citation, quote }), around)).toContain('> أُغلق ==الجسر== يوم الثلاثاء.\n')
  })

  it.each([
    [undefined, '[[Ferry - capacity|Ferry: capacity]]'],
    ['Ferry - capacity', '[[Ferry - capacity]]'],
    ['the [ferry] | *soon* %%x%%', '[[Ferry - capacity|the (ferry) - soon %x%]]'],
  ])('links a note by its file, labelled %s', (label, expected) => {
    const link = label === undefined ? noteLink : { ...noteLink, label }
    expect(write(note(paragraph(link)))).toBe(`${expected}\n`)
  })

  it.each([
    ['a # b | c ^ d : e %% f [[g]]', '[[a b - c d - e % f ((g))|a # b - c ^ d : e % f ((g))]]'],
    ['', '[[note222222222222]]'],
  ])('makes a link of %j safe when nothing is known of the note', (label, expected) => {
    expect(write(note(paragraph({ ...noteLink, label })), nobody)).toBe(`${expected}\n`)
  })

  it('escapes the bar of a link in a table', () => {
    const cell = { type: 'tableCell' as const, children: [noteLink] }
    const row = { type: 'tableRow' as const, children: [cell] }
    expect(write(note({ type: 'table', children: [row] }))).toContain(
      '[[Ferry - capacity\\|Ferry: capacity]]',
    )
  })

  it.each([
    ['==no mark==', '\\==no mark\\=\\='],
    ['%%not hidden%%', '\\%\\%not hidden\\%\\%'],
    ['a #tag and ^id', 'a \\#tag and \\^id'],
    ['$x$ for $5', '\\$x$ for \\$5'],
    ['[!note] x', '\\[!note] x'],
    ['a = b, 5% of C#, 2^3', 'a = b, 5% of C#, 2^3'],
  ])('escapes %s', (words, expected) => {
    expect(write(note(paragraph(text(words))))).toBe(`${expected}\n`)
  })

  it('has tags, aliases and sources as Obsidian’s properties can be', () => {
    const written = {
      id: 'note222222222222',
      title: '**Who** knew: #1 [[x]]?',
      createdAt: '2024-05-03T10:00:00.000Z',
      changedAt: '2024-05-04T10:00:00.000Z',
      tags: ['bridge safety', '1984', 'a/b', '#!', 'жизнь'],
      tree: note(citation),
    }
    const [, yaml] = noteToMarkdown(written, courier, 'obsidian').split(/^---\n/m)
    expect(parse(yaml!)).toMatchObject({
      title: '**Who** knew: #1 [[x]]?',
      tags: ['bridge-safety', '_1984', 'a/b', 'жизнь'],
      aliases: ['**Who** knew: #1 [[x]]?'],
      sources: ['Bridge shut, The Courier, 2024-05-03'],
    })
    const same = noteToMarkdown({ ...written, title: 'Ferry' }, courier, 'obsidian')
    expect(same).not.toContain('aliases')
  })
})
