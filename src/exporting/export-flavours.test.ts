import { execFile, execFileSync } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { FLAVOURS, type FlavourName } from '../core/model/flavour.ts'
import type { Citation } from '../core/model/note.ts'
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
const write = (name: string, text: string) => writeFile(join(folder, name), text)
const exportAs = (flavour: FlavourName, source: Source) =>
  exportNotes(source, { noteIds: 'all', folder, flavour })

function quoting(...citations: Citation[]): Source {
  const source = new Source().add(A, 'Who knew')
  source.change(A, { tree: { type: 'root', children: citations } })
  return source
}

describe.each(FLAVOURS)('as %s', (flavour) => {
  it('touches nothing when nothing changed', async () => {
    const source = quoting({ ...citation, color: 'red' })
    await exportAs(flavour, source)
    const times = () =>
      readdir(folder).then((names) =>
        Promise.all(names.map(async (name) => (await stat(join(folder, name))).ino)),
      )
    const before = await times()
    expect(await exportAs(flavour, source)).toEqual({ written: [], unchanged: 1, remarks: [] })
    expect(await times()).toEqual(before)
  })

  it('leaves a file alone that the person changed', async () => {
    const source = quoting(citation)
    await exportAs(flavour, source)
    await write('Who knew.md', `${await read('Who knew.md')}Mine.\n`)
    expect(await exportAs(flavour, source)).toMatchObject({ written: [], unchanged: 1 })
    source.change(A, { title: 'Who knew, and when' })
    expect(await exportAs(flavour, source)).toMatchObject({ written: ['Who knew (2).md'] })
    expect(await read('Who knew.md')).toMatch(/Mine\.\n$/)
  })
})

it('writes notes anew in another flavour, but none that the person changed', async () => {
  const source = quoting(citation).add(B, 'Ferry', 'To Obsidian ==this== is marked.')
  await exportAs('commonmark', source)
  await write('Ferry.md', `${await read('Ferry.md')}Mine.\n`)
  expect(await exportAs('obsidian', source)).toEqual({
    written: ['Who knew.md', 'Ferry (2).md'],
    unchanged: 0,
    remarks: [[{ says: 'exported-beside', fileName: 'Ferry.md', beside: expect.any(String) }]],
  })
  expect(await read('Who knew.md')).toContain('> [!quote]')
  expect(await read('Ferry.md')).toMatch(/Mine\.\n$/)
  expect(await exportAs('obsidian', source)).toMatchObject({ written: [], unchanged: 2 })
})

describe('marks in quotations', () => {
  it('are what other highlights cover of them', async () => {
    await exportAs('obsidian', quoting(citation))
    expect(await read('Who knew.md')).toContain('> Nobody ==will== cross.\n')
  })

  it.each([
    ['have other words', { quote: 'Nobody would cross.' }],
    ['are of a passage that is gone', { passageId: 'passage444444444' }],
  ])('are left out of those that %s by now', async (_, change) => {
    await exportAs('obsidian', quoting({ ...citation, ...change }))
    expect(await read('Who knew.md')).not.toContain('==')
  })

  it('are no places of another text', async () => {
    const source = quoting(citation)
    const annotations = await source.annotations.read()
    annotations.passages.passage333333333.selectors.textHash = '1'.repeat(64)
    source.annotations.read = () => Promise.resolve(annotations)
    await exportAs('obsidian', source)
    expect(await read('Who knew.md')).not.toContain('==')
  })
})

