import { mkdtemp, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { expect, it } from 'vitest'
import type { CheckSheet } from '../../core/model/check-sheet.ts'
import { markdownToTree } from '../../core/markdown/from-markdown.ts'
import { sheetAsCsv } from './csv.ts'
import { sheetAsMarkdown } from './markdown.ts'
import { sheetAsWord } from './word.ts'
import { writeSheet } from './write-sheet.ts'

const row = (claim: string, found = 'Verbatim') => ({
  claim,
  sources: 'Courier',
  found,
  checked: '',
})
const sheet = (...claims: string[]): CheckSheet => ({
  title: 'Check of “Bridge”',
  columns: { claim: 'Claim', sources: 'Sources', found: 'Found', checked: 'Checked' },
  rows: claims.map((claim) => row(claim)),
  paragraphs: [
    { isHeading: true, pieces: [{ text: 'The bridge', comment: null }] },
    {
      isHeading: false,
      pieces: claims.map((claim) => ({ text: `${claim} `, comment: `About ${claim}\nTwo lines` })),
    },
  ],
})

it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', ' =1', '＝1', '=HYPERLINK("http://x")'])(
  'a cell of CSV that is %j stays text',
  (claim) => {
    const [, line] = sheetAsCsv(sheet(claim)).split('\r\n')
    expect(line).toMatch(/^"?'/)
  },
)

it('CSV keeps quotation marks, commas and line ends, and says that it is UTF-8', () => {
  const csv = sheetAsCsv(sheet('He said "no", twice\nat least'))
  expect(csv).toBe(
    '\uFEFFClaim,Sources,Found,Checked\r\n"He said ""no"", twice\nat least",Courier,Verbatim,\r\n',
  )
})

it('a Markdown table has a row for each claim, whatever it says', () => {
  const hostile = ['a | b', '`x` *y* [z](w)', '<script>', 'one\ntwo', '# no']
  const { children } = markdownToTree(sheetAsMarkdown(sheet(...hostile)))
  expect(children.map(({ type }) => type)).toEqual(['heading', 'table'])
  const table = children[1]!
  if (table.type !== 'table') throw new Error('no table')
  expect(table.children).toHaveLength(1 + hostile.length)
  expect(table.children.every((one) => one.children.length === 4)).toBe(true)
  expect(JSON.stringify(table)).toContain('a | b')
})

it('a Word document has the text, and the comments at their claims', async () => {
  const words = ['It was <shut> & locked.', 'Nul \u0000 and half \ud800.']
  const files = unzipSync(await sheetAsWord(sheet(...words), 'Mira Castell'))
  const document = strFromU8(files['word/document.xml']!)
  const comments = strFromU8(files['word/comments.xml']!)
  expect(document).toContain('It was &lt;shut&gt; &amp; locked.')
  expect(document.match(/<w:commentRangeStart /g)).toHaveLength(2)
  expect(document.match(/<w:commentReference w:id="1"/g)).toHaveLength(1)
  expect(comments).toContain('w:author="Mira Castell"')
  expect(comments).toContain('About It was &lt;shut&gt; &amp; locked.')
  expect(comments.match(/<w:comment /g)).toHaveLength(2)
  expect(document + comments).not.toContain('\u0000')
  expect(strFromU8(files['[Content_Types].xml']!)).toContain('comments')
})

it.each(['md', 'csv', 'docx'] as const)(
  'writes a file of %s, and says why it cannot',
  async (format) => {
    const folder = await mkdtemp(join(tmpdir(), 'collate-sheet-'))
    const path = join(folder, `sheet.${format}`)
    await writeSheet(path, sheet('It was shut.'), format, 'Mira')
    expect((await readFile(path)).length).toBeGreaterThan(20)
    await expect(
      writeSheet(join(folder, 'none', 'x'), sheet('x'), format, 'Mira'),
    ).rejects.toMatchObject({ said: [{ says: 'export-failed' }] })
  },
)
