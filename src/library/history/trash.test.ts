import { cp, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { checkLibrary } from '../guard/check.ts'
import type { LibraryEvent } from '../catalogue/events.ts'
import { Library } from '../library.ts'
import {
  BRIDGE_TEXT,
  diskFailure,
  importedArticle,
  resealed,
  temporaryFolder,
  watchedDisk,
} from '../testing.ts'

let folder: string
let library: Library

beforeEach(async () => {
  folder = await temporaryFolder()
  library = await Library.open(folder, { create: true })
})

/** Lets so many days pass on which the library was in use. */
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
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + days * 24 * 3_600_000 })
  library = await Library.open(folder)
}

afterEach(() => vi.useRealTimers())

/** Writes a count of days into the library, as another program may. */
async function countDays(days: string): Promise<void> {
  await library.close()
  const path = join(folder, 'library.json')
  const text = await readFile(path, 'utf8')
  await writeFile(path, resealed(text.replace(/"days":\d+/, `"days":${days}`)))
  library = await Library.open(folder)
}

describe('a thing in the trash', () => {
  test('stays for 30 whole days of use, and then goes', async () => {
    const { id } = await library.notes.create({ title: 'old' })
    await library.removeExpiredTrash()
    await library.notes.trash(id)
    await passDays(29)
    expect(await library.removeExpiredTrash()).toBe(0)
    expect((await library.notes.restore(id)).trashedAt).toBeUndefined()
    await library.notes.trash(id)
    await passDays(30)
    expect(await library.removeExpiredTrash()).toBe(1)
    expect(library.list().notes).toEqual([])
    await expect(library.notes.read(id)).rejects.toMatchObject({ code: 'not-found' })
    await library.close()
    expect((await Library.open(folder)).list().notes).toEqual([])
  })

  test('is counted one day at most for each day, however often it is tended', async () => {
    const { id } = await library.notes.create({ title: 'old' })
    await library.notes.trash(id)
    for (let times = 0; times < 40; times++) expect(await library.removeExpiredTrash()).toBe(0)
  })

  test.each(['5000', '9007199254740991', '1e999', '-40', '-1e15', '1.5'])(
    'is not taken away by a count of days that somebody else wrote: %s',
    async (days) => {
      const { id } = await library.notes.create({ title: 'mine' })
      await library.removeExpiredTrash()
      await library.notes.trash(id)
      await countDays(days)
      expect(await library.removeExpiredTrash()).toBe(0)
      expect((await library.trashContents()).daysLeft[id]).toSatisfy(
        (left: number) => left > 28 && left <= 30,
      )
      // The next day is counted from a count that can be.
      vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 24 * 3_600_000 })
      await library.removeExpiredTrash()
      await library.close()
      const counted = /"days":(\d+)/.exec(await readFile(join(folder, 'library.json'), 'utf8'))
      expect(Number(counted?.[1])).toBeLessThan(6000)
      library = await Library.open(folder)
      expect((await library.notes.restore(id)).trashedAt).toBeUndefined()
    },
  )

  test('is not counted out by a clock that jumps ahead and back', async () => {
    const { id } = await library.notes.create({ title: 'old' })
    await library.removeExpiredTrash()
    await library.notes.trash(id)
    vi.useFakeTimers({ toFake: ['Date'] })
    try {
      for (const date of ['2099-01-01', '2031-05-01', '2098-06-01', '2031-05-02', '2097-01-01']) {
        vi.setSystemTime(new Date(`${date}T12:00:00Z`))
        expect(await library.removeExpiredTrash()).toBe(0)
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
    expect(await library.removeExpiredTrash()).toBe(0)
  })

  test('is in a snapshot before it goes', async () => {
    const backups = await temporaryFolder()
    const { id } = await library.notes.create({ title: 'old' })
    await library.notes.trash(id)
    expect(await library.snapshots(backups)).toEqual([])
    await passDays(31)
    await library.removeExpiredTrash(backups)
    const [snapshot] = await library.snapshots(backups)
    expect(snapshot?.files).toHaveProperty(`notes/${id}.json`)
  })
})

