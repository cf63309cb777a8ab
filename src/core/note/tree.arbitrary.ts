import fc from 'fast-check'
import type {
  BlockContent,
  Heading,
  List,
  ListItem,
  PhrasingContent,
  Root,
  RootContent,
} from 'mdast'
import { LINKED_KINDS, linkTo } from './links.ts'
import type { Citation, NoteLink } from '../model/note.ts'

/** Trees for property tests: every node a note can hold, with words that look like Markdown. */

/** Words that mean something to Markdown, YAML, HTML, Obsidian or a terminal. */
const HOSTILE = [
  '# no heading',
  '1986. A great year',
  '- no list',
  '+ one',
  '1) two',
  '[ ] open',
  '[x] done',
  '---',
  '***',
  '===',
  '~~~',
  '```js',
  '> said',
  '<b onclick="x()">bold</b>',
  '<!-- gone -->',
  '| a | b |\n| - | - |',
  '\\',
  'a\\*b',
  '*so*',
  '__so__',
  'snake_case_name',
  '`code`',
  '[[other note]]',
  '![[embed]]',
  '![alt](x.png)',
  '[text](javascript:alert(1))',
  '[^1]: note',
  '[a]: https://example.org',
  'https://example.org/a_b_c',
  'www.example.org',
  'ada@example.org',
  '&amp; &#35; &copy;',
  '==marked== %%hidden%% ^block #tag $x$',
  'title: yes',
  '!',
  '(',
  ':',
  '~~',
  '“Quoted”',
  'مرحبا بالعالم',
  'שלום \u202Eabc',
  '東京は晴れ',
  'e\u0301 👩‍👩‍👧 🏴',
  '\u0000\u0007\u001b[31m',
  '\uD800',
  '\u00a0',
  ' ',
  'a',
  'The bridge closed on Tuesday.',
]

export const wordsArbitrary: fc.Arbitrary<string> = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...HOSTILE) },
  { weight: 2, arbitrary: fc.string({ unit: 'grapheme', maxLength: 12 }) },
  { weight: 1, arbitrary: fc.string({ unit: fc.constantFrom(...'*_`~[]()<>!#-+.\\&|:"\' 1a') }) },
  {
    weight: 2,
    arbitrary: fc.array(fc.constantFrom(...HOSTILE), { maxLength: 3 }).map((l) => l.join(' ')),
  },
)

const id = fc.string({ unit: fc.constantFrom(...'abcdefgh2345'), minLength: 16, maxLength: 16 })

const citationFields = {
  type: fc.constant('citation' as const),
  passageId: id,
  articleId: id,
  quote: fc.array(wordsArbitrary, { minLength: 1, maxLength: 3 }).map((l) => l.join('\n\n')),
  textHash: fc.constant('0'.repeat(64)),
  color: fc.constantFrom('yellow' as const, 'purple' as const),
  speaker: wordsArbitrary,
  translation: wordsArbitrary,
  bare: fc.boolean(),
  omissions: fc
    .uniqueArray(fc.nat(40), { minLength: 2, maxLength: 2 })
    .map((ends) => ends.sort((a, b) => a - b))
    .map(([start, end]) => [{ start: start!, end: end! }]),
}

const citationArbitrary: fc.Arbitrary<Citation> = fc.record(citationFields, {
  requiredKeys: ['type', 'passageId', 'articleId', 'quote', 'textHash'],
})

const noteLinkArbitrary: fc.Arbitrary<NoteLink> = fc
  .tuple(fc.constantFrom(...LINKED_KINDS), id, fc.option(wordsArbitrary, { nil: undefined }))
  .map(([kind, of, label]) => linkTo({ kind, id: of }, label))

const url = fc.constantFrom(
  'https://example.org/',
  'https://example.org/a_(b)?c=d&e=f#g',
  'mailto:ada@example.org',
  'a b',
  '',
  'x)y<z>',
)

const { phrasing } = fc.letrec<{ phrasing: PhrasingContent[]; inline: PhrasingContent }>((tie) => ({
  phrasing: fc.array(tie('inline'), { maxLength: 4 }),
  inline: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    wordsArbitrary.map((value) => ({ type: 'text' as const, value })),
    wordsArbitrary.map((value) => ({ type: 'inlineCode' as const, value })),
    fc.constant({ type: 'break' as const }),
    noteLinkArbitrary,
    citationArbitrary,
    fc
      .tuple(fc.constantFrom('strong', 'emphasis', 'delete'), tie('phrasing'))
      .map(([type, children]) => ({ type, children }) as PhrasingContent),
    fc.tuple(url, fc.option(wordsArbitrary), tie('phrasing')).map(([target, title, children]) => ({
      type: 'link' as const,
      url: target,
      title,
      children: withoutLinks(children) as never,
    })),
  ) as fc.Arbitrary<PhrasingContent>,
}))

function withoutLinks(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  return nodes.flatMap((node): PhrasingContent[] => {
    if (node.type === 'link') return withoutLinks(node.children)
    if (!('children' in node)) return [node]
    return [{ ...node, children: withoutLinks(node.children as PhrasingContent[]) } as typeof node]
  })
}

const paragraph = phrasing.map((children) => ({ type: 'paragraph' as const, children }))

const heading: fc.Arbitrary<Heading> = fc
  .tuple(fc.constantFrom(1, 2, 3, 4, 5, 6), phrasing)
  .map(([depth, children]) => ({ type: 'heading', depth: depth as Heading['depth'], children }))

const code = fc.record({
  type: fc.constant('code' as const),
  lang: fc.constantFrom(null, 'js', 'a`b'),
  meta: fc.constant(null),
  value: fc.array(wordsArbitrary, { maxLength: 3 }).map((lines) => lines.join('\n')),
})

