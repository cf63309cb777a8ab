import { expect, test } from 'vitest'
import { FolderSync } from './folder-sync.ts'
import { diskFailure, temporaryFolder, watchedDisk } from '../testing.ts'

test('those who ask while a sync runs share the next one, and wait for it', async () => {
  const folder = await temporaryFolder()
  const log: string[] = []
  const disk = watchedDisk(({ name }) => {
    if (name === 'sync') log.push('sync')
  })
  const syncs = new FolderSync(disk)
  const first = syncs.sync(folder).then(() => log.push('first told'))
  const others = [1, 2, 3, 4, 5].map((number) =>
    syncs.sync(folder).then(() => log.push(`${number} told`)),
  )
  await Promise.all([first, ...others])
  expect(log).toEqual([
    'sync',
    'first told',
    'sync',
    '1 told',
    '2 told',
    '3 told',
    '4 told',
    '5 told',
  ])
})

test('a failure is told to those who waited for it, and the next one tries again', async () => {
  const folder = await temporaryFolder()
  let fails = true
  const disk = watchedDisk(({ name }) => {
    if (name === 'sync' && fails) throw diskFailure('EIO')
  })
  const syncs = new FolderSync(disk)
  const [first, second] = [syncs.sync(folder), syncs.sync(folder)]
  await expect(first).rejects.toThrow('EIO')
  await expect(second).rejects.toThrow('EIO')
  fails = false
  await syncs.sync(folder)
  expect(fails).toBe(false)
})
