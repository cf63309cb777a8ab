import { mkdir, readdir, readFile, rename, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Color } from '../core/model/passage.ts'
import type { LibraryEvent } from './catalogue/events.ts'
import { Library } from './library.ts'
import { BRIDGE_TEXT, importedArticle, noteTree, temporaryFolder } from './testing.ts'

let folder: string
let library: Library

beforeEach(async () => {
  folder = await temporaryFolder()
  library = await Library.open(folder, { create: true })
})

async function addArticle(text = BRIDGE_TEXT): Promise<string> {
  return (await library.articles.add(importedArticle(text))).article.id
}

describe('opening', () => {
  test('makes a library in a missing folder only when asked', async () => {
    const missing = join(folder, 'not', 'there')
    await expect(Library.open(missing)).rejects.toMatchObject({ code: 'library-disconnected' })
    const made = await Library.open(missing, { create: true })
    await made.close()
    expect((await Library.open(missing)).id).toBe(made.id)
  })

  test('refuses a folder that holds something else, and leaves it alone', async () => {
    const other = await temporaryFolder()
    await writeFile(join(other, 'taxes.ods'), 'mine')
    await expect(Library.open(other, { create: true })).rejects.toMatchObject({
      code: 'not-a-library',
    })
    expect(await readdir(other)).toEqual(['taxes.ods'])
  })

  test('refuses a file, and an empty folder when not asked to make one', async () => {
    await writeFile(join(folder, 'file'), '')
    await expect(Library.open(join(folder, 'file'))).rejects.toMatchObject({
      code: 'not-a-library',
    })
    await expect(Library.open(await temporaryFolder())).rejects.toMatchObject({
      code: 'not-a-library',
    })
  })

  test('finishes a making that was interrupted', async () => {
    const half = await temporaryFolder()
    await mkdir(join(half, 'articles'))
    await writeFile(join(half, 'library.json.1-abcdefghijkmnpqr.tmp'), '{"for')
    const made = await Library.open(half, { create: true })
    expect(made.list()).toEqual({ articles: [], notes: [], dossiers: [] })
  })

  test('removes temporary files of writers that died, and nothing else', async () => {
    const left = join(folder, 'notes', `abcdefgh.json.71-abcdefghijkmnpqr.tmp`)
    const strange = join(folder, 'notes', 'shopping.tmp')
    await writeFile(left, 'x')
    await writeFile(strange, 'x')
    await library.close()
    await Library.open(folder)
    expect(await readdir(join(folder, 'notes'))).toEqual(['shopping.tmp'])
  })

  test('gives everything back as it was', async () => {
    const id = await addArticle()
    await library.annotations.addHighlight(id, { start: 4, end: 11, color: 'green' })
    const dossier = await library.dossiers.create({ name: 'Harbour', articleIds: [id] })
    await library.notes.create({ title: 'Bridge', dossierId: dossier.id })
    const before = library.list()
    await library.close()
    expect((await Library.open(folder)).list()).toEqual(before)
  })
})

