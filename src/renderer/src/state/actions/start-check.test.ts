// @vitest-environment happy-dom
import { beforeEach, expect, it } from 'vitest'
import { useCheck } from '../stores/check-store.ts'
import { useSidePanel } from '../stores/side-panel-store.ts'
import { startCheck, takeOrigin } from './start-check.ts'

beforeEach(() => {
  document.body.replaceChildren()
  takeOrigin()
})

function focused(attribute: string): HTMLElement {
  const button = document.createElement('button')
  button.toggleAttribute(attribute)
  document.body.append(button)
  button.focus()
  return button
}

it('shows the check, and remembers once what had the focus', () => {
  const before = focused('data-other')
  startCheck({ kind: 'note', noteId: 'n' })
  expect(useSidePanel.getState().tab).toBe('check')
  expect(useCheck.getState().subject).toEqual({ kind: 'note', noteId: 'n' })
  expect(takeOrigin()).toBe(before)
  expect(takeOrigin()).toBeNull()
})

it('begun again from the check itself, it goes back to where the first was begun', () => {
  const before = focused('data-other')
  startCheck({ kind: 'note', noteId: 'n' })
  focused('data-check')
  startCheck({ kind: 'note', noteId: 'm' })
  expect(takeOrigin()).toBe(before)
})
