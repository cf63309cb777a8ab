import { expect, it } from 'vitest'
import { sentenceStep, stepFrom } from './sentence-step.ts'

const key = (name: string, held: Partial<KeyboardEvent> = {}) =>
  ({
    key: name,
    shiftKey: false,
    ctrlKey: false,
    metaKey: false,
    altKey: false,
    ...held,
  }) as KeyboardEvent

it('goes on with down and back with up; to the sides the caret goes by characters', () => {
  const keys = ['ArrowDown', 'ArrowUp', 'ArrowRight', 'ArrowLeft', 'Home']
  expect(keys.map((name) => sentenceStep(key(name)))).toEqual([1, -1, null, null, null])
})

it('leaves keys with a modifier to the reading caret', () => {
  for (const held of ['shiftKey', 'ctrlKey', 'metaKey', 'altKey']) {
    expect(sentenceStep(key('ArrowDown', { [held]: true }))).toBeNull()
  }
})

const sentences = [
  { start: 10, end: 20 },
  { start: 21, end: 30 },
  { start: 50, end: 60 },
]

it.each([
  ['from inside a sentence', 25, 1, 50],
  ['back from inside a sentence', 25, -1, 10],
  ['from before the first', 0, 1, 10],
  ['from between two', 40, 1, 50],
  ['back from between two', 40, -1, 21],
  ['back from behind the last', 99, -1, 50],
] as const)('finds the next sentence %s', (_where, caret, step, start) => {
  expect(stepFrom(sentences, caret, () => 0, step)?.start).toBe(start)
})

it('stays at the ends', () => {
  expect(stepFrom(sentences, 12, () => 0, -1)).toBeNull()
  expect(stepFrom(sentences, 55, () => 0, 1)).toBeNull()
  expect(stepFrom(sentences, 0, () => 0, -1)).toBeNull()
  expect(stepFrom([], 0, () => 0, 1)).toBeNull()
})

it('begins with the first sentence in view', () => {
  expect(stepFrom(sentences, null, () => 22, 1)?.start).toBe(21)
  expect(stepFrom(sentences, null, () => 90, -1)?.start).toBe(50)
})
