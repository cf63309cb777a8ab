import { Worker } from 'node:worker_threads'
import { afterEach, expect, it } from 'vitest'
import type { News, Order, Start } from './protocol.ts'
import { CRANE, CRANE_LATER, knownIn, libraryOf } from './testing.ts'

const open: Worker[] = []
afterEach(async () => {
  for (const worker of open.splice(0)) await worker.terminate()
})

it('does not answer a search that was cancelled', async () => {
  const { library, ids, cache } = await libraryOf(CRANE, CRANE_LATER)
  const workerData: Start = { libraryId: library.id, folder: library.folder, cache }
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { workerData })
  open.push(worker)
  const news: News[] = []
  worker.on('message', (one: News) => news.push(one))
  const send = (...orders: Order[]) => orders.forEach((order) => worker.postMessage(order))
  send({ type: 'know', articles: knownIn(library) }, { type: 'begin' })
  const isReady = () => news.some((one) => one.type === 'state' && one.state.status === 'ready')
  await expect.poll(isReady, { timeout: 20_000 }).toBe(true)

  const question = { about: 'reports', articleId: ids[0]!, passage: null } as const
  send(
    { type: 'ask', ask: 1, question },
    { type: 'cancel', ask: 1 },
    { type: 'ask', ask: 2, question },
  )
  const answered = () => news.flatMap((one) => (one.type === 'answered' ? [one.ask] : []))
  // What was asked later is answered later.
  await expect.poll(answered, { timeout: 20_000 }).toContain(2)
  expect(answered()).toEqual([2])
})
