import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { ImportProblem } from './problem.ts'
import { ReadingThread } from './reading-thread.ts'
import { toImportedArticle } from './to-imported-article.ts'

const SCRIPT = new URL('./reading-worker.ts', import.meta.url)

let folder: string
let thread: ReadingThread

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'collate-reading-'))
  thread = new ReadingThread(SCRIPT)
})
afterEach(async () => {
  thread.close()
  await rm(folder, { recursive: true })
})

const bytes = (text: string) => new TextEncoder().encode(text)

/** The real one, but for files that do it harm: told by their names, as themselves or as plain text. */
async function harmedThread(limitMs: number): Promise<ReadingThread> {
  const script = join(folder, 'harmed.mjs')
  const worker = JSON.stringify(SCRIPT.href)
  await writeFile(
    script,
    `import { parentPort as port } from 'node:worker_threads'
     await import(${worker})
     port.on('message', ({ ask, question: { name, plain } }) => {
       if (!name.startsWith('always') && plain) return
       if (name.endsWith('dies.md')) process.exit(1)
       if (name.endsWith('hangs.md')) for (;;);
     })`,
  )
  return new ReadingThread(script, limitMs)
}

test('reads the same article as without a thread, bytes and all', async () => {
  const file = bytes('---\nauthor: Mira Castell\n---\n# Ferry\n\nIt *runs* from May.\n')
  const article = await toImportedArticle(file, 'ferry.md')
  expect(await thread.read(file, 'ferry.md')).toEqual({ article, notice: null })
})

test('says what is wrong with a file as without a thread, and reads the next one', async () => {
  const bad = await thread.read(Buffer.alloc(50), 'a.bin').catch((error: unknown) => error)
  const same = await toImportedArticle(Buffer.alloc(50), 'a.bin').catch((error: unknown) => error)
  expect(bad).toBeInstanceOf(ImportProblem)
  expect(bad).toMatchObject({ code: 'binary', said: (same as ImportProblem).said })
  expect((await thread.read(bytes('One'), 'one.txt')).article.version.text).toBe('One')
})

const asText = (name: string, why: string) => ({
  says: 'read-as-plain-text',
  name,
  format: 'Markdown',
  why,
})

// A third of it is long enough for the thread to start on a busy machine.
const LIMIT_MS = 9000

test('what takes too long as Markdown is read as plain text, which is said; the next one comes in', async () => {
  thread = await harmedThread(LIMIT_MS)
  const [read, next] = await Promise.all([
    thread.read(bytes('# Slow'), 'hangs.md'),
    thread.read(bytes('# One'), 'one.md'),
  ])
  expect(read.notice).toEqual(asText('hangs.md', 'was-slow'))
  expect(read.article.version.text).toBe('# Slow')
  expect(next).toMatchObject({ article: { version: { text: 'One' } }, notice: null })
}, 30_000)

test('what would take too long as Markdown is not begun as such, and that is said', async () => {
  const read = await thread.read(bytes('a\n===\n'.repeat(70_000)), 'hostile.md')
  expect(read.notice).toEqual(asText('hostile.md', 'would-be-slow'))
  expect(read.article.version.text).toContain('===')
})

test('what ends the thread is read as plain text, and that is said too', async () => {
  thread = await harmedThread(LIMIT_MS)
  const read = await thread.read(bytes('# One'), 'dies.md')
  expect(read.notice).toEqual(asText('dies.md', 'stopped'))
  expect(read.article.version.text).toBe('# One')
})

test.each([
  ['always-dies.md', 'internal', 'file-stopped-reading'],
  ['always-hangs.md', 'too-slow', 'file-too-slow'],
])(
  'what can’t be read as plain text either is not imported, and nothing else: %s',
  async (name, code, says) => {
    thread = await harmedThread(LIMIT_MS)
    const begun = performance.now()
    const outcomes = await Promise.allSettled([
      thread.read(bytes('Harmful'), name),
      thread.read(bytes('Beside it'), 'beside.txt'),
    ])
    // One limit for both tries; what is over is for starting three threads.
    expect(performance.now() - begun).toBeLessThan(1.8 * LIMIT_MS)
    expect(outcomes).toMatchObject([
      { reason: { code, said: [{ says, name }] } },
      { value: { article: { version: { text: 'Beside it' } } } },
    ])
  },
  30_000,
)

test('cancelling ends the reading at once, and the next file is read', async () => {
  thread = await harmedThread(60_000)
  const controller = new AbortController()
  const hung = thread.read(bytes('# One'), 'always-hangs.md', { signal: controller.signal })
  controller.abort(new Error('enough'))
  await expect(hung).rejects.toThrow('enough')
  expect((await thread.read(bytes('One'), 'one.txt')).article.version.text).toBe('One')
})