describe('articles', () => {
  test('keep the dropped file byte for byte, for the owner alone', async () => {
    const id = await addArticle()
    expect(Buffer.from(await library.articles.readOriginal(id)).toString()).toBe(BRIDGE_TEXT)
    const [name] = await readdir(join(folder, 'originals'))
    const { mode } = await stat(join(folder, 'originals', name ?? ''))
    expect(mode & 0o777).toBe(0o600)
  })

  test('with the same bytes are known, also when both come at once', async () => {
    const [first, second] = await Promise.all([
      library.articles.add(importedArticle()),
      library.articles.add(importedArticle()),
    ])
    expect([first.outcome, second.outcome].sort()).toEqual(['added', 'known'])
    expect(library.list().articles).toHaveLength(1)
  })

  test('come back from the trash when dropped again', async () => {
    const id = await addArticle()
    expect((await library.articles.trash(id)).trashedAt).toBeDefined()
    const again = await library.articles.add(importedArticle())
    expect(again.outcome).toBe('added')
    expect(again.article.id).toBe(id)
    expect(again.article.trashedAt).toBeUndefined()
  })

  test('are described by the person, and an emptied field is unknown again', async () => {
    const id = await addArticle()
    const named = await library.articles.describe(id, { outlet: ' The Tern ', date: '2031-04' })
    expect(named.outlet).toEqual({ value: 'The Tern', from: 'person' })
    expect(named.title.from).toBe('headline')
    const emptied = await library.articles.describe(id, { outlet: '' })
    expect(emptied.outlet).toEqual({ value: '', from: 'none' })
    await expect(library.articles.describe(id, { title: ' ' })).rejects.toMatchObject({
      code: 'invalid-request',
    })
    await expect(library.articles.describe(id, { date: 'May' })).rejects.toMatchObject({
      code: 'invalid-request',
    })
  })

  test('that are not there are not found, whatever the id looks like', async () => {
    const { id: there } = await library.notes.create({ title: 'not an article' })
    for (const id of ['abcdefgh', '../../etc/passwd', '', 'constructor']) {
      await expect(library.articles.read(id)).rejects.toMatchObject({ code: 'not-found' })
    }
    await expect(library.notes.read(`../notes/${there}`)).rejects.toMatchObject({
      code: 'not-found',
    })
  })

  test('are listed newest first, whatever the clock says', async () => {
    for (const day of ['one', 'two', 'three']) {
      await library.articles.add(importedArticle(`The events of day ${day}.`, day))
    }
    const titles = (): string[] => library.list().articles.map((one) => one.title.value)
    expect(titles()).toEqual(['three', 'two', 'one'])
    await library.close()
    library = await Library.open(folder)
    expect(titles()).toEqual(['three', 'two', 'one'])
  })

  test('keep fields that this version does not know', async () => {
    const id = await addArticle()
    const imported = importedArticle('With an extra.', 'Extra')
    const { article } = await library.articles.add({
      ...imported,
      title: { ...imported.title, confidence: 0.4 },
    })
    await library.articles.describe(article.id, { title: 'Named' })
    const { article: read } = await library.articles.read(article.id)
    expect(read.title).toEqual({ value: 'Named', from: 'person', confidence: 0.4 })
    expect(id).not.toBe(article.id)
  })
})

/** All but the first two of a function's parameters. */
type Tail<F> = F extends (a: never, b: never, ...rest: infer R) => unknown ? R : never

