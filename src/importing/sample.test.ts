import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { citationsIn } from '../core/note/walk.ts'
import { Library } from '../library/library.ts'
import { openSample } from './sample.ts'

const SAMPLE = join(import.meta.dirname, '../../resources/sample')

let folder: string
let library: Library

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'collate-sample-'))
  library = await Library.open(folder, { create: true })
})
afterEach(async () => {
  await library.close()
  await rm(folder, { recursive: true, force: true })
})

/** How many of everything there is, in the trash or not. */
function counts(): Record<string, number> {
  const { articles, notes, dossiers } = library.list()
  return { articles: articles.length, notes: notes.length, dossiers: dossiers.length }
}

test('the sample is two described articles, a note and a dossier of them', async () => {
  const { dossierId } = await openSample(library, SAMPLE)
  const { dossier } = await library.dossiers.read(dossierId)
  const articles = dossier.articleIds.map((id) =>
    library.list().articles.find((article) => article.id === id),
  )
  expect(dossier.name).toBe('Harbour bridge closure')
  expect(dossier.layout.noteId).toBe(dossier.noteIds[0])
  expect(
    articles.map((article) => [
      article?.title.value,
      article?.outlet.value,
      article?.date.value,
      article?.author.value,
    ]),
  ).toEqual([
    [
      'Harbour bridge shut after inspectors find cracks',
      'The Harbour Courier',
      '2022-05-03',
      'Mira Castell',
    ],
    ['City closes bridge; ferry to run free for a month', 'Northern Wire', '2022-05-04', ''],
  ])
  for (const article of articles) {
    expect(article?.words).toBeGreaterThan(250)
    expect(article?.words).toBeLessThan(400)
  }
})

test('the note quotes both, word for word, at highlights', async () => {
  const { dossierId } = await openSample(library, SAMPLE)
  const { dossier } = await library.dossiers.read(dossierId)
  const { note } = await library.notes.read(dossier.noteIds[0] ?? '')
  const citations = citationsIn(note.tree)
  expect(new Set(citations.map((citation) => citation.articleId))).toEqual(
    new Set(dossier.articleIds),
  )
  for (const { passageId, articleId, quote, textHash, color } of citations) {
    const article = await library.articles.read(articleId)
    const { passages, highlights } = await library.annotations.read(articleId)
    const position = passages[passageId]?.selectors.position
    expect(article.version.text.slice(position?.start, position?.end)).toBe(quote)
    expect(textHash).toBe(article.textHash)
    const highlight = Object.values(highlights).find((each) => each.passageId === passageId)
    expect(highlight?.color).toBe(color)
  }
})

test('opened again it is the same dossier, as it was left', async () => {
  const { dossierId } = await openSample(library, SAMPLE)
  await library.dossiers.change(dossierId, { name: 'My bridge' })
  expect(await openSample(library, SAMPLE)).toEqual({ dossierId })
  expect((await library.dossiers.read(dossierId)).dossier.name).toBe('My bridge')
  expect(counts()).toEqual({ articles: 2, notes: 1, dossiers: 1 })
})

test('opened twice at once it is made once', async () => {
  const [one, two] = await Promise.all([openSample(library, SAMPLE), openSample(library, SAMPLE)])
  expect(one).toEqual(two)
  expect(counts()).toEqual({ articles: 2, notes: 1, dossiers: 1 })
})

test('it comes back out of the trash', async () => {
  const { dossierId } = await openSample(library, SAMPLE)
  const { dossier } = await library.dossiers.read(dossierId)
  await library.dossiers.trash(dossierId)
  await library.articles.trash(dossier.articleIds[0] ?? '')
  expect(await openSample(library, SAMPLE)).toEqual({ dossierId })
  const { articles, dossiers } = library.list()
  expect([...articles, ...dossiers].filter((each) => each.trashedAt !== undefined)).toEqual([])
})

test('where only its dossier is missing, highlights are not doubled', async () => {
  const { dossierId } = await openSample(library, SAMPLE)
  const { dossier } = await library.dossiers.read(dossierId)
  const [first = '', second = ''] = dossier.articleIds
  // A dossier without the second article is not the sample's.
  await library.dossiers.change(dossierId, { articleIds: [first] })
  const again = await openSample(library, SAMPLE)
  expect(again.dossierId).not.toBe(dossierId)
  const { highlights } = await library.annotations.read(first)
  expect(Object.keys(highlights)).toHaveLength(3)
  expect(Object.values(highlights).filter(({ comment }) => comment !== '')).toHaveLength(1)
  expect(Object.keys((await library.annotations.read(second)).highlights)).toHaveLength(2)
})
