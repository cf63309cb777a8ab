import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { cp, mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Writable } from 'node:stream'
import { pathToFileURL } from 'node:url'
import { beforeEach, describe, expect, test } from 'vitest'
import { Library } from '../library/library.ts'
import { importedArticle, noteTree, temporaryFolder } from '../library/testing.ts'
import { runCli } from './run.ts'

const MAIN = join(import.meta.dirname, 'index.ts')

// A process starts within a second, on a busy machine within several.
const PROCESSES_MS = 60_000

const FERRY = `Ferry to run twice a day

OSTVIK, May 4, 2022 (Coast Wire) - The ferry to Lund island will carry 200 passengers from Monday, the harbour office said.

“We have waited for this ferry since 1998,” said the mayor, Berit Holm.
`

const ISLAND = `Island gets its ferry

A ferry that holds 240 passengers will cross to Lund island from Monday, according to the harbour office.

Berit Holm, the mayor, said they had waited for the ferry since 1998.
`

let folder: string

const WORKER = new URL('../importing/reading-worker.ts', import.meta.url)
let readingWorker: URL
beforeEach(() => void (readingWorker = WORKER))

beforeEach(async () => {
  folder = await temporaryFolder()
  await mkdir(join(folder, 'files'))
  await writeFile(join(folder, 'files/ferry.txt'), FERRY)
  await writeFile(join(folder, 'files/island.txt'), ISLAND)
})

interface Output {
  code: number
  stdout: string
  stderr: string
}

/** Runs the CLI in this process. */
async function collate(...args: string[]): Promise<Output> {
  const stdout = new Kept()
  const stderr = new Kept()
  const folders = { application: join(folder, 'application'), documents: folder }
  const code = await runCli(args, { stdout, stderr, cwd: folder, folders, readingWorker })
  return { code, stdout: stdout.text, stderr: stderr.text }
}

class Kept extends Writable {
  text = ''

  override _write(chunk: Buffer, _encoding: string, taken: () => void): void {
    this.text += chunk.toString()
    taken()
  }
}

/** Starts the CLI as people do, in a process of its own. */
function start(...args: string[]): ChildProcess & { ended: Promise<Output> } {
  // Its own home, so that no library of the person who runs the tests is ever the default.
  const env = { ...process.env, HOME: folder, XDG_CONFIG_HOME: join(folder, 'config') }
  const child = spawn(process.execPath, [MAIN, ...args], { cwd: folder, env })
  const output = { stdout: '', stderr: '' }
  for (const name of ['stdout', 'stderr'] as const) {
    child[name].setEncoding('utf8').on('data', (part: string) => (output[name] += part))
  }
  const ended = once(child, 'close').then(([code]) => ({ code: code as number, ...output }))
  return Object.assign(child, { ended })
}

async function json<T = Record<string, unknown>>(...args: string[]): Promise<T> {
  const { code, stdout, stderr } = await collate(...args, '--json')
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  return JSON.parse(stdout) as T
}

async function makeLibrary(): Promise<void> {
  await (await Library.open(join(folder, 'lib'), { create: true })).close()
}

