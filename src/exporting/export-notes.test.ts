import { mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { markdownToTree } from '../core/markdown/from-markdown.ts'
import { exportNotes } from './export-notes.ts'
import { citation, Source } from './testing.ts'

const A = 'aaaaaaaaaaaaaaaa'
const B = 'bbbbbbbbbbbbbbbb'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'collate-export-'))
})
afterEach(() => rm(folder, { recursive: true }))

const read = (name: string) => readFile(join(folder, name), 'utf8')
const all = (source: Source) =>
  exportNotes(source, { noteIds: 'all', folder, flavour: 'commonmark' })

describe('exportNotes', () => {
  it('writes each note that is not in the trash, and leaves nothing else behind', async () => {
    const source = new Source().add(A, 'Who knew').add(B, 'Gone')
    source.change(B, { trashedAt: '2024-05-03T10:00:00.000Z' })
    expect(await all(source)).toEqual({
      written: ['Who knew.md'],
      unchanged: 0,
      remarks: [],
    })
    expect(await readdir(folder)).toEqual(['Who knew.md'])
    expect(await read('Who knew.md')).toMatch(
      /^---\ntitle: Who knew\nid: a{16}\n[^]*\n\nWords\.\n$/,
    )
  })

  it('has the source of each quotation, its own tags and those of its highlights', async () => {
    const source = new Source().add(A, 'Who knew')
    source.change(A, { tree: { type: 'root', children: [citation] }, tags: ['safety', 'ferry'] })
    await all(source)
    const text = await read('Who knew.md')
    expect(text).toContain(
      'tags:\n  - bridge\n  - ferry\n  - safety\nsources:\n  - title: Bridge shut\n',
    )
    expect(text).toContain('> — [Bridge shut](collate://passage/passage222222222), The Courier')
  })

  it('makes a folder that is missing', async () => {
    const inside = join(folder, 'a', 'b')
    await exportNotes(new Source().add(A, 'Who knew'), {
      noteIds: [A],
      folder: inside,
      flavour: 'commonmark',
    })
    expect(await readdir(inside)).toEqual(['Who knew.md'])
  })

  it('writes nothing again when nothing changed', async () => {
    const source = new Source().add(A, 'Who knew')
    await all(source)
    const before = await stat(join(folder, 'Who knew.md'), { bigint: true })
    expect(await all(source)).toEqual({
      written: [],

      unchanged: 1,
      remarks: [],
    })
    const after = await stat(join(folder, 'Who knew.md'), { bigint: true })
    expect([after.ino, after.mtimeNs]).toEqual([before.ino, before.mtimeNs])
  })

  it('keeps a note’s file when its title changes, and finds it under any name', async () => {
    const source = new Source().add(A, 'Who knew')
    await all(source)
    const text = await read('Who knew.md')
    await rm(join(folder, 'Who knew.md'))
    await writeFile(join(folder, 'my name for it.md'), text.replaceAll('\n', '\r\n'))
    source.change(A, { title: 'Who knew, and when' })
    expect((await all(source)).written).toEqual(['my name for it.md'])
    expect(await read('my name for it.md')).toContain('title: Who knew, and when\n')
  })

  it('parts titles that differ in nothing or in case only', async () => {
    const source = new Source().add(A, 'Ferry').add(B, 'FERRY')
    expect((await all(source)).written).toEqual(['Ferry.md', 'FERRY bbbbbb.md'])
    expect((await all(source)).unchanged).toBe(2)
  })

  it('links notes by the files they have', async () => {
    const source = new Source().add(A, 'Ferry').add(B, 'Ferry')
    const link = { type: 'noteLink' as const, noteId: B }
    source.change(A, {
      tree: { type: 'root', children: [{ type: 'paragraph', children: [link] }] },
    })
    await all(source)
    expect(await read('Ferry.md')).toContain('\n[Ferry](Ferry%20bbbbbb.md)\n')
  })

  it.each([
    ['a file', (path: string) => writeFile(path, 'mine')],
    ['a file with another id', (path: string) => writeFile(path, `---\nid: ${B}\n---\nmine`)],
    [
      'a file whose front matter is no YAML',
      (path: string) => writeFile(path, '---\n{\n---\nmine'),
    ],
    ['a folder', (path: string) => mkdir(path)],
    ['a link', (path: string) => symlink('/dev/null', path)],
  ])('leaves %s of the same name alone', async (_, make) => {
    await make(join(folder, 'WHO knew.md'))
    const before = await stat(join(folder, 'WHO knew.md'))
    const { written } = await all(new Source().add(A, 'Who knew'))
    expect(written).toEqual(['Who knew aaaaaa.md'])
    expect((await stat(join(folder, 'WHO knew.md'))).mtimeMs).toBe(before.mtimeMs)
  })

  it.each([
    ['words', (text: string) => `${text}\nMy own line.\n`],
    ['a tag', (text: string) => text.replace('\nid:', '\ntags: [mine]\nid:')],
    ['the hash', (text: string) => text.replace(/collate-hash.*\n/, '')],
  ])('never overwrites a file in which the person changed %s', async (_, edit) => {
    const source = new Source().add(A, 'Who knew')
    await all(source)
    const edited = edit(await read('Who knew.md'))
    await writeFile(join(folder, 'Who knew.md'), edited)

    source.change(A, { tree: markdownToTree('New words.') })
    expect(await all(source)).toEqual({
      written: ['Who knew (2).md'],

      unchanged: 0,
      remarks: [[{ says: 'exported-beside', fileName: 'Who knew.md', beside: 'Who knew (2).md' }]],
    })
    expect(await read('Who knew.md')).toBe(edited)

    source.change(A, { tree: markdownToTree('Newer words.') })
    expect((await all(source)).written).toEqual(['Who knew (2).md'])
    expect(await read('Who knew.md')).toBe(edited)
    expect(await read('Who knew (2).md')).toContain('Newer words.')
  })

  it('leaves an edited file alone when the note has not changed since', async () => {
    const source = new Source().add(A, 'Who knew')
    await all(source)
    await writeFile(join(folder, 'Who knew.md'), `${await read('Who knew.md')}Mine.\n`)
    expect(await all(source)).toEqual({
      written: [],

      unchanged: 1,
      remarks: [],
    })
  })

  it('exports the others when one note cannot be read', async () => {
    const request = { noteIds: [A, B], folder, flavour: 'commonmark' as const }
    const report = await exportNotes(new Source().add(A, 'Who knew'), request)
    expect(report.written).toEqual(['Who knew.md'])
    expect(report.remarks).toEqual([
      [
        { says: 'not-exported', title: B },
        { says: 'words', words: 'This note is gone.' },
      ],
    ])
  })

  it('says so when the one note asked for is not there', async () => {
    const asked = exportNotes(new Source(), { noteIds: [A], folder, flavour: 'commonmark' })
    await expect(asked).rejects.toMatchObject({ code: 'not-found' })
  })

  it('says what happened when the folder cannot be made', async () => {
    await writeFile(join(folder, 'file'), '')
    const inside = join(folder, 'file', 'inside')
    const request = { noteIds: 'all', folder: inside, flavour: 'commonmark' } as const
    const failed = exportNotes(new Source().add(A, 'Who knew'), request)
    await expect(failed).rejects.toMatchObject({
      code: 'write-failed',
      said: [{ says: 'export-failed', why: 'not-a-folder', written: 0 }],
    })
  })
})
