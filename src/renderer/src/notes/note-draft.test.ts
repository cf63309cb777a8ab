import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { emptyTree } from '../../../core/model/note.ts'
import { type NoteContent, NoteDraft } from './note-draft.ts'

const START: NoteContent = { title: '', tree: emptyTree() }

/** A disk that can be full, and what it was asked to keep. */
function setUp() {
  const state = {
    saved: [] as string[],
    full: false,
    unsaved: 0,
    failure: null as unknown,
    catchUp: () => {},
  }
  const draft = new NoteDraft(START, {
    catchUp: () => state.catchUp(),
    async save(content) {
      await Promise.resolve()
      if (state.full) throw new Error('full')
      state.saved.push(content.title)
    },
    onUnsaved() {
      state.unsaved += 1
      return () => (state.unsaved -= 1)
    },
    onFailure: (error) => (state.failure = error),
  })
  return { draft, state }
}

describe('NoteDraft', () => {
  beforeEach(() => vi.useFakeTimers())
  afterEach(() => vi.useRealTimers())

  it('saves after a pause, once for many changes', async () => {
    const { draft, state } = setUp()
    for (const title of ['T', 'Ti', 'Title']) draft.change({ title })
    expect(state.unsaved).toBe(1)
    await vi.advanceTimersByTimeAsync(1000)
    expect(state.saved).toEqual(['Title'])
    expect(state.unsaved).toBe(0)
  })

  it('saves within a second although the typing never pauses', async () => {
    const { draft, state } = setUp()
    for (let typed = 0; typed < 10; typed += 1) {
      draft.change({ title: 'x'.repeat(typed + 1) })
      await vi.advanceTimersByTimeAsync(100)
    }
    expect(state.saved.length).toBeGreaterThan(0)
  })

  it('saves what was typed while a save was under way', async () => {
    const { draft, state } = setUp()
    draft.change({ title: 'one' })
    const flushed = draft.flush()
    draft.change({ title: 'two' })
    expect(await flushed).toBe(true)
    expect(state.saved.at(-1)).toBe('two')
    expect(state.unsaved).toBe(0)
  })

  it('says that a save failed, keeps the text, and saves it once there is room', async () => {
    const { draft, state } = setUp()
    state.full = true
    draft.change({ title: 'kept' })
    expect(await draft.flush()).toBe(false)
    expect(state.failure).toBeInstanceOf(Error)
    expect(state.unsaved).toBe(1)
    state.full = false
    await vi.advanceTimersByTimeAsync(10_000)
    expect(state.saved).toEqual(['kept'])
    expect(state.failure).toBeNull()
    expect(state.unsaved).toBe(0)
  })

  it('is unsaved while the text cannot be read, whatever else is saved, until it can', async () => {
    const { draft, state } = setUp()
    draft.unreadable(new Error('odd'), 'words')
    draft.change({ title: 'but the title' })
    await vi.advanceTimersByTimeAsync(10_000)
    expect(state.saved).toEqual(['but the title'])
    expect(await draft.flush()).toBe(false)
    expect(state.unsaved).toBe(1)
    expect(state.failure).toEqual(new Error('odd'))
    expect(draft.unread).toEqual({ title: 'but the title', words: 'words' })
    state.catchUp = () => draft.change({ tree: emptyTree() })
    expect(await draft.flush()).toBe(true)
    expect(state.unsaved).toBe(0)
    expect(state.failure).toBeNull()
  })

  it('has nothing left to be saved when the words of an unreadable text are kept elsewhere', async () => {
    const { draft, state } = setUp()
    draft.unreadable(new Error('odd'), 'words')
    expect(await draft.flush()).toBe(false)
    draft.leave()
    expect(draft.unread).toBeNull()
    expect(await draft.flush()).toBe(true)
    expect(state.unsaved).toBe(0)
    expect(state.failure).toBeNull()
  })

  it('asks for what it was not told before it says that all is saved', async () => {
    const { draft, state } = setUp()
    state.catchUp = () => {
      state.catchUp = () => {}
      draft.change({ title: 'unheard of' })
    }
    expect(await draft.flush()).toBe(true)
    expect(state.saved).toEqual(['unheard of'])
  })
})
