import { mkdir, mkdtemp, rename, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { treeHash } from './tree-hash.ts'

let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'collate-tree-'))
  await mkdir(join(folder, 'locales'))
  await writeFile(join(folder, 'electron'), 'program')
  await writeFile(join(folder, 'locales', 'en.pak'), 'words')
})
afterEach(() => rm(folder, { recursive: true }))

test('is the same for the same files, and another for any other', async () => {
  const made = await treeHash(folder)
  expect(await treeHash(folder)).toBe(made)
  const changes = [
    () => writeFile(join(folder, 'electron'), 'pro-gram'),
    () => writeFile(join(folder, 'electron'), 'program'),
    () => writeFile(join(folder, 'resources'), ''),
    () => rm(join(folder, 'resources')),
    () => rename(join(folder, 'locales', 'en.pak'), join(folder, 'locales', 'de.pak')),
    () => rm(join(folder, 'locales'), { recursive: true }),
  ]
  const hashes: string[] = []
  for (const change of changes) {
    await change()
    hashes.push(await treeHash(folder))
  }
  expect(hashes.map((hash) => hash === made)).toEqual([false, true, false, true, false, false])
})

test.skipIf(process.platform === 'win32')('of a folder with a link is none', async () => {
  await symlink('/bin/sh', join(folder, 'helper'))
  expect(await treeHash(folder)).toContain('helper')
})
