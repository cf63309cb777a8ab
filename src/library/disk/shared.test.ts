import { setImmediate } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { shared } from './shared.ts'

/** Work that ends when it is told to, and says which run it was. */
function held() {
  const ends: (() => void)[] = []
  const run = shared(async () => {
    const number = ends.length + 1
    await new Promise<void>((resolve) => ends.push(resolve))
    return number
  })
  return { run, ends }
}

test('those who ask in one turn share a run; those who ask while it runs share the next, and wait for it', async () => {
  const { run, ends } = held()
  const [first, second] = [run(), run()]
  await setImmediate()
  const [third, fourth] = [run(), run()]
  await setImmediate()
  expect(ends).toHaveLength(1)
  ends[0]!()
  expect(await Promise.all([first, second])).toEqual([1, 1])
  await setImmediate()
  ends[1]!()
  expect(await Promise.all([third, fourth])).toEqual([2, 2])
})

test('what is asked of different things is not shared', async () => {
  const asked: string[] = []
  const run = shared(async (what) => asked.push(what))
  await Promise.all([run('a'), run('b'), run('a')])
  expect(asked).toEqual(['a', 'b'])
})

test('all who waited for a run that fails hear of it, and the next tries again', async () => {
  let runs = 0
  const run = shared(async () => {
    runs += 1
    if (runs === 1) throw new Error('once')
    return runs
  })
  const failed = [run(), run()]
  await expect(failed[0]).rejects.toThrow('once')
  await expect(failed[1]).rejects.toThrow('once')
  expect(await run()).toBe(2)
})