describe('import', () => {
  test('makes a library, takes folders, and knows what it has', async () => {
    const first = await collate('import', 'files', '--library', 'lib')
    expect(first.code).toBe(0)
    expect(first.stderr).toBe(`A new library was made in ${join(folder, 'lib')}.\n`)
    expect(first.stdout).toMatch(
      /^added  [a-z0-9]{16}  Ferry to run twice a day\nadded  [a-z0-9]{16}  Island gets its ferry\n$/,
    )
    const { added, known, cancelled } = await json('import', 'files/ferry.txt', '--library=lib')
    expect({ added, cancelled }).toEqual({ added: [], cancelled: false })
    expect(known).toMatchObject([{ title: { value: 'Ferry to run twice a day' } }])
  })

  test('says what did not land, and exits with 1', async () => {
    await makeLibrary()
    await writeFile(join(folder, 'files/empty.txt'), '')
    const { code, stdout, stderr } = await collate('import', 'files', 'gone.txt', '--library=lib')
    expect(code).toBe(1)
    expect(stdout.split('\n')).toHaveLength(3)
    expect(stderr).toBe('“empty.txt” is empty.\n“gone.txt” is no longer there.\n')
  })

  test('reads in a thread: a file that ends it is not imported, and the others are', async () => {
    readingWorker = pathToFileURL(join(folder, 'harmed.mjs'))
    await writeFile(
      readingWorker,
      `import { parentPort as port } from 'node:worker_threads'
       await import(${JSON.stringify(WORKER.href)})
       port.on('message', ({ question }) => question?.name === 'harm.txt' && process.exit(1))`,
    )
    await writeFile(join(folder, 'files/harm.txt'), 'Harm\n\nThis one ends it.\n')
    const { code, stdout, stderr } = await collate('import', 'files', '--library=lib')
    expect(code).toBe(1)
    expect(stdout.match(/^added /gm)).toHaveLength(2)
    expect(stderr).toContain('“harm.txt” was not imported, because reading stopped on it.')
  })
})

test('list and show tell of articles, notes and dossiers outside of the trash', async () => {
  const library = await Library.open(join(folder, 'lib'), { create: true })
  const { article } = await library.articles.add(importedArticle())
  const { article: thrown } = await library.articles.add(importedArticle('Gone text', 'Gone'))
  await library.articles.trash(thrown.id)
  await library.annotations.addHighlight(article.id, { start: 4, end: 18, color: 'blue' })
  const note = await library.notes.create({ title: 'What we know', tree: noteTree('It is shut.') })
  const dossier = await library.dossiers.create({
    name: 'The bridge',
    articleIds: [article.id],
    noteIds: [note.id],
  })
  await library.close()

  const changed = async () => (await stat(join(folder, 'lib'))).mtimeMs
  const before = await changed()
  const listed = await json('list', '--library=lib')
  // Not even a lock was laid there.
  expect(await changed()).toBe(before)
  expect(Object.values(listed).flat()).toMatchObject([
    { id: article.id },
    { id: note.id },
    { id: dossier.id },
  ])
  const lines = (await collate('list', '--library=lib')).stdout
  expect(lines).toContain('Articles\n')
  expect(lines).toContain(`  ${article.id}  `)
  expect(lines).not.toContain('Gone')

  const shown = (await collate('show', article.id, '--library=lib')).stdout
  expect(shown).toContain('said Ida Lind.\n\nHighlights\n  blue  exact  “harbour bridge”\n')
  expect(await json('show', article.id, '--library=lib')).toMatchObject({
    type: 'article',
    version: { text: importedArticle().version.text },
  })
  expect((await collate('show', note.id, '--library=lib')).stdout).toBe(
    'What we know\n\nIt is shut.\n',
  )
  expect((await collate('show', dossier.id, '--library=lib')).stdout).toContain('What we know')
})

interface Searched {
  articles: { title: { value: string }; passages: { start: number; end: number; text: string }[] }[]
  notes: { title: string; passages: { text: string }[] }[]
  dossiers: { name: string }[]
  doubts: { start: number; end: number; message: string }[]
}

