import { expect, test } from 'vitest'
import { FolderSync } from './folder-sync.ts'
import { diskFailure, temporaryFolder, watchedDisk } from '../testing.ts'

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
