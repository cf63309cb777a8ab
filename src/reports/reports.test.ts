import { readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterEach, expect, it, vi } from 'vitest'
import type { IndexState, Report } from '../core/model/report.ts'
import type { Library } from '../library/library.ts'
import { Reports } from './reports.ts'
import { findableIn, followLibrary, readNote } from '../search/follow-library.ts'
import { noteTree } from '../library/testing.ts'
import { added, APPLES, CRANE, CRANE_LATER, libraryOf } from './testing.ts'

const WORKER = new URL('./worker.ts', import.meta.url)

const open: Reports[] = []
afterEach(async () => {
  for (const reports of open.splice(0)) await reports.close()
})

function opened(library: Library, cache: string, worker = WORKER, silentMs?: number) {
  const states: IndexState[] = []
  const onWords = vi.fn<() => void>()
  const log: string[] = []
  const reports = new Reports({
    worker,
    libraryId: library.id,
    folder: library.folder,
    cache,
    searchIndexes: join(dirname(cache), 'search'),
    findable: () => findableIn(library),
    readNote: (id) => readNote(library, id),
    onState: (state) => states.push(state),
    onWords,
    log: (message) => log.push(message),
    ...(silentMs !== undefined && { silentMs }),
  })
  open.push(reports)
  return { reports, states, log, onWords }
}

const whoElse = (articleId: string) => ({ about: 'reports', articleId, passage: null }) as const

async function isReady(reports: Reports): Promise<void> {
  await expect.poll(() => reports.state.status, { timeout: 20_000 }).toBe('ready')
}

it('answers from a worker, with each report as it is found', async () => {
  const { library, ids, cache } = await libraryOf(CRANE, CRANE_LATER, APPLES)
  const { reports } = opened(library, cache)
  reports.start()
  await isReady(reports)
  const found: Report[] = []
  const answer = await reports.ask(whoElse(ids[0]!), (report) => found.push(report))
  expect(answer.map(({ articleId }) => articleId)).toEqual([ids[1]])
  expect(found).toEqual(answer)
})

it('starts when it is asked, and knows what has changed since', async () => {
  const { library, ids, cache } = await libraryOf(CRANE, APPLES)
  const { reports } = opened(library, cache)
  expect(await reports.ask(whoElse(ids[0]!))).toEqual([])
  const later = await added(library, CRANE_LATER)
  reports.article(library.textReadOf(later)!)
  const ask = async () => (await reports.ask(whoElse(ids[0]!))).map(({ articleId }) => articleId)
  await expect.poll(ask).toEqual([later])
  reports.gone('article', later)
  expect(await ask()).toEqual([])
})

const words = (typed: string, whole = true) =>
  ({ about: 'words', typed, most: null, whole, read: null }) as const

it('finds words in articles, notes and dossiers, and follows what becomes of them', async () => {
  const { library, ids, cache } = await libraryOf(CRANE, APPLES)
  const note = await library.notes.create({ title: 'Crane', tree: noteTree('Who owns it?') })
  const { reports, log } = opened(library, cache)
  const unfollow = followLibrary(library, reports)
  const find = async (typed: string) =>
    (await reports.ask(words(typed))).found.map(({ id }) => id).toSorted()
  expect(await find('crane')).toEqual([ids[0], note.id].toSorted())
  await library.notes.save(note.id, { title: 'Blossom', tree: noteTree('It was late.') })
  await library.articles.trash(ids[1]!)
  const dossier = await library.dossiers.create({ name: 'Blossoms', articleIds: [], noteIds: [] })
  await expect.poll(() => find('blossom')).toEqual([note.id, dossier.id].toSorted())
  expect(log).toEqual([])
  unfollow()
})

it('says that other words may be found when colours get other names, whoever gives them', async () => {
  const { library, ids, cache } = await libraryOf(CRANE)
  await library.annotations.addHighlight(ids[0]!, { start: 0, end: 3, color: 'red' })
  const { reports, onWords } = opened(library, cache)
  const unfollow = followLibrary(library, reports)
  expect((await reports.ask(words('color:doubtful'))).found).toEqual([])
  // What the index said of its beginning has been heard by then.
  await new Promise((resolve) => setTimeout(resolve, 1000))
  onWords.mockClear()
  await library.nameColors({ red: 'Doubtful' })
  await expect.poll(() => onWords.mock.calls.length).toBe(1)
  expect((await reports.ask(words('color:doubtful'))).found).toHaveLength(1)
  unfollow()
})

