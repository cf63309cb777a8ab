import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { bridgeForTests } from '../state/stores/testing.ts'
import { pastedWords } from './editor/paste/text-to-tree.ts'
import { type NoteWords, WordCounter } from './note-words.ts'

let shown: NoteWords | null
const counted = (words: NoteWords) => void (shown = words)

beforeEach(() => {
  bridgeForTests()
  shown = null
  vi.useFakeTimers()
})
afterEach(() => vi.useRealTimers())

test('counts after a pause in opening, writing or selecting, and no longer when it is closed', () => {
  let tree = pastedWords('One two.\n\nThree.')
  let selected = ''
  const counter = new WordCounter({ tree: () => tree, selected: () => selected, counted })
  vi.advanceTimersByTime(300)
  expect(shown).toEqual({ all: 3, quoted: 0, selected: 0 })
  tree = pastedWords('One two three four.')
  selected = 'two three'
  counter.changed()
  vi.advanceTimersByTime(200)
  counter.changed()
  vi.advanceTimersByTime(200)
  expect(shown?.all).toBe(3)
  vi.advanceTimersByTime(200)
  expect(shown).toEqual({ all: 4, quoted: 0, selected: 2 })
  tree = pastedWords('One.')
  counter.changed()
  counter.end()
  vi.runAllTimers()
  expect(shown?.all).toBe(4)
})

test('a long note is counted in pieces, to the last word', () => {
  vi.spyOn(performance, 'now').mockImplementation(() => (now += 3))
  let now = 0
  const tree = pastedWords('One two three.\n\n'.repeat(1000))
  new WordCounter({ tree: () => tree, selected: () => '', counted })
  vi.advanceTimersToNextTimer()
  expect(shown).toBeNull()
  vi.runAllTimers()
  expect(shown?.all).toBe(3000)
})
