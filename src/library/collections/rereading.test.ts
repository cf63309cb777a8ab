import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { resolve } from '../../core/anchoring/resolve.ts'
import { Library } from '../library.ts'
import { importedArticle, temporaryFolder } from '../testing.ts'

const WRONG = 'The engineer £ukasz closed the bridge.\n\nNobody crosses.'
const RIGHT = WRONG.replace('£', 'Ł')
/** Two characters for one: no place is the same, and the words around it are others. */
const LONGER = WRONG.replace('£', 'Ĺ\u00A0')

let folder: string
let library: Library
let id: string

beforeEach(async () => {
  folder = await temporaryFolder()
  library = await Library.open(folder, { create: true })
  const { article } = await library.articles.add(importedArticle(WRONG, '£ukasz closed it'))
  id = article.id
})

/** The article as it would be read in another encoding, of the same file. */
function reading(text: string, title: string) {
  const made = importedArticle(text, title)
  return { ...made, original: { ...made.original, encoding: 'ISO-8859-2' } }
}

async function highlight(words: string) {
  const { version } = await library.articles.read(id)
  const start = version.text.indexOf(words)
  return library.annotations.addHighlight(id, { start, end: start + words.length, color: 'red' })
}

/** What each passage stands on in the text that is read now; null where its place is lost. */
async function standing(): Promise<(string | null)[]> {
  const { version, textHash } = await library.articles.read(id)
  const { passages } = await library.annotations.read(id)
  return Object.values(passages).map(({ selectors }) => {
    const place = resolve(version.text, textHash, selectors)
    return place.state === 'orphaned' ? null : version.text.slice(place.start, place.end)
  })
}

test('an article gets another text, with its highlights on it, and all of it goes back', async () => {
  await highlight('£ukasz')
  await library.articles.describe(id, { outlet: 'The Island Gazette' })
  const { article, before } = await library.rereading.reread(id, reading(RIGHT, 'Łukasz closed it'))
  expect(article.title.value).toBe('Łukasz closed it')
  expect(article.outlet).toEqual({ value: 'The Island Gazette', from: 'person' })
  const now = await library.articles.read(id)
  expect(now.version.text).toBe(RIGHT)
  expect(now.article.original.encoding).toBe('ISO-8859-2')
  expect(now.article.versions).toHaveLength(2)
  expect(await standing()).toEqual(['Łukasz'])

  const back = await library.rereading.returnTo(id, before)
  expect(back.article.title.value).toBe('£ukasz closed it')
  expect((await library.articles.read(id)).version.text).toBe(WRONG)
  expect(await standing()).toEqual(['£ukasz'])

  await library.rereading.returnTo(id, back.before)
  expect((await library.articles.read(id)).version.text).toBe(RIGHT)
  expect(await standing()).toEqual(['Łukasz'])
})

test('a highlight whose place is not certain keeps its own words, is looked for, and found again', async () => {
  await highlight('£ukasz')
  await highlight('Nobody crosses')
  const { before } = await library.rereading.reread(id, reading(LONGER, 'Another'))
  // The first sign is two others there: what is left of the word has to be looked at.
  expect(await standing()).toEqual(['ukasz', 'Nobody crosses'])
  expect(Object.keys((await library.annotations.read(id)).highlights)).toHaveLength(2)
  await library.rereading.returnTo(id, before)
  expect(await standing()).toEqual(['£ukasz', 'Nobody crosses'])
})

test('the window hears of the article and of its highlights', async () => {
  await highlight('£ukasz')
  const heard: string[] = []
  library.subscribe((event) => {
    heard.push(event.type === 'changed' ? `${event.kind} changed` : event.type)
  })
  await library.rereading.reread(id, reading(RIGHT, 'Łukasz closed it'))
  expect(heard).toContain('annotationsChanged')
  expect(heard).toContain('article changed')
})

test('it is all there after the library is opened again', async () => {
  await highlight('£ukasz')
  await library.rereading.reread(id, reading(RIGHT, 'Łukasz closed it'))
  await library.close()
  library = await Library.open(folder)
  expect(await standing()).toEqual(['Łukasz'])
  expect(library.problems()).toEqual([])
})

test('a file that is missing is said to be, until it is there', async () => {
  const [name = ''] = await readdir(join(folder, 'originals'))
  const file = join(folder, 'originals', name)
  const bytes = await readFile(file)
  await rm(file)
  await expect(library.articles.readOriginal(id)).rejects.toMatchObject({
    said: [{ says: 'content-lost', is: 'missing' }, { says: 'restore-or-import' }],
  })
  await library.settleMissing()
  expect(library.problems()).toMatchObject([{ kind: 'missing', name: `originals/${name}` }])
  await writeFile(file, bytes)
  await library.settleMissing()
  expect(library.problems()).toEqual([])
})
