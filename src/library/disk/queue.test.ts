import { expect, test } from 'vitest'
import { Queues } from './queue.ts'

/** A job that notes when it begins and ends, and ends when it is let. */
function job(name: string, log: string[]): { run: () => Promise<void>; end: () => void } {
  let end = (): void => {}
  const ended = new Promise<void>((resolve) => (end = resolve))
  const run = async (): Promise<void> => {
    log.push(`${name} begins`)
    await ended
    log.push(`${name} ends`)
  }
  return { run, end }
}

test('jobs of one key wait for each other, those of another don’t', async () => {
  const queues = new Queues()
  const log: string[] = []
  const [first, second, other] = [job('first', log), job('second', log), job('other', log)]
  const all = [queues.run('a', first.run), queues.run('a', second.run), queues.run('b', other.run)]
  for (const { end } of [second, other, first]) end()
  await Promise.all(all)
  expect(log.indexOf('second begins')).toBeGreaterThan(log.indexOf('first ends'))
  expect(log.indexOf('other begins')).toBeLessThan(log.indexOf('first ends'))
})

test('a failure goes to its own caller, and the next job runs', async () => {
  const queues = new Queues()
  const failing = queues.run('a', () => Promise.reject(new Error('no')))
  const next = queues.run('a', () => Promise.resolve('yes'))
  await expect(failing).rejects.toThrow('no')
  expect(await next).toBe('yes')
})

test('jobs of several keys never wait for each other in a circle', async () => {
  const queues = new Queues()
  const done = await Promise.all([
    queues.runAll(['a', 'b'], async () => 1),
    queues.runAll(['b', 'a'], async () => 2),
    queues.runAll(['a', 'b', 'a'], async () => 3),
  ])
  expect(done).toEqual([1, 2, 3])
  await queues.settled()
})
