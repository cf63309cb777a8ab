import { beforeEach, expect, it, vi } from 'vitest'
import { useSidePanel } from '../stores/side-panel-store.ts'
import { bridgeForTests } from '../stores/testing.ts'
import { useWorkspace } from '../stores/workspace-store.ts'
import {
  currentNote,
  type OpenNote,
  openedNote,
  setNoteBroken,
  setOpenNote,
  writeIn,
} from './open-note.ts'

/** A note as its pane shows it to the window; tells whether the caret was put into it. */
function shownNote(noteId: string) {
  const focus = vi.fn<() => Promise<void>>(() => Promise.resolve())
  return { note: { noteId, focus } as unknown as OpenNote, focus }
}

/** Of the page only what is heard and waited for: the caret and what is typed are tried in the window. */
beforeEach(() => {
  bridgeForTests()
  Object.assign(globalThis.window, { addEventListener: () => {}, removeEventListener: () => {} })
  useWorkspace.setState(useWorkspace.getInitialState())
})

it('shows a note, in its tab, and waits until it can be written in', async () => {
  useSidePanel.setState({ tab: 'highlights' })
  const { note } = shownNote('a')
  const opened = openedNote('a')
  expect(useWorkspace.getState().noteId).toBe('a')
  expect(useSidePanel.getState().tab).toBe('note')
  const end = setOpenNote(note)
  expect(await opened).toBe(note)
  expect(await openedNote('a')).toBe(note)
  expect(currentNote()).toBe(note)
  end()
  expect(currentNote()).toBeNull()
})

it('is told of a note that can’t be shown, and waits no longer', async () => {
  const opened = openedNote('a')
  setNoteBroken('another')
  setNoteBroken('a')
  await expect(opened).rejects.toMatchObject({ code: 'read-failed' })
})

it('puts the caret into a note however long it takes to be made', async () => {
  const { note, focus } = shownNote('made')
  let made = (_id: string) => {}
  const writing = writeIn(new Promise<string>((resolve) => (made = resolve)))
  vi.useFakeTimers()
  await vi.advanceTimersByTimeAsync(60_000)
  vi.useRealTimers()
  made('made')
  await vi.waitFor(() => expect(useWorkspace.getState().noteId).toBe('made'))
  const end = setOpenNote(note)
  await writing
  expect(focus).toHaveBeenCalledOnce()
  end()
})

it('leaves the caret where it is when another note was opened since', async () => {
  const { note, focus } = shownNote('a')
  const end = setOpenNote(note)
  const stop = useWorkspace.subscribe(({ noteAsked }) => {
    if (noteAsked === 0) return
    stop()
    useWorkspace.setState({ noteId: 'b' })
  })
  await writeIn('a')
  expect(focus).not.toHaveBeenCalled()
  end()
})

it('waits for no caret when the note can’t be shown, or does not come', async () => {
  const refused = writeIn('a')
  await vi.waitFor(() => expect(useWorkspace.getState().noteId).toBe('a'))
  setNoteBroken('a')
  await refused

  vi.useFakeTimers()
  try {
    let isOver = false
    void writeIn('b').then(() => (isOver = true))
    await vi.advanceTimersByTimeAsync(10_000)
    expect(isOver).toBe(false)
    await vi.advanceTimersByTimeAsync(10_000)
    expect(isOver).toBe(true)
  } finally {
    vi.useRealTimers()
  }
})
