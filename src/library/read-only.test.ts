import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { Library } from './library.ts'
import { importedArticle, noteTree, temporaryFolder } from './testing.ts'

let folder: string
let noteId: string

beforeEach(async () => {
  folder = await temporaryFolder()
  const library = await Library.open(folder, { create: true })
  await library.articles.add(importedArticle())
  noteId = (await library.notes.create({ title: 'N', tree: noteTree('words') })).id
  await library.notes.save(noteId, { title: 'N', tree: noteTree('more words') })
  await library.close()
})

/** Every file with its content and when it was changed. */
async function everything(): Promise<Record<string, string>> {
  const found: Record<string, string> = {}
  for (const name of (await readdir(folder, { recursive: true })).sort()) {
    const { mtimeMs, ino } = await stat(join(folder, name))
    const text = await readFile(join(folder, name), 'utf8').catch(() => 'a folder')
    found[name] = `${ino} ${mtimeMs} ${text}`
  }
  return found
}

test('a library that needs mending in every way is read, and left byte for byte', async () => {
  await writeFile(join(folder, `notes/${noteId}.json`), 'damaged')
  await writeFile(join(folder, `notes/${noteId}.json.12-abcdefghijkmnpqr.tmp`), 'left over')
  await mkdir(join(folder, 'journal'), { recursive: true })
  await writeFile(join(folder, 'journal/9.json'), 'unfinished')
  await rm(join(folder, 'dossiers'), { recursive: true })
  const before = await everything()
  const library = await Library.open(folder, { readOnly: true })
  expect(library.readOnly).toBe(true)
  expect((await library.notes.read(noteId)).note.tree).toEqual(noteTree('words'))
  expect(library.list().articles).toHaveLength(1)
  await expect(library.notes.create({ title: 'x' })).rejects.toMatchObject({ code: 'read-only' })
  await expect(library.removeExpiredTrash()).rejects.toMatchObject({ code: 'read-only' })
  await library.close()
  expect(await everything()).toEqual(before)
})

test('reading keeps nobody from writing', async () => {
  const reader = await Library.open(folder, { readOnly: true })
  const writer = await Library.open(folder)
  expect(writer.readOnly).toBe(false)
  const other = await Library.open(folder, { readOnly: true })
  await writer.notes.create({ title: 'on' })
  for (const library of [reader, other, writer]) await library.close()
})

test('no library is made for reading', async () => {
  const empty = await temporaryFolder()
  await expect(Library.open(empty, { readOnly: true })).rejects.toMatchObject({
    code: 'not-a-library',
  })
  expect(await readdir(empty)).toEqual([])
})
