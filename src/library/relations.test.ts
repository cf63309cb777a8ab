import { copyFile, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import type { PreviewWords } from '../core/model/preview.ts'
import { checkLibrary } from './guard/check.ts'
import { Library } from './library.ts'
import { importedArticle, relation, resealed, temporaryFolder } from './testing.ts'

let folder: string
let library: Library
let articles: [string, string]
let id: string

async function addArticle(title: string): Promise<{ articleId: string; passageId: string }> {
  const text = `${title}. Nobody will cross until it is safe.`
  const { article } = await library.articles.add(importedArticle(text, title))
  const { id: passageId } = await library.annotations.addPassage(article.id, 0, 6)
  return { articleId: article.id, passageId }
}

beforeEach(async () => {
  folder = await temporaryFolder()
  library = await Library.open(folder, { create: true })
  const [one, other] = [await addArticle('Bridge shut'), await addArticle('Bridge open')]
  articles = [one.articleId, other.articleId]
  id = (await relations().create(relation('contradicts', one, other))).id
})

type Side = { articleId: string; passageId: string }

const relations = () => library.documents('relation')
const nameOf = (): string => `relations/${id}.json`

async function reopen(): Promise<void> {
  await library.close()
  library = await Library.open(folder)
}

/** What another machine made of the relation, as a sync program lays it beside ours. */
async function copyOf(change: (text: string) => string): Promise<string> {
  const copy = nameOf().replace('.json', '.sync-conflict-20260101-120000-ABCDEFG.json')
  await copyFile(join(folder, nameOf()), join(folder, copy))
  await writeFile(join(folder, copy), resealed(change(await readFile(join(folder, copy), 'utf8'))))
  return copy
}

test('a relation is kept, changed, and told of', async () => {
  const told: unknown[] = []
  library.subscribe((event) => told.push(event))
  await relations().change(id, (data) => ({ ...data, word: 'updates' }))
  expect(told).toMatchObject([{ type: 'changed', kind: 'relation', summary: { word: 'updates' } }])
  await reopen()
  expect((await relations().read(id)).data.word).toBe('updates')
  expect(relations().list()).toMatchObject([
    { id, word: 'updates', sides: [{ articleId: articles[0] }, { articleId: articles[1] }] },
  ])
  expect((await checkLibrary(folder)).findings).toEqual([])
})

test('what says nothing is refused, and so is what is not there', async () => {
  const empty = relations().change(id, (data) => ({ ...data, word: '' }))
  await expect(empty).rejects.toMatchObject({ code: 'invalid-request' })
  await expect(relations().read('abcdefghij')).rejects.toMatchObject({
    said: [{ says: 'no-such-document', kind: 'relation' }],
  })
})

test.each<[string, (there: Side) => Side, string]>([
  ['article', (there) => ({ ...there, articleId: 'abcdefghij' }), 'article'],
  ['passage', (there) => ({ ...there, passageId: 'abcdefghij' }), 'passage'],
  ['passage of this article', (there) => ({ ...there, articleId: articles[1] }), 'passage'],
])('one to a missing %s is not made', async (_, change, to) => {
  const [there] = (await relations().read(id)).data.sides
  const made = relations().create(relation('supports', there, change(there)))
  await expect(made).rejects.toMatchObject({
    code: 'not-found',
    said: [{ says: 'refers-to-missing', to }],
  })
  expect(relations().list()).toHaveLength(1)
})

describe('made of ranges', () => {
  const TEXT = 'Bridge shut. Nobody will cross until it is safe.'
  const range = async (articleId: string, start: number, end: number) => {
    const { article } = await library.articles.read(articleId)
    return { articleId, start, end, textHash: article.versions.at(-1)!.textHash }
  }
  const both = async () =>
    [await range(articles[0], 13, 30), await range(articles[1], 13, 30)] as const

  test('its passages are described, and those that something refers to are used again', async () => {
    const { highlight } = await library.annotations.addHighlight(articles[0], {
      start: 13,
      end: 30,
      color: 'red',
    })
    const made = await library.relations.add(await both(), ' leaves out ', 'Mira')
    expect(made).toMatchObject({
      word: 'leaves out',
      by: 'Mira',
      sides: [{ articleId: articles[0] }, {}],
    })
    expect(made.sides[0].passageId).toBe(highlight.passageId)
    const again = await library.relations.add(await both(), 'supports', '')
    expect(again).toMatchObject({ sides: made.sides, by: '' })
    await reopen()
    expect(library.relations.list().map(({ word }) => word)).toEqual([
      'supports',
      'leaves out',
      'contradicts',
    ])
  })

  test('a range of another text, of no text, and a word of nothing are refused', async () => {
    const [one, other] = await both()
    const add = (sides: Parameters<typeof library.relations.add>[0], word: string) =>
      library.relations.add(sides, word, '')
    await expect(add([one, { ...other, textHash: 'f'.repeat(64) }], 'same')).rejects.toMatchObject({
      code: 'not-found',
      said: [{ says: 'text-changed' }],
    })
    await expect(add([one, { ...other, end: 4000 }], 'same')).rejects.toMatchObject({
      code: 'invalid-request',
    })
    await expect(add([one, other], '  ')).rejects.toMatchObject({ code: 'invalid-request' })
    expect(relations().list()).toHaveLength(1)
  })

  test('it gets another word and is turned round, unless it was changed meanwhile', async () => {
    const [{ passageId: first }, { passageId: second }] = (await relations().read(id)).data.sides
    const before = { word: 'contradicts', first }
    const turned = await library.relations.change(id, { word: 'updates', first: second }, before)
    expect(turned).toMatchObject({ word: 'updates', sides: [{ passageId: second }, {}] })
    await expect(
      library.relations.change(id, { word: 'same', first }, before),
    ).rejects.toMatchObject({ code: 'not-found', said: [{ says: 'relation-changed' }] })
    await library.relations.change(id, { word: 'same', first })
    expect((await relations().read(id)).data).toMatchObject({
      word: 'same',
      sides: [{ passageId: first }, { passageId: second }],
    })
  })

  test('lists have both passages with their places; the trash has no place there', async () => {
    const dossier = await library.dossiers.create({ name: 'Both', articleIds: articles })
    const alone = await library.dossiers.create({ name: 'One', articleIds: [articles[0]] })
    const third = await addArticle('Ferry late')
    await relations().create(relation('same', (await relations().read(id)).data.sides[0], third))
    const wordsOf = async (scope: Parameters<typeof library.relations.placed>[0]) =>
      (await library.relations.placed(scope)).map(({ word }) => word)
    expect(await wordsOf({ kind: 'library' })).toEqual(['same', 'contradicts'])
    expect(await wordsOf({ kind: 'article', id: articles[1] })).toEqual(['contradicts'])
    expect(await wordsOf({ kind: 'dossier', id: dossier.id })).toEqual(['contradicts'])
    expect(await wordsOf({ kind: 'dossier', id: alone.id })).toEqual([])
    const { textHash } = await range(articles[0], 0, 6)
    const [, placed] = await library.relations.placed({ kind: 'library' })
    expect(placed?.sides[0]).toEqual({
      articleId: articles[0],
      passageId: expect.any(String),
      quote: 'Bridge',
      textHash,
      state: 'exact',
      place: { start: 0, end: 6 },
    })
    await relations().trash(id)
    // An article in the trash takes its relations along only when it goes for good.
    await library.articles.trash(third.articleId)
    expect(await wordsOf({ kind: 'library' })).toEqual(['same'])
    expect(await wordsOf({ kind: 'dossier', id: dossier.id })).toEqual([])
  })

  test('in another version of a text the place is found again, or said to be lost', async () => {
    const reread = (text: string) =>
      library.rereading.reread(articles[0], importedArticle(text, 'Bridge shut'))
    const [end] = (await library.relations.placed({ kind: 'library' }))[0]!.sides
    expect(end).toMatchObject({ state: 'exact', place: { start: 0, end: 6 } })
    const other = 'A tunnel was dug. Nobody will cross until it is safe.'
    const { before } = await reread(other)
    const lost = (await library.relations.placed({ kind: 'library' }))[0]!.sides
    expect(lost[0]).toMatchObject({ quote: 'Bridge', state: 'orphaned', place: null })
    expect(lost[1]).toMatchObject({ state: 'exact' })
    await library.rereading.returnTo(articles[0], before)
    await reread(`Update: ${TEXT}`)
    const [found] = (await library.relations.placed({ kind: 'library' }))[0]!.sides
    expect(found).toMatchObject({ quote: 'Bridge', place: { start: 8, end: 14 } })
  })
})

describe('in the trash', () => {
  test('it lies there, comes back, and goes for good', async () => {
    expect((await relations().trash(id)).trashedAt).toBeDefined()
    expect((await library.trashContents()).daysLeft[id]).toBe(30)
    expect((await relations().restore(id)).trashedAt).toBeUndefined()
    await relations().trash(id)
    expect(await library.emptyTrash()).toBe(1)
    expect(relations().list()).toEqual([])
    expect(await readdir(join(folder, 'relations'))).toEqual([])
  })

  test('it goes with an article that it joins, and with no other', async () => {
    const other = await addArticle('Ferry late')
    await library.articles.trash(other.articleId)
    await library.emptyTrash()
    expect(relations().list()).toHaveLength(1)
    const told: unknown[] = []
    library.subscribe((event) => told.push(event))
    await library.articles.trash(articles[1])
    await library.emptyTrash()
    expect(told).toContainEqual({ type: 'removed', kind: 'relation', id })
    await reopen()
    expect(relations().list()).toEqual([])
    expect((await checkLibrary(folder)).findings).toEqual([])
  })
})

test('a check says which passages are missing', async () => {
  const name = `annotations/${articles[0]}.json`
  const text = await readFile(join(folder, name), 'utf8')
  const passageId = (await relations().read(id)).data.sides[0].passageId
  await writeFile(join(folder, name), resealed(text.replaceAll(passageId, 'abcdefghij')))
  expect((await checkLibrary(folder)).findings).toMatchObject([
    {
      kind: 'orphaned',
      name: nameOf(),
      said: [{ says: 'relation-joins-missing', word: 'contradicts', count: 1 }],
    },
  ])
})

test('it is in snapshots, and comes back from them', async () => {
  const backups = await temporaryFolder()
  const snapshot = await library.backUp(backups, 'byHand')
  expect(snapshot.files).toHaveProperty([nameOf()])
  await relations().trash(id)
  await library.emptyTrash()
  await library.restoreDocument('relation', backups, snapshot, id)
  expect(relations().list()).toMatchObject([{ id, word: 'contradicts' }])
})

describe('changed on two machines', () => {
  test('versions that say the same are merged: the later one tells whether it is in the trash', async () => {
    const trashedAt =
      '"changedAt":"2026-01-01T00:00:00.000Z","trashedAt":"2026-01-01T00:00:00.000Z"'
    await copyOf((text) =>
      text.replace(/"rev":\d+/, '"rev":900').replace(/"changedAt":"[^"]*"/, trashedAt),
    )
    await reopen()
    expect((await relations().read(id)).data.trashedAt).toBeDefined()
    expect(library.problems()).toMatchObject([
      { said: [{ says: 'copy-merged', kind: 'relation' }] },
    ])
  })

  test('of versions that say different things both are kept, and the other can be used', async () => {
    const copy = await copyOf((text) => text.replace('contradicts', 'supports'))
    await reopen()
    expect((await relations().read(id)).data.word).toBe('contradicts')
    expect(library.problems()).toMatchObject([
      { kind: 'conflictCopy', version: copy, about: { kind: 'relation', id } },
    ])
    const words = { notHere: 'gone' } as PreviewWords
    expect(await library.previewVersion(copy, words)).toEqual({
      title: 'supports',
      text: 'Bridge shut\nBridge open',
    })
    await library.adoptVersion(copy)
    expect((await relations().read(id)).data.word).toBe('supports')
  })
})