const list: fc.Arbitrary<List> = fc.letrec<{ list: List; item: ListItem }>((tie) => ({
  list: fc
    .tuple(
      fc.constantFrom('bullet', 'number', 'check'),
      fc.constantFrom(1, 0, 7, 1986),
      fc.array(tie('item'), { minLength: 1, maxLength: 3 }),
      fc.boolean(),
    )
    .map(([kind, start, items, checked]) => ({
      type: 'list' as const,
      ordered: kind === 'number',
      start: kind === 'number' ? start : null,
      spread: false,
      children: items.map((item, index) => ({
        ...item,
        checked: kind === 'check' ? (index % 2 === 0) === checked : null,
      })),
    })),
  item: fc
    .tuple(paragraph, fc.option(tie('list'), { depthSize: 'small' }))
    .map(([words, below]) => ({
      type: 'listItem' as const,
      spread: false,
      checked: null,
      children: below === null ? [words] : [words, below],
    })),
})).list

const blockquote = fc
  .array(paragraph, { minLength: 1, maxLength: 3 })
  .map((children) => ({ type: 'blockquote' as const, children }))

const plainBlock: fc.Arbitrary<BlockContent> = fc.oneof(
  { weight: 3, arbitrary: paragraph },
  heading,
  code,
  list,
  blockquote,
  fc.constant({ type: 'thematicBreak' as const }),
  citationArbitrary,
)

/** Blocks the editor has no view of: it shows a chip and gives them back. */
const rareBlock = fc.oneof(
  fc
    .array(plainBlock, { minLength: 1, maxLength: 3 })
    .map((children) => ({ type: 'blockquote' as const, children })),
  fc.array(plainBlock, { minLength: 1, maxLength: 2 }).map((children) => ({
    type: 'list' as const,
    ordered: false,
    start: null,
    spread: false,
    children: [{ type: 'listItem' as const, spread: false, checked: null, children }],
  })),
)

/** Any note that can be written in Markdown. */
export const treeArbitrary: fc.Arbitrary<Root> = fc
  .array(fc.oneof({ weight: 8, arbitrary: plainBlock }, rareBlock) as fc.Arbitrary<RootContent>, {
    maxLength: 5,
  })
  .map((children) => ({ type: 'root', children }))

/** What a later version of Collate, or another program, might put into a note: nobody here knows it. */
const laterBlock = fc.record(
  {
    type: fc.constantFrom('hologram', 'constructor', 'toString', 'math', 'yaml'),
    value: wordsArbitrary,
    children: fc.array(plainBlock, { maxLength: 2 }),
    parts: fc.array(fc.record({ x: fc.double({ noNaN: true }), of: wordsArbitrary })),
    data: fc.dictionary(wordsArbitrary, fc.jsonValue(), { maxKeys: 3 }),
  },
  { requiredKeys: ['type', 'value'] },
)

const align = fc.constantFrom(null, 'left', 'right', 'center')

/** The rest of mdast: what Markdown has and the editor shows as it is kept, in blocks and in words. */
const keptInline = fc.oneof(
  fc.record({
    type: fc.constant('image'),
    url,
    title: fc.option(wordsArbitrary),
    alt: wordsArbitrary,
  }),
  fc.record({ type: fc.constant('html'), value: wordsArbitrary }),
  fc.record({ type: fc.constant('footnoteReference'), identifier: id, label: wordsArbitrary }),
  fc.record({
    type: fc.constant('imageReference'),
    identifier: id,
    alt: wordsArbitrary,
    referenceType: fc.constantFrom('shortcut', 'collapsed', 'full'),
  }),
  laterBlock,
)

const withKept = fc
  .tuple(
    phrasing,
    fc.array(fc.tuple(keptInline, fc.constantFrom('strong', 'emphasis', 'delete', null)), {
      minLength: 1,
      maxLength: 2,
    }),
    phrasing,
  )
  .map(([before, kept, after]) => ({
    type: 'paragraph',
    children: [
      ...before,
      ...kept.map(([node, mark]) => (mark === null ? node : { type: mark, children: [node] })),
      ...after,
    ],
  }))

const table = fc
  .tuple(fc.array(align, { minLength: 1, maxLength: 3 }), fc.integer({ min: 1, max: 3 }))
  .chain(([columns, rows]) =>
    fc
      .array(fc.array(phrasing, { minLength: columns.length, maxLength: columns.length }), {
        minLength: rows,
        maxLength: rows,
      })
      .map((cells) => ({
        type: 'table',
        align: columns,
        children: cells.map((row) => ({
          type: 'tableRow',
          children: row.map((children) => ({ type: 'tableCell', children })),
        })),
      })),
  )

const keptBlock = fc.oneof(
  table,
  fc.record({ type: fc.constant('html'), value: wordsArbitrary }),
  fc.record({
    type: fc.constant('definition'),
    identifier: id,
    url,
    title: fc.option(wordsArbitrary),
  }),
  fc
    .tuple(id, fc.array(paragraph, { minLength: 1, maxLength: 2 }))
    .map(([identifier, children]) => ({ type: 'footnoteDefinition', identifier, children })),
  fc.record({ ...citationFields, later: fc.jsonValue() }),
  laterBlock,
  withKept,
)

/** Any note that can be stored: of every kind of node, with what nobody here knows. */
export const anyTreeArbitrary: fc.Arbitrary<Root> = fc
  .array(
    fc.oneof({ weight: 4, arbitrary: plainBlock }, rareBlock, {
      weight: 4,
      arbitrary: keptBlock,
    }) as fc.Arbitrary<RootContent>,
    { maxLength: 5 },
  )
  .map((children) => ({ type: 'root', children }))
