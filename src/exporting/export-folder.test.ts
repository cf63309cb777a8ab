import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { diskFailure, temporaryFolder, watchedDisk } from '../library/testing.ts'
import { ExportFolder } from './export-folder.ts'

test.each([
  { replace: false, left: {} },
  { replace: true, left: { 'note.md': 'before' } },
])('a failed rename leaves no empty file and no half one ($replace)', async ({ replace, left }) => {
  const path = await temporaryFolder()
  for (const [name, text] of Object.entries(left)) await writeFile(join(path, name), text)
  const disk = watchedDisk(({ name }) => {
    if (name === 'rename') throw diskFailure('EIO')
  })
  const folder = await ExportFolder.open(path, disk)
  await expect(folder.write('note.md', 'words', { replace })).rejects.toMatchObject({ code: 'EIO' })
  expect(await readdir(path)).toEqual(Object.keys(left))
  for (const [name, text] of Object.entries(left)) {
    expect(await readFile(join(path, name), 'utf8')).toBe(text)
  }
})