describe('annotations', () => {
  const MARK = { start: 4, end: 18, color: 'red' as const }

  test('count in the article’s summary, without those in the trash', async () => {
    const id = await addArticle()
    const mark = (start: number, color: 'red' | 'yellow') =>
      library.annotations.addHighlight(id, { start, end: start + 5, color })
    const { highlight } = await mark(4, 'red')
    await mark(10, 'yellow')
    expect(library.list().articles[0]).toMatchObject({ highlights: 2, colors: ['yellow', 'red'] })
    await library.annotations.trashHighlight(id, highlight.id)
    expect(library.list().articles[0]).toMatchObject({ highlights: 1, colors: ['yellow'] })
    await library.annotations.restoreHighlight(id, highlight.id)
    expect(library.list().articles[0]).toMatchObject({ highlights: 2 })
  })

  test('of the very same words are one, which gets the other colour', async () => {
    const id = await addArticle()
    const mark = (color: Color, end = 18) =>
      library.annotations.addHighlight(id, { start: 4, end, color })
    // The second comes before the first is through, as from a key that is pressed twice.
    const [first, again] = await Promise.all([mark('red'), mark('red')])
    expect([first.before, again.before]).toEqual([null, 'red'])
    await library.annotations.changeHighlight(id, first.highlight.id, { comment: 'Doubtful' })
    const { highlight, before } = await mark('blue')
    expect(before).toBe('red')
    expect(highlight).toMatchObject({ id: first.highlight.id, color: 'blue', comment: 'Doubtful' })
    // A letter more is another passage.
    await mark('blue', 17)
    const { highlights, passages } = await library.annotations.read(id)
    expect([Object.keys(highlights), Object.keys(passages)]).toMatchObject([
      { length: 2 },
      { length: 2 },
    ])
  })

  test('are moved to other words and back, and what was covered stays for who cites it', async () => {
    const id = await addArticle()
    const { annotations } = library
    const { highlight, passage } = await annotations.addHighlight(id, MARK)
    const moved = await annotations.moveHighlight(id, highlight.id, { start: 4, end: 11 })
    expect(moved.before).toBe(passage.id)
    expect(await annotations.findPassage(moved.highlight.passageId)).toMatchObject({
      passage: { selectors: { quote: { exact: 'harbour' } } },
    })
    expect(await annotations.findPassage(passage.id)).toEqual({ articleId: id, passage })
    const back = { passageId: passage.id }
    // What is undone may have been moved since.
    await expect(
      annotations.moveHighlight(id, highlight.id, back, passage.id),
    ).rejects.toMatchObject({ code: 'not-found' })
    await annotations.moveHighlight(id, highlight.id, back, moved.highlight.passageId)
    expect((await annotations.read(id)).highlights[highlight.id]).toMatchObject({
      passageId: passage.id,
    })
  })

  test('are not moved onto another, into nothing, or to a passage that is not there', async () => {
    const id = await addArticle()
    const { annotations } = library
    const { highlight } = await annotations.addHighlight(id, MARK)
    const other = { start: 4, end: 11 }
    await annotations.addHighlight(id, { ...other, color: 'blue' })
    const before = await annotations.read(id)
    for (const to of [other, { start: 9, end: 9 }, { start: 0, end: 9999 }]) {
      await expect(annotations.moveHighlight(id, highlight.id, to)).rejects.toMatchObject({
        code: 'invalid-request',
      })
    }
    for (const passageId of ['abcdefgh', 'constructor']) {
      await expect(
        annotations.moveHighlight(id, highlight.id, { passageId }),
      ).rejects.toMatchObject({ code: 'not-found' })
    }
    await annotations.moveHighlight(id, highlight.id, { start: MARK.start, end: MARK.end })
    expect(await annotations.read(id)).toEqual(before)
  })

  test('stand where a person says, or nowhere, and as before when that is undone', async () => {
    const id = await addArticle()
    const { annotations } = library
    const { passage } = await annotations.addHighlight(id, MARK)
    const place = (...args: Tail<typeof annotations.placePassage>) =>
      annotations.placePassage(id, passage.id, ...args)
    const stateNow = async () => (await library.highlights.of([id]))[0]?.place?.words ?? null
    const lost = await place(null)
    expect(await stateNow()).toBeNull()
    expect(lost.before).toEqual(passage.selectors)
    const found = await place({ start: 4, end: 11 })
    expect(await stateNow()).toBe('harbour')
    // What is undone may have been said anew since.
    await expect(place({ selectors: lost.before }, lost.after)).rejects.toMatchObject({
      code: 'not-found',
    })
    await place({ selectors: found.before }, found.after)
    expect(await stateNow()).toBeNull()
    await place({ selectors: lost.before }, lost.after)
    expect(await stateNow()).toBe('harbour bridge')
    await expect(place({ start: 9, end: 9 })).rejects.toMatchObject({ code: 'invalid-request' })
    await expect(annotations.placePassage(id, 'constructor', null)).rejects.toMatchObject({
      code: 'not-found',
    })
  })

  test('are made anew over words whose highlight lies in the trash', async () => {
    const id = await addArticle()
    const mark = { start: 4, end: 18, color: 'red' as const }
    const { highlight } = await library.annotations.addHighlight(id, mark)
    await library.annotations.trashHighlight(id, highlight.id)
    expect(await library.annotations.addHighlight(id, mark)).toMatchObject({ before: null })
  })

  test('hold the words, and are found by the passage’s id', async () => {
    const id = await addArticle()
    const passage = await library.annotations.addPassage(id, 4, 18)
    expect(passage.selectors.quote.exact).toBe('harbour bridge')
    expect(await library.annotations.findPassage(passage.id)).toEqual({ articleId: id, passage })
    expect(await library.annotations.findPassage('abcdefgh')).toBeNull()
  })

  test('are nowhere once their article is deleted for good', async () => {
    const id = await addArticle()
    const passage = await library.annotations.addPassage(id, 4, 18)
    await library.articles.trash(id)
    await library.emptyTrash()
    expect(await library.annotations.findPassage(passage.id)).toBeNull()
  })

  test('are changed only while they are what is expected of them', async () => {
    const id = await addArticle()
    const mark = { start: 4, end: 18, color: 'red' as const }
    const { highlight } = await library.annotations.addHighlight(id, mark)
    const change = (color: 'blue' | 'green', expected: { color: 'red' | 'blue' }) =>
      library.annotations.changeHighlight(id, highlight.id, { color }, expected)
    await change('blue', { color: 'red' })
    await expect(change('green', { color: 'red' })).rejects.toMatchObject({ code: 'not-found' })
    const { highlights } = await library.annotations.read(id)
    expect(highlights[highlight.id]).toMatchObject({ color: 'blue' })
  })

  test.each([
    [5, 5],
    [9, 4],
    [-1, 4],
    [0, 9999],
    [0.5, 4],
    [Number.NaN, 4],
  ])('refuse the range %d to %d', async (start, end) => {
    const id = await addArticle()
    await expect(library.annotations.addPassage(id, start, end)).rejects.toMatchObject({
      code: 'invalid-request',
    })
  })

  test('made all at once are all kept', async () => {
    const id = await addArticle()
    const starts = Array.from({ length: 20 }, (_, index) => index)
    await Promise.all(
      starts.map((start) =>
        library.annotations.addHighlight(id, { start, end: start + 3, color: 'blue' }),
      ),
    )
    const { highlights } = await (await Library.open(folder)).annotations.read(id)
    expect(Object.keys(highlights)).toHaveLength(20)
  })

  test('of a highlight that is not there are not found, by any name', async () => {
    const id = await addArticle()
    await library.annotations.addPassage(id, 0, 3)
    for (const highlightId of ['abcdefgh', 'constructor', '__proto__']) {
      await expect(
        library.annotations.changeHighlight(id, highlightId, { comment: 'x' }),
      ).rejects.toMatchObject({ code: 'not-found' })
    }
  })
})