describe('the bibliography', () => {
  const entries = async (name = 'references.json') =>
    JSON.parse(await read(name)) as Record<string, unknown>[]
  const file = 'references.json'

  it('has each cited article once, in CSL-JSON', async () => {
    const report = await exportAs('pandoc', quoting(citation, citation))
    expect(report).toEqual({
      written: ['Who knew.md'],
      bibliography: file,
      unchanged: 0,
      remarks: [],
    })
    expect(await entries()).toEqual([
      {
        id: 'courier2024bridge',
        type: 'article-newspaper',
        title: 'Bridge shut',
        'container-title': 'The Courier',
        author: [{ literal: 'Bo Ek' }],
        issued: { 'date-parts': [[2024, 5, 3]] },
        custom: { collate: { article: citation.articleId, hash: expect.any(String) } },
      },
    ])
    expect(await read('Who knew.md')).toContain('\nbibliography: references.json\n')
  })

  it('has no title for what only begins with some words', async () => {
    const source = quoting(citation)
    source.titles.set(citation.articleId, 'The council said on Tuesday that…')
    source.titlesFrom = 'firstWords'
    await exportAs('pandoc', source)
    expect(await entries()).toMatchObject([{ title: '[The council said on Tuesday that…]' }])
    await exportAs('commonmark', source)
    expect(await read('Who knew.md')).toContain('\n  - title: null\n    begins: The council said')
  })

  it('is not there when nothing is cited', async () => {
    await exportAs('pandoc', new Source().add(A, 'Who knew'))
    expect(await readdir(folder)).toEqual(['Who knew.md'])
  })

  it('keeps an article’s key, whatever it is called by now', async () => {
    const source = quoting(citation)
    await exportAs('pandoc', source)
    source.titles.set(citation.articleId, 'Harbour open')
    expect((await exportAs('pandoc', source)).bibliography).toBe(file)
    expect(await entries()).toMatchObject([{ id: 'courier2024bridge', title: 'Harbour open' }])
  })

  it('gives articles keys of their own, and keeps those it has no note of', async () => {
    const source = quoting(citation)
    await exportAs('pandoc', source)
    source.titles.set('article333333333', 'The bridge again')
    source.change(A, {
      tree: { type: 'root', children: [{ ...citation, articleId: 'article333333333' }] },
    })
    await exportAs('pandoc', source)
    expect((await entries()).map((entry) => entry['id'])).toEqual([
      'courier2024bridge',
      'courier2024bridge-2',
    ])
    expect(await read('Who knew.md')).toContain('[@courier2024bridge-2]')
  })

  it('keeps what the person added and changed in it, in any layout', async () => {
    const source = quoting(citation)
    await exportAs('pandoc', source)
    const [ours] = await entries()
    const mine = { id: 'mine', type: 'book', title: 'Mine' }
    const edited = { title: 'Bridge shut!', ...ours, id: 'shut' }
    await write(file, JSON.stringify([mine, edited]))
    const before = await read(file)
    source.titles.set(citation.articleId, 'Harbour open')
    await exportAs('pandoc', source)
    expect(await read(file)).toBe(before)
    expect(await read('Who knew.md')).toContain('[@shut]')
  })

  it('takes another order of fields for no change', async () => {
    const source = quoting(citation)
    await exportAs('pandoc', source)
    const [ours] = await entries()
    await write(file, JSON.stringify([Object.fromEntries(Object.entries(ours!).toReversed())]))
    source.titles.set(citation.articleId, 'Harbour open')
    await exportAs('pandoc', source)
    expect(await entries()).toMatchObject([{ title: 'Harbour open' }])
  })

  it.each([
    ['that has nothing of ours', '[{"id":"mine"}]'],
    ['that is no list', '{"a":1}'],
    ['that is no JSON', 'mine'],
  ])('leaves a file alone %s', async (_, content) => {
    await write(file, content)
    const report = await exportAs('pandoc', quoting(citation))
    expect(report.bibliography).toBe('references (2).json')
    expect(await read(file)).toBe(content)
    expect(await read('Who knew.md')).toContain('\nbibliography: references (2).json\n')
    expect(await exportAs('pandoc', quoting(citation))).toMatchObject({ written: [], unchanged: 1 })
  })

  it.skipIf(process.platform === 'win32').each<[string, (path: string) => Promise<unknown>]>([
    ['a pipe', async (path) => execFileSync('mkfifo', [path])],
    ['a link to a device', (path) => symlink('/dev/zero', path)],
    ['a link to another file', (path) => symlink(join(folder, 'theirs'), path)],
  ])('neither waits for nor follows %s of that name', async (_, make) => {
    await write('theirs', '[]')
    await make(join(folder, file))
    const report = await exportAs('pandoc', quoting(citation))
    expect(report.bibliography).toBe('references (2).json')
    expect(await read('theirs')).toBe('[]')
  })
})

const pandoc = await promisify(execFile)('pandoc', ['--version']).catch(() => null)

it.skipIf(pandoc === null)('is what Pandoc itself reads as it was meant', async () => {
  const source = quoting({ ...citation, paragraph: 2 })
  source.change(A, { title: 'A *great* [note] by @ada' })
  const { written } = await exportAs('pandoc', source)
  const args = ['--citeproc', '--standalone', '--wrap=none', '--to=html', ...written]
  const { stdout, stderr } = await promisify(execFile)('pandoc', args, { cwd: folder })
  expect(stderr).toBe('')
  expect(stdout).toContain('<h1 class="title">A *great* [note] by @ada</h1>')
  expect(stdout).toContain('<p>Nobody will cross.</p>')
  expect(stdout).toContain('(Bo Ek 2024, para. 2)')
  expect(stdout).toContain('Bo Ek. 2024. <span>“Bridge Shut.”</span> <em>The Courier</em>')
})
