import { describe, expect, it } from 'vitest'
import { citation, courier, nobody, note, noteLink, paragraph, text, writer } from '../testing.ts'

const write = writer('commonmark')

describe('CommonMark', () => {
  it('has a citation as a quotation with its source line', () => {
    expect(write(note(citation))).toBe(
      [
        '> Nobody will cross.',
        '>',
        '> Not until it is safe.',
        '>',
        '> — Ada Lind, in [Bridge shut](collate://passage/passage2222222222), The Courier, 2024-05-03, ¶2–3',
        '',
      ].join('\n'),
    )
  })

  it('shows what a quotation leaves out, and what it says in another language', () => {
    const omissions = [{ start: 7, end: 11 }]
    const translation = 'Niemand geht\n\nhinüber.'
    const written = write(note({ ...citation, omissions, translation }))
    expect(written).toContain('> Nobody \\[…] cross.\n')
    expect(written).toContain('> \\[Niemand geht]\n>\n> \\[hinüber.]\n')
  })

  it('has a citation among words in the sentence, and a bare one in brackets', () => {
    const short = { ...citation, quote: 'Nobody will cross.', blocks: undefined }
    expect(write(note(paragraph(text('She said '), short)))).toBe(
      'She said “Nobody will cross.” (Ada Lind, in [Bridge shut](collate://passage/passage2222222222), The Courier, 2024-05-03, ¶2)\n',
    )
    expect(write(note(paragraph(text('It is shut '), { ...short, bare: true })))).toBe(
      'It is shut (Ada Lind, in [Bridge shut](collate://passage/passage2222222222), The Courier, 2024-05-03, ¶2)\n',
    )
  })

  it('has a passage of an unknown article with what there is', () => {
    const { speaker: _s, paragraph: _p, ...anonymous } = citation
    expect(write(note({ ...anonymous, type: 'citation' }), nobody)).toContain(
      '> — [a passage](collate://passage/passage2222222222)\n',
    )
  })

  it('keeps a source’s name that runs from right to left from turning the rest of its line', () => {
    const source = { title: 'הגשר', outlet: 'ecruoS\u202E', date: '2024-05-03', author: '' }
    const { speaker: _s, paragraph: _p, ...anonymous } = citation
    expect(
      write(note({ ...anonymous, type: 'citation' }), { ...courier, sourceOf: () => source }),
    ).toContain('> — [\u2068הגשר\u2069](collate://passage/passage2222222222), ecruoS, 2024-05-03\n')
  })

  it.each([
    ['Ferry - capacity.md', undefined, '[Ferry: capacity](Ferry%20-%20capacity.md)'],
    ['Ferry.md', 'the [ferry] *soon*', '[the \\[ferry\\] \\*soon\\*](Ferry.md)'],
    ['50% (1): a#b?.md', 'x', '[x](50%25%20\\(1\\)%3A%20a%23b%3F.md)'],
    ['فيري.md', 'العبّارة', '[العبّارة](فيري.md)'],
  ])('links the file %s, labelled %s', (fileName, label, expected) => {
    const around = { ...courier, noteOf: () => ({ title: 'Ferry: capacity', fileName }) }
    const link = label === undefined ? noteLink : { ...noteLink, label }
    const marked = note(paragraph(text('See '), { type: 'strong', children: [link] }))
    expect(write(note(paragraph(link)), around)).toBe(`${expected}\n`)
    expect(write(marked, around)).toMatch(/^See \[\*\*/)
  })

  it('has only the words of a link to a note that is gone, or inside of another link', () => {
    expect(write(note(paragraph({ ...noteLink, label: 'the ferry' })), nobody)).toBe('the ferry\n')
    const outer = {
      type: 'link' as const,
      url: 'https://example.org/',
      children: [noteLink as never],
    }
    expect(write(note(paragraph(outer)))).toBe('[Ferry: capacity](https://example.org/)\n')
  })
})
