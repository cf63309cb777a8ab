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
  await thread.close()
  await rm(folder, { recursive: true })
})

const bytes = (text: string) => new TextEncoder().encode(text)

test('reads the same article as without a thread, bytes and all', async () => {
  const file = bytes('---\nauthor: Mira Castell\n---\n# Ferry\n\nIt *runs* from May.\n')
  expect(await thread.read(file, 'ferry.md')).toEqual(await toImportedArticle(file, 'ferry.md'))
})

test('says what is wrong with a file as without a thread, and reads the next one', async () => {
  const bad = await thread.read(Buffer.alloc(50), 'a.bin').catch((error: unknown) => error)
  const same = await toImportedArticle(Buffer.alloc(50), 'a.bin').catch((error: unknown) => error)
  expect(bad).toBeInstanceOf(ImportProblem)
  expect(bad).toMatchObject({ code: 'binary', message: (same as ImportProblem).message })
  expect((await thread.read(bytes('One'), 'one.txt')).version.text).toBe('One')
})

test('a thread that dies fails what it had begun, and the next file starts another', async () => {
  // Dies of one name, as it might of a file that asks for more memory than there is.
  const script = join(folder, 'dies.mjs')
  const worker = JSON.stringify(SCRIPT.href)
  await writeFile(
    script,
    `import { parentPort } from 'node:worker_threads'
     parentPort.on('message', ({ name }) => name === 'deadly.txt' && process.exit(1))
     await import(${worker})`,
  )
  thread = new ReadingThread(script)
  const outcomes = await Promise.allSettled([
    thread.read(bytes('Deadly'), 'deadly.txt'),
    thread.read(bytes('Beside it'), 'beside.txt'),
  ])
  expect(outcomes.map((outcome) => outcome.status)).toEqual(['rejected', 'rejected'])
  expect((outcomes[0] as PromiseRejectedResult).reason).toMatchObject({
    code: 'internal',
    message: expect.stringContaining('“deadly.txt” was not imported'),
  })
  expect((await thread.read(bytes('One'), 'one.txt')).version.text).toBe('One')
})
