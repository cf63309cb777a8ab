import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { diskFailure, temporaryFolder, watchedDisk } from '../testing.ts'
import { placeNew, temporaryOf, writeWhole } from './write-whole.ts'

let folder: string
let path: string

beforeEach(async () => {
  folder = await temporaryFolder()
  path = join(folder, 'file')
})

test('bytes are synced before they get their name, and the folder after it', async () => {
  const operations: string[] = []
  const disk = watchedDisk(({ name, path: at }) => void operations.push(`${name} ${at}`))
  await writeWhole(path, 'new', { disk })
  const temporary = operations[0]?.replace('open ', '') ?? ''
  expect(operations).toEqual([
    `open ${temporary}`,
    `write ${temporary}`,
    `sync ${temporary}`,
    `close ${temporary}`,
    `rename ${temporary}`,
    `open ${folder}`,
    `sync ${folder}`,
    `close ${folder}`,
  ])
  expect(temporaryOf(temporary)).toBe(path)
  expect(await readFile(path, 'utf8')).toBe('new')
})

test.each(['open', 'write', 'sync', 'close', 'rename'])(
  'where the disk fails at %s, what was there stays, and nothing else is left',
  async (operation) => {
    await writeFile(path, 'old')
    const disk = watchedDisk(({ name }) => {
      if (name === operation) throw diskFailure('EIO')
    })
    await expect(writeWhole(path, 'new', { disk })).rejects.toMatchObject({ code: 'EIO' })
    expect(await readdir(folder)).toEqual(['file'])
    expect(await readFile(path, 'utf8')).toBe('old')
  },
)

test('a new file takes no name that is taken, and leaves none when its writing fails', async () => {
  const failing = watchedDisk(({ name }) => {
    if (name === 'rename') throw diskFailure('EIO')
  })
  const asNew = { disk: failing, place: placeNew(path, failing) }
  await expect(writeWhole(path, 'new', asNew)).rejects.toMatchObject({ code: 'EIO' })
  expect(await readdir(folder)).toEqual([])

  await writeFile(path, 'theirs')
  const place = placeNew(path)
  await expect(writeWhole(path, 'new', { place })).rejects.toMatchObject({ code: 'EEXIST' })
  expect(await readdir(folder)).toEqual(['file'])
  expect(await readFile(path, 'utf8')).toBe('theirs')
})