describe('notes and dossiers', () => {
  test('a note made in a dossier is in it', async () => {
    const dossier = await library.dossiers.create({ name: 'Flood', articleIds: [] })
    const { id } = await library.notes.create({ title: 'Water', dossierId: dossier.id })
    expect((await library.dossiers.read(dossier.id)).dossier.noteIds).toEqual([id])
  })

  test('a note counts its quotations, and refuses a tree that is none', async () => {
    const { id } = await library.notes.create({ title: 'Water' })
    const citation = {
      type: 'citation' as const,
      passageId: 'abcdefgh',
      articleId: 'ijkmnpqr',
      quote: 'safe',
      textHash: 'a'.repeat(64),
    }
    const { note: summary } = await library.notes.save(id, {
      title: 'Water',
      tree: { type: 'root', children: [citation, ...noteTree('so').children] },
    })
    expect(summary.quotations).toBe(1)
    await expect(
      library.notes.save(id, { title: 'Water', tree: { type: 'paragraph' } as never }),
    ).rejects.toMatchObject({ code: 'invalid-request' })
    expect((await library.notes.read(id)).note.tree.children).toHaveLength(2)
  })

  test('decisions on matches are kept with the dossier, one by one', async () => {
    const { id } = await library.dossiers.create({ name: 'Flood', articleIds: [] })
    const side = (articleId: string) => ({
      articleId,
      selectors: {
        position: { start: 0, end: 5 },
        quote: { exact: 'Water', prefix: '', suffix: ' rose' },
        textHash: 'a'.repeat(64),
      },
    })
    const decision = {
      verdict: 'dismissed' as const,
      kind: 'same-fact',
      sides: [side('abcdefgh'), side('hgfedcba')] as [
        ReturnType<typeof side>,
        ReturnType<typeof side>,
      ],
      decidedAt: '2026-01-01T00:00:00.000Z',
      ofALaterVersion: true,
    }
    await library.dossiers.decide(id, { first234: decision })
    expect(await library.dossiers.decide(id, { second34: decision })).toEqual({
      first234: decision,
      second34: decision,
    })
    await library.dossiers.decide(id, { first234: null })
    await library.dossiers.change(id, { name: 'The flood' })
    const { dossier } = await library.dossiers.read(id)
    expect(dossier.decisions).toEqual({ second34: decision })
    const wrong = { ...decision, verdict: 'perhaps' } as unknown as typeof decision
    await expect(library.dossiers.decide(id, { third345: wrong })).rejects.toMatchObject({
      said: [{ says: 'not-saveable' }],
    })
  })

  test('a dossier is renamed, laid out, trashed and restored', async () => {
    const { id } = await library.dossiers.create({ name: 'Flood', articleIds: ['abcdefgh'] })
    const layout = { panes: [{ articleId: 'abcdefgh', size: 60 }], noteId: null }
    await library.dossiers.change(id, { name: 'The flood', layout })
    expect((await library.dossiers.read(id)).dossier).toMatchObject({ name: 'The flood', layout })
    expect((await library.dossiers.trash(id)).trashedAt).toBeDefined()
    expect((await library.dossiers.restore(id)).trashedAt).toBeUndefined()
  })
})

