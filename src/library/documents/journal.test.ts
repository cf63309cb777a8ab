import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { Library } from '../library.ts'
import { diskFailure, noteTree, type Operation, temporaryFolder, watchedDisk } from '../testing.ts'

let folder: string
let dossierId: string

beforeEach(async () => {
  folder = await temporaryFolder()
  const library = await Library.open(folder, { create: true })
  dossierId = (await library.dossiers.create({ name: 'Harbour', articleIds: [] })).id
  await library.close()
})

/** How many notes there are, and how many the dossier names; also of a library opened anew. */
async function counts(library?: Library): Promise<[number, number]> {
  const opened = library ?? (await Library.open(folder))
  const notes = opened.list().notes.length
  const named = (await opened.dossiers.read(dossierId)).dossier.noteIds.length
  if (!library) await opened.close()
  return [notes, named]
}

const isCommit = ({ name, path }: Operation): boolean =>
  name === 'rename' && /\/(notes|dossiers)\//.test(path)

describe('a change of two documents', () => {
  test('is made whole, and leaves no journal', async () => {
    const library = await Library.open(folder)
    await library.notes.create({ title: 'in it', dossierId })
    expect(await counts(library)).toEqual([1, 1])
    expect(await readdir(join(folder, 'journal'))).toEqual([])
  })

  test.each([1, 2])(
    'whose rename %i of 2 never happens is finished at the next start',
    async (failing) => {
      let renames = 0
      const disk = watchedDisk((operation) => {
        // From the failing one on, nothing reaches the disk any more: as when the process dies.
        if (isCommit(operation)) renames++
        if (renames >= failing && operation.name !== 'readFile') throw diskFailure('EIO')
      })
      const library = await Library.open(folder, { disk })
      await expect(library.notes.create({ title: 'x', dossierId })).rejects.toMatchObject({
        code: 'write-failed',
      })
      expect(await readdir(join(folder, 'journal'))).toHaveLength(1)
      await library.close()
      expect(await counts()).toEqual([1, 1])
      expect(await readdir(join(folder, 'journal'))).toEqual([])
    },
  )

  test('that the disk failed at is finished before the next change', async () => {
    let renames = 0
    const disk = watchedDisk((operation) => {
      if (isCommit(operation) && ++renames === 2) throw diskFailure('EIO')
    })
    const library = await Library.open(folder, { disk })
    await expect(library.notes.create({ title: 'x', dossierId })).rejects.toMatchObject({
      code: 'write-failed',
    })
    await library.notes.create({ title: 'next' })
    const [, named] = await counts(library)
    expect(named).toBe(1)
    await library.close()
    expect(await counts()).toEqual([2, 1])
  })

  test('that can’t be written down has not happened', async () => {
    const disk = watchedDisk(({ name, path }) => {
      if (name === 'write' && path.includes('/journal/')) throw diskFailure('ENOSPC')
    })
    const library = await Library.open(folder, { disk })
    await expect(library.notes.create({ title: 'x', dossierId })).rejects.toMatchObject({
      code: 'disk-full',
    })
    expect(await counts(library)).toEqual([0, 0])
    await library.close()
    expect(await counts()).toEqual([0, 0])
    for (const name of ['notes', 'journal']) expect(await readdir(join(folder, name))).toEqual([])
  })

  test('that is written down but not told so has not happened at the next start either', async () => {
    let failures = 1
    const disk = watchedDisk(({ name, path }) => {
      if (name === 'sync' && path.endsWith('journal') && failures-- > 0) throw diskFailure('EIO')
    })
    const library = await Library.open(folder, { disk })
    await expect(library.notes.create({ title: 'x', dossierId })).rejects.toMatchObject({
      code: 'write-failed',
    })
    expect(await counts(library)).toEqual([0, 0])
    await library.close()
    expect(await counts()).toEqual([0, 0])
  })

  test('at a dossier that is not there changes nothing', async () => {
    const library = await Library.open(folder)
    await expect(library.notes.create({ title: 'x', dossierId: 'abcdefgh' })).rejects.toMatchObject(
      { code: 'not-found' },
    )
    expect(await counts(library)).toEqual([0, 0])
  })
})

describe('a journal from elsewhere', () => {
  test('that is damaged is set aside and told', async () => {
    await mkdir(join(folder, 'journal'), { recursive: true })
    await writeFile(join(folder, 'journal', '7.json'), '{"format":"collate-journal"')
    const library = await Library.open(folder)
    expect(library.problems()).toMatchObject([{ kind: 'damaged', name: 'journal/7.json' }])
    expect(await readdir(join(folder, 'journal'))).toEqual([])
  })

  test('never writes over a document that was changed since', async () => {
    let isDead = false
    const disk = watchedDisk((operation) => {
      if (isCommit(operation)) isDead = true
      if (isDead && operation.name !== 'readFile') throw diskFailure('EIO')
    })
    const library = await Library.open(folder, { disk })
    await expect(library.notes.create({ title: 'x', dossierId })).rejects.toMatchObject({
      code: 'write-failed',
    })
    await library.close()
    const [name = ''] = await readdir(join(folder, 'journal'))
    const journal = await readFile(join(folder, 'journal', name))
    await Library.open(folder).then((opened) => opened.close())

    const later = await Library.open(folder)
    await later.dossiers.change(dossierId, { name: 'Renamed since', noteIds: [] })
    await later.close()
    await writeFile(join(folder, 'journal', name), journal)
    expect(await counts()).toEqual([1, 0])
  })
})

test('a note of a failed change is not in the list before it is on the disk', async () => {
  const disk = watchedDisk((operation) => {
    if (isCommit(operation)) throw diskFailure('EIO')
  })
  const library = await Library.open(folder, { disk })
  await expect(
    library.notes.create({ title: 'x', tree: noteTree('x'), dossierId }),
  ).rejects.toMatchObject({ code: 'write-failed' })
  expect(library.list().notes).toEqual([])
})
