import { Document, Packer, Paragraph, TextRun } from 'docx'
import { strToU8, zipSync } from 'fflate'
import { expect, it } from 'vitest'
import { draftTree } from '../../core/check/draft-tree.ts'
import { plainText } from '../../core/note/plain-text.ts'
import { ReadingThread } from '../reading-thread.ts'
import { word } from './word.ts'

const MAIN = 'word/document.xml'
const TYPES = `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`
const RELATIONS = `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`
const zipped = (parts: Record<string, string>) =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])))
const file = (main: string, more: Record<string, string> = {}) =>
  zipped({ '[Content_Types].xml': TYPES, '_rels/.rels': RELATIONS, [MAIN]: main, ...more })

function written(): Promise<Buffer> {
  const paragraph = (...words: string[]) =>
    new Paragraph({ children: words.map((one) => new TextRun(one)) })
  const children = [
    new Paragraph({ text: 'The bridge', heading: 'Heading1' }),
    paragraph('“Nobody will ', 'cross,” ', 'Lind said.'),
    paragraph(''),
    paragraph('It cost 7.5 million.'),
  ]
  return Packer.toBuffer(new Document({ sections: [{ children }] }))
}

it('reads each paragraph of a Word document, whatever its runs', async () => {
  const { version } = await word.read(await written(), 'draft.docx')
  expect(version.blocks.map(({ start, end }) => version.text.slice(start, end))).toEqual([
    'The bridge',
    '“Nobody will cross,” Lind said.',
    'It cost 7.5 million.',
  ])
})

it('is read in the reading thread as a draft, and is no article', async () => {
  const thread = new ReadingThread(new URL('../reading-worker.ts', import.meta.url))
  try {
    const bytes = await written()
    const { article } = await thread.read(bytes, 'draft.docx', { draft: true })
    expect(plainText(draftTree(article.version))).toContain('“Nobody will cross,” Lind said.')
    await expect(thread.read(bytes, 'draft.docx')).rejects.toMatchObject({ code: 'unsupported' })
  } finally {
    thread.close()
  }
})

it.each<[string, Uint8Array]>([
  ['no zip', strToU8('Dear editor')],
  ['a zip of something else', zipped({ 'a.txt': 'a' })],
  ['half a file', file('<w:document/>').slice(0, 200)],
  ['no XML', file('nothing')],
  [
    'entities that stand for each other',
    file(`<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><w:document>&b;</w:document>`),
  ],
])('says that %s is no Word document', async (_, bytes) => {
  await expect(word.read(bytes, 'draft.docx')).rejects.toMatchObject({
    code: 'unreadable',
    said: [{ says: 'file-not-word', name: 'draft.docx' }],
  })
})

it('unpacks nothing that is larger than a book, nor pictures of any size', async () => {
  const large = ' '.repeat(50 * 1024 * 1024)
  await expect(word.read(file(large), 'draft.docx')).rejects.toMatchObject({ code: 'too-large' })
  const document = `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>It was shut.</w:t></w:r></w:p></w:body></w:document>`
  const { version } = await word.read(file(document, { 'word/media/a.png': large }), 'x.docx')
  expect(version.text).toBe('It was shut.')
})

it('makes a note’s tree of a text: headings, quotations and items are what they are', () => {
  const text = 'The bridge\n> Nobody will cross\n- one\nThe end'
  const kinds = ['heading', 'quotation', 'listItem', 'paragraph'] as const
  let at = 0
  const blocks = text.split('\n').map((line, index) => {
    const start = at
    at += line.length + 1
    return { kind: kinds[index]!, start, end: start + line.length }
  })
  const tree = draftTree({ text, blocks })
  expect(tree.children.map(({ type }) => type)).toEqual([
    'heading',
    'blockquote',
    'paragraph',
    'paragraph',
  ])
  expect(plainText(tree)).toContain('\n\none\n\n')
})
