import fc from 'fast-check'
import type { Nodes, PhrasingContent, RootContent } from 'mdast'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { FLAVOURS } from '../model/flavour.ts'
import type { Citation, NoteTree } from '../model/note.ts'
import { normalizeTree } from '../note/normalize.ts'
import { linkTo } from '../note/links.ts'
import { treeArbitrary, wordsArbitrary } from '../note/tree.arbitrary.ts'
import { childrenOf } from '../note/walk.ts'
import type { Span } from '../text/spans.ts'
import { toExportable } from './exportable.ts'
import { markdownToTree } from './from-markdown.ts'
import { FLAVOUR } from './flavours/by-name.ts'
import { citation, courier, nobody, note, paragraph, text, writer } from './testing.ts'
import { oneLine } from './names.ts'
import { noteToMarkdown } from './to-markdown.ts'

const write = writer('commonmark')

describe('treeToMarkdown', () => {
  it('keeps two citations in a row apart', () => {
    const tree = markdownToTree(write(note(citation, citation), courier))
    expect(tree.children.map((block) => block.type)).toEqual(['blockquote', 'blockquote'])
  })

  it.each([
    ['1986. A great year', '1986\\. A great year\n'],
    ['# none', '\\# none\n'],
    ['---', '\\---\n'],
    ['<b>', '\\<b>\n'],
    ['[[x]]', '\\[\\[x]]\n'],
    ['- [ ] x', '\\- \\[ ] x\n'],
  ])('escapes %s', (words, expected) => {
    expect(write(note(paragraph(text(words))))).toBe(expected)
  })

  it('moves spaces out of marks and leaves no empty paragraphs', () => {
    const tree = note(
      paragraph(text('a'), { type: 'strong', children: [text(' b ')] }, text('c')),
      paragraph(),
      paragraph(text('  ')),
    )
    expect(write(tree)).toBe('a **b** c\n')
  })

  it('escapes underscores inside of words where marks are near', () => {
    const inner: PhrasingContent = { type: 'strong', children: [text('!')] }
    const emphasis: PhrasingContent = { type: 'emphasis', children: [text('a_b_c'), inner] }
    const tree = note(paragraph({ type: 'strong', children: [text('x')] }, emphasis))
    const markdown = write(tree, nobody)
    expect(markdownToTree(markdown)).toEqual(tree)
    expect(write(note(paragraph(text('a_b_c'))))).toBe('a_b_c\n')
  })

  it.each(FLAVOURS)('makes no link of words that were none: %s', (flavour) => {
    const marked: PhrasingContent = { type: 'strong', children: [text('www.[x')] }
    for (const words of ['www._x', 'www.@x', 'www.=x', 'Www.$x', 'www.*x*.a']) {
      const tree = note(paragraph(text(`${words} `), marked, text(words)))
      expect(markdownToTree(writer(flavour)(tree))).toEqual(tree)
    }
  })

  it('keeps a node that nobody knows as its JSON', () => {
    const unknown = { type: 'hologram', depth: 3 } as unknown as RootContent
    expect(write(note(unknown), nobody)).toContain('"hologram"')
  })

  it.each(FLAVOURS)(
    'holds no code of a template engine or a plugin, whatever is quoted: %s',
    (flavour) => {
      const pieces = [
        '<',
        '%',
        '>',
        '{',
        '}',
        ':',
        '=',
        '`',
        '\\',
        'key',
        ' ',
        '[',
        '(',
        '#',
        '*',
        '_',
      ]
      const words = fc
        .array(fc.constantFrom(...pieces), { maxLength: 12 })
        .map((all) => all.join(''))
      fc.assert(
        fc.property(words, (said) => {
          const written = {
            id: 'note222222222222',
            title: said,
            createdAt: '2024-05-03T10:00:00.000Z',
            changedAt: '2024-05-04T10:00:00.000Z',
            tags: [],
            tree: note(paragraph(text(said)), { ...citation, quote: said, speaker: said }),
          }
          const named = { ...courier.sourceOf('')!, title: said, outlet: said }
          const around = { ...courier, sourceOf: () => named }
          const file = noteToMarkdown(written, around, flavour)
          expect(file).not.toMatch(/<%|\{%|\{\{/)
          const [, yaml, ...body] = file.split(/^---\n/m)
          expect(body.join('')).not.toMatch(/[\p{L}\p{N})\]*_`]::/u)
          expect(body.join('')).not.toMatch(/(?<!\\)`\{/)
          // Pandoc's title is Markdown: escaped once more.
          const isSame = flavour === 'pandoc' || parse(yaml!).title === oneLine(said)
          expect(isSame).toBe(true)
        }),
        { numRuns: 500 },
      )
    },
  )

  it.each(FLAVOURS)('makes no raw HTML or TeX of code to Pandoc: %s', (name) => {
    const raw = [
      paragraph({ type: 'inlineCode', value: '<b>' }, text('{=html} and so on')),
      ...['{=html}', '{', '{=latex'].map((lang) => ({
        type: 'code' as const,
        lang,
        meta: lang === '{' ? '=html}' : null,
        value: '<script>',
      })),
    ]
    const file = writer(name)(note(...raw), courier)
    expect(file).not.toMatch(/`\s*\{/)
    expect(file.match(/^```\w*$/gm)).toEqual([
      '```html',
      '```',
      '```html',
      '```',
      '```latex',
      '```',
    ])
  })

  it.each(FLAVOURS)(
    'is read back as the same tree, whatever the words: %s',
    (name) => {
      const around = { ...courier, marksIn: ({ quote }: Citation) => thirdsOf(quote) }
      fc.assert(
        fc.property(treeArbitrary, (tree) => {
          const expected = syntaxAsWords(toExportable(tree, around, FLAVOUR[name]))
          expect(withoutComments(markdownToTree(writer(name)(tree, around)))).toEqual(expected)
        }),
        { numRuns: 200 },
      )
    },
    60_000,
  )
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
    const file = noteToMarkdown({ ...written, title: 'Who knew: and when?' }, courier, 'commonmark')
    const [, yaml, body] = file.split(/^---\n/m)
    expect(parse(yaml!)).toEqual({
      title: 'Who knew: and when?',
      id: 'note222222222222',
      created: '2024-05-03T10:00:00Z',
      changed: '2024-05-04T10:00:00Z',
      sources: [{ title: 'Bridge shut', outlet: 'The Courier', date: '2024-05-03' }],
    })
    expect(body).toMatch(/^\n> Nobody/)
  })

  it('has no list of nothing', () => {
    const bare = { ...written, title: 'Bare', tree: note(paragraph(text('Words.'))) }
    for (const flavour of FLAVOURS) {
      const [, yaml] = noteToMarkdown(bare, courier, flavour).split(/^---\n/m)
      expect(Object.keys(parse(yaml!))).toEqual(['title', 'id', 'created', 'changed'])
    }
  })

  it('says of an article that has no title that it has none', () => {
    const standIn = 'The council said on Tuesday that the ferry…'
    const around = {
      ...courier,
      sourceOf: () => ({ title: '', standIn, outlet: '', date: '2024-05-03', author: '' }),
    }
    const untitled = { ...written, title: 'Who knew' }
    const [, yaml, body] = noteToMarkdown(untitled, around, 'commonmark').split(/^---\n/m)
    expect(parse(yaml!).sources).toEqual([{ title: null, begins: standIn, date: '2024-05-03' }])
    expect(body).toContain(`[\\[${standIn}\\]](collate://passage/`)
    const [, properties] = noteToMarkdown(untitled, around, 'obsidian').split(/^---\n/m)
    expect(parse(properties!).sources).toEqual([`[no title: ${standIn}], 2024-05-03`])
  })

  it('gives back any title, in YAML 1.2 and in the older 1.1', () => {
    fc.assert(
      fc.property(
        fc.oneof(wordsArbitrary, fc.constantFrom('no', '12:30', '0x1F', '~')),
        (words) => {
          const title = `${words}\n---\n`
          const [, yaml] = noteToMarkdown({ ...written, title }, courier, 'commonmark').split(
            /^---\n/m,
          )
          const read: unknown = parse(yaml!).title
          expect(parse(yaml!, { version: '1.1' }).title).toBe(read)
          expect(typeof read).toBe('string')
          expect(read).not.toMatch(/[\n\p{Cc}]/u)
        },
      ),
    )
  })
})

