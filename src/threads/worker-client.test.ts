import { Worker } from 'node:worker_threads'
import { afterEach, expect, test, vi } from 'vitest'
import {
  type StartWorker,
  WorkerClient,
  WorkerEnded,
  WorkerFailed,
  type WorkerOptions,
  WorkerTooSlow,
} from '../core/workers/worker-client.ts'
import { startThread } from './start-thread.ts'

// Answers with what it was asked; some questions do it harm.
const SCRIPT = new URL(
  `data:text/javascript,${encodeURIComponent(`
    import { parentPort as port, workerData } from 'node:worker_threads'
    if (workerData?.throws) throw new Error('made by a test')
    port.on('message', ({ type, ask, question, told }) => {
      if (type === 'tell') return port.postMessage({ type: 'message', message: told })
      if (type === 'cancel') return port.postMessage({ type: 'cancelled', ask })
      if (question === 'die') process.exit(1)
      if (question === 'hang') for (;;);
      if (question === 'wait') return
      if (question === 'talk') {
        const talking = setInterval(() => port.postMessage({ type: 'part', ask, part: 'still' }), 50)
        return setTimeout(() => {
          clearInterval(talking)
          port.postMessage({ type: 'answered', ask, answer: question })
        }, 1500)
      }
      if (question === 'nothing') return port.postMessage(null)
      if (question === 'nonsense') return port.postMessage({ type: 'answered', ask: 'x' })
      if (question === 'unable') return port.postMessage({ type: 'failed', ask, code: 'c', message: 'm' })
      port.postMessage({ type: 'part', ask, part: 'half of ' + question })
      port.postMessage({ type: 'answered', ask, answer: question })
    })`)}`,
)

const open: WorkerClient<string, string, string, string, string>[] = []
afterEach(() => {
  for (const client of open.splice(0)) client.end(new Error('The test is over.'))
})

function clientOf(options: Partial<WorkerOptions<string, string>> = {}): {
  client: (typeof open)[number]
  said: string[]
  starts: () => number
  ended: Error[]
} {
  const start = vi.fn<StartWorker>(options.start ?? startThread(SCRIPT, {}))
  const said: string[] = []
  const ended: Error[] = []
  const client: (typeof open)[number] = new WorkerClient({
    atOnce: 1,
    letsGoWithinMs: 200,
    ...options,
    start,
    onMessage: (message: string) => said.push(message),
    onEnded: (error) => ended.push(error),
  })
  open.push(client)
  return { client, said, ended, starts: () => start.mock.calls.length }
}

test('answers, with parts as they come, in one worker', async () => {
  const { client, starts } = clientOf()
  const parts: string[] = []
  expect(await client.ask('one', { onPart: (part) => parts.push(part) })).toBe('one')
  expect(await client.ask('two')).toBe('two')
  expect(parts).toEqual(['half of one'])
  expect(starts()).toBe(1)
})

test('tells the worker what it is to know, and hears what it says unasked', async () => {
  const { client, said } = clientOf()
  client.start()
  client.tell('this')
  await client.ask('one')
  expect(said).toEqual(['this'])
})

test('each worker is told what it is to know first, before it is asked', async () => {
  const { client, said } = clientOf({ first: () => ['first'] })
  await client.ask('one')
  await client.ask('die').catch(() => {})
  await client.ask('two')
  expect(said).toEqual(['first', 'first'])
})

test.each(['die', 'nothing', 'nonsense'])(
  'a worker that does this fails its own question, no other: %s',
  async (harm) => {
    const { client, starts, ended } = clientOf()
    const harmed = client.ask(harm)
    const next = client.ask('next')
    await expect(harmed).rejects.toBeInstanceOf(WorkerEnded)
    expect(await next).toBe('next')
    expect(starts()).toBe(2)
    expect(ended).toHaveLength(1)
  },
)

test('a worker that is killed from outside fails what it had begun', async () => {
  let thread: Worker | undefined
  const { client } = clientOf({
    start: (on) => {
      thread = new Worker(SCRIPT)
      thread.on('message', on.message).on('exit', on.ended)
      const started = thread
      return { post: (order) => started.postMessage(order), end: () => void started.terminate() }
    },
  })
  const asked = client.ask('wait')
  await thread?.terminate()
  await expect(asked).rejects.toBeInstanceOf(WorkerEnded)
  expect(await client.ask('next')).toBe('next')
})

test('a worker that hangs is ended at its limit; what waits has its own whole limit', async () => {
  const { client } = clientOf()
  const late = client.ask('hang', { limitMs: 300 })
  const next = client.ask('next', { limitMs: 10_000 })
  await expect(late).rejects.toBeInstanceOf(WorkerTooSlow)
  expect(await next).toBe('next')
})

test('a worker that says how far it is may take as long as it needs', async () => {
  const { client, starts } = clientOf()
  expect(await client.ask('talk', { limitMs: 700 })).toBe('talk')
  expect(starts()).toBe(1)
})

test('cancelling answers at once, and a worker that hangs is ended for it', async () => {
  const { client, starts } = clientOf()
  const controller = new AbortController()
  const hung = client.ask('hang', { signal: controller.signal })
  const next = client.ask('next')
  controller.abort(new Error('enough'))
  await expect(hung).rejects.toThrow('enough')
  expect(await next).toBe('next')
  expect(starts()).toBe(2)
})

test('a worker that lets go of what was cancelled goes on', async () => {
  const { client, starts } = clientOf({ letsGoWithinMs: 10_000 })
  const controller = new AbortController()
  const waiting = client.ask('wait', { signal: controller.signal })
  const later = client.ask('later', { signal: controller.signal })
  controller.abort(new Error('enough'))
  await expect(waiting).rejects.toThrow('enough')
  await expect(later).rejects.toThrow('enough')
  expect(await client.ask('next')).toBe('next')
  expect(starts()).toBe(1)
})

test('what the worker can’t answer is said, and the worker goes on', async () => {
  const { client, starts } = clientOf()
  const failed = await client.ask('unable').catch((error: unknown) => error)
  expect(failed).toBeInstanceOf(WorkerFailed)
  expect(failed).toMatchObject({ message: 'm', code: 'c' })
  expect(await client.ask('next')).toBe('next')
  expect(starts()).toBe(1)
})

test('a worker that throws while it starts fails each question once, with why', async () => {
  const { client } = clientOf({ start: startThread(SCRIPT, { workerData: { throws: true } }) })
  const outcomes = await Promise.allSettled([client.ask('one'), client.ask('two')])
  for (const outcome of outcomes) {
    expect(outcome).toMatchObject({ reason: { cause: { message: 'made by a test' } } })
  }
})

test('a worker that can’t be made fails each question once', async () => {
  const { client } = clientOf({
    start: () => {
      throw new Error('made by a test')
    },
  })
  const outcomes = await Promise.allSettled([client.ask('one'), client.ask('two')])
  expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
})

test('gives no more at once than it may', async () => {
  const { client } = clientOf({ atOnce: 2 })
  const waiting = client.ask('wait')
  expect(await client.ask('beside it')).toBe('beside it')
  client.end(new Error('closed'))
  await expect(waiting).rejects.toThrow('closed')
})
