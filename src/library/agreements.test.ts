import { copyFile, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import type { AgreementChange, Stance } from '../core/model/agreement.ts'
import { describe } from '../core/anchoring/describe.ts'
import { checkLibrary } from './guard/check.ts'
import { Library } from './library.ts'
import { importedArticle, resealed, temporaryFolder } from './testing.ts'

const CLAIM = '0123456789abcdef'
const ROW = 'abcdefgh2345'

let folder: string
let library: Library
let dossierId: string
let articleId: string

beforeEach(async () => {
  folder = await temporaryFolder()
  library = await Library.open(folder, { create: true })
  articleId = (await library.articles.add(importedArticle())).article.id
  dossierId = (await library.dossiers.create({ name: 'Bridge', articleIds: [articleId] })).id
})

async function judged(stance: Stance, words = 'It is shut.') {
  const { version, textHash } = await library.articles.read(articleId)
  const selectors = describe(version.text, 0, 10, textHash)
  return { words, stance, selectors, textHash }
}
const change = (made: Partial<AgreementChange>, by = 'mira') =>
  library.agreements.change({ dossierId, rows: [], judgements: [], ...made }, by)
const judge = async (stance: Stance, row = CLAIM) =>
  change({ judgements: [{ row, articleId, judged: await judged(stance) }] })
const write = (words: string, id = ROW) => change({ rows: [{ id, row: { words } }] })
const stances = async () =>
  (await library.agreements.read(dossierId)).judgements.map(({ row, stance }) => [row, stance])
const written = async () =>
  (await library.agreements.read(dossierId)).rows.map(({ words }) => words)
const fileName = () => `agreements/${dossierId}.json`
const text = () => readFile(join(folder, fileName()), 'utf8')

async function reopen(): Promise<void> {
  await library.close()
  library = await Library.open(folder)
}

/** What another machine made of the table, as a sync program lays it beside ours. */
async function syncedFrom(make: (text: string) => string): Promise<void> {
  const copy = fileName().replace('.json', '.sync-conflict-20260101-120000-ABCDEFG.json')
  await copyFile(join(folder, fileName()), join(folder, copy))
  await writeFile(join(folder, copy), resealed(make(await readFile(join(folder, copy), 'utf8'))))
  await reopen()
}

test('a cell is judged, by whom and when, and stays so', async () => {
  const { agreement } = await judge('differs')
  expect(agreement.judgements).toMatchObject([
    { row: CLAIM, articleId, stance: 'differs', by: 'mira', words: 'It is shut.' },
  ])
  await reopen()
  expect(await library.agreements.read(dossierId)).toEqual(agreement)
  expect((await checkLibrary(folder)).findings).toEqual([])
})

test('a change gives the one that takes it back, with who judged first and when', async () => {
  await judge('says')
  const [first] = (await library.agreements.read(dossierId)).judgements
  const { back } = await judge('silent')
  await change(back, 'jon')
  const { rev: _, ...kept } = first!
  expect((await library.agreements.read(dossierId)).judgements).toMatchObject([kept])
  const { back: none } = await change({ judgements: [{ row: CLAIM, articleId, judged: null }] })
  expect(await stances()).toEqual([])
  await change(none)
  expect(await stances()).toEqual([[CLAIM, 'says']])
})

test('rows stay in the order in which they were written, also one that comes back', async () => {
  await write('It was shut at noon.')
  await write('It has\n  nine cracks.', 'abcdefgh2346')
  expect(await written()).toEqual(['It was shut at noon.', 'It has nine cracks.'])
  const { back } = await change({ rows: [{ id: ROW, row: null }] })
  expect(await written()).toEqual(['It has nine cracks.'])
  await change(back)
  expect(await written()).toEqual(['It was shut at noon.', 'It has nine cracks.'])
  await write('It was shut at one.')
  expect(await written()).toEqual(['It was shut at one.', 'It has nine cracks.'])
})

test.each([
  ['nothing', ''],
  ['spaces', '  '],
  ['more than a statement of several sentences', 'x'.repeat(2001)],
])('no row says %s', async (_, words) => {
  await expect(write(words)).rejects.toMatchObject({ code: 'invalid-request' })
})

test('a dossier that is not there has none', async () => {
  await expect(library.agreements.read('abcdefgh2345')).rejects.toMatchObject({ code: 'not-found' })
  await expect(
    library.agreements.change({ dossierId: 'abcdefgh2345', rows: [], judgements: [] }, 'mira'),
  ).rejects.toMatchObject({ code: 'not-found' })
})

test("two machines' tables become one, cell by cell the later", async () => {
  await write('It was shut at noon.')
  await judge('says')
  await judge('differs', ROW)
  const rev = Number(/"rev":(\d+),/.exec(await text())![1])
  await syncedFrom((now) =>
    now
      .replace(`"row":"${ROW}"`, '"row":"abcdefgh2347"')
      .replace(/"stance":"says"(.*?"rev":)\d+/, `"stance":"contradicts"$1${rev + 50}`),
  )
  expect((await stances()).toSorted()).toEqual([
    [CLAIM, 'contradicts'],
    [ROW, 'differs'],
    ['abcdefgh2347', 'differs'],
  ])
  expect(library.problems()).toMatchObject([{ said: [{ says: 'copy-merged', kind: 'agreement' }] }])
})

test('what was taken away here is not brought back by another machine', async () => {
  await write('It was shut at noon.')
  await judge('says')
  const before = await text()
  await change({
    rows: [{ id: ROW, row: null }],
    judgements: [{ row: CLAIM, articleId, judged: null }],
  })
  expect(await text()).not.toContain('noon')
  await syncedFrom(() => before)
  expect([await stances(), await written()]).toEqual([[], []])
})

test('what was judged of an article goes with it', async () => {
  await write('It was shut at noon.')
  await judge('says')
  await library.articles.trash(articleId)
  await library.emptyTrash()
  expect([await stances(), await written()]).toEqual([[], ['It was shut at noon.']])
  expect((await checkLibrary(folder)).findings).toEqual([])
})

test('it goes with its dossier, and comes back with it from a snapshot', async () => {
  await judge('says')
  const backups = await temporaryFolder()
  const snapshot = await library.backUp(backups, 'hourly')
  await library.dossiers.trash(dossierId)
  await library.emptyTrash()
  expect(await readdir(join(folder, 'agreements'))).toEqual([])
  await library.restoreDocument('dossier', backups, snapshot, dossierId)
  expect(await stances()).toEqual([[CLAIM, 'says']])
  expect((await checkLibrary(folder)).findings).toEqual([])
})

test('what a later version adds is kept', async () => {
  await judge('says')
  await library.close()
  const more = (await text()).replace('"rows":[]', '"rows":[],"later":[1]')
  await writeFile(join(folder, fileName()), resealed(more))
  library = await Library.open(folder)
  await write('It was shut at noon.')
  expect(await text()).toContain('"later":[1]')
})

test('a check of the library says which dossier is missing', async () => {
  await judge('says')
  await library.close()
  const elsewhere = (await text()).replaceAll(dossierId, 'abcdefghij')
  await writeFile(join(folder, 'agreements/abcdefghij.json'), resealed(elsewhere))
  expect((await checkLibrary(folder)).findings).toMatchObject([
    { said: [{ says: 'agreement-names-missing', name: 'agreements/abcdefghij.json', count: 1 }] },
  ])
})
