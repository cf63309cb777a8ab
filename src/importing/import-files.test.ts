import { mkdir, mkdtemp, rm, symlink, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { CollateError, type ErrorCode } from '../core/model/errors.ts'
import { Library } from '../library/library.ts'
import {
  type ArticleStore,
  importFiles,
  type ImportProgress,
  type ImportSource,
} from './import-files.ts'

let folder: string
let library: Library

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'collate-import-'))
  library = await Library.open(join(folder, 'library'), { create: true })
  await mkdir(join(folder, 'in'))
})
afterEach(async () => {
  await library.close()
  await rm(folder, { recursive: true, force: true })
})

async function file(name: string, text: string | Uint8Array): Promise<ImportSource> {
  await writeFile(join(folder, 'in', name), text)
  return { path: join(folder, 'in', name), name }
}

function titles(articles: { title: { value: string } }[]): string[] {
  return articles.map((article) => article.title.value).toSorted()
}

test('files and folders land in the library, and bad ones hold nothing up', async () => {
  await file('1.txt', 'One')
  await file('2.md', '# Two')
  await file('3.bin', Buffer.alloc(50))
  await file('4.txt', '')
  const folderSource = { path: join(folder, 'in'), name: 'in' }
  const gone = { path: join(folder, 'gone.txt'), name: 'gone.txt' }
  const dropped = { name: 'dropped.txt', bytes: Buffer.from('Three') }
  const result = await importFiles(library, [gone, dropped, folderSource])
  expect(titles(result.added)).toEqual(['One', 'Three', 'Two'])
  expect(titles(library.list().articles)).toEqual(['One', 'Three', 'Two'])
  expect(result.known).toEqual([])
  expect(result.cancelled).toBe(false)
  expect(result.problems.map(({ name, code }) => [name, code])).toEqual([
    ['gone.txt', 'missing'],
    ['3.bin', 'binary'],
    ['4.txt', 'empty'],
  ])
})

test('a dropped file of whose name nothing is known is not called empty', async () => {
  const result = await importFiles(library, [{ name: '', bytes: new Uint8Array() }])
  expect(result.problems.map(({ name, code }) => [name, code])).toEqual([['', 'name-not-text']])
})

test('a link that was found in a folder is not followed when it is tried again, nor what became one', async () => {
  await writeFile(join(folder, 'private.txt'), 'Secret')
  await file('2.txt', '')
  await symlink(join(folder, 'private.txt'), join(folder, 'in', '1.txt'))
  const first = await importFiles(library, [{ path: join(folder, 'in'), name: 'in' }])
  expect(first.problems.map(({ name, code }) => [name, code])).toEqual([
    ['1.txt', 'a-link'],
    ['2.txt', 'empty'],
  ])
  await rm(join(folder, 'in', '2.txt'))
  await symlink(join(folder, 'private.txt'), join(folder, 'in', '2.txt'))
  for (const { source } of first.problems) {
    const again = await importFiles(library, [source])
    expect(again.added).toEqual([])
    expect(again.problems).toMatchObject([{ code: 'a-link' }])
  }
})

test('the same bytes under another name are known', async () => {
  await importFiles(library, [await file('a.txt', 'One')])
  const result = await importFiles(library, [await file('b.txt', 'One')])
  expect(titles(result.known)).toEqual(['One'])
  expect(result.added).toEqual([])
  const twice = await importFiles(library, [await file('c.txt', 'Two'), await file('d.txt', 'Two')])
  expect([titles(twice.added), titles(twice.known)]).toEqual([['Two'], ['Two']])
})

test('the original is kept byte for byte', async () => {
  const bytes = Buffer.from([0xff, 0xfe, 0x4f, 0, 0x6b, 0])
  const { added } = await importFiles(library, [{ name: 'ok.txt', bytes }])
  expect(Buffer.from(await library.articles.readOriginal(added[0]?.id ?? ''))).toEqual(bytes)
})

test('a problem can be tried again by its source', async () => {
  const { problems } = await importFiles(library, [await file('a.txt', '')])
  const source = problems[0]?.source
  await file('a.txt', 'Now with words')
  const { added } = await importFiles(library, source ? [source] : [])
  expect(titles(added)).toEqual(['Now with words'])
})

test('a file that is too large is not read', async () => {
  const source = await file('large.txt', '')
  // More than can be read at once: a sparse file, which takes no room.
  await truncate(join(folder, 'in/large.txt'), 3 * 1024 ** 3)
  const { problems } = await importFiles(library, [source])
  expect(problems[0]?.code).toBe('too-large')
})