describe('a change', () => {
  test('is told after it is on the disk', async () => {
    const { id } = await library.notes.create({ title: 'before' })
    const told: LibraryEvent[] = []
    let onDisk = Promise.resolve('')
    library.subscribe((event) => {
      told.push(event)
      onDisk = readFile(join(folder, 'notes', `${id}.json`), 'utf8')
    })
    await library.notes.save(id, { title: 'after', tree: noteTree('x') })
    expect(told).toMatchObject([{ type: 'changed', kind: 'note', summary: { title: 'after' } }])
    expect(await onDisk).toContain('"after"')
  })

  test('in a folder that has vanished says disconnected, and makes nothing there', async () => {
    const { id } = await library.notes.create({ title: 'here' })
    await rename(folder, `${folder}-away`)
    const disconnected = { code: 'library-disconnected' }
    await expect(library.notes.save(id, { title: 'x', tree: noteTree('x') })).rejects.toMatchObject(
      disconnected,
    )
    await expect(library.notes.create({ title: 'y' })).rejects.toMatchObject(disconnected)
    await expect(library.articles.add(importedArticle())).rejects.toMatchObject(disconnected)
    await expect(stat(folder)).rejects.toMatchObject({ code: 'ENOENT' })
    await rename(`${folder}-away`, folder)
    await library.notes.save(id, { title: 'back', tree: noteTree('x') })
    expect(library.list().notes).toMatchObject([{ title: 'back' }])
  })

  test('after closing is refused', async () => {
    const saving = library.notes.create({ title: 'in time' })
    await library.close()
    expect((await saving).note.title).toBe('in time')
    await expect(library.notes.create({ title: 'too late' })).rejects.toMatchObject({
      code: 'read-only',
    })
  })
})

test('several articles come into the trash and back as one change, but those that are where they shall be', async () => {
  const ids = [await addArticle('one'), await addArticle('two'), await addArticle('three')]
  const [first = '', second = '', third = ''] = ids
  await library.articles.trash(second)
  const { trashedAt } = library.list().articles.find(({ id }) => id === second)!
  const articles = library.documents('article')
  const gone = await articles.trashAll([...ids, 'abcdefghij'])
  expect(gone.toSorted()).toEqual([first, third].toSorted())
  const now = library.list().articles
  expect(now.every((one) => one.trashedAt !== undefined)).toBe(true)
  expect(now.find(({ id }) => id === second)?.trashedAt).toBe(trashedAt)
  expect(await readdir(join(folder, 'journal'))).toEqual([])
  // One that is named twice is one.
  expect(await articles.restoreAll([...gone, ...gone])).toHaveLength(2)
  expect(await articles.restoreAll(gone)).toEqual([])
  const trashed = library.list().articles.filter((one) => one.trashedAt !== undefined)
  expect(trashed.map(({ id }) => id)).toEqual([second])
})
