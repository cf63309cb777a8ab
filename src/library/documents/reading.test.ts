import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { Library } from '../library.ts'
import { importedArticle, noteTree, resealed, temporaryFolder } from '../testing.ts'

let folder: string
let noteId: string
let path: string

/** A library with one note saved twice: "first" is its `.bak`, "second" the note. */
beforeEach(async () => {
  folder = await temporaryFolder()
  const library = await Library.open(folder, { create: true })
  const note = await library.notes.create({ title: 'first', tree: noteTree('one') })
  await library.notes.save(note.id, { title: 'second', tree: noteTree('two') })
  await library.close()
  noteId = note.id
  path = join(folder, 'notes', `${noteId}.json`)
})

const opened: Library[] = []

/** The library, opened after whoever had it open has closed it. */
async function open(): Promise<Library> {
  for (const library of opened.splice(0)) await library.close()
  const library = await Library.open(folder)
  opened.push(library)
  return library
}

async function titleAfterOpening(): Promise<{ title: string | undefined; library: Library }> {
  const library = await open()
  return { title: library.list().notes[0]?.title, library }
}

describe('a document that is broken', () => {
  test.each(['', 'null', '0', '""', '[]', '{', '\u0000\u0000\u0000'])(
    'as %j is set aside, and the version before opens',
    async (content) => {
      await writeFile(path, content)
      const { title, library } = await titleAfterOpening()
      expect(title).toBe('first')
      const [problem] = library.problems()
      expect(problem).toMatchObject({ kind: 'restored', name: `notes/${noteId}.json` })
      expect(await readFile(join(folder, problem?.aside ?? ''), 'utf8')).toBe(content)
      expect((await library.notes.read(noteId)).note.title).toBe('first')
    },
  )

  test('and has no version before is set aside, and everything else opens', async () => {
    await rm(`${path}.bak`)
    await writeFile(path, '{"half')
    const other = await open()
    expect(other.list().notes).toEqual([])
    expect(other.problems()).toMatchObject([{ kind: 'damaged', name: `notes/${noteId}.json` }])
    expect(await readdir(join(folder, 'damaged'))).toHaveLength(1)
    await expect(other.notes.read(noteId)).rejects.toMatchObject({ code: 'library-damaged' })
    await other.notes.create({ title: 'still works' })
  })

  test('is never written over by a change, even when it breaks while the library is open', async () => {
    const library = await open()
    await writeFile(path, 'null')
    await library.notes.save(noteId, { title: 'third', tree: noteTree('three') })
    expect((await library.notes.read(noteId)).note.title).toBe('third')
    expect(await readdir(join(folder, 'damaged'))).toHaveLength(1)
  })
})

test('a missing document with a .bak opens from it', async () => {
  await rm(path)
  const { title, library } = await titleAfterOpening()
  expect(title).toBe('first')
  expect(library.problems()).toMatchObject([{ kind: 'restored', aside: null }])
})

describe('a document edited outside', () => {
  const edit = async (): Promise<string> => {
    const edited = (await readFile(path, 'utf8')).replace('"second"', '"by hand"')
    await writeFile(path, edited)
    return edited
  }

  test('is kept aside as it is, and the last good version opens', async () => {
    const edited = await edit()
    const { title, library } = await titleAfterOpening()
    expect(title).toBe('first')
    const [problem] = library.problems()
    expect(problem).toMatchObject({ kind: 'outsideEdit', name: `notes/${noteId}.json` })
    expect(await readFile(join(folder, problem?.aside ?? ''), 'utf8')).toBe(edited)
  })

  test('without an earlier version opens itself, with a copy kept', async () => {
    await rm(`${path}.bak`)
    const edited = await edit()
    const { title, library } = await titleAfterOpening()
    expect(title).toBe('by hand')
    const [problem] = library.problems()
    expect(await readFile(join(folder, problem?.aside ?? ''), 'utf8')).toBe(edited)
    const later = (await titleAfterOpening()).library.problems()
    expect(later).toMatchObject([{ kind: 'setAside', name: problem?.aside }])
  })
})

describe('library.json', () => {
  const libraryFile = (): string => join(folder, 'library.json')

  test('damaged is restored, with the library’s id', async () => {
    const { id } = await open()
    await writeFile(libraryFile(), '')
    const library = await open()
    expect(library.id).toBe(id)
    expect(library.list().notes).toHaveLength(1)
  })

  test('lost with its .bak is no reason to make a new library over the old one', async () => {
    await rm(libraryFile())
    await rm(`${libraryFile()}.bak`)
    await expect(Library.open(folder, { create: true })).rejects.toMatchObject({
      code: 'library-damaged',
    })
    expect(await readdir(join(folder, 'notes'))).toContain(`${noteId}.json`)
  })
})

describe('a newer version of Collate', () => {
  const makeNewer = async (file: string): Promise<void> => {
    const text = await readFile(file, 'utf8')
    await writeFile(file, resealed(text.replace('"schema":1', '"schema":2')))
  }

  test('has a library that opens read-only and stays as it is, byte for byte', async () => {
    await makeNewer(join(folder, 'library.json'))
    await writeFile(join(folder, 'notes', `abcdefgh.json`), 'broken')
    const before = await everything(folder)
    const library = await open()
    expect(library.readOnly).toBe(true)
    expect(library.list().notes).toMatchObject([{ title: 'second' }])
    await expect(library.notes.create({ title: 'x' })).rejects.toMatchObject({
      code: 'library-newer',
    })
    expect(await everything(folder)).toEqual(before)
  })

  test('has a document that is read, and never written', async () => {
    await makeNewer(path)
    const before = await everything(folder)
    const { title, library } = await titleAfterOpening()
    expect(title).toBe('second')
    expect(library.readOnly).toBe(false)
    const saving = library.notes.save(noteId, { title: 'x', tree: noteTree('x') })
    await expect(saving).rejects.toMatchObject({ code: 'library-newer' })
    await library.close()
    expect(await everything(folder)).toEqual(before)
    expect(library.problems()).toMatchObject([{ kind: 'newer', name: `notes/${noteId}.json` }])
  })
})

/** Every file under a folder with its content. */
async function everything(root: string): Promise<Record<string, string>> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile())
  const read = files.map(async ({ parentPath, name }) => {
    const file = join(parentPath, name)
    return [file, await readFile(file, 'latin1')] as const
  })
  return Object.fromEntries(await Promise.all(read))
}

test('an article whose text is damaged says so, and leaves the others alone', async () => {
  const library = await open()
  const one = await library.articles.add(importedArticle('One account of the flood.', 'One'))
  const two = await library.articles.add(importedArticle('Another account of it.', 'Two'))
  const { textHash } = await library.articles.read(one.article.id)
  await writeFile(join(folder, 'texts', `${textHash}.json`), '{}')

  const again = await open()
  await expect(again.articles.read(one.article.id)).rejects.toMatchObject({
    code: 'library-damaged',
  })
  expect((await again.articles.read(two.article.id)).version.text).toBe('Another account of it.')
})
