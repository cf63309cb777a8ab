import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { dictionaryFolders, findDictionaries } from './find-dictionaries.ts'

let root: string
beforeEach(async () => (root = await mkdtemp(join(tmpdir(), 'collate-dictionaries-'))))
afterEach(() => rm(root, { recursive: true, force: true }))

async function put(...names: string[]): Promise<void> {
  for (const name of names) {
    await mkdir(dirname(join(root, name)), { recursive: true })
    await writeFile(join(root, name), name)
  }
}

async function find(...folders: string[]): Promise<Record<string, string>> {
  const found = await findDictionaries(folders.map((folder) => join(root, folder)))
  return Object.fromEntries(found.map(({ language, tag }) => [language, tag]))
}

test('finds the languages that Chromium can check, and nothing else', async () => {
  await put('a/en_US.aff', 'a/en_US.dic', 'a/fr.aff', 'a/fr.dic', 'a/pl_PL.bdic')
  // No language of Chromium's, no dictionary, one without its rules, hyphenation.
  await put('a/la.aff', 'a/la.dic', 'a/README', 'a/it_IT.dic', 'a/hyph_de_DE.dic')
  expect(await find('a', 'missing')).toEqual({ 'en-US': 'en-US', 'fr-FR': 'fr', 'pl-PL': 'pl-PL' })
})

test('the region that Chromium means wins, then none, then another, then a variety', async () => {
  await put('a/de_AT.aff', 'a/de_AT.dic', 'a/de_DE_frami.aff', 'a/de_DE_frami.dic')
  expect(await find('a')).toEqual({ 'de-DE': 'de-AT' })
  await put('b/de.bdic')
  expect(await find('a', 'b')).toEqual({ 'de-DE': 'de' })
  await put('b/de_DE.aff', 'b/de_DE.dic')
  expect(await find('a', 'b')).toEqual({ 'de-DE': 'de-DE' })
})

test('of two that are equally good the first folder’s is taken, and one for Chromium before others', async () => {
  await put('a/en_GB.aff', 'a/en_GB.dic', 'a/en_GB.bdic', 'b/en_GB.bdic')
  const [found] = await findDictionaries([join(root, 'a'), join(root, 'b')])
  expect(found?.files).toEqual({ bdic: join(root, 'a/en_GB.bdic') })
})

test('its stamp differs when a file does', async () => {
  await put('a/en_US.aff', 'a/en_US.dic')
  const stamp = async () => (await findDictionaries([join(root, 'a')]))[0]?.stamp
  const before = await stamp()
  expect(await stamp()).toBe(before)
  await writeFile(join(root, 'a/en_US.aff'), 'SET UTF-8, and more')
  expect(await stamp()).not.toBe(before)
})

test('a link to nothing, and a file in the place of a folder, hold none', async () => {
  await put('a/x', 'b')
  await symlink(join(root, 'gone'), join(root, 'a/en_US.bdic'))
  expect(await find('a', 'b')).toEqual({})
})

test('looks where the system says that data is', () => {
  const folders = dictionaryFolders({ XDG_DATA_DIRS: '/nix/share:relative' }, '/home/a')
  expect(folders).toContain('/home/a/.local/share/hunspell')
  expect(folders).toContain('/nix/share/myspell/dicts')
  expect(folders.every((folder) => folder.startsWith('/'))).toBe(true)
  expect(dictionaryFolders({}, '/home/a')).toContain('/usr/share/hunspell')
})
