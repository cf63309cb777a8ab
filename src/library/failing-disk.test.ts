import { readdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { Library } from './library.ts'
import { diskFailure, importedArticle, noteTree, temporaryFolder, watchedDisk } from './testing.ts'

const CODES = {
  ENOSPC: 'disk-full',
  EACCES: 'not-permitted',
  EROFS: 'not-permitted',
  EIO: 'write-failed',
  EMFILE: 'write-failed',
}

describe('when writing fails', () => {
  test.each(Object.entries(CODES))(
    'with %s it is told as %s, nothing is lost, and saving goes on when it can',
    async (code, told) => {
      let fails = false
      const disk = watchedDisk(({ name }) => {
        if (fails && name === 'write') throw diskFailure(code)
      })
      const folder = await temporaryFolder()
      const library = await Library.open(folder, { create: true, disk })
      const { id } = await library.notes.create({ title: 'before', tree: noteTree('old') })
      fails = true
      await expect(
        library.notes.save(id, { title: 'lost?', tree: noteTree('new') }),
      ).rejects.toMatchObject({ code: told })
      await expect(library.articles.add(importedArticle())).rejects.toMatchObject({ code: told })
      expect((await library.notes.read(id)).note.title).toBe('before')
      expect(library.list().notes).toMatchObject([{ title: 'before' }])
      expect(library.list().articles).toEqual([])
      fails = false
      await library.notes.save(id, { title: 'after', tree: noteTree('new') })
      await library.close()
      expect((await Library.open(folder)).list().notes).toMatchObject([{ title: 'after' }])
      expect(
        (await readdir(join(folder, 'notes'))).filter((name) => name.endsWith('.tmp')),
      ).toEqual([])
    },
  )
})

test('a document that can’t be read is untouched, and the others open', async () => {
  const folder = await temporaryFolder()
  const library = await Library.open(folder, { create: true })
  const { id } = await library.notes.create({ title: 'unreadable' })
  await library.notes.create({ title: 'fine' })
  const disk = watchedDisk(({ name, path }) => {
    if (name === 'readFile' && path.includes(id)) throw diskFailure('EACCES')
  })
  await library.close()
  const again = await Library.open(folder, { disk })
  expect(again.list().notes.map((note) => note.title)).toEqual(['fine'])
  expect(again.problems()).toMatchObject([{ kind: 'unreadable', name: `notes/${id}.json` }])
  await expect(
    again.notes.save(id, { title: 'over it', tree: noteTree('x') }),
  ).rejects.toMatchObject({ code: 'not-permitted' })
  await again.close()
  expect((await Library.open(folder)).list().notes).toHaveLength(2)
})

describe('opened on a full disk', () => {
  const noRoom = (isFull: () => boolean) =>
    watchedDisk(({ name }) => {
      if (name === 'write' && isFull()) throw diskFailure('ENOSPC')
    })

  test('a library is read, and written as soon as there is room', async () => {
    const folder = await temporaryFolder()
    await Library.open(folder, { create: true }).then((library) => library.close())
    let isFull = true
    const library = await Library.open(folder, { disk: noRoom(() => isFull) })
    await expect(library.notes.create({ title: 'x' })).rejects.toMatchObject({ code: 'disk-full' })
    isFull = false
    await library.notes.create({ title: 'now' })
    expect(await readdir(folder)).toContain('lock.json')
    await library.close()
  })

  test('a damaged document is read from its .bak, and not written over', async () => {
    const folder = await temporaryFolder()
    const first = await Library.open(folder, { create: true })
    const { id } = await first.notes.create({ title: 'first' })
    await first.notes.save(id, { title: 'second', tree: noteTree('x') })
    await first.close()
    const path = join(folder, 'notes', `${id}.json`)
    await writeFile(path, 'rubbish')
    let isFull = true
    const library = await Library.open(folder, { disk: noRoom(() => isFull) })
    expect(library.list().notes).toMatchObject([{ title: 'first' }])
    const save = () => library.notes.save(id, { title: 'third', tree: noteTree('y') })
    await expect(save()).rejects.toMatchObject({ code: 'disk-full' })
    isFull = false
    await save()
    expect(library.list().notes).toMatchObject([{ title: 'third' }])
    const [aside = ''] = await readdir(join(folder, 'damaged'))
    expect(await readFile(join(folder, 'damaged', aside), 'utf8')).toBe('rubbish')
    await library.close()
  })

  test('a library with an unfinished change is read, and says why it isn’t written', async () => {
    const folder = await temporaryFolder()
    const first = await Library.open(folder, { create: true })
    const { id } = await first.dossiers.create({ name: 'D', articleIds: [] })
    await first.close()
    let renames = 0
    const dying = watchedDisk(({ name, path }) => {
      if (name === 'rename' && /notes|dossiers/.test(path)) renames++
      if (renames > 1 && name !== 'readFile') throw diskFailure('EIO')
    })
    const second = await Library.open(folder, { disk: dying })
    await expect(second.notes.create({ title: 'x', dossierId: id })).rejects.toMatchObject({
      code: 'write-failed',
    })
    await second.close()

    const third = await Library.open(folder, { disk: noRoom(() => true) })
    expect(third.readOnlyBecause).toEqual([{ says: 'disk-full' }])
    expect(third.list().dossiers).toHaveLength(1)
    await third.close()
    const fourth = await Library.open(folder)
    expect((await fourth.dossiers.read(id)).dossier.noteIds).toHaveLength(1)
    await fourth.close()
  })
})

test('what can’t be set aside is not written over', async () => {
  const folder = await temporaryFolder()
  const first = await Library.open(folder, { create: true })
  const { id } = await first.notes.create({ title: 'first' })
  await first.notes.save(id, { title: 'second', tree: noteTree('x') })
  await first.close()
  const path = join(folder, 'notes', `${id}.json`)
  await writeFile(path, 'rubbish')
  const disk = watchedDisk(({ name, path: from }) => {
    if (name === 'rename' && from === path) throw diskFailure('EACCES')
  })
  const library = await Library.open(folder, { disk })
  expect((await library.notes.read(id)).note.title).toBe('first')
  await expect(
    library.notes.save(id, { title: 'over it', tree: noteTree('y') }),
  ).rejects.toMatchObject({ code: 'not-permitted' })
  expect(await readFile(path, 'utf8')).toBe('rubbish')
  await library.close()
})

test('without hard links the version before is kept all the same', async () => {
  const disk = watchedDisk(({ name }) => {
    if (name === 'link') throw diskFailure('EPERM')
  })
  const folder = await temporaryFolder()
  const library = await Library.open(folder, { create: true, disk })
  const { id } = await library.notes.create({ title: 'first' })
  await library.notes.save(id, { title: 'second', tree: noteTree('x') })
  expect((await readdir(join(folder, 'notes'))).sort()).toEqual([`${id}.json`, `${id}.json.bak`])
  expect((await library.notes.read(id)).note.title).toBe('second')
})

test('many documents that need mending are opened a few at a time', async () => {
  const folder = await temporaryFolder()
  const library = await Library.open(folder, { create: true })
  for (let index = 0; index < 120; index++) await library.notes.create({ title: String(index) })
  await library.close()
  const notes = join(folder, 'notes')
  for (const name of await readdir(notes))
    await rename(join(notes, name), join(notes, `${name}.bak`))
  let opening = 0
  let most = 0
  const disk = watchedDisk(() => {})
  const readFile = disk.readFile
  disk.readFile = (async (...args: Parameters<typeof readFile>) => {
    most = Math.max(most, ++opening)
    try {
      return await readFile(...args)
    } finally {
      opening--
    }
  }) as typeof readFile
  expect((await Library.open(folder, { disk })).list().notes).toHaveLength(120)
  expect(most).toBeLessThanOrEqual(32)
})

test('reading an article opens that article’s files alone', async () => {
  const folder = await temporaryFolder()
  const library = await Library.open(folder, { create: true })
  const ids: string[] = []
  for (const title of ['One', 'Two', 'Three']) {
    ids.push(
      (await library.articles.add(importedArticle(`The story: ${title}.`, title))).article.id,
    )
  }
  await library.close()
  const opened: string[] = []
  const disk = watchedDisk(({ name, path }) => {
    if (name === 'readFile') opened.push(path.slice(folder.length + 1))
  })
  const again = await Library.open(folder, { disk })
  opened.length = 0
  const { textHash } = await again.articles.read(ids[1] ?? '')
  expect(opened).toEqual([`articles/${ids[1]}.json`, `texts/${textHash}.json`])
})
