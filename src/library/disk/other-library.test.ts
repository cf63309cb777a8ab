import { readdir, readFile, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { Library } from '../library.ts'
import { importedArticle, noteTree, temporaryFolder } from '../testing.ts'

let folder: string
let backups: string
let library: Library
let note: string

/** The folder with the library that is open, and one with another: which lies at `folder`. */
async function swap(): Promise<void> {
  await rename(folder, `${folder} ours`)
  await rename(`${folder} theirs`, folder)
}

async function swapBack(): Promise<void> {
  await rename(folder, `${folder} theirs`)
  await rename(`${folder} ours`, folder)
}

async function allFiles(): Promise<Record<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile())
  const read = files.map(async ({ parentPath, name }) => {
    const path = join(parentPath, name)
    return [path, await readFile(path, 'latin1')] as const
  })
  return Object.fromEntries(await Promise.all(read))
}

beforeEach(async () => {
  folder = join(await temporaryFolder(), 'drive')
  backups = await temporaryFolder()
  library = await Library.open(`${folder} theirs`, { create: true })
  await library.notes.create({ title: 'theirs', tree: noteTree('theirs') })
  await library.close()
  library = await Library.open(folder, { create: true })
  note = (await library.notes.create({ title: 'N', tree: noteTree('first') })).id
})

const refused = {
  code: 'library-disconnected',
  said: [{ says: 'other-library-there' }],
}

test('nothing is written into another library that came to lie in its place', async () => {
  const dossier = await library.dossiers.create({ name: 'D', articleIds: [], noteIds: [] })
  await swap()
  const before = await allFiles()
  const attempts = [
    () => library.notes.save(note, { title: 'N', tree: noteTree('typed meanwhile') }),
    () => library.notes.create({ title: 'new' }),
    () => library.notes.create({ title: 'new', dossierId: dossier.id }),
    () => library.articles.add(importedArticle()),
    () => library.notes.trash(note),
    () => library.emptyTrash(),
    () => library.removeExpiredTrash(),
    () => library.backUp(backups, 'byHand'),
  ]
  for (const attempt of attempts) {
    await attempt().then(
      () => {},
      (error: unknown) => expect(error).toMatchObject(refused),
    )
    expect(await allFiles()).toEqual(before)
  }
  await expect(attempts[0]!()).rejects.toMatchObject(refused)
  await expect(attempts[7]!()).rejects.toMatchObject(refused)
  expect(await library.snapshots(backups)).toEqual([])
  expect(await library.isThere()).toBe(false)
})

test('what is typed meanwhile is saved once the library is back', async () => {
  await swap()
  const save = () => library.notes.save(note, { title: 'N', tree: noteTree('typed meanwhile') })
  await expect(save()).rejects.toMatchObject(refused)
  await swapBack()
  expect(await library.isThere()).toBe(true)
  expect(library.readOnlyBecause).toBeNull()
  await save()
  await library.close()
  library = await Library.open(folder)
  expect((await library.notes.read(note)).note.tree).toEqual(noteTree('typed meanwhile'))
})

test('no lock is laid into the other library, nor is its own taken away', async () => {
  await swap()
  await library.notes.create({ title: 'new' }).catch(() => {})
  expect(await readdir(folder)).not.toContain('lock.json')
  const theirs = await Library.open(folder)
  expect(theirs.readOnly).toBe(false)
  await library.notes.create({ title: 'new' }).catch(() => {})
  await library.close()
  expect(await readdir(folder)).toContain('lock.json')
  await theirs.notes.create({ title: 'still writable' })
  await theirs.close()
})
