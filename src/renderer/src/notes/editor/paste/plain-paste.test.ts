import { expect, it } from 'vitest'
import { hearPasteKey, pasteNext, takePlainPaste } from './plain-paste.ts'

const press = (key: string, held: Partial<KeyboardEvent> = {}) =>
  hearPasteKey({
    key,
    code: `Key${key.toUpperCase()}`,
    shiftKey: false,
    ctrlKey: false,
    metaKey: false,
    ...held,
  } as KeyboardEvent)

it('Ctrl+Shift+V asks for the words alone, once', () => {
  press('V', { shiftKey: true, ctrlKey: true })
  expect(takePlainPaste()).toBe(true)
  expect(takePlainPaste()).toBe(false)
})

it('a Shift that was pressed before asks for nothing, nor does another key with it', () => {
  press('Shift', { shiftKey: true })
  expect(takePlainPaste()).toBe(false)
  press('A', { shiftKey: true, ctrlKey: true })
  expect(takePlainPaste()).toBe(false)
})

it('another key takes it back', () => {
  press('V', { shiftKey: true, ctrlKey: true })
  press('v', { ctrlKey: true })
  expect(takePlainPaste()).toBe(false)
})

it('a menu says how it pastes', () => {
  pasteNext('plain')
  expect(takePlainPaste()).toBe(true)
  pasteNext('rich')
  expect(takePlainPaste()).toBe(false)
})
