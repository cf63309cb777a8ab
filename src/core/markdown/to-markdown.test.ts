import fc from 'fast-check'
import type { Nodes, PhrasingContent, RootContent } from 'mdast'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import type { Citation, NoteTree } from '../model/note.ts'
import { normalizeTree } from '../note/normalize.ts'
import { treeArbitrary, wordsArbitrary } from '../note/tree.arbitrary.ts'
import { childrenOf } from '../note/walk.ts'
import { toExportable } from './exportable.ts'
import { markdownToTree } from './from-markdown.ts'
import { noteToMarkdown, treeToMarkdown, type Surroundings } from './to-markdown.ts'

const nobody: Surroundings = { sourceOf: () => undefined, noteOf: () => undefined }

const courier: Surroundings = {
  sourceOf: () => ({ title: 'Bridge shut', outlet: 'The Courier', date: '2024-05-03' }),
  noteOf: () => ({ title: 'Ferry: capacity', fileName: 'Ferry - capacity' }),
}

const citation: Citation = {
  type: 'citation',
  passageId: 'passage2222222222',
  articleId: 'article2222222222',
  quote: 'Nobody will cross.\n\nNot until it is\nsafe.',
  textHash: '0'.repeat(64),
  speaker: 'Ada Lind',
  paragraph: 2,
}

function note(...children: RootContent[]): NoteTree {
  return { type: 'root', children }
}

function paragraph(...children: PhrasingContent[]): RootContent {
  return { type: 'paragraph', children }
}

function text(value: string): PhrasingContent {
  return { type: 'text', value }
}

describe('treeToMarkdown', () => {
  it('writes a citation as a quotation with its source line', () => {
    expect(treeToMarkdown(note(citation), courier)).toBe(
      [
        '> Nobody will cross.',
        '>',
        '> Not until it is safe.',
        '>',
        '> — Ada Lind, in [Bridge shut](collate://passage/passage2222222222), The Courier, 2024-05-03, ¶2',
        '',
      ].join('\n'),
    )
  })

  it('keeps two citations in a row apart', () => {
    const tree = markdownToTree(treeToMarkdown(note(citation, citation), courier))
    expect(tree.children.map((block) => block.type)).toEqual(['blockquote', 'blockquote'])
  })

  it('writes a passage of an unknown article with what there is', () => {
    const { speaker: _s, paragraph: _p, ...anonymous } = citation
    expect(treeToMarkdown(note({ ...anonymous, type: 'citation' }), nobody)).toContain(
      '> — [a passage](collate://passage/passage2222222222)\n',
    )
  })

  it.each([
    [undefined, '[[Ferry - capacity|Ferry: capacity]]'],
    ['the [ferry] | *soon*', '[[Ferry - capacity|the (ferry) - soon]]'],
  ])('links a note by its file, labelled %s', (label, expected) => {
    const link = { type: 'noteLink' as const, noteId: 'note222222222222' }
    const tree = note(paragraph(label === undefined ? link : { ...link, label }))
    expect(treeToMarkdown(tree, courier)).toBe(`${expected}\n`)
  })

  it.each([
    ['1986. A great year', '1986\\. A great year\n'],
    ['# none', '\\# none\n'],
    ['---', '\\---\n'],
    ['<b>', '\\<b>\n'],
    ['[[x]]', '\\[\\[x]]\n'],
    ['- [ ] x', '\\- \\[ ] x\n'],
  ])('escapes %s', (words, expected) => {
    expect(treeToMarkdown(note(paragraph(text(words))), nobody)).toBe(expected)
  })

  it('moves spaces out of marks and leaves no empty paragraphs', () => {
    const tree = note(
      paragraph(text('a'), { type: 'strong', children: [text(' b ')] }, text('c')),
      paragraph(),
      paragraph(text('  ')),
    )
    expect(treeToMarkdown(tree, nobody)).toBe('a **b** c\n')
  })

  it('escapes underscores inside of words where marks are near', () => {
    const inner: PhrasingContent = { type: 'strong', children: [text('!')] }
    const emphasis: PhrasingContent = { type: 'emphasis', children: [text('a_b_c'), inner] }
    const tree = note(paragraph({ type: 'strong', children: [text('x')] }, emphasis))
    const markdown = treeToMarkdown(tree, nobody)
    expect(markdownToTree(markdown)).toEqual(tree)
    expect(treeToMarkdown(note(paragraph(text('a_b_c'))), nobody)).toBe('a_b_c\n')
  })

  it('keeps a node that nobody knows as its JSON', () => {
    const unknown = { type: 'hologram', depth: 3 } as unknown as RootContent
    expect(treeToMarkdown(note(unknown), nobody)).toContain('"hologram"')
  })

  it('is read back as the same tree, whatever the words', () => {
    fc.assert(
      fc.property(treeArbitrary, (tree) => {
        const expected = withLinksAsWords(toExportable(tree, courier.sourceOf))
        const read = markdownToTree(treeToMarkdown(tree, courier))
        expect(withLinksAsWords(read)).toEqual(expected)
      }),
      { numRuns: 200 },
    )
  }, 60_000)
})

describe('noteToMarkdown', () => {
  const written = {
    id: 'note222222222222',
    createdAt: '2024-05-03T10:00:00.000Z',
    changedAt: '2024-05-04T10:00:00.000Z',
    tags: [],
    tree: note(citation, citation, { type: 'thematicBreak' }),
  }

  it('has front matter with each source once', () => {
    const file = noteToMarkdown({ ...written, title: 'Who knew: and when?' }, courier)
    const [, yaml, body] = file.split(/^---\n/m)
    expect(parse(yaml!)).toEqual({
      title: 'Who knew: and when?',
      id: 'note222222222222',
      created: '2024-05-03T10:00:00.000Z',
      changed: '2024-05-04T10:00:00.000Z',
      tags: [],
      sources: [{ title: 'Bridge shut', outlet: 'The Courier', date: '2024-05-03' }],
    })
    expect(body).toMatch(/^\n> Nobody/)
  })

  it('gives back any title, in YAML 1.2 and in the older 1.1', () => {
    fc.assert(
      fc.property(
        fc.oneof(wordsArbitrary, fc.constantFrom('no', '12:30', '0x1F', '~')),
        (words) => {
          const title = `${words}\n---\n`
          const [, yaml] = noteToMarkdown({ ...written, title }, courier).split(/^---\n/m)
          const read: unknown = parse(yaml!).title
          expect(parse(yaml!, { version: '1.1' }).title).toBe(read)
          expect(typeof read).toBe('string')
          expect(read).not.toMatch(/[\n\p{Cc}]/u)
        },
      ),
    )
  })
})

/** Links to notes are only words to CommonMark; both sides are compared as such. */
function withLinksAsWords(tree: NoteTree): NoteTree {
  const replace = (node: Nodes): Nodes => {
    if (node.type === 'noteLink') {
      return text(treeToMarkdown(note(paragraph(node)), courier).trimEnd())
    }
    if (!('children' in node)) return node
    return { ...node, children: childrenOf(node).map(replace) } as Nodes
  }
  return normalizeTree(replace(tree) as NoteTree)
}