describe('search', () => {
  beforeEach(async () => {
    await collate('import', 'files', '--library=lib')
    const library = await Library.open(join(folder, 'lib'), { create: false })
    await library.notes.create({ title: 'Café', tree: noteTree('The ferry is late. It rains.') })
    await library.close()
  })
  const search = (...words: string[]) => json<Searched>('search', ...words, '--library=lib')
  const titles = ({ articles, notes }: Searched) => [
    ...articles.map(({ title }) => title.value).toSorted(),
    ...notes.map(({ title }) => title),
  ]

  test('finds what has every word, in any case and with or without accents', async () => {
    expect(titles(await search('FERRY'))).toEqual([
      'Ferry to run twice a day',
      'Island gets its ferry',
      'Café',
    ])
    expect(titles(await search('ferry', '240 passengers'))).toEqual(['Island gets its ferry'])
    expect(titles(await search('cafe late'))).toEqual(['Café'])
    expect(titles(await search('ferry', 'hovercraft'))).toEqual([])
  })

  test('gives the sentences that have most of the words, by their offsets', async () => {
    const { articles, notes } = await search('ferry', 'holm')
    const island = articles.find(({ title }) => title.value === 'Island gets its ferry')!
    for (const { start, end, text } of island.passages) expect(ISLAND.slice(start, end)).toBe(text)
    expect(island.passages.map(({ text }) => text)).toContainEqual(
      expect.stringMatching(/^Berit Holm.* ferry /),
    )
    expect(notes).toEqual([])
  })

  test('prints a line for each with its sentences below, and leaves the trash out', async () => {
    const library = await Library.open(join(folder, 'lib'), { create: false })
    for (const { id, title } of library.list().articles) {
      if (title.value.startsWith('Island')) await library.articles.trash(id)
    }
    await library.close()
    const { code, stdout } = await collate('search', 'ferry', '--library=lib')
    expect(code).toBe(0)
    expect(stdout).toMatch(/^Article  \w{16}  Ferry to run twice a day\n    \S/)
    expect(stdout).toMatch(/\nNote     \w{16}  Café\n    The ferry is late\.\n$/)
    expect(stdout).not.toContain('Island gets')
    expect((await collate('search', 'zeppelin', '--library=lib')).stdout).toBe(
      'No results for “zeppelin”.\n',
    )
  })

  test('goes on past a text that cannot be read, and exits with 1', async () => {
    for (const name of await readdir(join(folder, 'lib/texts'))) {
      const path = join(folder, 'lib/texts', name)
      if ((await readFile(path, 'utf8')).includes('240 passengers')) await writeFile(path, 'broken')
    }
    const { code, stdout, stderr } = await collate('search', 'ferry', '--library=lib')
    expect(code).toBe(1)
    expect(stdout).toContain('Ferry to run twice a day')
    expect(stderr).not.toBe('')
  })

  test('understands its query language, and says what it takes as words', async () => {
    expect(titles(await search('"since 1998"', 'by:holm'))).toEqual([])
    expect(titles(await search('"since 1998"'))).toHaveLength(2)
    const without = await collate('search', '--library=lib', '--json', '--', '-passengers', 'ferr*')
    expect(titles(JSON.parse(without.stdout) as Searched)).toEqual(['Café'])
    expect(titles(await search('hovercraft OR 240'))).toEqual(['Island gets its ferry'])
    const { stdout, stderr } = await collate(
      'search',
      'ferry before:soon',
      '--json',
      '--library=lib',
    )
    expect(JSON.parse(stdout)).toMatchObject({ doubts: [{ start: 6, end: 17 }] })
    expect(stderr).toBe('“before:” does not know “soon”, so it was looked for as words.\n')
  })

  test('keeps its index beside the library, and reads only what has changed', async () => {
    await search('ferry')
    const [index] = await readdir(join(folder, 'application/search'))
    expect(await readdir(join(folder, 'application/search', index!))).toEqual(['index.sqlite'])
    const library = await Library.open(join(folder, 'lib'), { create: false })
    const [first] = library.list().articles
    await library.articles.describe(first!.id, { title: 'Hovercraft' })
    await library.dossiers.create({ name: 'Hovercraft', articleIds: [], noteIds: [] })
    const [note] = library.list().notes
    await library.notes.save(note!.id, { title: 'Café', tree: noteTree('A hovercraft.') })
    await library.close()
    const found = await search('hovercraft')
    expect(titles(found)).toEqual(['Hovercraft', 'Café'])
    expect(found.dossiers).toMatchObject([{ name: 'Hovercraft' }])
    // Nothing is lost with it.
    await rm(join(folder, 'application/search'), { recursive: true })
    expect(titles(await search('hovercraft'))).toEqual(['Hovercraft', 'Café'])
  })

  test('finds without an index that can be kept, and says so', async () => {
    await mkdir(join(folder, 'application'))
    await writeFile(join(folder, 'application/search'), 'a file where the folder should be')
    const { code, stdout, stderr } = await collate('search', 'ferry', '--library=lib')
    expect(code).toBe(0)
    expect(stdout).toContain('Ferry to run twice a day')
    expect(stderr).toContain('could not be kept')
  })

  test('asks for words', async () => {
    expect((await collate('search', ' ', '--library=lib')).code).toBe(2)
    expect((await collate('search', '--library=lib')).code).toBe(2)
  })
})

