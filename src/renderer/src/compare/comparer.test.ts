import { Worker } from 'node:worker_threads'
import { afterEach, expect, test, vi } from 'vitest'
import { inPlainBlocks } from '../../../core/text/blocks.ts'
import {
  type StartWorker,
  WorkerEnded,
  WorkerTooSlow,
} from '../../../core/workers/worker-client.ts'
import type { FoundPair } from '../state/comparison/comparison.ts'
import type { CompareRequest } from './align.worker.ts'
import { Comparer } from './comparer.ts'

/** The window's worker in a thread of Node, but that some texts do it harm. */
const SCRIPT = `
  import { parentPort as port } from 'node:worker_threads'
  globalThis.onmessage = null
  globalThis.postMessage = (news) => port.postMessage(news)
  await import(${JSON.stringify(new URL('./align.worker.ts', import.meta.url).href)})
  port.on('message', (data) => {
    const harm = data.question?.a.text ?? ''
    if (harm === 'dies') process.exit(1)
    if (harm === 'throws') throw new Error('made by a test')
    if (harm === 'hangs') for (;;);
    if (harm === 'nonsense') return port.postMessage({ type: 'answered', ask: 'x' })
    onmessage({ data })
  })`

const open: Worker[] = []
afterEach(async () => {
  for (const worker of open.splice(0)) await worker.terminate()
})

function start(...[on]: Parameters<StartWorker>): ReturnType<StartWorker> {
  const script = new URL(`data:text/javascript,${encodeURIComponent(SCRIPT)}`)
  const worker = new Worker(script)
  open.push(worker)
  worker.on('message', on.message).on('error', on.ended).on('exit', on.ended)
  return { post: (order) => worker.postMessage(order), end: () => void worker.terminate() }
}

// Long enough for the thread to start on a busy machine.
const SILENT_MS = 4000

function comparing(silentMs = SILENT_MS) {
  const starting = vi.fn<StartWorker>(start)
  const comparer = new Comparer(starting, silentMs)
  const compare = (request: CompareRequest, signal = new AbortController().signal) =>
    comparer.compare(request, signal, () => {})
  return { comparer, compare, starts: () => starting.mock.calls.length }
}

const LEFT = 'The Harbour bridge was closed to all traffic on Monday after inspectors found cracks.'
const RIGHT = 'City authorities closed the Harbour bridge on Monday: inspectors had found cracks.'

function requestOf(left: string, right = RIGHT): CompareRequest {
  return {
    a: { articleId: 'a', ...inPlainBlocks(left) },
    b: { articleId: 'b', ...inPlainBlocks(right) },
    own: null,
  }
}

function expectWhole(found: FoundPair | null): void {
  expect(found).toMatchObject({
    articleIds: ['a', 'b'],
    matches: [{ sides: [{ articleId: 'a' }, { articleId: 'b' }] }],
    comparedTo: { a: LEFT.length, b: RIGHT.length },
  })
}

test('finds what answers, and says how far it is, in one worker', async () => {
  const { comparer, compare, starts } = comparing()
  const heard: (FoundPair | null)[] = []
  const { signal } = new AbortController()
  const found = await comparer.compare(requestOf(LEFT), signal, (_done, _total, soFar) =>
    heard.push(soFar),
  )
  expectWhole(found)
  expect(heard.at(-1)).toBe(found)
  expectWhole(await compare(requestOf(LEFT)))
  expect(starts()).toBe(1)
})

test.each(['dies', 'throws', 'nonsense'])(
  'what ends the worker fails by itself, and the other pairs go on: %s',
  async (harm) => {
    const { compare, starts } = comparing()
    const [harmed, beside] = await Promise.allSettled([
      compare(requestOf(harm)),
      compare(requestOf(LEFT)),
    ])
    expect(harmed).toMatchObject({ reason: expect.any(WorkerEnded) })
    expectWhole(beside.status === 'fulfilled' ? beside.value : null)
    expect(starts()).toBe(2)
  },
)

test('what takes too long is ended, and the other pairs go on', async () => {
  const { compare } = comparing()
  const [harmed, beside] = await Promise.allSettled([
    compare(requestOf('hangs')),
    compare(requestOf(LEFT)),
  ])
  expect(harmed).toMatchObject({ reason: expect.any(WorkerTooSlow) })
  expectWhole(beside.status === 'fulfilled' ? beside.value : null)
})

test('stopping is answered at once, where the worker hears it and where it hangs', async () => {
  const { compare, starts } = comparing(60_000)
  for (const text of [`${LEFT} `.repeat(2000), 'hangs']) {
    const controller = new AbortController()
    const stopped = compare(requestOf(text), controller.signal)
    controller.abort()
    expect(await stopped).toBeNull()
    expectWhole(await compare(requestOf(LEFT)))
  }
  expect(starts()).toBe(2)
})

test('the worker lets go of what it has, and of nothing else', async () => {
  const told: { type: string; ask: number }[] = []
  const worker = start({ message: (news) => told.push(news as never), ended: () => {} })
  const ended = async (ask: number) => {
    const last = () => told.filter((one) => one.ask === ask).at(-1)?.type
    await expect.poll(last, { timeout: 20_000 }).toMatch(/answered|cancelled/)
  }
  const ask = (number: number, text: string) =>
    worker.post({ type: 'ask', ask: number, question: requestOf(text) })
  ask(1, LEFT)
  await ended(1)
  worker.post({ type: 'cancel', ask: 1 })
  ask(2, `${LEFT} `.repeat(2000))
  worker.post({ type: 'cancel', ask: 2 })
  await ended(2)
  expect(told.filter(({ type }) => type === 'cancelled')).toEqual([{ type: 'cancelled', ask: 2 }])
})