it('makes a damaged index of words anew, and answers all the same', async () => {
  const { library, ids, cache } = await libraryOf(
    ...Array(40)
      .fill(CRANE)
      .map((text, at) => `${text} ${at}.`),
  )
  const first = opened(library, cache)
  expect((await first.reports.ask(words('crane'))).found).toHaveLength(ids.length)
  await first.reports.close()
  const file = join(dirname(cache), 'search', library.id, 'index.sqlite')
  const bytes = await readFile(file)
  // Its first page and what is read at the opening stay: the damage shows when it is asked.
  bytes.fill(7, Math.floor(bytes.length / 3))
  await writeFile(file, bytes)
  const { reports } = opened(library, cache)
  expect((await reports.ask(words('crane'))).found).toHaveLength(ids.length)
  expect((await reports.ask(words('salvage OR crane'))).found).toHaveLength(ids.length)
})

it('puts copies together, and says nothing of rarity in a small library', async () => {
  const { library, ids, cache } = await libraryOf(CRANE, APPLES, `${CRANE}\n\nBy wire.`)
  const { reports } = opened(library, cache)
  const groups = await reports.ask({ about: 'copies', ids })
  expect(groups.map((group) => group.length)).toEqual([2, 1])
  expect(groups[1]).toEqual([ids[1]])
  expect(await reports.ask({ about: 'rarities', ids })).toBeNull()
})

it('stops a search when it is told', async () => {
  const { library, ids, cache } = await libraryOf(CRANE, CRANE_LATER)
  const { reports } = opened(library, cache)
  const controller = new AbortController()
  const search = reports.ask(whoElse(ids[0]!), () => {}, controller.signal)
  controller.abort(new Error('enough'))
  await expect(search).rejects.toThrow('enough')
  await isReady(reports)
  expect(await reports.ask(whoElse(ids[0]!))).toHaveLength(1)
})

/** A worker that dies as often as it is told at its start, and works from then on. */
async function dyingWorker(folder: string, times: number): Promise<URL> {
  const count = join(folder, 'deaths')
  const script = join(folder, 'dying.mjs')
  await writeFile(count, String(times))
  await writeFile(
    script,
    `import { readFileSync, writeFileSync } from 'node:fs'
     const left = Number(readFileSync(${JSON.stringify(count)}, 'utf8'))
     if (left > 0) {
       writeFileSync(${JSON.stringify(count)}, String(left - 1))
       throw new Error('made by a test')
     }
     await import(${JSON.stringify(WORKER.href)})`,
  )
  return pathToFileURL(script)
}

it('starts a worker that has died once more, with what it was asked', async () => {
  const { library, ids, cache } = await libraryOf(CRANE, CRANE_LATER)
  const worker = await dyingWorker(dirname(library.folder), 1)
  const { reports, log } = opened(library, cache, worker)
  expect(await reports.ask({ about: 'copies', ids })).toHaveLength(2)
  expect(log.join()).toContain('failed')
})

it('tells of a worker that dies again, and starts it when it is asked again', async () => {
  const { library, ids, cache } = await libraryOf(CRANE, CRANE_LATER)
  // Twice for the first question; for the second it may die once again.
  const worker = await dyingWorker(dirname(library.folder), 3)
  const { reports, states } = opened(library, cache, worker)
  await expect(reports.ask(whoElse(ids[0]!))).rejects.toMatchObject({
    code: 'internal',
    said: [{ says: 'search-stopped' }],
  })
  expect(states.at(-1)?.status).toBe('failed')
  expect(await reports.ask({ about: 'copies', ids })).toHaveLength(2)
})

/** The real one, but that it is harmed, so many times, by being asked whether there are copies. */
async function harmedWorker(folder: string, times: number, harm: string): Promise<URL> {
  const count = join(folder, 'harms')
  const script = join(folder, 'harmed.mjs')
  await writeFile(count, String(times))
  await writeFile(
    script,
    `import { readFileSync, writeFileSync } from 'node:fs'
     import { parentPort as port } from 'node:worker_threads'
     await import(${JSON.stringify(WORKER.href)})
     port.on('message', ({ type, question }) => {
       if (type !== 'ask' || question.about !== 'copies') return
       const left = Number(readFileSync(${JSON.stringify(count)}, 'utf8'))
       if (left === 0) return
       writeFileSync(${JSON.stringify(count)}, String(left - 1))
       ${harm}
     })`,
  )
  return pathToFileURL(script)
}