test('export writes notes as Markdown', async () => {
  const library = await Library.open(join(folder, 'lib'), { create: true })
  const { id } = await library.notes.create({ title: 'One', tree: noteTree('First.') })
  await library.notes.create({ title: 'Two', tree: noteTree('Second.') })
  await library.close()

  const one = await json('export', '--out', 'out', '--note', id, '--library=lib')
  expect(one).toEqual({
    folder: join(folder, 'out'),
    written: ['One.md'],
    unchanged: 0,
    remarks: [],
  })
  const all = await json('export', '--out', 'out', '--library=lib')
  expect(all).toMatchObject({ written: ['Two.md'], unchanged: 1 })
  expect(await readFile(join(folder, 'out/One.md'), 'utf8')).toContain('First.')
})

test('export writes the flavour that is asked for', async () => {
  const library = await Library.open(join(folder, 'lib'), { create: true })
  const { article } = await library.articles.add(importedArticle())
  const passage = await library.annotations.addPassage(article.id, 4, 18)
  const { quote, textHash } = passage.selectors
  const citation = { passageId: passage.id, articleId: article.id, quote: quote.exact, textHash }
  const tree = { type: 'root' as const, children: [{ type: 'citation' as const, ...citation }] }
  await library.notes.create({ title: 'One', tree })
  await library.close()

  const one = () => readFile(join(folder, 'out/One.md'), 'utf8')
  const as = ['export', '--out', 'out', '--library=lib', '--flavour']
  await json(...as, 'obsidian')
  expect(await one()).toContain(`> [!quote] [Bridge closed](collate://passage/${passage.id})`)
  const { stdout } = await collate(...as, 'pandoc')
  expect(await one()).toContain('[@bridge]')
  expect(stdout.split('\n').slice(0, 2)).toEqual([
    join(folder, 'out/One.md'),
    join(folder, 'out/references.json'),
  ])
  expect(await json(...as, 'commonmark')).toMatchObject({ written: ['One.md'] })
  expect(await json('export', '--out', 'out', '--library=lib')).toMatchObject({ unchanged: 1 })
})

test('check exits with 1 when something is damaged', async () => {
  await collate('import', 'files', '--library=lib')
  expect(await json('check', '--library=lib')).toMatchObject({ findings: [] })
  const [name = ''] = await readdir(join(folder, 'lib/originals'))
  await writeFile(join(folder, 'lib/originals', name), 'something else')
  const { code, stdout } = await collate('check', '--library=lib')
  expect(stdout).toContain('Restore it from a backup')
  expect(stdout).toContain('In Collate, “Library check”')
  expect(code).toBe(1)
  expect(stdout).toContain(`Damaged  originals/${name} is damaged.`)
})

interface Side {
  title: string
  sentences: { start: number; end: number; text: string }[]
}

