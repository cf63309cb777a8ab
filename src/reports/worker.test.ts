import { Worker } from 'node:worker_threads'
import { afterEach, expect, it } from 'vitest'
import type { News, Order } from '../core/workers/protocol.ts'
import type { Answer, Found, Message, Question, Start, Told } from './protocol.ts'
import { CRANE, CRANE_LATER, knownIn, libraryOf } from './testing.ts'

const open: Worker[] = []
afterEach(async () => {
  for (const worker of open.splice(0)) await worker.terminate()
})

it('does not answer a search that was cancelled', async () => {
  const { library, ids, cache, searchIndexes } = await libraryOf(CRANE, CRANE_LATER)
  const workerData: Start = { libraryId: library.id, folder: library.folder, cache, searchIndexes }
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { workerData })
  open.push(worker)
  const news: News<Found, Answer, Message>[] = []
  worker.on('message', (one: News<Found, Answer, Message>) => news.push(one))
  const send = (...orders: Order<Question, Told>[]) =>
    orders.forEach((order) => worker.postMessage(order))
  send(
    { type: 'tell', told: { type: 'know', articles: knownIn(library) } },
    { type: 'tell', told: { type: 'begin' } },
  )
  const isReady = () =>
    news.some(
      (one) =>
        one.type === 'message' &&
        one.message.type === 'state' &&
        one.message.state.status === 'ready',
    )
  await expect.poll(isReady, { timeout: 20_000 }).toBe(true)

  const question = { about: 'reports', articleId: ids[0]!, passage: null } as const
  send(
    { type: 'ask', ask: 1, question },
    { type: 'cancel', ask: 1 },
    { type: 'ask', ask: 2, question },
  )
  const told = (type: 'answered' | 'cancelled') =>
    news.flatMap((one) => (one.type === type ? [one.ask] : []))
  // What was asked later is answered later.
  await expect.poll(() => told('answered'), { timeout: 20_000 }).toContain(2)
  expect(told('answered')).toEqual([2])
  expect(told('cancelled')).toEqual([1])
  // What it no longer has is not let go of again.
  send({ type: 'cancel', ask: 2 }, { type: 'ask', ask: 3, question })
  await expect.poll(() => told('answered'), { timeout: 20_000 }).toContain(3)
  expect(told('cancelled')).toEqual([1])
})
