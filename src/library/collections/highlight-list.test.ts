import { beforeEach, describe, expect, test } from 'vitest'
import { Library } from '../library.ts'
import { BRIDGE_TEXT, importedArticle, temporaryFolder } from '../testing.ts'

let library: Library

beforeEach(async () => {
  library = await Library.open(await temporaryFolder(), { create: true })
})

async function add(text: string, title: string): Promise<string> {
  return (await library.articles.add(importedArticle(text, title))).article.id
}

async function mark(id: string, start: number, end: number): Promise<string> {
  const made = await library.annotations.addHighlight(id, { start, end, color: 'red' })
  return made.highlight.id
}

const listed = async (ids: string[] | null) =>
  (await library.highlights.of(ids)).map(({ articleId, passage, place }) => [
    articleId,
    passage.selectors.quote.exact,
    place?.state ?? null,
  ])

describe('the list of highlights', () => {
  test('is in the order of the articles asked for, and of their texts', async () => {
    const first = await add(BRIDGE_TEXT, 'One')
    const second = await add(`Again: ${BRIDGE_TEXT}`, 'Two')
    await mark(first, 19, 23)
    await mark(first, 4, 11)
    await mark(second, 0, 5)
    const ofFirst = [
      [first, BRIDGE_TEXT.slice(4, 11), 'exact'],
      [first, BRIDGE_TEXT.slice(19, 23), 'exact'],
    ]
    const ofSecond = [[second, 'Again', 'exact']]
    expect(await listed([first, second])).toEqual([...ofFirst, ...ofSecond])
    expect(await listed([second, first])).toEqual([...ofSecond, ...ofFirst])
    // The one added last first.
    expect(await listed(null)).toEqual([...ofSecond, ...ofFirst])
    expect(await listed([])).toEqual([])
  })

  test('leaves out what lies in the trash, and articles that are not there', async () => {
    const kept = await add(BRIDGE_TEXT, 'One')
    const gone = await add(`Again: ${BRIDGE_TEXT}`, 'Two')
    const removed = await mark(kept, 4, 11)
    await mark(gone, 0, 5)
    await library.annotations.trashHighlight(kept, removed)
    await library.articles.trash(gone)
    expect(await listed(null)).toEqual([])
    expect(await listed([kept, gone, 'abcdefgh'])).toEqual([])
  })

  test('has those whose place is lost last', async () => {
    const id = await add(BRIDGE_TEXT, 'One')
    await mark(id, 4, 11)
    await mark(id, 19, 23)
    const changed = BRIDGE_TEXT.replace(BRIDGE_TEXT.slice(4, 11), '~~~')
    await library.rereading.reread(id, importedArticle(changed, 'One'))
    expect(await listed([id])).toEqual([
      [id, BRIDGE_TEXT.slice(19, 23), 'exact'],
      [id, BRIDGE_TEXT.slice(4, 11), null],
    ])
  })
})