describe('snapshots', () => {
  interface Taken {
    number: number
    reason: string
    articles: number
    notes: number
  }

  let note: string

  /** A library with a snapshot of a note that was changed since. */
  beforeEach(async () => {
    await mkdir(backups(), { recursive: true })
    const library = await Library.open(join(folder, 'lib'), { create: true })
    note = (await library.notes.create({ title: 'Ferry', tree: noteTree('then') })).id
    await library.backUp(backups(), 'byHand')
    await library.notes.save(note, { title: 'Ferry', tree: noteTree('now') })
    await library.close()
  })

  const backups = (): string => join(folder, 'application/backups')
  const taken = async (...args: string[]): Promise<Taken[]> =>
    (await json<{ snapshots: Taken[] }>('snapshots', '--library=lib', ...args)).snapshots
  const textOf = async (): Promise<string> =>
    (await collate('show', note, '--library=lib')).stdout.trimEnd().split('\n').at(-1) ?? ''

  test('are listed, and what is in one, with what became of it', async () => {
    expect(await taken()).toMatchObject([{ number: 1, reason: 'byHand', articles: 0, notes: 1 }])
    const { stdout } = await collate('snapshots', '--library=lib')
    expect(stdout).toMatch(/^1 {2}\S+Z {2}0 articles, 1 note {2}manual\n$/)
    const { items } = await json('snapshots', '1', '--library=lib')
    expect(items).toEqual([{ kind: 'note', id: note, title: 'Ferry', now: 'changed' }])
    const shown = await collate('snapshots', '1', '--library=lib')
    expect(shown.stdout).toBe(`Note  ${note}  changed since  Ferry\n`)
  })

  test('give an item back, and what it was is a snapshot first', async () => {
    const { code, stdout, stderr } = await collate(
      'snapshots',
      '1',
      '--restore',
      note,
      '--library=lib',
    )
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toBe('“Ferry” restored from the backup.\n')
    expect(await textOf()).toBe('then')
    expect((await taken()).map(({ reason }) => reason)).toEqual(['beforeRestore', 'byHand'])
  })

  test('give the whole library back', async () => {
    await collate('import', 'files/ferry.txt', '--library=lib')
    const { stdout } = await collate('snapshots', '1', '--everything', '--library=lib')
    expect(stdout).toBe('Library restored from the backup.\n')
    expect(await textOf()).toBe('then')
    expect(await json('list', '--library=lib')).toMatchObject({ articles: [] })
    await collate('snapshots', '2', '--everything', '--library=lib')
    expect(await textOf()).toBe('now')
  })

  test('in another place are named by its folder', async () => {
    await cp(backups(), join(folder, 'drive'), { recursive: true })
    await collate('snapshots', '1', '--restore', note, '--library=lib')
    await collate('snapshots', '2', '--restore', note, '--library=lib')
    expect(await textOf()).toBe('now')
    expect(await taken('--from=drive')).toMatchObject([{ number: 1, reason: 'byHand' }])
    await collate('snapshots', '1', '--restore', note, '--from=drive', '--library=lib')
    expect(await textOf()).toBe('then')
  })

  test('say what could not be copied into them', async () => {
    const file = `notes/${note}.json`
    await rm(join(folder, 'lib', file))
    await mkdir(join(folder, 'lib', file))
    const library = await Library.open(join(folder, 'lib'))
    await library.backUp(backups(), 'hourly')
    await library.close()
    const { stderr } = await collate('snapshots', '2', '--library=lib')
    expect(stderr).toContain(
      `The backup holds everything but ${file}. ${file} is a folder, a device or a pipe`,
    )
  })

  test.each([
    [['7'], 1, 'There is no snapshot 7 of this library.'],
    [['1', '--restore', 'abcdefgh'], 1, 'has no article or note with the id “abcdefgh”'],
    [['one'], 2, 'Name a snapshot by its number'],
    [['--everything'], 2, 'Name a snapshot by its number'],
    [['1', '--everything', '--restore', 'abcdefgh'], 2, 'either items or everything'],
    [['--from', 'files'], 1, 'There are no Collate backups in that folder.'],
  ])('%j exits with %i and changes nothing', async (args, expected, sentence) => {
    const { code, stdout, stderr } = await collate('snapshots', ...args, '--library=lib')
    expect({ code, stdout }).toEqual({ code: expected, stdout: '' })
    expect(stderr).toContain(sentence)
    expect(await textOf()).toBe('now')
    expect(await taken()).toHaveLength(1)
  })

  test(
    'are not restored into a library that another process has: exit code 3',
    { timeout: PROCESSES_MS },
    async () => {
      const holder = await Library.open(join(folder, 'lib'))
      for (const what of [['--restore', note], ['--everything']]) {
        // The process has a home, and so an application's folder, of its own.
        const args = ['snapshots', '1', ...what, '--from', backups(), '--library=lib']
        const { code, stdout, stderr } = await start(...args).ended
        expect({ code, stdout }).toEqual({ code: 3, stdout: '' })
        expect(stderr).toContain(`another Collate on this computer (process ${process.pid})`)
      }
      await holder.close()
    },
  )

  test('need a library that is there: none is made', async () => {
    const { code } = await collate('snapshots', '1', '--restore', note, '--library=nowhere')
    expect(code).toBe(1)
    expect(await readdir(folder)).not.toContain('nowhere')
  })
})

