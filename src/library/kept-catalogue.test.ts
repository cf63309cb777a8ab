import { createHash } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { knownOf } from './catalogue/catalogue.ts'
import { FORM } from './collections/kept-catalogue.ts'
import { realDisk, type Disk } from './disk/disk.ts'
import { decode } from './documents/envelope.ts'
import { SCHEMA_1_AGREEMENT } from './fixtures/schema-1-agreement.ts'
import { SCHEMA_1_CHECKS } from './fixtures/schema-1-checks.ts'
import { SCHEMA_1_RELATION } from './fixtures/schema-1-relation.ts'
import { SCHEMA_1_SEARCH } from './fixtures/schema-1-search.ts'
import { SCHEMA_1_TAGS } from './fixtures/schema-1-tags.ts'
import { SCHEMA_1 } from './fixtures/schema-1.ts'
import { kindIn, kindNamed } from './kinds/registry.ts'
import { Library } from './library.ts'
import { importedArticle, noteTree, patientDisk, temporaryFolder } from './testing.ts'

let folder: string
let catalogues: string

beforeEach(async () => {
  folder = join(await temporaryFolder(), 'library')
  catalogues = await temporaryFolder()
})

/** A library of an article and a note, of which everything is kept. */
async function keptLibrary(disk: Disk = patientDisk): Promise<{ file: string; articleId: string }> {
  const library = await Library.open(folder, { create: true, catalogues, disk })
  const { article } = await library.articles.add(importedArticle())
  await library.notes.create({ title: 'Kept', tree: noteTree('Kept') })
  await library.keepCatalogue(0)
  await library.close()
  return { file: join(catalogues, `${library.id}.jsonl`), articleId: article.id }
}

/** What an opening lists, which documents it read, and why it could not use what was kept. */
async function opening(disk: Disk = patientDisk) {
  const read: string[] = []
  const watched: Disk = {
    ...disk,
    readFileSync: (path) => {
      read.push(dirname(path).split('/').at(-1)!)
      return disk.readFileSync(path)
    },
  }
  const library = await Library.open(folder, { catalogues, disk: watched })
  const { articles, notes } = library.list()
  const unusable = library.catalogueUnusable
  await library.close()
  return { listed: [articles.length, notes.length], read, unusable }
}

test('documents that are as they were are not read', async () => {
  await keptLibrary()
  expect(await opening()).toEqual({ listed: [1, 1], read: [], unusable: null })
})

test('without what was kept everything is read', async () => {
  const { file } = await keptLibrary()
  await realDisk.unlink(file)
  expect(await opening()).toEqual({ listed: [1, 1], read: ['articles', 'notes'], unusable: null })
})

test('one that was changed a moment ago is read: its file may change again within a tick of its clock', async () => {
  await keptLibrary(realDisk)
  expect((await opening(realDisk)).read).toEqual(['articles', 'notes'])
})

describe('what is kept is not used', () => {
  test.each([
    ['when it is damaged', (text: string) => text.replace('Bridge', 'Brigde'), 'damaged'],
    ['when it is torn', (text: string) => text.slice(0, -9), 'damaged'],
    ['when it is something else', () => '{}\n', 'foreign'],
    ['when it is empty', () => '', 'foreign'],
    [
      'when more was known of documents by then',
      (text: string) => text.replace(`"form":${FORM}`, `"form":${FORM + 1}`),
      'other-version',
    ],
    [
      'when documents are read otherwise',
      (text: string) => text.replace('"schema":1', '"schema":0'),
      'other-version',
    ],
    [
      'when it is of another library',
      (text: string) => text.replace(/"libraryId":"[^"]*"/, '"libraryId":"other"'),
      'other-library',
    ],
  ])('%s', async (_, spoilt, unusable) => {
    const { file } = await keptLibrary()
    await writeFile(file, spoilt(await readFile(file, 'utf8')))
    expect(await opening()).toEqual({ listed: [1, 1], read: ['articles', 'notes'], unusable })
  })

  test('when a sample of it is not what is known of the documents by now', async () => {
    const { file } = await keptLibrary()
    const [head, ...lines] = (await readFile(file, 'utf8')).trimEnd().split('\n')
    const [note] = lines.filter((line) => line.startsWith('["note"'))
    // So many, none of which is there, before the one that is looked at.
    const others = Array.from({ length: 499 }, (_, at) => {
      const id = JSON.parse(note!)[3].facts.id as string
      return note!.replaceAll(id, `a${String(at).padStart(15, '0')}`)
    })
    const body = [...others, note!.replace('Kept', 'Otherwise')].map((line) => `${line}\n`).join('')
    const hash = createHash('sha256').update(body).digest('hex')
    await writeFile(file, `${JSON.stringify({ ...JSON.parse(head!), hash })}\n${body}`)
    const { unusable, read } = await opening()
    expect(unusable).toBe('untrue')
    // The one to compare with, then all.
    expect(read).toEqual(['notes', 'articles', 'notes'])
  })
})

test('what was left by a kill in the middle of keeping is in nobody’s way', async () => {
  const { file, articleId } = await keptLibrary()
  await writeFile(`${file}.tmp`, 'half')
  const library = await Library.open(folder, { catalogues, disk: patientDisk })
  await library.articles.describe(articleId, { title: 'Another' })
  await library.keepCatalogue(0)
  await library.close()
  expect((await opening()).read).toEqual([])
  await expect(readFile(`${file}.tmp`)).rejects.toThrow('ENOENT')
})

test('it is written when enough has changed, and only by who may write the library', async () => {
  const { file, articleId } = await keptLibrary()
  const before = await readFile(file, 'utf8')
  const library = await Library.open(folder, { catalogues, disk: patientDisk })
  await library.articles.describe(articleId, { title: 'Another' })
  await library.keepCatalogue(2)
  const reader = await Library.open(folder, { readOnly: true, catalogues, disk: patientDisk })
  await reader.keepCatalogue(0)
  expect(await readFile(file, 'utf8')).toBe(before)
  await library.keepCatalogue(1)
  expect(await readFile(file, 'utf8')).toContain('Another')
  await library.close()
})

test('of documents for which there is no time nothing is kept', async () => {
  const { articleId } = await keptLibrary()
  const library = await Library.open(folder, { catalogues, disk: patientDisk })
  await library.articles.describe(articleId, { title: 'Another' })
  await library.keepCatalogue(0, 0)
  await library.close()
  expect((await opening()).read).toEqual(['articles'])
})

/** Of each form what is known of the same documents. */
const KNOWN_IN_FORM: Record<number, string> = {
  1: '8e63a9f04515890358855cc6d97a6ecbabd7e6d8a9a0fea38cd9d9338db76d45',
}

test('another form has another number: raise FORM, and write down here what this says is known', async () => {
  const files = {
    ...SCHEMA_1,
    ...SCHEMA_1_AGREEMENT,
    ...SCHEMA_1_CHECKS,
    ...SCHEMA_1_RELATION,
    ...SCHEMA_1_SEARCH,
    ...SCHEMA_1_TAGS,
  }
  const known = Object.entries(files).flatMap(([name, content]) => {
    const kind = kindIn(dirname(name))
    if (kind === undefined || !name.endsWith('.json')) return []
    const found = decode(Buffer.from(content), kindNamed(kind), null)
    return found.kind === 'valid' ? [[kind, knownOf(kind, found.stored)]] : []
  })
  expect(new Set(known.map(([kind]) => kind)).size).toBe(8)
  const hash = createHash('sha256').update(JSON.stringify(known)).digest('hex')
  expect(hash).toBe(KNOWN_IN_FORM[FORM])
})
