import { readdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { Library } from './library.ts'
import { importedArticle, noteTree, resealed, temporaryFolder } from './testing.ts'

let folder: string
let library: Library

beforeEach(async () => {
  folder = await temporaryFolder()
  library = await Library.open(folder, { create: true })
})

/** Another machine's Collate becomes the writer, and is closed again without its lock. */
async function takenOverElsewhere(): Promise<void> {
  const lock = { host: 'reading-room', pid: 7, machine: 'another', token: 'theirs', counter: 9 }
  await writeFile(join(folder, 'lock.json'), JSON.stringify(lock))
}

/** Rewrites a document as that machine would, with the library's counter so much further. */
async function rewrite(name: string, from: string, to: string, countBy: number): Promise<void> {
  const text = await readFile(join(folder, name), 'utf8')
  const changed = text
    .replaceAll(from, to)
    .replace(/"rev":(\d+),"hash/, (_, rev) => `"rev":${Number(rev) + countBy},"hash`)
  await writeFile(join(folder, 'theirs.tmp'), resealed(changed))
  await rename(join(folder, 'theirs.tmp'), join(folder, name))
}

/** Takes the library back, as a person decides it. */
async function takeBack(): Promise<void> {
  await library.close()
  library = await Library.open(folder, { takeOver: true, after: library })
}

const titles = (): string[] =>
  library
    .list()
    .notes.map(({ title }) => title)
    .sort()

test('a note with unsaved words, changed by a machine that had the library in between, is kept twice', async () => {
  const { id } = await library.notes.create({ title: 'N', tree: noteTree('first') })
  const { base } = await library.notes.read(id)
  await takenOverElsewhere()
  const ours = { title: 'N', tree: noteTree('ours'), base, markOfTheirs: '(theirs)' }
  await expect(library.notes.save(id, ours)).rejects.toMatchObject({ code: 'read-only' })
  await rewrite(`notes/${id}.json`, 'first', 'theirs', 4)
  await takeBack()
  // Somebody else reads it, as an export does: that makes nobody's words known to its editor.
  await library.notes.read(id)
  const saved = await library.notes.save(id, ours)
  expect(titles()).toEqual(['N', 'N (theirs)'])
  expect((await library.notes.read(id)).note.tree).toEqual(noteTree('ours'))
  await library.notes.save(id, { title: 'N', tree: noteTree('ours 2'), base: saved.base })
  expect(titles()).toEqual(['N', 'N (theirs)'])
})

test('a note that the other machine left alone is saved as if nothing had been', async () => {
  const { id } = await library.notes.create({ title: 'N', tree: noteTree('first') })
  const { base } = await library.notes.read(id)
  await takenOverElsewhere()
  await takeBack()
  await library.notes.save(id, { title: 'N', tree: noteTree('ours'), base })
  expect(titles()).toEqual(['N'])
})

test('moving a note to the trash is no change of what it says', async () => {
  const { id } = await library.notes.create({ title: 'N', tree: noteTree('first') })
  const { base } = await library.notes.read(id)
  await library.notes.trash(id)
  await library.notes.save(id, { title: 'N', tree: noteTree('ours'), base })
  expect(titles()).toEqual(['N'])
  expect(library.list().notes[0]?.trashedAt).toBeDefined()
})

test('what was saved here, and replaced there by something older, is set aside', async () => {
  const { id } = await library.notes.create({ title: 'N', tree: noteTree('first') })
  await library.notes.save(id, { title: 'N', tree: noteTree('saved here') })
  await takenOverElsewhere()
  await rewrite(`notes/${id}.json`, 'saved here', 'made from older', -1)
  await takeBack()
  expect(library.problems()).toMatchObject([{ kind: 'replaced', name: `notes/${id}.json` }])
  const [aside = ''] = await readdir(join(folder, 'outside'))
  expect(await readFile(join(folder, 'outside', aside), 'utf8')).toContain('saved here')
})

test('a highlight saved here, and dropped by what was written there, is merged again', async () => {
  const { article } = await library.articles.add(importedArticle())
  const add = (start: number) =>
    library.annotations.addHighlight(article.id, { start, end: start + 4, color: 'red' })
  await add(0)
  const name = `annotations/${article.id}.json`
  const before = await readFile(join(folder, name))
  await add(8)
  await takenOverElsewhere()
  await writeFile(join(folder, name), before)
  await takeBack()
  expect(library.list().articles[0]?.highlights).toBe(2)
})

test('what another library in the same folder holds is not compared with this one', async () => {
  const { id } = await library.notes.create({ title: 'N', tree: noteTree('first') })
  await library.close()
  const other = await temporaryFolder()
  await (await Library.open(other, { create: true })).close()
  const note = await readFile(join(folder, `notes/${id}.json`), 'utf8')
  await writeFile(join(other, `notes/${id}.json`), resealed(note.replace('first', 'of the other')))
  await rename(folder, `${folder}-away`)
  await rename(other, folder)
  library = await Library.open(folder, { after: library })
  expect((await library.notes.read(id)).note.tree).toEqual(noteTree('of the other'))
  expect(library.problems()).toEqual([])
})
