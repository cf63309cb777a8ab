import fc from 'fast-check'
import iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import { ImportProblem } from './problem.ts'
import { LARGEST_FILE, toImportedArticle } from './to-imported-article.ts'

async function problemOf(bytes: Uint8Array, name: string): Promise<ImportProblem> {
  const error: unknown = await toImportedArticle(bytes, name).then(
    () => null,
    (thrown: unknown) => thrown,
  )
  if (!(error instanceof ImportProblem)) throw new Error('That was imported.')
  return error
}

test('a plain text becomes an article', async () => {
  const bytes = iconv.encode('Bridge shut\r\n\r\nBy Jane Roe\r\n\r\nIt isn’t safe.', 'windows-1252')
  const article = await toImportedArticle(bytes, 'Bridge.TXT')
  expect(article.original).toEqual({
    bytes,
    name: 'Bridge.TXT',
    ext: 'txt',
    encoding: 'windows-1252',
  })
  expect(article.version.text).toBe('Bridge shut\n\nBy Jane Roe\n\nIt isn’t safe.')
  expect(article.title).toEqual({ value: 'Bridge shut', from: 'headline' })
  expect(article.author).toEqual({ value: 'Jane Roe', from: 'byline' })
  expect(article.words).toBe(8)
})

test('a Markdown file states what a text only lets guess', async () => {
  const text = '---\ntitle: Stated\noutlet: Evening Post\n---\n# Headline\n\nBy Jane Roe\n'
  const { title, outlet, author, version } = await toImportedArticle(Buffer.from(text), 'a.md')
  expect(title).toEqual({ value: 'Stated', from: 'frontMatter' })
  expect(outlet).toEqual({ value: 'Evening Post', from: 'frontMatter' })
  expect(author).toEqual({ value: 'Jane Roe', from: 'byline' })
  expect(version.text).toBe('Headline\n\nBy Jane Roe')
})

test('a book of Project Gutenberg names its language', async () => {
  const text = (language: string) =>
    `The Project Gutenberg eBook of Brücke, by Ada Lind\n\nLanguage: ${language}\n\n*** START OF THE PROJECT GUTENBERG EBOOK BRÜCKE ***\n\nSie ist zu.`
  expect((await toImportedArticle(Buffer.from(text('German')), 'a.txt')).language).toBe('de')
  expect((await toImportedArticle(Buffer.from(text('English and German')), 'a.txt')).language).toBe(
    undefined,
  )
})

test('the date in a heading is that of what happened', async () => {
  const text = '# 3 May 2024\n\nThe bridge was closed, and nobody has crossed it since that day.'
  expect((await toImportedArticle(Buffer.from(text), 'a.md')).date.from).toBe('none')
})

test.each(['README', 'notes.log', 'chapter.tex', 'bridge.v2', 'photo.jpg'])(
  'text named %s is read as plain text',
  async (name) => {
    const { version } = await toImportedArticle(Buffer.from('*It* is closed.'), name)
    expect(version.text).toBe('*It* is closed.')
  },
)