const HARMS = {
  'is killed': 'process.exit(1)',
  hangs: 'for (;;);',
  'answers nonsense': `port.postMessage({ type: 'answered', ask: 'x' })`,
}
// Long enough for the thread to start on a busy machine.
const SILENT_MS = 4000

it.each(Object.entries(HARMS))(
  'asks a worker again that %s, with all that it had not answered',
  async (_, harm) => {
    const { library, ids, cache } = await libraryOf(CRANE, CRANE_LATER, APPLES)
    const worker = await harmedWorker(dirname(library.folder), 1, harm)
    const { reports, states } = opened(library, cache, worker, SILENT_MS)
    const [harmed, beside] = await Promise.all([
      reports.ask({ about: 'copies', ids }),
      reports.ask({ about: 'rarities', ids }),
    ])
    expect(harmed).toHaveLength(3)
    expect(beside).toBeNull()
    expect(states.map(({ status }) => status)).not.toContain('failed')
  },
)

it.each(Object.entries(HARMS))(
  'says so of a worker that %s again, and goes on with what is asked next',
  async (_, harm) => {
    const { library, ids, cache } = await libraryOf(CRANE, CRANE_LATER)
    const worker = await harmedWorker(dirname(library.folder), 2, harm)
    const { reports, states } = opened(library, cache, worker, SILENT_MS)
    await expect(reports.ask({ about: 'copies', ids })).rejects.toMatchObject({
      code: 'internal',
      said: [{ says: 'search-stopped' }],
    })
    expect(states.at(-1)?.status).toBe('failed')
    expect(await reports.ask({ about: 'copies', ids })).toHaveLength(2)
  },
)

it('knows after its end in what text an article is read then', async () => {
  const { library, ids, cache } = await libraryOf(CRANE, APPLES)
  const worker = await harmedWorker(dirname(library.folder), 1, HARMS['is killed'])
  const { reports } = opened(library, cache, worker)
  reports.start()
  await isReady(reports)
  // Nobody says it: the next worker is told of all that is in the library.
  const later = await added(library, CRANE_LATER)
  await reports.ask({ about: 'copies', ids })
  await isReady(reports)
  const found = await reports.ask(whoElse(ids[0]!))
  expect(found.map(({ articleId }) => articleId)).toEqual([later])
})

it('ends a worker that hangs in what was stopped', async () => {
  const { library, ids, cache } = await libraryOf(CRANE, CRANE_LATER)
  const worker = await harmedWorker(dirname(library.folder), 1, HARMS.hangs)
  const { reports, log } = opened(library, cache, worker, SILENT_MS)
  const controller = new AbortController()
  const hung = reports.ask({ about: 'copies', ids }, () => {}, controller.signal)
  controller.abort(new Error('enough'))
  await expect(hung).rejects.toThrow('enough')
  await expect.poll(() => log.join(), { timeout: 20_000 }).toContain('failed')
  expect(await reports.ask({ about: 'copies', ids })).toHaveLength(2)
})

it('what it can’t answer is a sentence for people, and it lives on', async () => {
  const { library, ids, cache } = await libraryOf(CRANE)
  const { reports, log } = opened(library, cache)
  await expect(reports.ask(whoElse('no-such-article'))).rejects.toMatchObject({
    code: 'not-found',
    said: [{ says: 'article-text-unread' }],
  })
  expect(await reports.ask(whoElse(ids[0]!))).toEqual([])
  expect(log).toEqual([])
})

it('closing fails what is still asked, and ends a worker that hangs', async () => {
  const { library, ids, cache } = await libraryOf(CRANE)
  const worker = await harmedWorker(dirname(library.folder), 1, HARMS.hangs)
  const { reports, log } = opened(library, cache, worker)
  const failed = reports.ask({ about: 'copies', ids }).catch((error: unknown) => error)
  await reports.close()
  expect(await failed).toMatchObject({ said: [{ says: 'library-left' }] })
  expect(log.join()).toContain('not kept')
})

it('keeps the index when it is closed', async () => {
  const { library, cache } = await libraryOf(CRANE, CRANE_LATER)
  const first = opened(library, cache)
  first.reports.start()
  await isReady(first.reports)
  await first.reports.close()
  const second = opened(library, cache)
  second.reports.start()
  await isReady(second.reports)
  expect(second.reports.state).toMatchObject({ indexed: 2, revision: 0 })
})
