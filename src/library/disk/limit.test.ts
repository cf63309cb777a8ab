import { setImmediate } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { atMost } from './limit.ts'

test('so many run at a time, in the order in which they came, and one that fails makes room', async () => {
  const run = atMost(2)
  const begun: number[] = []
  const ends: ((error?: Error) => void)[] = []
  const all = [0, 1, 2, 3].map((number) =>
    run(async () => {
      begun.push(number)
      await new Promise<void>((resolve, reject) => {
        ends[number] = (error) => (error ? reject(error) : resolve())
      })
      return number
    }),
  )
  await setImmediate()
  expect(begun).toEqual([0, 1])
  ends[1]!(new Error('one'))
  await expect(all[1]).rejects.toThrow('one')
  await setImmediate()
  expect(begun).toEqual([0, 1, 2])
  for (const number of [0, 2]) ends[number]!()
  await setImmediate()
  ends[3]!()
  expect(await Promise.all([all[0], all[2], all[3]])).toEqual([0, 2, 3])
  expect(begun).toEqual([0, 1, 2, 3])
})
