import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { checkLibrary } from './check.ts'
import type { LibraryEvent } from './events.ts'
import { Library } from './library.ts'
import { importedArticle, resealed, temporaryFolder } from './testing.ts'

let folder: string
let library: Library

beforeEach(async () => {
  folder = await temporaryFolder()
  library = await Library.open(folder, { create: true })
})

/** Lets so many days pass on which the library was in use, each with the clock at any time. */
async function passDays(days: number): Promise<void> {
  await library.close()
  const path = join(folder, 'library.json')
  const text = await readFile(path, 'utf8')
  const now = /"days":(\d+)/.exec(text)?.[1]
  const changed =
    now === undefined
      ? text.replace('"tags":', `"days":${days},"lastDay":"2001-01-01","tags":`)
      : text.replace(`"days":${now}`, `"days":${Number(now) + days}`)
  await writeFile(path, resealed(changed.replace(/"lastDay":"[^"]*"/, '"lastDay":"2001-01-01"')))
  library = await Library.open(folder)
}

describe('a thing in the trash', () => {
  test('stays for 30 whole days of use, and then goes', async () => {
    const { id } = await library.notes.create({ title: 'old' })
    await library.tendTrash()
    await library.notes.trash(id)
    await passDays(29)
    expect(await library.tendTrash()).toBe(0)
    expect((await library.notes.restore(id)).trashedAt).toBeUndefined()
    await library.notes.trash(id)
    await passDays(30)
    expect(await library.tendTrash()).toBe(1)
    expect(library.list().notes).toEqual([])
    await expect(library.notes.read(id)).rejects.toMatchObject({ code: 'not-found' })
    await library.close()
    expect((await Library.open(folder)).list().notes).toEqual([])
  })

  test('is counted one day at most for each day, however often it is tended', async () => {
    const { id } = await library.notes.create({ title: 'old' })
    await library.notes.trash(id)
    for (let times = 0; times < 40; times++) expect(await library.tendTrash()).toBe(0)
  })

  test('is not counted out by a clock that jumps ahead and back', async () => {
    const { id } = await library.notes.create({ title: 'old' })
    await library.tendTrash()
    await library.notes.trash(id)
    vi.useFakeTimers({ toFake: ['Date'] })
    try {
      for (const date of ['2099-01-01', '2031-05-01', '2098-06-01', '2031-05-02', '2097-01-01']) {
        vi.setSystemTime(new Date(`${date}T12:00:00Z`))
        expect(await library.tendTrash()).toBe(0)
      }
    } finally {
      vi.useRealTimers()
    }
    expect(await readFile(join(folder, 'library.json'), 'utf8')).toContain('"days":2')
  })

  test('without a count of its day stays', async () => {
    const { id } = await library.notes.create({ title: 'theirs' })
    await library.notes.trash(id)
    await library.close()
    const path = join(folder, 'notes', `${id}.json`)
    const text = await readFile(path, 'utf8')
    await writeFile(path, resealed(text.replace(/,"trashedDay":\d+/, '')))
    await Library.open(folder).then((opened) => (library = opened))
    await passDays(400)
    expect(await library.tendTrash()).toBe(0)
  })

  test('is in a snapshot before it goes', async () => {
    const backups = await temporaryFolder()
    const { id } = await library.notes.create({ title: 'old' })
    await library.notes.trash(id)
    expect(await library.snapshots(backups)).toEqual([])
    await passDays(31)
    await library.tendTrash(backups)
    const [snapshot] = await library.snapshots(backups)
    expect(snapshot?.files).toHaveProperty(`notes/${id}.json`)
  })
})

describe('emptying the trash', () => {
  test('removes an article with its marks, text and file, and nothing of any other', async () => {
    const one = (await library.articles.add(importedArticle('One account.', 'One'))).article.id
    const two = (await library.articles.add(importedArticle('Another account.', 'Two'))).article.id
    const dossier = await library.dossiers.create({ name: 'D', articleIds: [one, two] })
    for (const id of [one, two]) {
      await library.annotations.addHighlight(id, { start: 0, end: 3, color: 'red' })
    }
    await library.articles.trash(one)
    const told: LibraryEvent[] = []
    library.subscribe((event) => told.push(event))
    expect(await library.emptyTrash()).toBe(1)
    expect(told).toContainEqual({ type: 'removed', kind: 'article', id: one })
    expect(library.list().articles.map(({ id }) => id)).toEqual([two])
    expect((await library.dossiers.read(dossier.id)).dossier.articleIds).toEqual([two])
    for (const name of ['articles', 'annotations', 'texts', 'originals']) {
      const files = (await readdir(join(folder, name))).filter((file) => !file.endsWith('.bak'))
      expect(files).toHaveLength(1)
    }
    expect((await checkLibrary(folder)).findings).toEqual([])
    expect((await library.articles.add(importedArticle('One account.', 'One'))).outcome).toBe(
      'added',
    )
  })

  test('keeps a text that another article has too', async () => {
    const imported = importedArticle('The same words.', 'Same')
    const one = (await library.articles.add(imported)).article.id
    const bytes = Buffer.from('The same words.\r\n')
    const other = { ...imported, original: { ...imported.original, bytes } }
    const two = (await library.articles.add(other)).article.id
    await library.articles.trash(one)
    await library.emptyTrash()
    await library.close()
    library = await Library.open(folder)
    expect((await library.articles.read(two)).version.text).toBe('The same words.')
  })

  test('leaves what was taken back', async () => {
    const { id } = await library.dossiers.create({ name: 'D', articleIds: [] })
    await library.dossiers.trash(id)
    await library.dossiers.restore(id)
    expect(await library.emptyTrash()).toBe(0)
    expect(library.list().dossiers).toHaveLength(1)
  })
})
