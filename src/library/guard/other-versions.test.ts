import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { checkLibrary } from './check.ts'
import type { LibraryEvent } from '../catalogue/events.ts'
import { Library } from '../library.ts'
import { diskFailure, importedArticle, noteTree, temporaryFolder, watchedDisk } from '../testing.ts'

let folder: string
let library: Library
let id: string
const name = (): string => `notes/${id}.json`

beforeEach(async () => {
  folder = await temporaryFolder()
  library = await Library.open(folder, { create: true })
  id = (await library.notes.create({ title: 'N', tree: noteTree('first') })).id
  await library.notes.save(id, { title: 'N', tree: noteTree('second') })
})

const says = async (): Promise<unknown> => (await library.notes.read(id)).note.tree
const inOutside = (): Promise<string[]> => readdir(join(folder, 'outside'))

async function reopen(options = {}): Promise<void> {
  await library.close()
  library = await Library.open(folder, options)
}

/** Edits a document by hand, without making its hash right. */
async function edit(file: string, from: string, to: string, as = file): Promise<void> {
  const text = await readFile(join(folder, file), 'utf8')
  await writeFile(join(folder, as), text.replaceAll(from, to))
}

/** The one other version that is listed. */
function listed(): string {
  const versions = library.problems().flatMap(({ version }) => version ?? [])
  expect(versions).toHaveLength(1)
  return versions[0] ?? ''
}

describe('a version edited outside', () => {
  beforeEach(async () => {
    await edit(name(), 'second', 'by hand')
    await library.notes.read(id)
  })

  test('is listed, can be used, and the one that was in use then likewise', async () => {
    const told: LibraryEvent[] = []
    library.subscribe((event) => told.push(event))
    const edited = listed()
    expect(await says()).toEqual(noteTree('second'))
    const kept = await library.adoptVersion(edited)
    expect(await says()).toEqual(noteTree('by hand'))
    expect(told).toMatchObject([{ type: 'changed', kind: 'note', summary: { id } }])
    expect(listed()).toBe(kept)
    expect(await inOutside()).toHaveLength(1)

    await reopen()
    expect(await says()).toEqual(noteTree('by hand'))
    expect(listed()).toBe(kept)
    await library.adoptVersion(listed())
    expect(await says()).toEqual(noteTree('second'))
    await reopen()
    expect(await says()).toEqual(noteTree('second'))
    expect(library.problems()).toMatchObject([{ kind: 'setAside', version: listed() }])
    await expect(library.adoptVersion(kept ?? '')).rejects.toMatchObject({ code: 'not-found' })
  })

  test('is named by a check', async () => {
    const { findings } = await checkLibrary(folder)
    expect(findings).toMatchObject([{ kind: 'setAside', version: listed() }])
    expect(findings[0]?.said).toMatchObject([{ says: 'set-aside-version', document: name() }])
  })

  test('is listed still when the library is opened the next time', async () => {
    const edited = listed()
    await reopen()
    expect(listed()).toBe(edited)
  })

  test('damaged meanwhile, or of another document, is refused, and nothing changes', async () => {
    const edited = listed()
    await writeFile(join(folder, edited), 'rubbish')
    await expect(library.adoptVersion(edited)).rejects.toMatchObject({ code: 'library-damaged' })
    const other = await library.notes.create({ title: 'Other' })
    const text = await readFile(join(folder, `notes/${other.id}.json`))
    await writeFile(join(folder, edited), text)
    await expect(library.adoptVersion(edited)).rejects.toMatchObject({ code: 'library-damaged' })
    expect(await says()).toEqual(noteTree('second'))
    expect(await inOutside()).toHaveLength(1)
  })

  test('that can’t be written leaves everything as it was', async () => {
    let isFull = false
    const disk = watchedDisk(({ name: operation, path }) => {
      if (isFull && operation === 'open' && path.includes('/notes/')) throw diskFailure('ENOSPC')
    })
    await reopen({ disk })
    const edited = listed()
    isFull = true
    await expect(library.adoptVersion(edited)).rejects.toMatchObject({ code: 'disk-full' })
    isFull = false
    expect(await says()).toEqual(noteTree('second'))
    expect((await inOutside()).map((file) => `outside/${file}`)).toEqual([edited])
    await library.adoptVersion(edited)
    expect(await says()).toEqual(noteTree('by hand'))
  })
})

describe('a sync program’s copy', () => {
  const copy = (): string => `notes/${id}.sync-conflict-20310401-101500-ABCDEFG.json`

  beforeEach(async () => {
    await edit(name(), 'second', 'from the desk', copy())
    await reopen()
  })

  test('can be used; then it is the document, and the other is kept', async () => {
    expect(listed()).toBe(copy())
    const kept = await library.adoptVersion(copy())
    expect(await says()).toEqual(noteTree('from the desk'))
    expect(await readFile(join(folder, kept ?? ''), 'utf8')).toContain('second')
    expect(listed()).toBe(kept)
    expect(await readdir(join(folder, 'notes'))).not.toContain(copy().split('/')[1])
  })

  test('can be set aside, and used from there', async () => {
    const aside = await library.setCopyAside(copy())
    expect(await says()).toEqual(noteTree('second'))
    expect(listed()).toBe(aside)
    await library.adoptVersion(aside)
    expect(await says()).toEqual(noteTree('from the desk'))
  })
})

test('highlights edited outside replace those in use, which are kept', async () => {
  const { article } = await library.articles.add(importedArticle())
  const mark = { start: 0, end: 4, color: 'red' as const }
  await library.annotations.addHighlight(article.id, mark)
  const annotations = `annotations/${article.id}.json`
  await edit(annotations, '"red"', '"blue"')
  await library.annotations.read(article.id)
  const kept = await library.adoptVersion(listed())
  expect(library.list().articles[0]?.colors).toEqual(['blue'])
  expect(await readFile(join(folder, kept ?? ''), 'utf8')).toContain('"red"')
})

test('library.json edited outside, or copied by a sync program, is used the same way', async () => {
  const { name: before } = library.info
  await edit('library.json', `"name":"${before}"`, '"name":"By hand"')
  await reopen()
  expect(library.info.name).toBe(before)
  const kept = await library.adoptVersion(listed())
  expect(library.info.name).toBe('By hand')
  await reopen()
  expect(library.info.name).toBe('By hand')
  await library.adoptVersion(kept ?? '')
  await edit('library.json', `"name":"${before}"`, '"name":"Elsewhere"', 'library (1).json')
  await reopen()
  expect(library.problems()).toContainEqual(
    expect.objectContaining({ kind: 'conflictCopy', name: 'library (1).json' }),
  )
  expect((await checkLibrary(folder)).findings).toContainEqual(
    expect.objectContaining({ kind: 'conflictCopy', name: 'library (1).json' }),
  )
  await library.adoptVersion('library (1).json')
  expect(library.info.name).toBe('Elsewhere')
})

test('only files that are other versions of documents are taken', async () => {
  for (const file of [name(), `${name()}.bak`, '../library.json', 'outside/../notes/x.json', '']) {
    await expect(library.adoptVersion(file)).rejects.toMatchObject({ code: 'not-found' })
    await expect(library.setCopyAside(file)).rejects.toMatchObject({ code: 'not-found' })
  }
  expect(await says()).toEqual(noteTree('second'))
})
