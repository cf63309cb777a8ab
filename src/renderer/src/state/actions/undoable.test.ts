import { beforeEach, expect, it } from 'vitest'
import { useMessages } from '../stores/messages-store.ts'
import { forgetAll, undoLast } from '../stores/undo.ts'
import { undoable, withdrawOffer } from './undoable.ts'

const action = (label: string) => ({ label, undo: () => {}, redo: () => {} })
const texts = () => useMessages.getState().shown.map(({ text }) => text)

beforeEach(() => {
  forgetAll()
  useMessages.setState({ shown: [] })
})

it('undoing a step takes back its own offer, and leaves those of other steps', async () => {
  undoable('Highlight removed', action('removal of a highlight'))
  undoable('Moved to trash', action('deletion'))
  const undone = await undoLast()
  withdrawOffer(undone!)
  expect(texts()).toEqual(['Highlight removed'])
  withdrawOffer((await undoLast())!)
  expect(texts()).toEqual([])
})

it('the offer in the message takes back its own step, whatever was done since', async () => {
  const undone: string[] = []
  const logged = (label: string) => ({ ...action(label), undo: () => void undone.push(label) })
  undoable('Highlight removed', logged('removal'))
  undoable('Moved to trash', logged('deletion'))
  useMessages.getState().shown[0]?.actions[0]?.run()
  await expect.poll(() => undone).toEqual(['removal'])
  expect((await undoLast())?.label).toBe('deletion')
})
