import { copyFile, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { checkLibrary } from './guard/check.ts'
import { Library } from './library.ts'
import { resealed, temporaryFolder } from './testing.ts'

let folder: string
let library: Library
let id: string

const searches = () => library.savedSearches

beforeEach(async () => {
  folder = await temporaryFolder()
  library = await Library.open(folder, { create: true })
  id = (await searches().add('  bridge outlet:"The Tern" ')).id
})

async function reopen(): Promise<void> {
  await library.close()
  library = await Library.open(folder)
}

test('a search is kept, called by its query until it is named, and told of', async () => {
  expect(searches().list()).toMatchObject([
    { id, query: 'bridge outlet:"The Tern"', name: 'bridge outlet:"The Tern"' },
  ])
  const told: unknown[] = []
  library.subscribe((event) => told.push(event))
  await searches().change(id, { query: 'bridge', name: 'The bridge' })
  expect(told).toMatchObject([{ type: 'changed', kind: 'search', summary: { name: 'The bridge' } }])
  await reopen()
  expect(searches().list()).toMatchObject([{ query: 'bridge', name: 'The bridge' }])
  // Named as it is called anyway, it goes on to be called by its query.
  await searches().change(id, { query: 'bridge', name: 'bridge' })
  await searches().change(id, { query: 'ferry', name: 'bridge' })
  expect((await library.documents('search').read(id)).data).toMatchObject({ name: 'bridge' })
  await searches().change(id, { query: 'ferry', name: 'ferry' })
  expect((await library.documents('search').read(id)).data).toMatchObject({ name: '' })
  expect((await checkLibrary(folder)).findings).toEqual([])
})

test('what looks for nothing is refused, and so is what is not there', async () => {
  await expect(searches().add('  ')).rejects.toMatchObject({ code: 'invalid-request' })
  await expect(searches().add('a'.repeat(1001))).rejects.toMatchObject({ code: 'invalid-request' })
  await expect(searches().change(id, { query: 'a', name: ' ' })).rejects.toMatchObject({
    code: 'invalid-request',
  })
  await expect(searches().trash('aaaaaaaaaaaaaaaa')).rejects.toMatchObject({ code: 'not-found' })
})

test('it goes to the trash, comes back, and goes for good', async () => {
  expect((await searches().trash(id)).trashedAt).toBeDefined()
  expect((await searches().restore(id)).trashedAt).toBeUndefined()
  await searches().trash(id)
  await library.emptyTrash()
  expect(searches().list()).toEqual([])
  await reopen()
  expect(searches().list()).toEqual([])
})

test('of two machines’ versions of one search the later counts; of two searches both are kept', async () => {
  const file = `searches/${id}.json`
  const copy = file.replace('.json', '.sync-conflict-20260101-120000-ABCDEFG.json')
  const layBeside = async (change: (text: string) => string) => {
    await copyFile(join(folder, file), join(folder, copy))
    const text = await readFile(join(folder, copy), 'utf8')
    await writeFile(join(folder, copy), resealed(change(text)))
    await reopen()
  }
  await layBeside((text) =>
    text.replace('"name":""', '"name":"Theirs"').replace(/"rev":\d+/, '"rev":900'),
  )
  expect(searches().list()).toMatchObject([{ name: 'Theirs' }])
  await layBeside((text) => text.replace('"query":"bridge', '"query":"ferry'))
  expect(library.problems()).toMatchObject([{ kind: 'conflictCopy' }])
  expect(searches().list()).toHaveLength(1)
})