interface Aligned {
  a: Side
  b: Side
  matches: { a: number[]; b: number[]; kind: string }[]
}

test('relations are listed with both passages, of an article or all, and written as files', async () => {
  const library = await Library.open(join(folder, 'lib'), { create: true })
  const range = async (text: string, title: string) => {
    const { article } = await library.articles.add(importedArticle(text, title))
    const { textHash } = library.textReadOf(article.id)!
    return { articleId: article.id, start: 0, end: text.indexOf('.'), textHash }
  }
  const one = await range('The ferry sank. Nobody was hurt.', 'Ferry lost')
  const other = await range('The ferry floats. All is well.', 'Ferry \u001B[31mfound')
  await library.relations.add([one, other], 'contradicts', 'Mira')
  const alone = await range('Fog is expected. At night.', 'Weather')
  await library.close()

  expect((await collate('relations', '--library=lib')).stdout).toBe(
    '“Ferry lost” contradicts “Ferry \uFFFD[31mfound”\n  “The ferry sank”\n  “The ferry floats”\n',
  )
  expect(await json('relations', one.articleId, '--library=lib')).toMatchObject({
    relations: [{ word: 'contradicts', sides: [{ quote: 'The ferry sank', state: 'exact' }, {}] }],
  })
  expect(await json('relations', alone.articleId, '--library=lib')).toEqual({ relations: [] })
  const nobody = await collate('relations', 'abcdefghij', '--library=lib')
  expect(nobody).toMatchObject({ code: 1, stdout: '' })

  const written = await json<{ written: string[] }>(
    'relations',
    one.articleId,
    '--library=lib',
    '--out=out',
  )
  expect(written.written).toEqual(['Relations of Ferry lost.md', 'Relations of Ferry lost.csv'])
  const csv = await readFile(join(folder, 'out', written.written[1]!), 'utf8')
  expect(csv).toContain('contradicts,contradicts,')
})

test('align compares two files, or articles, in the form that it promises', async () => {
  const aligned = await json<Aligned>('align', 'files/ferry.txt', 'files/island.txt')
  const { a, b, matches } = aligned
  expect(a.title).toBe('Ferry to run twice a day')
  for (const { start, end, text } of b.sentences) expect(ISLAND.slice(start, end)).toBe(text)
  const quotation = matches.find((match) => match.kind === 'same-quotation')!
  expect(Object.keys(quotation)).toEqual(['a', 'b', 'score', 'band', 'kind', 'reason'])
  expect(a.sentences[quotation.a[0]!]!.text).toContain('since 1998')
  expect(b.sentences[quotation.b[0]!]!.text).toContain('since 1998')

  await collate('import', 'files/ferry.txt', '--library=lib')
  const { articles } = await json<{ articles: { id: string }[] }>('list', '--library=lib')
  expect(await json('align', articles[0]!.id, 'files/island.txt', '--library=lib')).toEqual(aligned)
})

