import { readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { Library } from '../library.ts'
import { importedArticle, noteTree, resealed, temporaryFolder } from '../testing.ts'

let folder: string
let library: Library

beforeEach(async () => {
  folder = await temporaryFolder()
  library = await Library.open(folder, { create: true })
})

/** Rewrites a document as another machine's Collate would, with a count of its own. */
async function rewrite(
  name: string,
  change: (text: string) => string,
  { countBy, as = name }: { countBy: number; as?: string },
): Promise<void> {
  const text = await readFile(join(folder, name), 'utf8')
  const counted = text.replace(
    /"rev":(\d+),"hash/,
    (_, rev) => `"rev":${Number(rev) + countBy},"hash`,
  )
  const temporary = join(folder, 'theirs.tmp')
  await writeFile(temporary, resealed(change(counted)))
  await rename(temporary, join(folder, as))
}

async function asideFiles(aside: string): Promise<string[]> {
  const names = await readdir(join(folder, aside)).catch(() => [])
  return Promise.all(names.map((name) => readFile(join(folder, aside, name), 'utf8')))
}

describe('a note that another program changed', () => {
  let id: string
  let base: string
  const name = (): string => `notes/${id}.json`
  const titles = (): string[] =>
    library
      .list()
      .notes.map((note) => note.title)
      .sort()

  beforeEach(async () => {
    id = (await library.notes.create({ title: 'ours', tree: noteTree('first') })).id
    base = (await library.notes.save(id, { title: 'ours', tree: noteTree('second') })).base
  })

  test('is told to listeners by itself', async () => {
    const told: string[] = []
    library.subscribe((event) => {
      if (event.type === 'changed' && event.kind === 'note') told.push(event.summary.title)
    })
    await rewrite(name(), (text) => text.replace('"ours"', '"theirs"'), { countBy: 5 })
    await vi.waitFor(() => expect(told).toEqual(['theirs']), 5000)
    expect(titles()).toEqual(['theirs'])
  })

  test('while it is edited here is kept beside ours, in the same dossier', async () => {
    const dossier = await library.dossiers.create({ name: 'D', articleIds: [], noteIds: [id] })
    await rewrite(name(), (text) => text.replace('second', 'from the other desk'), { countBy: 5 })
    const third = { title: 'ours', tree: noteTree('third'), base }
    await library.notes.save(id, { ...third, markOfTheirs: '(theirs)' })
    expect(titles()).toEqual(['ours', 'ours (theirs)'])
    const noteIds = (await library.dossiers.read(dossier.id)).dossier.noteIds
    const kept = noteIds.find((other) => other !== id) ?? ''
    expect((await library.notes.read(kept)).note.tree).toEqual(noteTree('from the other desk'))
    expect((await library.notes.read(id)).note.tree).toEqual(noteTree('third'))
  })

  test('and read again here, is simply saved over', async () => {
    await rewrite(name(), (text) => text.replace('second', 'from the other desk'), { countBy: 5 })
    ;({ base } = await library.notes.read(id))
    await library.notes.save(id, { title: 'ours', tree: noteTree('third'), base })
    expect(titles()).toEqual(['ours'])
  })

  test('by putting an older one in its place leaves ours aside', async () => {
    await rewrite(name(), (text) => text.replace('second', 'stale'), { countBy: 0 })
    expect((await library.notes.read(id)).note.tree).toEqual(noteTree('stale'))
    expect((await asideFiles('outside')).join()).toContain('second')
    expect(library.problems()).toMatchObject([{ kind: 'replaced' }])
  })

  test('by hand, is set aside, and what was last saved stays, not the version before', async () => {
    const text = await readFile(join(folder, name()), 'utf8')
    await writeFile(join(folder, name()), text.replace('second', 'by hand'))
    expect((await library.notes.read(id)).note.tree).toEqual(noteTree('second'))
    expect((await asideFiles('outside')).join()).toContain('by hand')
  })

  test('by deleting it, is put back as it was last saved', async () => {
    await rm(join(folder, name()))
    expect((await library.notes.read(id)).note.tree).toEqual(noteTree('second'))
    await library.close()
    expect((await Library.open(folder)).problems()).toEqual([])
  })
})

test('a note that another program deleted for good goes from the list', async () => {
  const { id } = await library.notes.create({ title: 'gone' })
  await library.close()
  library = await Library.open(folder)
  const told: string[] = []
  library.subscribe((event) => {
    if (event.type === 'removed') told.push(`${event.kind} ${event.id}`)
  })
  await rm(join(folder, `notes/${id}.json`))
  await vi.waitFor(() => expect(told).toEqual([`note ${id}`]), 5000)
  expect(library.list().notes).toEqual([])
})

describe('highlights of two machines', () => {
  let articleId: string
  const name = (): string => `annotations/${articleId}.json`
  const add = (start: number) =>
    library.annotations.addHighlight(articleId, { start, end: start + 4, color: 'red' })

  beforeEach(async () => {
    articleId = (await library.articles.add(importedArticle())).article.id
  })

  test('are merged by id, when one replaced the file of the other', async () => {
    const base = await add(0)
    const before = await readFile(join(folder, name()), 'utf8')
    const ours = await add(5)
    await writeFile(join(folder, name()), before)
    await rewrite(
      name(),
      (text) =>
        text.replaceAll(base.highlight.id, 'theirs22').replaceAll(base.passage.id, 'passage2'),
      { countBy: 9 },
    )
    await add(10)
    const { highlights } = await library.annotations.read(articleId)
    expect(Object.keys(highlights)).toHaveLength(4)
    expect(Object.keys(highlights)).toEqual(expect.arrayContaining([ours.highlight.id, 'theirs22']))
  })

  test('are merged from a conflict copy, which stays', async () => {
    const { highlight } = await add(0)
    const copy = `annotations/${articleId}.sync-conflict-20310401-101500-ABCDEFG.json`
    await rewrite(name(), (text) => text.replaceAll(highlight.id, 'theirs22'), {
      countBy: 3,
      as: copy,
    })
    const merged = async (): Promise<string[]> =>
      Object.keys((await library.annotations.read(articleId)).highlights)
    await vi.waitFor(async () => expect(await merged()).toHaveLength(2), 5000)
    await library.close()
    library = await Library.open(folder)
    expect(await merged()).toHaveLength(2)
    expect(library.problems()).toMatchObject([{ kind: 'conflictCopy', name: copy }])
    expect(await readdir(join(folder, 'annotations'))).toContain(copy.split('/')[1])
  })

  test('that one removed and the other didn’t touch stay removed', async () => {
    const { highlight } = await add(0)
    const before = await readFile(join(folder, name()), 'utf8')
    await library.annotations.trashHighlight(articleId, highlight.id)
    await writeFile(
      join(folder, 'annotations', `${articleId} (conflicted copy of desk).json`),
      before,
    )
    await library.close()
    library = await Library.open(folder)
    const { highlights } = await library.annotations.read(articleId)
    expect(highlights[highlight.id]?.trashedAt).toBeDefined()
  })

  test('with two comments keep both', async () => {
    const { highlight } = await add(0)
    const comment = (words: string) =>
      library.annotations.changeHighlight(articleId, highlight.id, { comment: words })
    await comment('theirs: doubtful')
    const before = await readFile(join(folder, name()), 'utf8')
    await comment('ours: certain')
    await writeFile(join(folder, name().replace('.json', '-DESK.json')), before)
    await library.close()
    library = await Library.open(folder)
    const { highlights } = await library.annotations.read(articleId)
    expect(highlights[highlight.id]?.comment).toBe('ours: certain\n\ntheirs: doubtful')
  })
})

test('a conflict copy of a note is listed, and never taken for a note', async () => {
  const { id } = await library.notes.create({ title: 'one' })
  await library.close()
  const copy = `notes/${id}.sync-conflict-20310401-101500-ABCDEFG.json`
  await rewrite(`notes/${id}.json`, (text) => text, { countBy: 1, as: copy })
  library = await Library.open(folder)
  expect(library.list().notes).toHaveLength(1)
  expect(library.problems()).toMatchObject([{ kind: 'conflictCopy', name: copy }])
})