test('progress counts from the beginning up to the number of files', async () => {
  for (let index = 0; index < 10; index += 1) await file(`${index}.txt`, `Text ${index}`)
  const told: ImportProgress[] = []
  await importFiles(library, [{ path: join(folder, 'in'), name: 'in' }], {
    onProgress: (progress) => told.push(progress),
  })
  expect(told.map(({ done, total }) => [done, total])).toEqual(
    Array.from({ length: 11 }, (_, done) => [done, 10]),
  )
  expect(
    told
      .slice(1)
      .map(({ current }) => current)
      .toSorted(),
  ).toEqual(Array.from({ length: 10 }, (_, index) => `${index}.txt`))
})

test('cancelling ends it between two files, and what has landed stays', async () => {
  const sources = Array.from({ length: 50 }, (_, index) => ({
    name: `${index}.txt`,
    bytes: Buffer.from(`Text ${index}`),
  }))
  const controller = new AbortController()
  const result = await importFiles(library, sources, {
    signal: controller.signal,
    onProgress: ({ done }) => done === 3 && controller.abort(),
  })
  expect(result.cancelled).toBe(true)
  expect(result.problems).toEqual([])
  expect(result.added.length).toBeGreaterThanOrEqual(3)
  expect(result.added.length).toBeLessThan(50)
  expect(library.list().articles).toHaveLength(result.added.length)
})

test('cancelling ends the reading of a file, which is then no problem', async () => {
  const controller = new AbortController()
  const reason = new Error('enough')
  const sources = [{ name: 'a.txt', bytes: Buffer.from('One') }]
  const result = await importFiles(library, sources, {
    signal: controller.signal,
    read: (_bytes, _name, { signal }) => {
      controller.abort(reason)
      return Promise.reject(signal?.reason as Error)
    },
  })
  expect(result).toEqual({ added: [], known: [], problems: [], notices: [], cancelled: true })
})

test('cancelling before it begins imports nothing, after the last file it stops nothing', async () => {
  const source = await file('a.txt', 'One')
  const before = await importFiles(library, [source], { signal: AbortSignal.abort() })
  expect(before).toEqual({ added: [], known: [], problems: [], notices: [], cancelled: true })
  const controller = new AbortController()
  const after = await importFiles(library, [source], {
    signal: controller.signal,
    onProgress: ({ done }) => done === 1 && controller.abort(),
  })
  expect(titles(after.added)).toEqual(['One'])
  expect(after.cancelled).toBe(false)
})

describe('a library that fails', () => {
  const sources = Array.from({ length: 20 }, (_, index) => ({
    name: `${index}.txt`,
    bytes: Buffer.from(`Text ${index}`),
  }))

  /** Takes articles until the third, which fails in some way. */
  function failing(code: ErrorCode, tried: string[]): ArticleStore {
    return {
      articles: {
        async add(imported) {
          tried.push(imported.original.name)
          if (tried.length === 3) throw new CollateError(code, 'That failed.')
          return library.articles.add(imported)
        },
      },
    }
  }

  test('for one file is asked for the next', async () => {
    const tried: string[] = []
    const { added, problems } = await importFiles(failing('write-failed', tried), sources)
    expect(tried).toHaveLength(20)
    expect(added).toHaveLength(19)
    expect(problems.map(({ code }) => code)).toEqual(['not-saved'])
    expect(problems[0]?.said).toMatchObject([{ says: 'file-not-saved' }, { words: 'That failed.' }])
  })

  test('for all of them is not asked again, and every file left is named', async () => {
    const tried: string[] = []
    const { added, problems } = await importFiles(failing('disk-full', tried), sources)
    expect(tried.length).toBeLessThan(10)
    expect(added.length + problems.length).toBe(20)
    expect(problems.filter(({ code }) => code === 'not-saved')).toHaveLength(1)
    expect(problems.at(-1)).toMatchObject({ name: '19.txt', code: 'not-tried' })
  })
})

test('a fault in Collate is told as one, and the other files land', async () => {
  const faulty: ArticleStore = {
    articles: {
      async add(imported) {
        if (imported.original.name === 'a.txt') throw new TypeError('x is undefined')
        return library.articles.add(imported)
      },
    },
  }
  const sources = ['a.txt', 'b.txt'].map((name) => ({ name, bytes: Buffer.from(name) }))
  const { added, problems } = await importFiles(faulty, sources)
  expect(added).toHaveLength(1)
  expect(problems[0]).toMatchObject({ name: 'a.txt', code: 'internal' })
  expect(problems[0]?.said).toMatchObject([{ detail: expect.stringContaining('x is undefined') }])
})