function thirdsOf(quote: string): Span[] {
  const third = Math.floor(quote.length / 3)
  return [{ start: third, end: 2 * third }]
}

/** What only one flavour says is words to CommonMark; both sides are compared as such. */
function syntaxAsWords(tree: NoteTree): NoteTree {
  const replace = (node: Nodes): Nodes => {
    if (node.type === 'syntax') return { type: 'text', value: node.value }
    if (!('children' in node)) return node
    return { ...node, children: childrenOf(node).map(replace) } as Nodes
  }
  return normalizeTree(replace(tree) as NoteTree)
}

/** Empty ones keep lists apart. */
function withoutComments(tree: NoteTree): NoteTree {
  const remove = (node: Nodes): Nodes[] => {
    if (node.type === 'html' && node.value === '<!---->') return []
    if (!('children' in node)) return [node]
    return [{ ...node, children: childrenOf(node).flatMap(remove) } as Nodes]
  }
  return remove(tree)[0] as NoteTree
}

describe.each(FLAVOURS)('in %s', (flavour) => {
  const links = (around = courier) =>
    writer(flavour)(
      note(
        paragraph(
          linkTo({ kind: 'article', id: 'article222222222' }),
          text(', '),
          linkTo({ kind: 'dossier', id: 'dossier222222222' }, 'the *whole* of it'),
        ),
      ),
      around,
    )

  it('a link to an article or a dossier opens it in Collate, and is its words when it is gone', () => {
    expect(links()).toBe(
      '[Bridge shut](collate://article/article222222222), ' +
        '[the \\*whole\\* of it](collate://dossier/dossier222222222)\n',
    )
    expect(links(nobody)).toBe('article222222222, the \\*whole\\* of it\n')
  })

  it('a note is found by what it was called before', () => {
    const at = '2024-05-03T10:00:00.000Z'
    const named = { id: 'a', title: 'Boats', tags: [], createdAt: at, changedAt: at, tree: note() }
    const head = noteToMarkdown({ ...named, formerTitles: ['Ferry: capacity'] }, nobody, flavour)
    expect(parse(head.slice(4, -4)).aliases).toEqual(['Ferry: capacity'])
    expect(noteToMarkdown(named, nobody, flavour)).not.toContain('aliases')
  })
})
