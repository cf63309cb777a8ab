import { beforeEach, expect, test } from 'vitest'
import { Library } from './library.ts'
import { importedArticle, temporaryFolder } from './testing.ts'

const WRONG = 'The engineer £ukasz closed the bridge.\n\nNobody crosses.'
const RIGHT = WRONG.replace('£', 'Ł')
/** Two characters for one: no place is the same, and the words around it are others. */
const LONGER = WRONG.replace('£', 'Ĺ\u00A0')

let library: Library
let articleId: string

beforeEach(async () => {
  library = await Library.open(await temporaryFolder(), { create: true })
  articleId = (await library.articles.add(importedArticle(WRONG, 'Bridge'))).article.id
})

async function passage(words: string): Promise<string> {
  const start = WRONG.indexOf(words)
  return (await library.annotations.addPassage(articleId, start, start + words.length)).id
}

async function reread(text: string) {
  const made = importedArticle(text, 'Bridge')
  const original = { ...made.original, encoding: 'ISO-8859-2' }
  await library.rereading.reread(articleId, { ...made, original })
}

test('what is cited is found in the text that is read now, with what stands around it', async () => {
  const passageIds = [await passage('closed'), await passage('£ukasz')]
  const asked = { articleId, passageIds, chars: 12 }
  const [closed, name] = await library.citedPlaces.of(asked)
  expect(closed?.place).toMatchObject({ words: 'closed', before: '… £ukasz ', after: ' the …' })
  expect(name?.place?.words).toBe('£ukasz')
  await reread(RIGHT)
  const [, after] = await library.citedPlaces.of(asked)
  expect(after?.place?.words).toBe('Łukasz')
  expect(after?.textHash).not.toBe(name?.textHash)
})

test('a place that is lost, and a passage that never was, have none', async () => {
  const passageIds = [await passage('£ukasz'), '2222222222222222']
  await reread(LONGER)
  const found = await library.citedPlaces.of({ articleId, passageIds, chars: 0 })
  expect(found.map(({ place }) => place)).toEqual([null, null])
})
