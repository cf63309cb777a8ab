import { mkdir, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { Backups } from './backups.ts'
import { realDisk } from '../disk/disk.ts'
import { Library } from '../library.ts'
import { restoreLibrary } from './restore.ts'
import { importedArticle, noteTree, resealed, temporaryFolder, watchedDisk } from '../testing.ts'

let folder: string
let backups: string
let library: Library
let ids: { article: string; note: string }

beforeEach(async () => {
  folder = await temporaryFolder()
  backups = await temporaryFolder()
  library = await Library.open(folder, { create: true })
  const article = (await library.articles.add(importedArticle())).article.id
  const note = (await library.notes.create({ title: 'N', tree: noteTree('first') })).id
  ids = { article, note }
})

const place = (): string => join(backups, library.id)
const contents = (): Promise<string[]> => readdir(join(place(), 'files'))

describe('a snapshot', () => {
  test('holds every file once, and the next one only what has changed', async () => {
    await library.backUp(backups, 'hourly')
    // library.json, the article, its text and original, the note.
    expect(await contents()).toHaveLength(5)
    await library.notes.save(ids.note, { title: 'N', tree: noteTree('second') })
    await library.backUp(backups, 'hourly')
    expect(await contents()).toHaveLength(6)
    expect((await library.snapshots(backups)).map(({ number }) => number)).toEqual([2, 1])
  })

  test('is a copy, not a link: what happens to the library does not happen to it', async () => {
    const snapshot = await library.backUp(backups, 'hourly')
    const name = `notes/${ids.note}.json`
    const hash = snapshot.files[name]?.hash ?? ''
    const [there, here] = [await stat(join(place(), 'files', hash)), await stat(join(folder, name))]
    expect(there.ino).not.toBe(here.ino)
  })

  test('mends a damaged copy of what it needs again', async () => {
    const first = await library.backUp(backups, 'hourly')
    const hash = first.files['library.json']?.hash ?? ''
    await writeFile(join(place(), 'files', hash), 'rotten')
    const backup = new Backups(place(), realDisk)
    await expect(backup.readFile(first, 'library.json')).rejects.toMatchObject({
      code: 'library-damaged',
    })
    const text = await readFile(join(folder, 'library.json'))
    await writeFile(join(folder, 'library.json'), text)
    const second = await library.backUp(backups, 'hourly')
    expect((await backup.readFile(second, 'library.json')).equals(text)).toBe(true)
  })

  test('that says in words why a file is missing, or in a way not known yet, is one all the same', async () => {
    const { number } = await library.backUp(backups, 'hourly')
    const file = join(place(), 'snapshots', `${number}.json`)
    const leftOut = '"leftOut":{"notes/a.json":"It is a pipe.","notes/b.json":{"says":"unheard"}}'
    const text = (await readFile(file, 'utf8')).replace('"leftOut":{}', leftOut)
    await writeFile(file, resealed(text))
    expect((await new Backups(place(), realDisk).read(number))?.leftOut).toEqual({
      'notes/a.json': { says: 'words', words: 'It is a pipe.' },
      'notes/b.json': { says: 'words', words: '' },
    })
  })

  test('taken while another is being taken is one of its own', async () => {
    const reasons = ['hourly', 'beforeDeletion', 'hourly'] as const
    const taken = await Promise.all(reasons.map((reason) => library.backUp(backups, reason)))
    expect(taken.map(({ number }) => number)).toEqual([1, 2, 3])
    expect(await library.snapshots(backups)).toEqual(taken.toReversed())
  })

  test('is taken once an hour when due', async () => {
    expect(await library.backUpIfDue(backups)).not.toBeNull()
    expect(await library.backUpIfDue(backups)).toBeNull()
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 3_600_000 })
    try {
      expect(await library.backUpIfDue(backups)).not.toBeNull()
      expect(await library.backUpIfDue(backups)).toBeNull()
      await rm(backups, { recursive: true })
      await expect(library.backUpIfDue(backups)).rejects.toMatchObject({
        code: 'library-disconnected',
      })
    } finally {
      vi.useRealTimers()
    }
  })

  test('is looked for in the newest only, and once for each hour', async () => {
    for (let times = 0; times < 3; times++) await library.backUp(backups, 'hourly')
    await library.close()
    const read: string[] = []
    const disk = watchedDisk(({ name, path }) => {
      if (name === 'readFile' && path.includes('/snapshots/')) read.push(basename(path))
    })
    library = await Library.open(folder, { disk })
    expect(await library.backUpIfDue(backups)).toBeNull()
    expect(await library.backUpIfDue(backups)).toBeNull()
    expect(read).toEqual(['3.json'])
    await writeFile(join(place(), 'snapshots', '3.json'), 'rotten')
    expect(await library.backUp(backups, 'hourly')).toMatchObject({ number: 4 })
    expect(read).toEqual(['3.json', '3.json', '2.json'])
  })

  test('removes what one that was interrupted left, when nobody can be at it any more', async () => {
    await library.backUp(backups, 'hourly')
    const [old, fresh] = ['a', 'b'].map(
      (letter) => `${'0'.repeat(64)}.1-${letter.repeat(16)}.tmp`,
    ) as [string, string]
    for (const name of [old, fresh]) await writeFile(join(place(), 'files', name), '')
    const dayBefore = new Date(Date.now() - 25 * 3_600_000)
    await utimes(join(place(), 'files', old), dayBefore, dayBefore)
    await library.backUp(backups, 'hourly')
    expect(await contents()).toContain(fresh)
    expect(await contents()).not.toContain(old)
  })

  test('whose copy can’t be read again does not count, and is not named', async () => {
    await library.close()
    const disk = watchedDisk(({ name, path }) => {
      // The disk says that it has written, and has not.
      return name === 'write' && path.includes('/files/') ? 'skip' : undefined
    })
    library = await Library.open(folder, { disk })
    await expect(library.backUp(backups, 'hourly')).rejects.toMatchObject({ code: 'write-failed' })
    expect(await library.snapshots(backups)).toEqual([])
  })

  test('in a place that is not there is refused, and no place is made', async () => {
    await rm(backups, { recursive: true })
    await expect(library.backUp(backups, 'hourly')).rejects.toMatchObject({
      code: 'library-disconnected',
    })
    await expect(stat(backups)).rejects.toMatchObject({ code: 'ENOENT' })
  })

  test('no longer kept goes, with what only it held', async () => {
    const backup = new Backups(place(), realDisk)
    for (let index = 0; index < 12; index++) {
      await library.notes.save(ids.note, { title: 'N', tree: noteTree(`version ${index}`) })
      await library.backUp(backups, 'beforeDeletion')
    }
    expect(await contents()).toHaveLength(4 + 12)
    await backup.prune()
    expect(await library.snapshots(backups)).toHaveLength(10)
    expect(await contents()).toHaveLength(4 + 10)
    for (const snapshot of await library.snapshots(backups)) {
      for (const name of Object.keys(snapshot.files)) await backup.readFile(snapshot, name)
    }
  })
})

