import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { plainBlocks } from '../core/text/blocks.ts'
import { Library } from '../library/library.ts'
import { importedArticle, temporaryFolder } from '../library/testing.ts'
import { exportArticles } from './export-articles.ts'

const TEXT = 'The bridge was closed on Monday.\n\nNobody will cross until *it* is safe.'

let library: Library
let folder: string
let id: string

beforeEach(async () => {
  library = await Library.open(await temporaryFolder(), { create: true })
  folder = await temporaryFolder()
  const imported = importedArticle(TEXT, 'Bridge: shut?')
  const version = { text: TEXT, blocks: plainBlocks(TEXT), spans: [] }
  id = (await library.articles.add({ ...imported, version })).article.id
  await library.articles.describe(id, { outlet: 'The Tern', date: '2024-05-03' })
  const things = [{ kind: 'article' as const, id }]
  await library.tags.change({ things, tags: ['key finding', 'harbour'], taken: [] })
})

const run = (flavour: 'commonmark' | 'obsidian' | 'pandoc' = 'commonmark', ids = [id]) =>
  exportArticles(library, { articleIds: ids, folder, flavour })
const read = (name: string) => readFile(join(folder, name), 'utf8')

test('has what is known of the article, its tags and its text', async () => {
  const { written } = await run()
  expect(written).toEqual(['Bridge - shut.md'])
  const text = await read(written[0]!)
  expect(text).toMatch(
    /^---\ntitle: "?Bridge: shut\?"?\nid: [a-z0-9]{16}\ntags:\n  - key finding\n  - harbour\noutlet: The Tern\ndate: "?2024-05-03"?\nadded: .*\nfile: /,
  )
  expect(text).toContain(
    'The bridge was closed on Monday.\n\nNobody will cross until \\*it\\* is safe.\n',
  )
  expect(text).not.toContain('Highlights')
})

test('has what was highlighted, in the order of the text, with comments, tags and the colours’ names', async () => {
  const { annotations } = library
  const later = await annotations.addHighlight(id, { start: 34, end: 51, color: 'blue' })
  await annotations.addHighlight(id, { start: 4, end: 10, color: 'red' })
  const gone = await annotations.addHighlight(id, { start: 0, end: 3, color: 'red' })
  await annotations.trashHighlight(id, gone.highlight.id)
  await annotations.changeHighlight(id, later.highlight.id, {
    comment: 'Who?\n\nAsk.',
    tags: ['x'],
  })
  await library.nameColors({ blue: 'Claim' })
  const { written } = await run('obsidian')
  const text = await read(written[0]!)
  expect(text).toContain('tags:\n  - key-finding\n  - harbour\n')
  const marks = text.slice(text.indexOf('## Highlights'))
  expect(marks).toMatch(
    /^## Highlights\n\n> \[!danger\] [^]*\n> bridge\n[^]*> \[!info\] Claim: [^]*\n> Nobody will cross\n[^]*\n\nWho\?\n\nAsk\.\n\nTags: x\n$/,
  )
})

test('is written again into its file when something has changed, and beside one that the person changed', async () => {
  const { written } = await run()
  const name = written[0]!
  expect(await run()).toMatchObject({ written: [], unchanged: 1 })
  await library.articles.describe(id, { title: 'The bridge' })
  expect(await run()).toMatchObject({ written: [name], unchanged: 0 })
  await writeFile(join(folder, name), (await read(name)).replace('closed', 'shut'))
  await library.articles.describe(id, { title: 'The bridge again' })
  const beside = await run()
  expect(beside.remarks).toMatchObject([[{ says: 'exported-beside', fileName: name }]])
  expect(await read(name)).toContain('shut')
  expect(await readdir(folder)).toHaveLength(2)
})

test('one that can’t be read keeps no other from leaving', async () => {
  const { written, remarks } = await run('commonmark', ['abcdefghij', id])
  expect(written).toHaveLength(1)
  expect(remarks).toMatchObject([[{ says: 'not-exported', title: 'abcdefghij' }, {}]])
  await expect(run('commonmark', ['abcdefghij'])).rejects.toMatchObject({ code: 'not-found' })
})
