import { copyFile, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import type { Preview, PreviewWords } from '../../core/model/preview.ts'
import { Library } from '../library.ts'
import { importedArticle, noteTree, temporaryFolder } from '../testing.ts'

const words: PreviewWords = {
  outlet: 'Outlet',
  author: 'Author',
  date: 'Date',
  tags: 'Tags',
  inTrash: 'in the trash',
  notHere: 'Something that is not in this library',
  untitled: 'Untitled note',
  highlights: (count) => `${count} highlights`,
  ticks: (count) => `${count} ticks`,
  judgements: (count: number) => `${count} cells judged`,
}

let library: Library
let articleId: string

beforeEach(async () => {
  library = await Library.open(await temporaryFolder(), { create: true })
  const text = 'Nobody will cross until I am sure it is safe.'
  articleId = (await library.articles.add(importedArticle(text, 'Bridge shut'))).article.id
})

const previewOf = (file: string): Promise<Preview> => library.previewVersion(file, words)

/** A sync program's copy of a document, changed as given; gives its name. */
async function copyOf(name: string, change = (text: string) => text): Promise<string> {
  const copy = name.replace('.json', '.sync-conflict-20240101-120000-ABCDEFG.json')
  await copyFile(join(library.folder, name), join(library.folder, copy))
  const text = await readFile(join(library.folder, copy), 'utf8')
  await writeFile(join(library.folder, copy), change(text))
  return copy
}

test('a note’s other version is read as words', async () => {
  const { id } = await library.notes.create({ title: 'Known', tree: noteTree('first') })
  const copy = await copyOf(`notes/${id}.json`, (text) => text.replace('first', 'by hand'))
  expect(await previewOf(copy)).toEqual({ title: 'Known', text: 'by hand' })
})

test('an article’s says what is known of it', async () => {
  await library.articles.describe(articleId, { outlet: 'The Tern', date: '2024-11-22' })
  expect(await previewOf(await copyOf(`articles/${articleId}.json`))).toEqual({
    title: 'Bridge shut',
    text: 'Outlet: The Tern\nDate: 2024-11-22',
  })
})

test('highlights are quoted, with what was said of them and which are removed', async () => {
  const add = (start: number, end: number) =>
    library.annotations.addHighlight(articleId, { start, end, color: 'red' })
  const first = await add(0, 6)
  const second = await add(12, 17)
  await library.annotations.changeHighlight(articleId, first.highlight.id, { comment: 'Who says?' })
  await library.annotations.trashHighlight(articleId, second.highlight.id)
  expect(await previewOf(await copyOf(`annotations/${articleId}.json`))).toEqual({
    title: '2 highlights',
    text: '“Nobody”\nWho says?\n\n“cross” (in the trash)',
  })
})

test('a dossier names what is in it, and what this library lacks', async () => {
  const { id } = await library.dossiers.create({ name: 'Bridges', articleIds: [articleId] })
  const copy = await copyOf(`dossiers/${id}.json`, (text) =>
    text.replace(`"noteIds":[`, `"noteIds":["abcdefghij"`),
  )
  expect(await previewOf(copy)).toEqual({
    title: 'Bridges',
    text: 'Bridge shut\nSomething that is not in this library',
  })
})

test('what is gone, is no version or can’t be read is refused with a sentence', async () => {
  const name = `articles/${articleId}.json`
  await expect(previewOf(name)).rejects.toMatchObject({ said: [{ says: 'nothing-there', name }] })
  const copy = await copyOf(name, () => '{"a":')
  await expect(previewOf(copy)).rejects.toMatchObject({
    said: [{ says: 'version-unreadable', name: copy }],
  })
})