describe('restoring', () => {
  test('a note brings it back, and keeps what it was as a snapshot', async () => {
    const snapshot = await library.backUp(backups, 'hourly')
    await library.notes.save(ids.note, { title: 'N', tree: noteTree('ruined') })
    await library.notes.trash(ids.note)
    await library.restoreDocument('note', backups, snapshot, ids.note)
    const { note } = await library.notes.read(ids.note)
    expect(note.tree).toEqual(noteTree('first'))
    expect(note.trashedAt).toBeUndefined()
    const [before] = await library.snapshots(backups)
    expect(before?.reason).toBe('beforeRestore')
  })

  test('an article brings back its text, its file and its marks, and keeps the new ones', async () => {
    const mark = (start: number) =>
      library.annotations.addHighlight(ids.article, { start, end: start + 4, color: 'red' })
    const old = await mark(0)
    const snapshot = await library.backUp(backups, 'hourly')
    const later = await mark(8)
    const { textHash } = await library.articles.read(ids.article)
    await library.close()
    await rm(join(folder, 'texts', `${textHash}.json`))
    library = await Library.open(folder)
    await library.restoreDocument('article', backups, snapshot, ids.article)
    const { version } = await library.articles.read(ids.article)
    expect(version.text).toContain('harbour bridge')
    const { highlights } = await library.annotations.read(ids.article)
    expect(Object.keys(highlights).sort()).toEqual([old.highlight.id, later.highlight.id].sort())
  })

  test('everything gives the library of that moment, and nothing made since', async () => {
    const snapshot = await library.backUp(backups, 'hourly')
    const before = library.list()
    await library.notes.create({ title: 'later' })
    await library.articles.trash(ids.article)
    await library.close()
    const backup = new Backups(place(), realDisk)
    await restoreLibrary(folder, backup, snapshot)
    library = await Library.open(folder)
    expect(library.list()).toEqual(before)
    expect(library.problems()).toEqual([])

    const [now] = await library.snapshots(backups)
    await library.close()
    if (now) await restoreLibrary(folder, backup, now)
    library = await Library.open(folder)
    expect(library.list().notes.map((note) => note.title)).toContain('later')
  })

  test('everything into an empty folder makes the library there', async () => {
    const snapshot = await library.backUp(backups, 'hourly')
    const elsewhere = join(await temporaryFolder(), 'restored')
    await restoreLibrary(elsewhere, new Backups(place(), realDisk), snapshot)
    const restored = await Library.open(elsewhere)
    expect(restored.id).toBe(library.id)
    expect(restored.list()).toEqual(library.list())
    await restored.close()
  })

  test('everything is refused while the library is open, and where something else is', async () => {
    const snapshot = await library.backUp(backups, 'hourly')
    const backup = new Backups(place(), realDisk)
    await expect(restoreLibrary(folder, backup, snapshot)).rejects.toMatchObject({
      code: 'read-only',
    })
    const other = await temporaryFolder()
    await mkdir(join(other, 'photos'))
    await expect(restoreLibrary(other, backup, snapshot)).rejects.toMatchObject({
      code: 'not-a-library',
    })
  })

  test('everything from a damaged backup changes nothing', async () => {
    const snapshot = await library.backUp(backups, 'hourly')
    await library.notes.save(ids.note, { title: 'N', tree: noteTree('since') })
    await library.articles.describe(ids.article, { title: 'Named since' })
    await library.close()
    const hash = snapshot.files[`notes/${ids.note}.json`]?.hash ?? ''
    await writeFile(join(place(), 'files', hash), 'rotten')
    await expect(
      restoreLibrary(folder, new Backups(place(), realDisk), snapshot),
    ).rejects.toMatchObject({ code: 'library-damaged' })
    library = await Library.open(folder)
    expect((await library.notes.read(ids.note)).note.tree).toEqual(noteTree('since'))
    expect(library.list().articles[0]?.title.value).toBe('Named since')
  })
})
