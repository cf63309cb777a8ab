import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { HIGHEST_COUNT } from '../../core/model/count.ts'
import { Library } from '../library.ts'
import { importedArticle, noteTree, resealed, temporaryFolder, watchedDisk } from '../testing.ts'

let folder: string

beforeEach(async () => {
  folder = await temporaryFolder()
})

/** Gives a document on the disk another count, as if another machine had written it. */
async function recount(name: string, rev: number): Promise<void> {
  const text = await readFile(join(folder, name), 'utf8')
  await writeFile(
    join(folder, name),
    resealed(text.replace(/"rev":\d+,"hash/, `"rev":${rev},"hash`)),
  )
}

/** A library with one note, closed, and what another machine made of the note. */
async function withStrangeNote(rev: number): Promise<string> {
  const library = await Library.open(folder, { create: true })
  const { id } = await library.notes.create({ title: 'strange', tree: noteTree('theirs') })
  await library.close()
  await recount(`notes/${id}.json`, rev)
  return id
}

describe.each([HIGHEST_COUNT, HIGHEST_COUNT + 1, Number.MAX_SAFE_INTEGER, 1e300])(
  'a note with the count %d',
  (rev) => {
    test('keeps nothing from being written and read again', async () => {
      const strange = await withStrangeNote(rev)
      const library = await Library.open(folder)
      const { id } = await library.notes.create({ title: 'mine', tree: noteTree('first') })
      await library.notes.save(id, { title: 'mine', tree: noteTree('second') })
      // Of two documents, and so by the journal.
      const { id: dossier } = await library.dossiers.create({
        name: 'D',
        articleIds: [],
        noteIds: [],
      })
      const inside = { title: 'inside', tree: noteTree('in it'), dossierId: dossier }
      await library.notes.create(inside)
      const { article } = await library.articles.add(importedArticle())
      await library.annotations.addHighlight(article.id, { start: 0, end: 3, color: 'red' })
      await library.notes.save(strange, { title: 'strange', tree: noteTree('changed') })
      await library.close()

      const again = await Library.open(folder)
      expect((await again.notes.read(id)).note.tree).toEqual(noteTree('second'))
      expect((await again.notes.read(strange)).note.tree).toEqual(noteTree('changed'))
      expect(again.list().notes.map(({ title }) => title)).toContain('inside')
      expect(again.list().articles).toMatchObject([{ id: article.id, highlights: 1 }])
      expect(again.problems().filter(({ kind }) => kind !== 'setAside')).toEqual([])
      expect(await readdir(join(folder, 'journal'))).toEqual([])
    })
  },
)

test('a note with a count that no library reaches is told, kept aside, and can be used', async () => {
  const id = await withStrangeNote(Number.MAX_SAFE_INTEGER)
  const library = await Library.open(folder)
  const [problem] = library.problems()
  expect(problem).toMatchObject({ kind: 'outsideEdit', name: `notes/${id}.json` })
  expect(problem?.said).toMatchObject([{ says: 'document-edited', isFarOff: true }])
  expect(problem?.aside).toMatch(/^outside\//)
  await library.adoptVersion(problem?.version ?? '')
  expect((await library.notes.read(id)).note.tree).toEqual(noteTree('theirs'))
})

test('two changes at once of several documents are written down apart', async () => {
  await withStrangeNote(HIGHEST_COUNT)
  const entries: string[] = []
  const disk = watchedDisk(({ name, path }) => {
    const entry = /journal\/\d+\.json(?=\.)/.exec(path)
    if (name === 'rename' && entry) entries.push(entry[0])
  })
  const library = await Library.open(folder, { disk })
  const made = async (name: string): Promise<void> => {
    const { id } = await library.dossiers.create({ name, articleIds: [], noteIds: [] })
    await library.notes.create({ title: name, tree: noteTree(name), dossierId: id })
  }
  await Promise.all([made('a'), made('b')])
  expect(entries).toHaveLength(2)
  expect(new Set(entries).size).toBe(2)
})

test('a highlight with such a count does not win against a later change', async () => {
  const library = await Library.open(folder, { create: true })
  const { article } = await library.articles.add(importedArticle())
  const marked = { start: 0, end: 3, color: 'red' } as const
  const { highlight } = await library.annotations.addHighlight(article.id, marked)
  const name = join(folder, `annotations/${article.id}.json`)
  const theirs = (await readFile(name, 'utf8')).replace(
    new RegExp(`"rev":${highlight.rev}(?=})`),
    '"rev":1e300',
  )
  expect(theirs).toContain('1e300')
  await library.annotations.changeHighlight(article.id, highlight.id, { color: 'blue' })
  await writeFile(name, resealed(theirs))
  const { highlights } = await library.annotations.read(article.id)
  expect(highlights[highlight.id]?.color).toBe('blue')
})
