import { mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { markdownToTree } from '../core/markdown/from-markdown.ts'
import { CollateError } from '../core/model/errors.ts'
import type { Citation, Note } from '../core/model/note.ts'
import { exportNotes, type ExportSource } from './export-notes.ts'

const field = (value: string) => ({ value, from: 'person' as const })

const citation: Citation = {
  type: 'citation',
  passageId: 'passage222222222',
  articleId: 'article222222222',
  quote: 'Nobody will cross.',
  textHash: '0'.repeat(64),
}

/** A library of notes in memory: what an export reads of one. */
class Source implements ExportSource {
  readonly byId = new Map<string, Note>()

  add(id: string, title: string, markdown = 'Words.'): this {
    const createdAt = `2024-05-03T10:00:0${this.byId.size}.000Z`
    const tree = markdownToTree(markdown)
    this.byId.set(id, { title, tree, createdAt, changedAt: createdAt })
    return this
  }

  change(id: string, change: Partial<Note>): void {
    this.byId.set(id, { ...this.byId.get(id)!, ...change })
  }

  list() {
    return {
      articles: [
        {
          id: citation.articleId,
          title: field('Bridge shut'),
          outlet: field('The Courier'),
          date: field('2024-05-03'),
        },
      ],
      notes: [...this.byId].map(([id, { title, trashedAt }]) => ({ id, title, trashedAt })),
    }
  }

  notes = {
    read: (id: string) => {
      const note = this.byId.get(id)
      if (note !== undefined) return Promise.resolve({ note })
      return Promise.reject(new CollateError('not-found', 'This note is gone.'))
    },
  }

  annotations = {
    read: () => {
      const at = '2024-05-03T10:00:00.000Z'
      const base = { color: 'red', comment: '', createdAt: at, changedAt: at } as const
      const highlight = { ...base, id: 'highlight2222222', passageId: citation.passageId }
      return Promise.resolve({
        passages: {},
        highlights: {
          a: { ...highlight, tags: ['safety', 'bridge'] },
          b: { ...highlight, tags: ['gone'], trashedAt: at },
          c: { ...highlight, passageId: 'passage333333333', tags: ['elsewhere'] },
        },
      })
    },
  }
}

const A = 'aaaaaaaaaaaaaaaa'
const B = 'bbbbbbbbbbbbbbbb'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'collate-export-'))
})
afterEach(() => rm(folder, { recursive: true }))

const read = (name: string) => readFile(join(folder, name), 'utf8')
const all = (source: Source) => exportNotes(source, { noteIds: 'all', folder })

describe('exportNotes', () => {
  it('writes each note that is not in the trash, and leaves nothing else behind', async () => {
    const source = new Source().add(A, 'Who knew').add(B, 'Gone')
    source.change(B, { trashedAt: '2024-05-03T10:00:00.000Z' })
    expect(await all(source)).toEqual({ written: ['Who knew.md'], unchanged: 0, remarks: [] })
    expect(await readdir(folder)).toEqual(['Who knew.md'])
    expect(await read('Who knew.md')).toMatch(
      /^---\ntitle: Who knew\nid: a{16}\n[^]*\n\nWords\.\n$/,
    )
  })

  it('has the source of each quotation and the tags of its highlights', async () => {
    const source = new Source().add(A, 'Who knew')
    source.change(A, { tree: { type: 'root', children: [citation] } })
    await all(source)
    const text = await read('Who knew.md')
    expect(text).toContain('tags:\n  - bridge\n  - safety\nsources:\n  - title: Bridge shut\n')
    expect(text).toContain('> — [Bridge shut](collate://passage/passage222222222), The Courier')
  })

  it('makes a folder that is missing', async () => {
    const inside = join(folder, 'a', 'b')
    await exportNotes(new Source().add(A, 'Who knew'), { noteIds: [A], folder: inside })
    expect(await readdir(inside)).toEqual(['Who knew.md'])
  })

  it('writes nothing again when nothing changed', async () => {
    const source = new Source().add(A, 'Who knew')
    await all(source)
    const before = await stat(join(folder, 'Who knew.md'), { bigint: true })
    expect(await all(source)).toEqual({ written: [], unchanged: 1, remarks: [] })
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
    expect(await read('Ferry.md')).toContain('\n[[Ferry bbbbbb|Ferry]]\n')
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
    ['a tag', (text: string) => text.replace('tags: []', 'tags: [mine]')],
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
      remarks: [expect.stringContaining('“Who knew (2).md”')],
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
    expect(await all(source)).toEqual({ written: [], unchanged: 1, remarks: [] })
  })

  it('exports the others when one note cannot be read', async () => {
    const request = { noteIds: [A, B], folder }
    const report = await exportNotes(new Source().add(A, 'Who knew'), request)
    expect(report.written).toEqual(['Who knew.md'])
    expect(report.remarks).toEqual([`“${B}” was not exported. This note is gone.`])
  })

  it('says so when the one note asked for is not there', async () => {
    const asked = exportNotes(new Source(), { noteIds: [A], folder })
    await expect(asked).rejects.toMatchObject({ code: 'not-found' })
  })

  it('says what happened when the folder cannot be made', async () => {
    await writeFile(join(folder, 'file'), '')
    const request = { noteIds: 'all' as const, folder: join(folder, 'file', 'inside') }
    const failed = exportNotes(new Source().add(A, 'Who knew'), request)
    await expect(failed).rejects.toMatchObject({
      code: 'write-failed',
      message: expect.stringMatching(/is a file and not a folder\. Nothing was written\./),
    })
  })
})
