import { mkdtemp, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import type { AgreementSheet } from '../../core/model/agreement-sheet.ts'
import { markdownToTree } from '../../core/markdown/from-markdown.ts'
import { tableAsHtml } from './html.ts'
import { tableAsCsv, tableAsMarkdown } from './in-words.ts'
import { writeTable } from './write-table.ts'

const sheet = (...claims: string[]): AgreementSheet => ({
  title: 'Agreement in “Bridge”',
  about: ['2 outlets, 1 source.'],
  columns: ['Claim', 'Courier', 'Wire', 'Said by'],
  rows: claims.map((claim) => ({
    claim,
    cells: [
      { tone: 'says', says: 'Says it', quote: `It was ${claim}.` },
      { tone: 'unchecked', says: 'Not checked', quote: '' },
    ],
    agreed: '1 outlet',
  })),
})
const HOSTILE = [
  'a | b',
  '`x` *y* [z](w)',
  '<script>alert(1)</script>',
  'one\ntwo',
  '=1+1',
  '"&quot;',
]

it('a Markdown table has a row for each claim, whatever it says', () => {
  const { children } = markdownToTree(tableAsMarkdown(sheet(...HOSTILE)))
  expect(children.map(({ type }) => type)).toEqual(['heading', 'paragraph', 'table'])
  const table = children[2]!
  if (table.type !== 'table') throw new Error('no table')
  expect(table.children).toHaveLength(1 + HOSTILE.length)
  expect(table.children.every((one) => one.children.length === 4)).toBe(true)
  expect(JSON.stringify(table)).toContain('a | b')
})

it('CSV has the quotation under what it comes to, and no formula', () => {
  const csv = tableAsCsv(sheet('shut', '=1+1'))
  expect(csv).toContain('shut,"Says it\n“It was shut.”",Not checked,1 outlet\r\n')
  expect(csv).toContain("'=1+1")
})

it('a page has the words of every cell and nothing else: no markup, script or address', () => {
  const html = tableAsHtml(sheet(...HOSTILE), 'en')
  expect(html).toMatch(/^<!doctype html>\n<html lang="en">/)
  expect(html).toContain('&#x3C;script>alert(1)&#x3C;/script>')
  expect(html).not.toMatch(/<script|https?:|src=|href=| on\w+=/)
  expect(html).toContain('✓ Says it<q>It was a | b.</q>')
  expect(html.match(/<tr>/g)).toHaveLength(1 + HOSTILE.length)
  expect(html).toContain('default-src &#x27;none&#x27;')
})

it.each(['md', 'csv', 'html'] as const)(
  'writes a file of %s, and says why it cannot',
  async (format) => {
    const folder = await mkdtemp(join(tmpdir(), 'collate-table-'))
    const path = join(folder, `table.${format}`)
    await writeTable(path, sheet('shut'), format, 'en')
    expect(await readFile(path, 'utf8')).toContain('shut')
    await expect(
      writeTable(join(folder, 'none', 'x'), sheet('x'), format, 'en'),
    ).rejects.toMatchObject({
      said: [{ says: 'export-failed' }],
    })
  },
)
