import { expect, it } from 'vitest'
import { bridge, fromRuns, type Run } from './phrasing.ts'

const MANY = 200_000

const plain = { marks: new Set<never>(), link: null }
const lineBreak: Run = { leaf: { type: 'break' }, ...plain }

it('looks at each of many breaks in a row once, and for what follows them once', () => {
  let looks = 0
  const isBreak = (run: Run) => {
    looks += 1
    return run.leaf.type === 'break'
  }
  const word: Run = { leaf: { type: 'text', value: 'a' }, ...plain }
  expect(
    bridge([word, ...Array.from({ length: 1000 }, () => lineBreak), word], isBreak),
  ).toHaveLength(1002)
  expect(looks).toBeLessThan(3 * 1002)
})

it('takes more runs than a function takes arguments', () => {
  expect(fromRuns(Array.from({ length: MANY }, () => lineBreak))).toHaveLength(MANY)
})
