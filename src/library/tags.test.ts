import { copyFile, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { turnedRound, type Taggable } from '../core/model/tag.ts'
import { checkLibrary } from './guard/check.ts'
import { Library } from './library.ts'
import {
  diskFailure,
  importedArticle,
  noteTree,
  resealed,
  temporaryFolder,
  watchedDisk,
} from './testing.ts'

let folder: string
let library: Library
let articleId: string
let article: Taggable
let highlight: Taggable
let note: Taggable

beforeEach(async () => {
  folder = await temporaryFolder()
  library = await Library.open(folder, { create: true })
  articleId = (await library.articles.add(importedArticle())).article.id
  const range = { start: 4, end: 18, color: 'green' } as const
  const made = await library.annotations.addHighlight(articleId, range)
  article = { kind: 'article', id: articleId }
  highlight = { kind: 'highlight', id: made.highlight.id, articleId }
  note = { kind: 'note', id: (await library.notes.create({ title: 'What happened' })).id }
})

async function reopen(options: Parameters<typeof Library.open>[1] = {}): Promise<void> {
  await library.close()
  library = await Library.open(folder, options)
}

const tag = (things: Taggable[], ...add: string[]) =>
  library.tags.change({ things, tags: add, taken: [] })

/** The tags of the article, its highlight and the note, as they are on the disk. */
async function stored(): Promise<string[][]> {
  const { data } = await library.documents('article').read(articleId)
  const { highlights } = await library.annotations.read(articleId)
  const { note: written } = await library.notes.read(note.id)
  return [data.tags ?? [], highlights[highlight.id]?.tags ?? [], written.tags ?? []]
}

test('articles, highlights and notes bear tags, which are told of, kept, counted and listed', async () => {
  const heard: string[] = []
  library.subscribe((event) => heard.push('kind' in event ? event.kind : event.type))
  await tag([article, highlight, note], '  flood \n relief ', 'ferry', 'ferry')
  await tag([note], 'draft')
  expect(heard).toEqual(['article', 'note', 'annotationsChanged', 'article', 'note'])
  await reopen()
  const both = ['flood relief', 'ferry']
  expect(await stored()).toEqual([both, both, [...both, 'draft']])
  expect(library.list()).toMatchObject({
    articles: [{ tags: both, highlightTags: both }],
    notes: [{ tags: [...both, 'draft'] }],
  })
  const three = { articles: 1, highlights: 1, notes: 1, color: null }
  expect(library.tags.list()).toEqual([
    { tag: 'ferry', ...three },
    { tag: 'flood relief', ...three },
    { tag: 'draft', color: null, articles: 0, highlights: 0, notes: 1 },
  ])
  expect(await library.tags.bearing('ferry')).toMatchObject({
    articleIds: [articleId],
    highlights: [{ articleId, highlightId: highlight.id, quote: 'harbour bridge', color: 'green' }],
    noteIds: [note.id],
  })
  expect((await checkLibrary(folder)).findings).toEqual([])
})

test('what a person cannot mean by a tag is refused, and says so', async () => {
  await expect(tag([article], '  ')).rejects.toMatchObject({ said: [{ says: 'left-empty' }] })
  await expect(tag([article], 'x'.repeat(101))).rejects.toMatchObject({
    said: [{ says: 'too-long', most: 100 }],
  })
  expect(library.tags.list()).toEqual([])
})

test('a change says what it came to, and turned round it is undone; what was changed since stays', async () => {
  await tag([note], 'old')
  const done = await tag([article, highlight, note], 'old', 'new')
  expect(done.changed).toContainEqual({ thing: note, before: ['old'], after: ['old', 'new'] })
  await tag([article], 'later')
  await library.tags.put(turnedRound(done))
  expect(await stored()).toEqual([['old', 'new', 'later'], [], ['old']])
  await expect(library.tags.put(turnedRound(done))).rejects.toMatchObject({
    code: 'not-found',
    said: [{ says: 'tags-changed' }],
  })
})

test('what is gone is left out, and nothing is written where nothing changes', async () => {
  const gone: Taggable = { kind: 'article', id: 'abcdefghij' }
  const none: Taggable = { kind: 'highlight', id: 'abcdefghij', articleId }
  const { changed } = await tag([gone, none, note], 'flood')
  expect(changed.map(({ thing }) => thing)).toEqual([note])
  const before = await readFile(join(folder, `notes/${note.id}.json`), 'utf8')
  expect(await tag([note], 'flood')).toEqual({ changed: [], colors: [] })
  expect(await readFile(join(folder, `notes/${note.id}.json`), 'utf8')).toBe(before)
})

describe('renaming a tag', () => {
  const color = (of: string, to: 'red' | 'blue' | null) =>
    library.tags.put({ changed: [], colors: [{ tag: of, before: null, after: to }] })

  test('changes everything that bears it, also in the trash, with its colour, and is undone as one', async () => {
    await tag([article, highlight, note], 'a', 'flod', 'b')
    await color('flod', 'red')
    await library.notes.trash(note.id)
    await library.annotations.trashHighlight(articleId, highlight.id)
    const done = await library.tags.rename('flod', 'flood')
    const renamed = ['a', 'flood', 'b']
    expect(await stored()).toEqual([renamed, renamed, renamed])
    expect(library.tags.list()[0]).toMatchObject({ tag: 'a', articles: 1, notes: 0 })
    expect(library.tags.list().find(({ tag }) => tag === 'flood')).toMatchObject({ color: 'red' })
    expect(library.tags.list().some(({ tag }) => tag === 'flod')).toBe(false)
    await reopen()
    await library.tags.put(turnedRound(done))
    expect(await stored()).toEqual(Array(3).fill(['a', 'flod', 'b']))
    expect(library.tags.list().find(({ tag }) => tag === 'flod')).toMatchObject({ color: 'red' })
    await library.tags.put(done)
    expect(await stored()).toEqual([renamed, renamed, renamed])
  })

  test('to another’s name makes them one, which has each thing once and keeps its colour', async () => {
    await tag([article, note], 'flood')
    await tag([article, highlight], 'floods')
    await color('floods', 'red')
    await color('flood', 'blue')
    const done = await library.tags.rename('floods', 'flood')
    expect(await stored()).toEqual([['flood'], ['flood'], ['flood']])
    expect(library.tags.list()).toMatchObject([{ tag: 'flood', color: 'blue', highlights: 1 }])
    await library.tags.put(turnedRound(done))
    expect(await stored()).toEqual([['flood', 'floods'], ['floods'], ['flood']])
  })

  test('to nothing takes it away; of what nothing bears that is said', async () => {
    await tag([article, note], 'flood', 'ferry')
    await library.tags.rename('flood', null)
    expect(await stored()).toEqual([['ferry'], [], ['ferry']])
    await expect(library.tags.rename('flood', 'x')).rejects.toMatchObject({
      code: 'not-found',
      said: [{ says: 'tag-gone', tag: 'flood' }],
    })
  })

  test.each([1, 2, 3, 4])(
    'of which rename %i of 4 never reaches the disk is finished at the next start',
    async (failing) => {
      await tag([article, highlight, note], 'flod')
      await color('flod', 'red')
      let renames = 0
      const disk = watchedDisk(({ name, path }) => {
        // From the failing one on, nothing reaches the disk any more: as when the process dies.
        const isCommit = name === 'rename' && !path.includes('/journal/') && !path.includes('lock')
        if (isCommit) renames++
        if (renames >= failing && name !== 'readFile') throw diskFailure('EIO')
      })
      await reopen({ disk })
      await expect(library.tags.rename('flod', 'flood')).rejects.toMatchObject({
        code: 'write-failed',
      })
      expect(await readdir(join(folder, 'journal'))).toHaveLength(1)
      await reopen()
      expect(await stored()).toEqual([['flood'], ['flood'], ['flood']])
      expect(library.tags.list()).toMatchObject([{ tag: 'flood', color: 'red' }])
      expect((await checkLibrary(folder)).findings).toEqual([])
    },
  )

  test('that can’t be written down has not happened', async () => {
    await tag([article, highlight, note], 'flod')
    const disk = watchedDisk(({ name, path }) => {
      if (name === 'write' && path.includes('/journal/')) throw diskFailure('ENOSPC')
    })
    await reopen({ disk })
    await expect(library.tags.rename('flod', 'flood')).rejects.toMatchObject({ code: 'disk-full' })
    expect(await stored()).toEqual([['flod'], ['flod'], ['flod']])
    for (const name of ['notes', 'articles', 'annotations', 'journal']) {
      const left = await readdir(join(folder, name))
      expect(left.filter((file) => file.endsWith('.tmp'))).toEqual([])
    }
  })
})

describe('two machines’ versions', () => {
  const copyOf = (name: string) =>
    name.replace('.json', '.sync-conflict-20260101-120000-ABCDEFG.json')
  /** What another machine made of a document, as a sync program lays it beside ours. */
  async function otherVersion(name: string, change: (text: string) => string): Promise<void> {
    const copy = copyOf(name)
    await copyFile(join(folder, name), join(folder, copy))
    const text = await readFile(join(folder, copy), 'utf8')
    await writeFile(join(folder, copy), resealed(change(text)))
  }
  const retagged = (tags: string) => (text: string) =>
    text.replace(/"tags":\[[^\]]*\],"tagsRev":\d+/, `"tags":${tags},"tagsRev":900`)

  test('of an article and a note that differ in their tags alone have those given later', async () => {
    await tag([article, note], 'ours')
    await otherVersion(`articles/${articleId}.json`, retagged('["theirs"]'))
    await otherVersion(`notes/${note.id}.json`, retagged('[]'))
    await reopen()
    expect(await stored()).toEqual([['theirs'], [], []])
  })

  test('of a note that differ in more are both kept', async () => {
    await library.notes.save(note.id, { title: 'What happened', tree: noteTree('ours') })
    await tag([note], 'ours')
    await otherVersion(`notes/${note.id}.json`, (text) =>
      retagged('["theirs"]')(text).replace('"ours"}', '"theirs"}'),
    )
    await reopen()
    expect(await stored()).toEqual([[], [], ['ours']])
    expect(library.problems()).toMatchObject([
      { kind: 'conflictCopy', said: [{ says: 'copy-of' }] },
    ])
  })

  test('that came back from a snapshot keep their tags whoever has later ones', async () => {
    const backups = await temporaryFolder()
    const names = [`articles/${articleId}.json`, `notes/${note.id}.json`]
    const then = [['then'], [], ['then']]
    await tag([article, note], 'then')
    const snapshot = await library.backUp(backups, 'hourly')
    await library.tags.rename('then', 'since')
    for (const name of names) await copyFile(join(folder, name), join(folder, copyOf(name)))
    await library.restoreDocument('article', backups, snapshot, articleId)
    await library.restoreDocument('note', backups, snapshot, note.id)
    await reopen()
    expect(await stored()).toEqual(then)
  })

  test('that a person chose keep their tags whoever has later ones', async () => {
    const name = `articles/${articleId}.json`
    await tag([article], 'then')
    await copyFile(join(folder, name), join(folder, copyOf(name)))
    await library.tags.rename('then', 'since')
    const since = await readFile(join(folder, name))
    await library.adoptVersion(copyOf(name))
    await writeFile(join(folder, copyOf(name)), since)
    await reopen()
    expect((await stored())[0]).toEqual(['then'])
  })

  describe('of library.json', () => {
    const info = async () => JSON.parse(await readFile(join(folder, 'library.json'), 'utf8')).data
    /** Another machine's, written later than anything here. */
    async function theirs(change: (text: string) => string): Promise<void> {
      const text = await readFile(join(folder, 'library.json'), 'utf8')
      const later = text.replace(/"rev":\d+,"hash/, '"rev":900,"hash')
      await writeFile(join(folder, 'library.json'), resealed(change(later)))
    }
    const color = (before: 'red' | null, after: 'red' | 'blue') =>
      library.tags.put({ changed: [], colors: [{ tag: 'flood', before, after }] })

    test('count on from one that a sync program brought', async () => {
      await color(null, 'red')
      await theirs((text) => text)
      await color('red', 'blue')
      expect((await info()).tagColors[0].rev).toBeGreaterThan(900)
    })

    test('take a name that was given later, whichever counted the day', async () => {
      await library.nameColors({ red: 'doubtful', blue: 'sure' })
      const before = await readFile(join(folder, 'library.json'), 'utf8')
      await library.nameColors({ red: 'false' })
      await theirs(() => before.replace(/"rev":\d+,"hash/, '"rev":900,"hash'))
      await vi.waitFor(async () => expect((await info()).colorNames.red).toBe('false'), 5000)
      expect(library.info.colorNames).toEqual({ red: 'false', blue: 'sure' })
    })

    test('are told of by themselves, and taken as they are where nothing was changed here', async () => {
      await library.nameColors({ red: 'doubtful' })
      await reopen()
      await theirs((text) => text.replace(/"colorNames":\{[^}]*\}/, '"colorNames":{"red":"so"}'))
      await vi.waitFor(() => expect(library.info.colorNames).toEqual({ red: 'so' }), 5000)
    })

    test('that a person chose keep their names and colours whoever has later ones', async () => {
      await library.nameColors({ red: 'then' })
      const then = await readFile(join(folder, 'library.json'))
      await library.nameColors({ red: 'since', blue: 'since' })
      await color(null, 'red')
      const since = await readFile(join(folder, 'library.json'), 'utf8')
      await writeFile(join(folder, copyOf('library.json')), then)
      await library.adoptVersion(copyOf('library.json'))
      const chosen = { colorNames: { red: 'then', blue: '' }, tagColors: [{ color: null }] }
      expect(await info()).toMatchObject(chosen)
      await theirs(() => since.replace(/"rev":\d+,"hash/, '"rev":900,"hash'))
      await library.tags.put({ changed: [], colors: [{ tag: 'x', before: null, after: 'red' }] })
      expect((await info()).colorNames).toEqual(chosen.colorNames)
      expect(library.tags.list()).toEqual([expect.objectContaining({ tag: 'x' })])
    })
  })
})

test('a name that the disk wrote before it failed is read again, and told of', async () => {
  let fails = false
  const disk = watchedDisk(({ name, path }) => {
    if (name === 'rename' && path.includes('library.json')) fails = true
    // The folder's, after the name was given.
    else if (fails && name === 'sync') throw diskFailure('EIO')
  })
  await reopen({ disk })
  const heard: unknown[] = []
  library.subscribe((event) => heard.push(event.type === 'infoChanged' && event.info.colorNames))
  await expect(library.nameColors({ red: 'doubtful' })).rejects.toMatchObject({
    code: 'write-failed',
  })
  fails = false
  await vi.waitFor(() => expect(heard).toEqual([{ red: 'doubtful' }]), 5000)
})

test('colours have names of a person’s own, which are kept, told of and taken back', async () => {
  const heard: unknown[] = []
  library.subscribe((event) => heard.push(event.type === 'infoChanged' && event.info.colorNames))
  expect(await library.nameColors({ red: '  key  figure ', blue: 'claim' })).toEqual({
    red: 'key figure',
    blue: 'claim',
  })
  await library.nameColors({ blue: '' })
  const names = { red: 'key figure', blue: '' }
  expect(heard.at(-1)).toEqual(names)
  await reopen()
  expect(library.info.colorNames).toEqual(names)
  await expect(library.nameColors({ red: 'x'.repeat(41) })).rejects.toMatchObject({
    code: 'invalid-request',
  })
})
