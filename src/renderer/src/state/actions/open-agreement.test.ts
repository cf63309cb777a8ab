// @vitest-environment happy-dom
import { beforeEach, expect, test } from 'vitest'
import { useAgreement } from '../stores/agreement-store.ts'
import { closeAgreement, toggleAgreement } from './open-agreement.ts'

const button = () => document.querySelector<HTMLElement>('#before')!
const cell = () => document.querySelector<HTMLElement>('#cell')!
const isOpen = () => useAgreement.getState().isOpen

beforeEach(() => {
  useAgreement.setState(useAgreement.getInitialState())
  document.body.innerHTML =
    '<button id="before"></button><section data-agreement><button id="cell"></button></section>'
  button().focus()
})

test('it opens, and asks for the focus', () => {
  toggleAgreement()
  expect(useAgreement.getState()).toMatchObject({ isOpen: true, takesFocus: true })
})

test('asked for while one is elsewhere, it is gone to and not closed', () => {
  toggleAgreement()
  useAgreement.setState({ takesFocus: false })
  toggleAgreement()
  expect(useAgreement.getState()).toMatchObject({ isOpen: true, takesFocus: true })
})

test('asked for from within, it closes, and the focus is where it was before', () => {
  toggleAgreement()
  cell().focus()
  toggleAgreement()
  expect(isOpen()).toBe(false)
  expect(document.activeElement).toBe(button())
})

test('closed from elsewhere, it takes the focus from nothing', () => {
  toggleAgreement()
  document.body.append(Object.assign(document.createElement('input'), { id: 'other' }))
  document.querySelector<HTMLElement>('#other')!.focus()
  closeAgreement()
  expect(isOpen()).toBe(false)
  expect(document.activeElement?.id).toBe('other')
})