describe('it is said why a file was not imported', () => {
  const png = Buffer.from('89504e470d0a1a0a0000000d49484452000001ed000000c808020000', 'hex')
  const zip = Buffer.from('504b0304140000000800000021000000000000000000', 'hex')
  const office = Buffer.from('d0cf11e0a1b11ae1000000000000000000000000', 'hex')
  const wave = Buffer.concat([
    Buffer.from('RIFF'),
    Buffer.alloc(4),
    Buffer.from('WAVE'),
    Buffer.alloc(40),
  ])
  const heic = Buffer.concat([Buffer.alloc(4), Buffer.from('ftypheic'), Buffer.alloc(40)])
  const film = Buffer.concat([Buffer.alloc(4), Buffer.from('ftypisom'), Buffer.alloc(40)])
  const text = Buffer.from('Some words.')

  test.each([
    ['empty.txt', Buffer.alloc(0), 'empty', { says: 'file-empty' }],
    ['blank.txt', Buffer.from(' \n\t\n'), 'empty', { says: 'file-without-words' }],
    ['blank.md', Buffer.from('<!-- -->'), 'empty', { says: 'file-without-words' }],
    ['photo.jpg', png, 'binary', { says: 'file-no-text', sort: 'picture' }],
    ['photo.txt', png, 'binary', { says: 'file-no-text', sort: 'picture' }],
    ['photo', heic, 'binary', { says: 'file-no-text', sort: 'picture' }],
    ['song.md', wave, 'binary', { says: 'file-no-text', sort: 'sound' }],
    ['film', film, 'binary', { says: 'file-no-text', sort: 'film' }],
    ['x.zip', zip, 'binary', { says: 'file-no-text', sort: 'archive' }],
    ['x.exe', Buffer.alloc(99), 'binary', { says: 'file-no-text', sort: 'program' }],
    ['x', Buffer.alloc(99), 'binary', { says: 'file-no-text', sort: null }],
    ['x.docx', zip, 'unsupported', { says: 'file-unsupported', sort: 'word' }],
    ['x', office, 'unsupported', { says: 'file-unsupported', sort: 'office' }],
    ['x.pdf', text, 'unsupported', { says: 'file-unsupported', sort: 'pdf' }],
    ['x', Buffer.from('%PDF-1.7 and more'), 'unsupported', { sort: 'pdf' }],
    ['x.out', Buffer.from('{\\rtf1 words}'), 'unsupported', { sort: 'rtf' }],
    ['x.html', text, 'unsupported', { sort: 'web-page' }],
    ['x', Buffer.from('\n<!DOCTYPE html>\n<p>Words'), 'unsupported', { sort: 'web-page' }],
    ['x.epub', zip, 'unsupported', { sort: 'e-book' }],
    ['x.odt', zip, 'unsupported', { sort: 'open-document' }],
    ['x.csv', text, 'unsupported', { sort: 'table' }],
    ['x.json', text, 'unsupported', { sort: 'data' }],
  ])('%s (%#)', async (name, bytes, code, saying) => {
    expect(await problemOf(bytes, name)).toMatchObject({ code, said: [{ name, ...saying }] })
  })

  test('when it is too large', async () => {
    const problem = await problemOf(Buffer.alloc(LARGEST_FILE + 1, 'a'), 'x.txt')
    expect(problem.code).toBe('too-large')
    expect(problem.said).toEqual([{ says: 'file-too-large', name: 'x.txt', megabytes: 50 }])
  })
})

test('whatever the bytes, they become a sound article or a problem that is said', async () => {
  const marks = fc.constantFrom(
    '\n',
    '\n\n',
    '---\n',
    '# ',
    '- ',
    '> ',
    '| a |',
    '[x](y)',
    '<b>',
    '“',
  )
  const lines = fc.constantFrom(
    'By Jane Roe',
    '3 May 2024',
    'LONDON (AP) - ',
    'Source: ',
    '© 2024 ',
  )
  const odd = fc.constantFrom('\u{1F309}', '\uD83D', '\0', '\u0003', '&#0;', '港')
  const parts = fc.array(fc.oneof(marks, lines, odd), { maxLength: 40 })
  const bytes = fc.oneof(
    fc.uint8Array({ maxLength: 300 }),
    parts.map((all) => Buffer.from(all.join(''))),
    parts.map((all) => Buffer.from(all.join(''), 'utf16le')),
  )
  const name = fc.oneof(fc.constantFrom('a.txt', 'a.md', 'a', ''), fc.string())
  await fc.assert(
    fc.asyncProperty(bytes, name, async (someBytes, someName) => {
      expect(await faultsOf(someBytes, someName)).toEqual([])
    }),
    { numRuns: 400 },
  )
})

/** What is wrong with what some bytes become; nothing for a problem that says why. */
async function faultsOf(bytes: Uint8Array, name: string): Promise<string[]> {
  try {
    const { version, title } = await toImportedArticle(bytes, name)
    const { text, blocks, spans } = version
    const bare = text.split('')
    for (const { start, end } of blocks) bare.fill(' ', start, end)
    const isApart = blocks.every(
      ({ start, end }, at) => end > start && start >= (blocks[at - 1]?.end ?? 0),
    )
    const isInside = spans.every((span) => {
      return blocks.some(({ start, end }) => start <= span.start && span.end <= end)
    })
    const faults = {
      'blocks overlap, are empty or out of order': !isApart,
      'a block ends outside the text': bare.length > text.length,
      'words stand in no block': bare.join('').trim() !== '',
      'a span is in no block': !isInside,
      'a span is empty': spans.some(({ start, end }) => end <= start),
      'the text is not canonical': /(?![\t\n])\p{Cc}|\p{Surrogate}/u.test(text),
      'the title has half characters':
        title.from !== 'fileName' && /\p{Surrogate}/u.test(title.value),
    }
    return Object.entries(faults)
      .filter(([, isFault]) => isFault)
      .map(([fault]) => fault)
  } catch (error) {
    if (error instanceof ImportProblem && error.said.length > 0) return []
    throw error
  }
}
