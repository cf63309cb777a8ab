import { readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import type { IndexState, Report } from '../core/model/report.ts'
import type { Library } from '../library/library.ts'
import { GrowingIndex } from './growing-index.ts'
import { keepIndex, readKeptIndex } from './kept-index.ts'
import { added, APPLES, CRANE, CRANE_LATER, knownIn, libraryOf, NOBODY_ELSE } from './testing.ts'

interface Opened {
  index: GrowingIndex
  log: string[]
  /** The state when all that can be read has been. */
  ready(): Promise<IndexState>
}

async function opened(library: Library, cache: string, other = NOBODY_ELSE): Promise<Opened> {
  const log: string[] = []
  const states: IndexState[] = []
  const start = { libraryId: library.id, folder: library.folder, cache, searchIndexes: '' }
  const listener = {
    state: (state: IndexState) => void states.push(state),
    log: (message: string) => void log.push(message),
  }
  const index = await GrowingIndex.open(start, listener, other)
  index.know(knownIn(library))
  await index.begin()
  const ready = async () => {
    await expect.poll(() => states.at(-1)?.status).toBe('ready')
    return states.at(-1)!
  }
  return { index, log, ready }
}

async function reportsOf(index: GrowingIndex, id: string): Promise<string[]> {
  return (await all(index.reportsOf(id, null, new AbortController().signal))).map(
    ({ articleId }) => articleId,
  )
}

async function all(reports: AsyncIterable<Report>): Promise<Report[]> {
  const found: Report[] = []
  for await (const report of reports) found.push(report)
  return found
}

it('reads the library’s texts and finds who reports the same', async () => {
  const { library, ids, cache } = await libraryOf(CRANE, CRANE_LATER, APPLES)
  const { index, ready } = await opened(library, cache)
  expect(await ready()).toMatchObject({ indexed: 3, total: 3 })
  expect(await reportsOf(index, ids[1]!)).toEqual([ids[0]])
})

it('reads a text for who else needs it, also when it has it itself', async () => {
  const { library, ids, cache } = await libraryOf(CRANE, APPLES)
  const first = await opened(library, cache)
  await first.ready()
  await first.index.close()
  const taken: string[] = []
  const { ready, index } = await opened(library, cache, {
    ...NOBODY_ELSE,
    needs: ({ id }) => id === ids[1] && taken.length === 0,
    take: ({ id }, { text }) => void taken.push(id, text),
  })
  expect(await ready()).toMatchObject({ indexed: 2, total: 2, revision: 0 })
  expect(taken).toEqual([ids[1], APPLES])
  expect(await reportsOf(index, ids[0]!)).toEqual([])
})

it('grows with what is added and shrinks with what goes', async () => {
  const { library, ids, cache } = await libraryOf(CRANE, APPLES)
  const { index, ready } = await opened(library, cache)
  const before = await ready()
  expect(await reportsOf(index, ids[0]!)).toEqual([])
  const later = await added(library, CRANE_LATER)
  index.know(knownIn(library))
  await expect.poll(() => reportsOf(index, ids[0]!)).toEqual([later])
  expect((await ready()).revision).toBeGreaterThan(before.revision)
  index.forget(later)
  expect(await reportsOf(index, ids[0]!)).toEqual([])
})

it('is kept between starts, and reads only what is new', async () => {
  const { library, ids, cache } = await libraryOf(CRANE, APPLES)
  const first = await opened(library, cache)
  await first.ready()
  await first.index.close()
  const later = await added(library, CRANE_LATER)
  await library.articles.trash(ids[1]!)
  const second = await opened(library, cache)
  // One was taken in, one let go: nothing was read that had not changed.
  expect(await second.ready()).toMatchObject({ indexed: 2, total: 2, revision: 2 })
  expect(await reportsOf(second.index, ids[0]!)).toEqual([later])
  expect(second.log).toEqual([])
})

it('is made anew where what was kept is damaged', async () => {
  const { library, ids, cache } = await libraryOf(CRANE, CRANE_LATER)
  const first = await opened(library, cache)
  await first.ready()
  await first.index.close()
  const bytes = await readFile(cache)
  await writeFile(cache, bytes.subarray(0, bytes.length - 10))
  const second = await opened(library, cache)
  expect(await second.ready()).toMatchObject({ revision: 2 })
  expect(second.log.join()).toContain('damaged')
  expect(await reportsOf(second.index, ids[0]!)).toEqual([ids[1]])
  await second.index.close()
  expect((await readKeptIndex(cache, library.id))?.index.ids).toHaveLength(2)
})

it('is made anew where other rules of reading words made it', async () => {
  const { library, ids, cache } = await libraryOf(CRANE, CRANE_LATER)
  const first = await opened(library, cache)
  await first.ready()
  await first.index.close()
  const kept = (await readKeptIndex(cache, library.id))!
  const terms = kept.index.terms.map((term) => `${term}ing`)
  await keepIndex(cache, library.id, { ...kept, index: { ...kept.index, terms } })
  const second = await opened(library, cache)
  await second.ready()
  expect(second.log.join()).toContain('other rules')
  expect(await reportsOf(second.index, ids[0]!)).toEqual([ids[1]])
})

it('does not use another library’s', async () => {
  const { library, cache } = await libraryOf(CRANE)
  const first = await opened(library, cache)
  await first.ready()
  await first.index.close()
  const other = await libraryOf(APPLES)
  const second = await opened(other.library, cache)
  expect(await second.ready()).toMatchObject({ indexed: 1, total: 1 })
  expect(second.log.join()).toContain('another library’s')
})

it('goes on without a text that is missing, and says which', async () => {
  const { library, ids, cache } = await libraryOf(CRANE, CRANE_LATER, APPLES)
  const { textHash } = library.textReadOf(ids[2]!)!
  await rm(join(library.folder, 'texts', `${textHash}.json`))
  const { index, log, ready } = await opened(library, cache)
  await ready()
  expect(log.join()).toContain(`texts/${textHash}.json is missing`)
  expect(await reportsOf(index, ids[0]!)).toEqual([ids[1]])
  await expect(reportsOf(index, ids[2]!)).rejects.toMatchObject({
    said: [{ says: 'article-text-unread' }],
  })
})

it('waits for a folder that is away', async () => {
  const { library, ids, cache } = await libraryOf(CRANE, CRANE_LATER)
  await rename(library.folder, `${library.folder}-away`)
  const { index, log, ready } = await opened(library, cache)
  await expect.poll(() => log.join()).toContain('waits for the library’s folder')
  await expect(reportsOf(index, ids[0]!)).rejects.toMatchObject({ code: 'library-disconnected' })
  await rename(`${library.folder}-away`, library.folder)
  index.tryAgain()
  await ready()
  expect(await reportsOf(index, ids[0]!)).toEqual([ids[1]])
})

it('finds the earliest of copies, by when they were published', async () => {
  const { library, ids, cache } = await libraryOf(CRANE, `${CRANE}\n\nBy wire.`, CRANE_LATER)
  await library.articles.describe(ids[0]!, { date: '2024-05-04' })
  await library.articles.describe(ids[1]!, { date: '2024-05-03' })
  const { index, ready } = await opened(library, cache)
  await ready()
  const [report] = await all(index.reportsOf(ids[2]!, null, new AbortController().signal))
  expect(report).toMatchObject({ articleId: ids[1], copies: [ids[0]] })
})