describe('what fails', () => {
  test.each([
    [['lst'], 2, 'There is no command “lst”.'],
    [['export'], 2, 'Name the folder for the notes with --out DIR.'],
    [
      ['export', '--out', 'out', '--flavour', 'org', '--library', 'lib'],
      2,
      'There is no flavour “org”: --flavour is commonmark, obsidian or pandoc.',
    ],
    [['list', '--library', 'nowhere'], 1, 'can’t be reached'],
    [['check', '--library', 'files'], 1, 'is not a library'],
    [['import', 'files', '--library', 'files'], 1, 'holds other files'],
    [['show', 'abcdefgh', '--library', 'lib'], 1, 'has the id “abcdefgh”'],
    [['align', '/dev/zero', 'files/ferry.txt', '--library', 'lib'], 1, 'a device or a pipe'],
    [['align', 'nofile', 'files/ferry.txt', '--library', 'lib'], 1, 'neither a file nor the id'],
  ])('%j exits with %i and says why', async (args, expected, sentence) => {
    await makeLibrary()
    const { code, stdout, stderr } = await collate(...args)
    expect({ code, stdout }).toEqual({ code: expected, stdout: '' })
    expect(stderr).toContain(sentence)
  })
})

describe('a library that is held', { timeout: PROCESSES_MS }, () => {
  test('by another process is read, and not changed: exit code 3', async () => {
    await collate('import', 'files/ferry.txt', '--library=lib')
    const holder = await Library.open(join(folder, 'lib'))
    expect((await json<{ articles: unknown[] }>('list', '--library=lib')).articles).toHaveLength(1)
    expect(await json('check', '--library=lib')).toMatchObject({ findings: [] })
    const { code, stdout, stderr } = await start('import', 'files', '--library=lib').ended
    expect({ code, stdout }).toEqual({ code: 3, stdout: '' })
    expect(stderr).toContain(`another Collate on this computer (process ${process.pid})`)
    expect(holder.list().articles).toHaveLength(1)
    await holder.close()
  })

  test('by another machine likewise', async () => {
    await makeLibrary()
    const lock = { host: 'reading-room', pid: 7, machine: 'another', token: 't', counter: 1 }
    await writeFile(join(folder, 'lib/lock.json'), JSON.stringify(lock))
    expect(await json('list', '--library=lib')).toMatchObject({ articles: [] })
    const { code, stderr } = await collate('import', 'files', '--library=lib')
    expect(code).toBe(3)
    expect(stderr).toContain('in use on reading-room')
    expect(await readdir(join(folder, 'lib/articles'))).toEqual([])
  })
})

describe('a process of its own', { timeout: PROCESSES_MS }, () => {
  test('imports into the folder in the documents when no library is named', async () => {
    const { code, stdout } = await start('import', 'files').ended
    expect(code).toBe(0)
    expect(stdout.match(/^added /gm)).toHaveLength(2)
    expect(await readdir(join(folder, 'Collate/articles'))).toHaveLength(2)
  })

  test('a reader that stops early is no failure', async () => {
    const child = start('--help')
    child.stdout!.destroy()
    expect(await child.ended).toEqual({ code: 0, stdout: '', stderr: '' })
  })

  test('Ctrl+C stops an import before its next file, and what has landed is whole', async () => {
    const count = 2000
    for (let number = 0; number < count; number++) {
      await writeFile(join(folder, `files/${number}.txt`), `Story ${number}\n\nOne of many.\n`)
    }
    const child = start('import', 'files', '--library=lib')
    await waitForFile(join(folder, 'lib/articles'))
    child.kill('SIGINT')
    const { code, stdout, stderr } = await child.ended
    expect(code).toBe(1)
    expect(stderr).toContain('Import stopped. What was imported is kept.')
    const landed = await readdir(join(folder, 'lib/articles'))
    expect(landed.length).toBeLessThan(count)
    expect(stdout.match(/^added /gm)).toHaveLength(landed.length)
    expect(await json('check', '--library=lib')).toMatchObject({ findings: [] })
  })
})

/** Resolves when something lies in a folder that may not be there yet. */
async function waitForFile(inFolder: string): Promise<void> {
  while ((await readdir(inFolder).catch(() => [])).length === 0) {
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}