describe('a highlight in the trash', () => {
  let article: string
  let highlight: string
  const name = (): string => join(folder, 'annotations', `${article}.json`)
  const found = async () => (await library.annotations.read(article)).highlights[highlight]

  beforeEach(async () => {
    article = (await library.articles.add(importedArticle())).article.id
    const mark = { start: 4, end: 11, color: 'red' as const }
    highlight = (await library.annotations.addHighlight(article, mark)).highlight.id
    await library.annotations.changeHighlight(article, highlight, {
      comment: 'Doubtful',
      tags: ['check'],
    })
  })

  const trash = () => library.annotations.trashHighlight(article, highlight)

  /** Another machine's version, as a sync program leaves it; then the library is opened again. */
  async function copyOfAnotherMachine(change: (text: string) => string, from: string) {
    await library.close()
    await writeFile(join(folder, 'annotations', `${article} (1).json`), resealed(change(from)))
    library = await Library.open(folder)
  }

  test('is listed with its words and its days, and can be taken back', async () => {
    await library.removeExpiredTrash()
    await trash()
    await passDays(12)
    await library.removeExpiredTrash()
    expect(await library.trashContents()).toEqual({
      daysLeft: { [highlight]: 17 },
      highlights: [
        expect.objectContaining({ articleId: article, quote: 'harbour', comment: 'Doubtful' }),
      ],
    })
    await library.annotations.restoreHighlight(article, highlight)
    expect(await library.trashContents()).toEqual({ daysLeft: {}, highlights: [] })
  })

  test('loses its words after 30 days of use, and a mark for other machines stays', async () => {
    const backups = await temporaryFolder()
    await library.removeExpiredTrash()
    await trash()
    await passDays(29)
    expect(await library.removeExpiredTrash(backups)).toBe(0)
    await passDays(1)
    expect(await library.removeExpiredTrash(backups)).toBe(1)
    expect(await library.removeExpiredTrash(backups)).toBe(0)
    expect(await library.snapshots(backups)).toMatchObject([{ reason: 'beforeDeletion' }])
    expect(await found()).toMatchObject({ comment: '', tags: [], trashedAt: expect.any(String) })
    expect(await library.trashContents()).toEqual({ daysLeft: {}, highlights: [] })
    await expect(library.annotations.restoreHighlight(article, highlight)).rejects.toMatchObject({
      code: 'not-found',
    })
    expect((await checkLibrary(folder)).findings).toEqual([])
  })

  test('goes when the trash is emptied, and no other with it', async () => {
    const mark = { start: 20, end: 24, color: 'blue' as const }
    const other = (await library.annotations.addHighlight(article, mark)).highlight
    await trash()
    expect(await library.emptyTrash()).toBe(1)
    expect(await library.emptyTrash()).toBe(0)
    const text = await readFile(name(), 'utf8')
    expect(text).not.toContain('Doubtful')
    expect((await library.annotations.read(article)).highlights[other.id]).toEqual(other)
  })

  test('does not come back from a machine that has it still', async () => {
    const before = await readFile(name(), 'utf8')
    await trash()
    const trashed = await readFile(name(), 'utf8')
    await library.emptyTrash()
    for (const version of [before, trashed]) {
      await copyOfAnotherMachine((text) => text, version)
      expect(await found()).toMatchObject({ comment: '', tags: [] })
    }
  })

  test('comes back from a machine where it was taken back since', async () => {
    await trash()
    await library.annotations.restoreHighlight(article, highlight)
    const restored = await readFile(name(), 'utf8')
    await trash()
    await library.emptyTrash()
    // There it was taken back last: by the counter, after it went into the trash here.
    const later = (text: string) => text.replace(/"rev":\d+(?=[,}][^{}]*\}\}\}$)/m, '"rev":9999')
    await copyOfAnotherMachine(later, restored)
    expect(await found()).toMatchObject({ comment: 'Doubtful' })
    expect((await found())?.trashedAt).toBeUndefined()
  })

  test('keeps words that were only ever on another machine, until the trash is emptied', async () => {
    const before = await readFile(name(), 'utf8')
    await trash()
    await library.emptyTrash()
    await copyOfAnotherMachine((text) => text.replace('Doubtful', 'Certain, after all'), before)
    expect(await library.trashContents()).toMatchObject({
      daysLeft: { [highlight]: null },
      highlights: [{ comment: 'Certain, after all' }],
    })
    expect(await library.emptyTrash()).toBe(1)
    expect(await library.trashContents()).toEqual({ daysLeft: {}, highlights: [] })
  })

  test('comes back with its article from a backup', async () => {
    const backups = await temporaryFolder()
    await trash()
    const snapshot = await library.backUp(backups, 'beforeDeletion')
    await library.emptyTrash()
    await library.restoreDocument('article', backups, snapshot, article)
    expect(await library.trashContents()).toMatchObject({ highlights: [{ comment: 'Doubtful' }] })
    await library.annotations.restoreHighlight(article, highlight)
    expect(await found()).toMatchObject({ comment: 'Doubtful', tags: ['check'] })
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

  test('interrupted at any file operation, removes a thing with all that is its, or nothing', async () => {
    const template = await temporaryFolder()
    const first = await Library.open(template, { create: true })
    const article = (await first.articles.add(importedArticle())).article.id
    await first.annotations.addHighlight(article, { start: 0, end: 3, color: 'red' })
    const note = (await first.notes.create({ title: 'N' })).id
    const dossier = { name: 'D', articleIds: [article], noteIds: [note] }
    const { id } = await first.dossiers.create(dossier)
    await first.articles.trash(article)
    await first.notes.trash(note)
    await first.close()

    let isDone = false
    for (let at = 1; !isDone; at++) {
      const copy = join(await temporaryFolder(), 'copy')
      await cp(template, copy, { recursive: true })
      let left = Infinity
      const dead = await Library.open(copy, {
        disk: watchedDisk(() => {
          // As for a process that is killed: nothing of it happens any more.
          if (--left < 0) throw diskFailure('EIO')
        }),
      })
      left = at
      isDone = await dead.emptyTrash().then(
        () => true,
        () => false,
      )
      await dead.close()
      const next = await Library.open(copy)
      const all = next.list()
      const named = await next.dossiers.read(id)
      expect(named.dossier.articleIds).toEqual(all.articles.map((one) => one.id))
      expect(named.dossier.noteIds).toEqual(all.notes.map((one) => one.id))
      const marks = await readdir(join(copy, 'annotations'))
      expect(marks.filter((file) => file.endsWith('.json'))).toHaveLength(all.articles.length)
      expect(isDone ? [...all.articles, ...all.notes] : []).toEqual([])
      await next.close()
    }
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

  test('keeps the file that two machines imported, for the article that stays', async () => {
    const { article } = await library.articles.add(importedArticle())
    await library.close()
    const name = (id: string): string => join(folder, `articles/${id}.json`)
    const theirs = 'abcdefghijkmnpqr'
    const document = await readFile(name(article.id), 'utf8')
    await writeFile(name(theirs), resealed(document.replace(article.id, theirs)))
    library = await Library.open(folder)
    await library.articles.trash(theirs)
    expect(await library.emptyTrash()).toBe(1)
    expect(await library.articles.readOriginal(article.id)).toEqual(Buffer.from(BRIDGE_TEXT))
    expect((await checkLibrary(folder)).findings).toEqual([])
    expect(await library.articles.add(importedArticle())).toMatchObject({
      outcome: 'known',
      article: { id: article.id },
    })
  })

  test('keeps a text that is imported anew at that very moment', async () => {
    const imported = importedArticle('The same words.', 'Same')
    for (let times = 0; times < 5; times++) {
      const bytes = Buffer.from(`The same words.${'\n'.repeat(times)}`)
      const { article } = await library.articles.add({
        ...imported,
        original: { ...imported.original, bytes },
      })
      await library.articles.trash(article.id)
      const again = Buffer.from(`The same words.${'\r\n'.repeat(times + 1)}`)
      const [{ article: other }] = await Promise.all([
        library.articles.add({ ...imported, original: { ...imported.original, bytes: again } }),
        library.emptyTrash(),
      ])
      await library.close()
      library = await Library.open(folder)
      expect((await library.articles.read(other.id)).version.text).toBe('The same words.')
      await library.articles.trash(other.id)
      await library.emptyTrash()
    }
  })

  test('leaves what was taken back', async () => {
    const { id } = await library.dossiers.create({ name: 'D', articleIds: [] })
    await library.dossiers.trash(id)
    await library.dossiers.restore(id)
    expect(await library.emptyTrash()).toBe(0)
    expect(library.list().dossiers).toHaveLength(1)
  })
})
